import type { Electorate } from './electorate.js';
import type { Instant } from './instant.js';
import type { Rule } from './rule.js';
import type { Settings } from './settings.js';
import type { Stance } from './stance.js';

/** How ballots are counted. Methods we do not know are shown as a list, never counted by a guess. */
export type Method =
  | 'single'
  | 'approval'
  | 'consent'
  | 'consensus'
  | 'majority'
  | 'lazy-consent'
  | 'sense-check'
  | 'gradients'
  | 'check-in'
  | 'count'
  | 'score'
  | 'points'
  | 'borda'
  | 'instant-runoff'
  | 'schulze'
  | 'stv'
  | 'star'
  | 'equal-shares'
  | 'time-poll'
  | (string & {});

export type VoteState = 'scheduled' | 'open' | 'closed' | 'cancelled';

/** When a reader may see the numbers. */
export type ResultsPolicy = 'always' | 'after-vote' | 'after-close';

/**
 * Who may learn how somebody voted.
 *
 * - `public`: everyone sees each ballot.
 * - `reasons-only`: reasons carry names, ballots do not.
 * - `secret`: ballots cannot be joined to voters; implies results after the close.
 * - `counts-only`: we only get counts, but the servers involved know who voted for what.
 */
export type Secrecy = 'public' | 'reasons-only' | 'secret' | 'counts-only';

export type ReasonPolicy = 'off' | 'optional' | 'required' | 'required-to-disagree';

export interface Option {
  /** Unique within the vote. Foreign polls number their options: `"0"`, `"1"` … */
  readonly id: string;
  readonly label: string;
  /** What choosing this means here, in a sentence. */
  readonly meaning?: string;
  /** What to ask whoever chooses this. */
  readonly prompt?: string;
  readonly stance?: Stance;
  /** What it costs, in minor units: 12345 is 123.45. */
  readonly cost?: number;
  /** When it would begin and end, where the options are times. */
  readonly starts?: Instant;
  readonly ends?: Instant;
}

export interface Author {
  readonly name: string;
  /** As people write it: `@ana@social.example`. */
  readonly handle?: string;
  readonly url?: string;
}

export interface Vote {
  readonly question: string;
  readonly method: Method;
  readonly options: readonly Option[];
  readonly settings?: Settings;
  /** How many further options were left out because there were too many to show. */
  readonly omitted?: number;
  readonly opens?: Instant;
  /** The first moment at which a ballot is late. */
  readonly closes?: Instant;
  /** Set when something other than the clock ended the vote, or when the end is known but not its time. */
  readonly ended?: 'closed' | 'cancelled';
  readonly results: ResultsPolicy;
  readonly secrecy: Secrecy;
  readonly changeable: boolean;
  readonly reason: ReasonPolicy;
  readonly electorate?: Electorate;
  /** A plain poll has none: it measures, it does not decide. */
  readonly rule?: Rule;
  readonly author?: Author;
  /** BCP 47 tag of the question and the options, where the backend knows it. */
  readonly language?: string;
  /** A content warning: everything else stays folded beneath it. */
  readonly warning?: string;
}

/**
 * What holds at a time. Derived, never stored.
 *
 * @param now - milliseconds since the epoch
 */
export function voteState(vote: Pick<Vote, 'opens' | 'closes' | 'ended'>, now: number): VoteState {
  if (vote.ended) return vote.ended;
  if (vote.closes !== undefined && Date.parse(vote.closes) <= now) return 'closed';
  if (vote.opens !== undefined && Date.parse(vote.opens) > now) return 'scheduled';
  return 'open';
}

/** Whether both ask the same in the same way, so that a choice made for one is a choice for the other. */
export function asksTheSame(a: Vote, b: Vote): boolean {
  const inWriting = ({ question, method, options }: Vote): string =>
    JSON.stringify([question, method, options.map(({ id, label }) => [id, label])]);
  return inWriting(a) === inWriting(b);
}
