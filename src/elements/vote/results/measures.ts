import { timeMarks } from '../../../core/count/time-poll.js';
import type { MarkCounts, OptionResult, Result } from '../../../core/result.js';
import type { Method, Vote } from '../../../core/vote.js';

/** What a number of a method is a number of, which is how it is written. */
export type Unit =
  | 'votes'
  | 'approvals'
  | 'stances'
  | 'sums'
  | 'means'
  | 'stars'
  | 'points'
  | 'ranks'
  | 'rounds'
  | 'wins'
  | 'supporters'
  | 'times';

/** One option in the unit of its method. What is absent nobody knows; it is not nought. */
export interface Measure {
  readonly option: string;
  readonly amount?: number;
  /** With those who might come, where some can only say maybe. */
  readonly atMost?: number;
}

/** The numbers of a result in the unit of its method. */
export interface Measures {
  readonly unit: Unit;
  /** By option. */
  readonly of: ReadonlyMap<string, Measure>;
  /** What each is a share of. Absent where a share would say nothing, or nobody knows of what. */
  readonly whole?: number;
  /** How long the longest bar can be. Never nought. */
  readonly full: number;
  /** Fraction digits that all of them are written with. */
  readonly digits: number;
}

type Measured = Pick<Result, 'options' | 'counts' | 'rounds' | 'marks'>;

const units: ReadonlyMap<Method, Unit> = new Map<Method, Unit>([
  ['single', 'votes'],
  ['approval', 'approvals'],
  ['consent', 'stances'],
  ['consensus', 'stances'],
  ['majority', 'stances'],
  ['lazy-consent', 'stances'],
  ['sense-check', 'stances'],
  ['gradients', 'stances'],
  ['check-in', 'stances'],
  ['count', 'stances'],
  ['score', 'sums'],
  ['star', 'stars'],
  ['points', 'points'],
  ['borda', 'ranks'],
  ['instant-runoff', 'rounds'],
  ['stv', 'rounds'],
  ['schulze', 'wins'],
  ['equal-shares', 'supporters'],
  ['time-poll', 'times'],
]);

/** What the count of a method is written in. Of a method that we do not know only voters are known. */
function unitOf({ method, settings }: Pick<Vote, 'method' | 'settings'>): Unit {
  const unit = units.get(method) ?? 'votes';
  return unit === 'sums' && settings?.mean ? 'means' : unit;
}

export function measuresOf(vote: Pick<Vote, 'method' | 'settings'>, result: Measured): Measures {
  const unit = unitOf(vote);
  const rows = result.options.map((row) => measureOf(row, unit, vote, result));
  const amounts = rows.flatMap(({ amount, atMost = amount }) => (atMost === undefined ? [] : [atMost]));
  const most = Math.max(0, ...amounts);
  const whole = wholeOf(unit, rows, vote, result);
  // A share of less than there is would be a mistake in the numbers that came.
  const isWhole = whole !== undefined && whole > 0 && most <= whole;
  const full = unit === 'means' ? (vote.settings?.highest ?? 5) : isWhole ? whole : most;
  return {
    unit,
    of: new Map(rows.map((row) => [row.option, row])),
    ...(isWhole && { whole }),
    full: Math.max(full, most) || 1,
    digits: digitsFor(unit, amounts),
  };
}

function measureOf(row: OptionResult, unit: Unit, vote: Pick<Vote, 'method'>, result: Measured): Measure {
  const { option, voters, score } = row;
  const measured = (amount?: number, atMost?: number): Measure => ({
    option,
    ...(amount !== undefined && { amount }),
    ...(atMost !== undefined && { atMost }),
  });
  switch (unit) {
    case 'votes':
    case 'approvals':
    case 'stances':
    case 'supporters':
      return measured(isWeighted(result) && units.has(vote.method) ? score : (voters ?? score));
    case 'rounds':
      return measured(score === undefined ? undefined : score / voteOf(vote, result));
    case 'times': {
      const marks = result.marks?.find((each) => each.option === option)?.marks;
      if (!marks) return measured(score, isWeighted(result) ? undefined : voters);
      const said = (wanted: number): number => marks.find(({ mark }) => mark === wanted)?.voices ?? 0;
      return measured(said(timeMarks.yes), said(timeMarks.yes) + said(timeMarks.maybe));
    }
    default:
      return measured(score);
  }
}

/** Whether voices are not heads: some weigh more than others. */
function isWeighted({ options }: Pick<Measured, 'options'>): boolean {
  return options.some(({ voters, score }) => voters !== undefined && score !== undefined && voters !== score);
}

/** How many units make one vote. */
function voteOf({ method }: Pick<Vote, 'method'>, { rounds }: Measured): number {
  return rounds?.unit ?? (method === 'stv' ? 100_000 : 1);
}

function wholeOf(
  unit: Unit,
  rows: readonly Measure[],
  vote: Pick<Vote, 'method'>,
  result: Measured,
): number | undefined {
  const { counts, rounds, marks } = result;
  const heads = counts.valid ?? counts.cast;
  const sum = rows.reduce((all, { amount = 0 }) => all + amount, 0);
  switch (unit) {
    case 'votes':
    case 'stances':
      return isWeighted(result) ? sum : (heads ?? sum);
    case 'approvals':
    case 'supporters':
      return isWeighted(result) ? undefined : heads;
    case 'times':
      return marks?.some((each) => isMarkedByWeight(each, result)) ? undefined : heads;
    case 'points':
      return sum;
    case 'rounds': {
      const first = rounds?.rounds[0];
      if (!first) return undefined;
      const held = first.totals.reduce((all, { votes }) => all + votes, first.exhausted);
      return held / voteOf(vote, result);
    }
    case 'wins':
      return rows.filter(({ amount }) => amount !== undefined).length - 1;
    default:
      return undefined;
  }
}

/** Whether an option has marks of more, or fewer, voices than there are heads. */
export function isMarkedByWeight({ option, marks }: MarkCounts, { options }: Pick<Measured, 'options'>): boolean {
  const voters = options.find((row) => row.option === option)?.voters;
  const voices = marks.reduce((sum, { mark, voices }) => (mark === null ? sum : sum + voices), 0);
  // In a time poll those who say no are not among the voters, who are those who can come.
  const no = marks.find(({ mark }) => mark === 0)?.voices ?? 0;
  return voters !== undefined && voters !== voices && voters !== voices - no;
}

/** All with the same, so that their points stand beneath each other: votes to the last unit, means to two digits. */
function digitsFor(unit: Unit, amounts: readonly number[]): number {
  if (amounts.every((amount) => Number.isInteger(amount))) return 0;
  if (unit === 'rounds') return 5;
  return unit === 'ranks' ? 1 : 2;
}
