import { timeMarks } from '../../../core/count/time-poll.js';
import type { MarkCounts, Result } from '../../../core/result.js';
import type { Vote } from '../../../core/vote.js';
import type { PapersWords } from '../../../locales/en/papers.js';
import { isMarkedByWeight } from './measures.js';

/** How many gave one mark; or had no opinion (`null`); or did not mark the option at all (`absent`). Three different things. */
export interface Heap {
  readonly mark: number | null | 'absent';
  readonly voices: number;
}

/** The marks that one option was given, the lowest first, with those that nobody gave. */
export interface Spread {
  readonly option: string;
  readonly heaps: readonly Heap[];
}

/** More marks than this have a column only where somebody gave them. */
const mostColumns = 11;

/**
 * How the marks are spread, each option with the same heaps. Those who did not mark an option are counted by what is
 * missing from the valid ballots, those who abstain by stance included; where voices are not heads nobody knows.
 */
export function spreadsOf(
  { method, settings }: Pick<Vote, 'method' | 'settings'>,
  { marks = [], counts, options }: Pick<Result, 'marks' | 'counts' | 'options'>,
): readonly Spread[] {
  const highest = method === 'time-poll' ? timeMarks.yes : method === 'star' ? 5 : (settings?.highest ?? 5);
  const given = new Set(marks.flatMap((each) => each.marks.map(({ mark }) => mark)));
  if (highest < mostColumns) for (let mark = 0; mark <= highest; mark += 1) given.add(mark);
  const columns: (number | null)[] = [...given].filter((mark) => mark !== null).sort((a, b) => a - b);
  if (given.has(null)) columns.push(null);

  const isHeads = counts.valid !== undefined && !marks.some((each) => isMarkedByWeight(each, { options }));
  const absent = ({ marks: own }: MarkCounts): number =>
    (counts.valid ?? 0) - own.reduce((sum, { voices }) => sum + voices, 0);
  const hasAbsent = isHeads && marks.some((each) => absent(each) > 0) && marks.every((each) => absent(each) >= 0);
  return marks.map((each) => ({
    option: each.option,
    heaps: [
      ...columns.map((mark) => ({ mark, voices: each.marks.find((one) => one.mark === mark)?.voices ?? 0 })),
      ...(hasAbsent ? [{ mark: 'absent', voices: absent(each) } as const] : []),
    ],
  }));
}

/** What a heap is called. The marks of a time poll have words. */
export function heapName(
  mark: Heap['mark'],
  { method }: Pick<Vote, 'method'>,
  papers: PapersWords,
  number: (n: number) => string,
): string {
  if (mark === 'absent') return papers.notMarked;
  if (mark === null) return papers.noOpinion;
  if (method !== 'time-poll') return number(mark);
  if (mark === timeMarks.yes) return papers.yes;
  return mark === timeMarks.maybe ? papers.maybe : papers.no;
}
