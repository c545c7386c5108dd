import type { Instant } from '../../core/instant.js';
import type { VoteView } from '../../core/view.js';
import type { Option, Vote, VoteState } from '../../core/vote.js';
import type { VoteWords } from '../../locales/en/vote.js';
import type { Formats } from '../../locales/formats.js';
import type { Numbers } from './rows.js';

/** What words and numbers are written with. */
export interface Ink {
  readonly words: VoteWords;
  readonly formats: Formats;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A vote as it is shown at one moment. */
export interface Shown extends Ink {
  readonly view: VoteView;
  readonly phase: VoteState;
  readonly numbers: Numbers;
  /** What an option without a label is called all the same: by its stance, or its time. Loaded where there is one. */
  readonly usual?: (option: Option) => string | undefined;
}

/** The forms of a ballot. What is on each is listed in `papers/papers.ts`. */
export type PaperName = 'ticks' | 'stance' | 'marks' | 'points' | 'slots' | 'projects' | 'rank';

/** Whether votes are simply added up, so that the most of them win. */
export function isAddedUp({ method }: Vote): boolean {
  return method === 'single' || method === 'approval';
}

/**
 * Whether there is something for this person in particular, which `voter.ts` knows: a ballot, theirs or a blank one, or
 * why not; or options that only it can name.
 */
export function isPersonal({ view, phase }: Shown): boolean {
  const may = view.may['ballot/cast'];
  const elsewhere = may === 'sign-in' && view.source.id;
  const unnamed = !isAddedUp(view.vote) && view.vote.options.some(({ label }) => !label);
  return Boolean(view.own ?? (unnamed || (phase === 'open' && may && may !== 'read-only' && !elsewhere)));
}

/** What the result of a plain poll has. */
const plain = /^(asOf|final|counts|options|winners|tied)$/;

/**
 * Whether there is more to tell of its result than numbers, which `results/findings.ts` knows: ballots to count again among
 * it. While numbers are hidden only the rule says so, and where the ballots will be: that something was sent along would tell.
 */
export function hasFindings({ view: { vote, result, ballots }, numbers: { hidden } }: Shown): boolean {
  const isTold = ([name, value]: [string, unknown]): unknown =>
    !plain.test(name) && (Array.isArray(value) ? value.length : value);
  return Boolean(
    vote.rule ?? ballots ?? ((!hidden || hidden === 'hiddenNoReason') && Object.entries(result ?? {}).some(isTold)),
  );
}

/** The time whose distance is shown: when it opens, else when it closes. Absent where it is none. */
export function shownTime({ opens, closes }: Vote, phase: VoteState): Instant | undefined {
  const time = phase === 'scheduled' ? opens : closes;
  return phase === 'cancelled' || Number.isNaN(Date.parse(time ?? '')) ? undefined : time;
}
