import type { Choice } from '../core/ballot.js';
import type { OptionResult, Result } from '../core/result.js';
import type { OwnBallot, Source, VoteView } from '../core/view.js';
import type { Instant } from '../core/instant.js';
import { voteState, type Author, type Option, type Vote } from '../core/vote.js';
import { Failure } from '../ports/failure.js';
import { plainLine } from './post-text.js';
import { count, languageTag } from './tolerant.js';

/** More than anybody reads, and enough for every poll seen. */
const mostOptions = 500;

/** One option as a server tells it. */
export interface RawOption {
  readonly label: string;
  /** Nothing where the server keeps the number to itself. */
  readonly count: unknown;
}

/** A poll of the fediverse, whichever way it was read. */
export interface PlainPoll {
  readonly address: string;
  readonly source: Source;
  readonly question: string;
  readonly author?: Author;
  readonly language?: unknown;
  readonly warning: string;
  readonly multiple: boolean;
  /** As the server lists them: ballots name them by their place. */
  readonly options: readonly unknown[];
  readonly option: (raw: unknown) => RawOption;
  /** Marks on all options together. */
  readonly votes?: unknown;
  /** People. */
  readonly voters?: unknown;
  readonly closes?: Instant;
  /** The server says that it is over. */
  readonly ended: boolean;
  /** What this person may do while it is open. */
  readonly may: true | 'sign-in' | 'voted' | 'own-poll';
  readonly own?: OwnBallot;
}

/**
 * The view of a poll: as much as its server told, and no more.
 *
 * @param now - milliseconds since the epoch
 * @throws Failure `not-a-vote` when there is nothing to choose from
 */
export function viewOf(poll: PlainPoll, now: number): VoteView {
  if (poll.options.length === 0) throw new Failure('not-a-vote');
  const raw = poll.options.slice(0, mostOptions).map(poll.option);
  const options = raw.map(({ label }, index): Option => ({ id: String(index), label: plainLine(label) }));
  const time = timeOf(poll, now);
  const open = voteState(time, now) === 'open';
  const hidden = open && raw.every((option) => option.count === undefined || option.count === null);
  const vote: Vote = {
    question: poll.question,
    method: poll.multiple ? 'approval' : 'single',
    options,
    omitted: poll.options.length - options.length || undefined,
    ...time,
    results: hidden ? 'after-close' : 'always',
    secrecy: 'counts-only',
    changeable: false,
    reason: 'off',
    author: poll.author,
    language: languageTag(poll.language),
    warning: plainLine(poll.warning) || undefined,
  };
  const asOf = new Date(now).toISOString();
  const numbers = numbersOf(raw, vote.omitted !== undefined, poll);
  return {
    type: 'vote',
    address: poll.address,
    source: poll.source,
    asOf,
    may: { 'ballot/cast': open ? poll.may : 'closed' },
    vote,
    // A copy may not have heard of the last ballots.
    result: numbers && { asOf, final: !open && poll.source.kind === 'origin', ...numbers },
    own: poll.own,
  };
}

function timeOf({ closes, ended }: PlainPoll, now: number): Pick<Vote, 'closes' | 'ended'> {
  // An end that lies ahead of a poll that is over is not the time it ended.
  const told = !ended || Date.parse(closes ?? '') <= now;
  return { closes: told ? closes : undefined, ended: ended ? 'closed' : undefined };
}

function numbersOf(
  raw: readonly RawOption[],
  cut: boolean,
  { multiple, votes, voters }: PlainPoll,
): Pick<Result, 'counts' | 'options' | 'winners' | 'tied'> | undefined {
  const counts = raw.map((option) => count(option.count));
  const known = counts.filter((one) => one !== undefined);
  const complete = known.length === counts.length && !cut;
  const sum = known.reduce((total, one) => total + one, 0);
  const most = Math.max(0, ...known);
  const people = count(voters) ?? (multiple ? undefined : (count(votes) ?? (complete ? sum : undefined)));
  // Each of these numbers may be older than the other: nobody can have been chosen by more people than took part.
  const cast = people === undefined ? undefined : Math.max(people, multiple ? most : sum);
  if (cast === undefined && known.length === 0) return undefined;
  const winners =
    complete && most > 0 ? raw.map((_, index) => String(index)).filter((id) => counts[Number(id)] === most) : [];
  return {
    counts: { cast },
    options: known.length > 0 ? counts.map((voters, index): OptionResult => ({ option: String(index), voters })) : [],
    winners: winners.length > 0 ? winners : undefined,
    tied: winners.length > 0 ? winners.length > 1 : undefined,
  };
}

/**
 * The places of the chosen options, as these servers want them.
 *
 * @throws Failure `choice` when the choice does not fit the vote
 */
export function placesOf(choice: Choice, { method, options }: Vote): readonly string[] {
  const chosen = choice.kind === 'one' ? [choice.option] : choice.kind === 'some' ? choice.options : [];
  const places = [...new Set(chosen)];
  const fits = places.every((place) => options.some(({ id }) => id === place));
  if (!fits || places.length === 0 || (method === 'single' && places.length > 1)) throw new Failure('choice');
  return places;
}
