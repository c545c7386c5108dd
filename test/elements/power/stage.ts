import type { Ballot } from '../../../src/core/ballot.js';
import type { Member } from '../../../src/core/electorate.js';
import type { VoteView } from '../../../src/core/view.js';
import type { Vote } from '../../../src/core/vote.js';
import type { AssentPower } from '../../../src/elements/power/power.js';
import { poll } from '../../doubles/poll.js';
import { rendered, show, textOf, until } from '../show.js';
import '../../../src/define/assent-power.js';

/** Ballots of people at home on these instances: how many chose each of the two options. */
export function ballotsFrom(turnout: Readonly<Record<string, readonly [number, number]>>): readonly Ballot[] {
  return Object.entries(turnout).flatMap(([host, counts]) =>
    counts.flatMap((count, option) =>
      Array.from({ length: count }, (_, n) => ballot(`https://${host}/users/${option}-${n}`, String(option))),
    ),
  );
}

export function ballot(voter: string, option: string): Ballot {
  return { id: `${voter} ${option}`, voter, channel: 'async', choice: { kind: 'one', option } };
}

export const fewLarge = ballotsFrom({
  'large.example': [9, 2],
  'middle.example': [1, 4],
  'small.example': [0, 2],
  'tiny.example': [0, 1],
});

/** A public vote with that many ballots, as its server says. */
export function publicVote(cast: number, changes: Partial<Vote> = {}): VoteView {
  return poll([cast, 0], { may: {}, vote: { secrecy: 'public', ...changes } });
}

const coops: readonly Member[] = ['Bakery', 'Printers', 'Solar', 'Bikes', 'Data', 'Farm'].map((name, n) => ({
  id: `https://coop-${n}.example/actor`,
  name,
  type: 'organisation',
  status: 'active',
  classes: [n % 2 === 0 ? 'workers' : 'users'],
  weight: 6 - n,
}));

export function ofCoops(changes: Partial<Vote> = {}): VoteView {
  const frozen = { at: '2026-11-20T12:00:00Z', members: coops };
  return publicVote(coops.length, { electorate: { kind: 'circle', circle: 'all', frozen }, ...changes });
}

export const ballotsOfCoops = coops.map(({ id }, n) => ballot(id, n === 0 ? '0' : '1'));

/** An element with something to show, or not. */
export async function shownPower(given: Partial<AssentPower>, awaited = true): Promise<AssentPower> {
  const element = document.createElement('assent-power');
  Object.assign(element, given);
  show(element);
  if (awaited) await until(() => inside(element, '[part=half], [part=nothing]').length, 'nothing came');
  await rendered(element);
  return element;
}

/** Every state in which it can be shown once there is something to show, by name. */
export const states: Readonly<Record<string, Partial<AssentPower>>> = {
  'by instance': { vote: publicVote(19), ballots: fewLarge },
  'with weights and a choice': { vote: ofCoops(), ballots: ballotsOfCoops, by: 'organisation' },
  'a long tail': {
    vote: publicVote(70),
    ballots: ballotsFrom(Object.fromEntries(Array.from({ length: 35 }, (_, n) => [`i${n}.example`, [1, 1]]))),
  },
  'not all of them': { vote: publicVote(50), ballots: [...fewLarge, ballot('ana', '1'), { id: 'nonsense' }] },
  'with a warning': { vote: publicVote(19, { warning: 'Bylaws' }), ballots: fewLarge },
  shares: {
    shares: [
      { name: 'Host A', count: 7 },
      { name: 'A name that is as long as names of hosts and of houses can get when nobody stops them', count: 2 },
    ],
  },
  'nothing to share': { shares: [] },
  secret: { vote: publicVote(19, { secrecy: 'secret' }), ballots: fewLarge },
  hidden: { vote: publicVote(19, { results: 'after-close' }), ballots: fewLarge },
  'nobody yet': { vote: publicVote(0), ballots: [] },
  'too few': { vote: publicVote(2), ballots: fewLarge.slice(0, 2) },
  'origin unknown': { vote: publicVote(6), ballots: ['a', 'b', 'c', 'd', 'e'].map((id) => ballot(id, '0')) },
  'not published': { vote: publicVote(6) },
};

export function inside(element: Element, selector: string): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export function says(element: Element, part: string): string {
  return textOf(...inside(element, `[part~=${part}]`));
}

/** The cells of a table, row by row. */
export function cellsOf(element: Element, table: string): readonly (readonly string[])[] {
  return inside(element, `${table} tbody tr`).map((row) => [...row.children].map((cell) => textOf(cell)));
}
