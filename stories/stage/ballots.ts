import type { Ballot } from '../../src/core/ballot.js';
import type { Member } from '../../src/core/electorate.js';
import type { VoteView } from '../../src/core/view.js';
import type { Vote } from '../../src/core/vote.js';
import { address, evening, inHours } from './votes.js';

/** A vote whose ballots everybody may read. */
export const publicVote: Vote = {
  ...evening,
  question: 'Which evening suits the instances for the monthly call?',
  secrecy: 'public',
  closes: inHours(-2),
};

/** How many on an instance chose each of the options. */
export type Turnout = Readonly<Record<string, readonly number[]>>;

/** Ballots of people at home on these instances. */
export function ballotsFrom(turnout: Turnout): readonly Ballot[] {
  return Object.entries(turnout).flatMap(([host, counts]) =>
    counts.flatMap((count, option) =>
      Array.from({ length: count }, (_, n) => ballot(`https://${host}/users/${option}-${n}`, String(option))),
    ),
  );
}

/** The ballots of members, who chose in turn. */
export function ballotsOf(members: readonly Member[], ...options: readonly string[]): readonly Ballot[] {
  return members.map(({ id }, n) => ballot(id, options[n % options.length] ?? ''));
}

function ballot(voter: string, option: string): Ballot {
  return { id: `${voter} votes`, voter, channel: 'async', choice: { kind: 'one', option } };
}

/** A vote as a page has it that read it before. */
export function viewOf(vote: Vote, cast?: number): VoteView {
  const asOf = new Date().toISOString();
  return {
    type: 'vote',
    address,
    source: { origin: 'https://social.example', name: 'social.example', kind: 'origin', id: address, url: address },
    asOf,
    may: {},
    vote,
    ...(cast !== undefined && { result: { asOf, final: true, counts: { cast }, options: [] } }),
  };
}

/** Three instances where half of everybody is, and smaller ones. */
export const fewLarge = ballotsFrom({
  'mastodon.example': [41, 12, 9],
  'social.coop.example': [3, 22, 6],
  'chaos.example': [14, 3, 2],
  'tilde.example': [0, 7, 1],
  'gotosocial.example': [1, 5, 0],
  'garden.example': [0, 4, 1],
  'xn--mnchen-3ya.example': [0, 2, 0],
  'tiny.example': [0, 1, 0],
});
