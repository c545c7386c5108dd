import type { OptionResult, Result } from '../core/result.js';
import type { OwnBallot, Source, VoteView } from '../core/view.js';
import type { Instant } from '../core/instant.js';
import { voteState, type Author, type Vote } from '../core/vote.js';
import { Failure } from '../ports/failure.js';
import { plainLine } from './post-text.js';
import { count, languageTag } from './tolerant.js';

/** More than anybody reads, and enough for every poll seen. */
const mostOptions = 500;

/** One option as a server tells it. */
export interface RawOption {
  readonly label: unknown;
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
  readonly warning: unknown;
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
  const { address, source, may, own, question, author, closes, ended } = poll;
  const raw = poll.options.slice(0, mostOptions).map(poll.option);
  if (raw.length === 0) throw new Failure('not-a-vote');
  const time = {
    // An end that lies ahead of a poll that is over is not the time it ended.
    closes: !ended || Date.parse(closes ?? '') <= now ? closes : undefined,
    ended: ended ? ('closed' as const) : undefined,
  };
  const open = voteState(time, now) === 'open';
  const vote: Vote = {
    question,
    method: poll.multiple ? 'approval' : 'single',
    options: raw.map(({ label }, index) => ({ id: String(index), label: plainLine(label) })),
    omitted: poll.options.length - raw.length || undefined,
    ...time,
    results: open && raw.every((option) => (option.count ?? undefined) === undefined) ? 'after-close' : 'always',
    secrecy: 'counts-only',
    changeable: false,
    reason: 'off',
    author,
    language: languageTag(poll.language),
    warning: plainLine(poll.warning) || undefined,
  };
  const asOf = new Date(now).toISOString();
  const numbers = numbersOf(raw, poll);
  return {
    type: 'vote',
    address,
    source,
    asOf,
    may: { 'ballot/cast': open ? may : 'closed' },
    vote,
    // A copy may not have heard of the last ballots.
    result: numbers && { asOf, final: !open && source.kind === 'origin', ...numbers },
    own,
  };
}

function numbersOf(
  raw: readonly RawOption[],
  { multiple, options, votes, voters }: PlainPoll,
): Pick<Result, 'counts' | 'options' | 'winners' | 'tied'> | undefined {
  const results = raw.map((option, index): OptionResult => ({ option: String(index), voters: count(option.count) }));
  const known = results.flatMap((option) => option.voters ?? []);
  const complete = known.length === options.length;
  const sum = known.reduce((total, one) => total + one, 0);
  const most = Math.max(0, ...known);
  const people = count(voters) ?? (multiple ? undefined : (count(votes) ?? (complete ? sum : undefined)));
  // Each of these numbers may be older than the other: nobody can have been chosen by more people than took part.
  const cast = people === undefined ? undefined : Math.max(people, multiple ? most : sum);
  if (cast === undefined && known.length === 0) return undefined;
  const winners = results.filter((option) => option.voters === most).map(({ option }) => option);
  const decided = complete && most > 0;
  return {
    counts: { cast },
    options: known.length > 0 ? results : [],
    winners: decided ? winners : undefined,
    tied: decided ? winners.length > 1 : undefined,
  };
}
