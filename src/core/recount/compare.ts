import type { Result } from '../result.js';
import type { Recounted, RecountedResult } from './recount.js';

/** What can differ: a number, a word, yes or no, or a list of ids whose order says nothing. */
export type Compared = number | string | boolean | null | readonly string[];

export type ComparedPart = keyof RecountedResult;

/** One thing that was published and comes out otherwise. */
export interface Difference {
  readonly part: ComparedPart;
  /**
   * Where in that part, as in the published result, but that options and invalid ballots are named by their ids:
   * `['tea', 'voters']`, `['rounds', 0, 'totals', 'tea', 'votes']`. Places in lists count from 0, and `length` is how long
   * a list is.
   */
  readonly path: readonly (string | number)[];
  /** The option it is about, where it is about one. */
  readonly option?: string;
  /** Absent where it should have been published and was not. */
  readonly published?: Compared;
  /** Absent where there should be no such thing. */
  readonly recounted?: Compared;
}

/** More differences than this say nothing more. */
const mostDifferences = 1_000;

const parts: Readonly<Record<ComparedPart, true>> = {
  counts: true,
  options: true,
  invalid: true,
  winners: true,
  tied: true,
  tieBreaks: true,
  rounds: true,
  pairwise: true,
  marks: true,
  purchases: true,
};

/**
 * Where a published result and its recount disagree; empty when they agree, and never more than a thousand.
 *
 * Only what was published is compared: absent is not zero. What cannot be counted again, such as how many are eligible
 * where nobody published the electorate, is left out too.
 */
export function compareResults(
  published: Partial<Result>,
  { result: counted, broken, invalid }: Pick<Recounted, 'result' | 'broken' | 'invalid'>,
): readonly Difference[] {
  const differences: Difference[] = [];
  // As long as nothing is decided a tie is one, and afterwards it is as the rule broke it: either is right.
  const result = broken && published.tied === false ? { ...counted, ...broken } : counted;
  for (const part of Object.keys(parts) as ComparedPart[]) {
    for (const difference of differencesIn(part, published, result, invalid)) {
      if (differences.push(difference) === mostDifferences) return differences;
    }
  }
  return differences;
}

/** What a recount says without saying it. */
const unsaid: Partial<Record<ComparedPart, Compared>> = { invalid: [], winners: [], tied: false, tieBreaks: [] };

function* differencesIn(
  part: ComparedPart,
  published: Partial<Result>,
  result: RecountedResult,
  invalid: number,
): Generator<Difference, void> {
  const place = { part, path: [] };
  const recounted = result[part] ?? unsaid[part];
  if (published[part] === undefined) return;
  if (part === 'counts') yield* differing(place, published.counts, { ...published.counts, ...result.counts });
  else if (part === 'invalid' && !result.invalid && invalid > 0) {
    yield* differing(within(place, 'length'), published.invalid?.length, invalid);
  } else if (recounted !== undefined) yield* differing(place, published[part], recounted);
  // Where a method shows no working, there is nothing to compare with.
}

type Place = Pick<Difference, 'part' | 'path' | 'option'>;

function* differing(place: Place, published: unknown, recounted: unknown): Generator<Difference, void> {
  const [a, b] = [asCompared(published), asCompared(recounted)];
  if (a !== undefined && (b !== undefined || recounted === undefined)) {
    if (!isSame(a, b)) yield { ...place, published: a, ...(b !== undefined && { recounted: b }) };
  } else if (Array.isArray(published))
    yield* differingLists(place, published, Array.isArray(recounted) ? recounted : []);
  else if (isRecord(published)) {
    const others = isRecord(recounted) ? recounted : {};
    for (const [key, value] of Object.entries(published)) {
      if (value !== undefined && key !== 'option' && key !== 'ballot') {
        yield* differing(within(place, key), value, Object.hasOwn(others, key) ? others[key] : undefined);
      }
    }
  } else if (published === undefined) yield { ...place, ...(b !== undefined && { recounted: b }) };
}

function* differingLists(
  place: Place,
  published: readonly unknown[],
  recounted: readonly unknown[],
): Generator<Difference, void> {
  const [own, others] = [byName(published), byName(recounted)];
  if (!own || !others) {
    for (const [at, value] of published.entries()) yield* differing(within(place, at), value, recounted[at]);
    if (published.length !== recounted.length) yield* lengths(place, published, recounted);
    return;
  }
  for (const [name, value] of own) {
    const at = within(place, name);
    const option = isRecord(value) && value['option'] === name ? { option: name } : {};
    yield* differing({ ...at, ...option }, value, others.get(name));
  }
  if (place.part === 'invalid') {
    for (const [name, value] of others) {
      if (!own.has(name) && isRecord(value))
        yield* differing(within(within(place, name), 'reason'), undefined, value['reason']);
    }
  }
  // The list of options may have been cut.
  const cut = place.part === 'options' || place.part === 'invalid';
  if (own.size !== published.length || (!cut && published.length !== recounted.length)) {
    yield* lengths(place, published, recounted);
  }
}

function* lengths(
  place: Place,
  published: readonly unknown[],
  recounted: readonly unknown[],
): Generator<Difference, void> {
  yield { ...within(place, 'length'), published: published.length, recounted: recounted.length };
}

/** The entries of a list by the option or the ballot they are about, if all of them are about one. */
function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const named = new Map<string, unknown>();
  for (const entry of list) {
    const name = isRecord(entry) ? (entry['option'] ?? entry['ballot']) : undefined;
    if (typeof name !== 'string') return undefined;
    named.set(name, entry);
  }
  return named;
}

function within({ path, ...place }: Place, key: string | number): Place {
  return { ...place, path: [...path, key] };
}

function asCompared(value: unknown): Compared | undefined {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  return isTexts(value) ? value : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: Compared, b: Compared | undefined): boolean {
  if (!isTexts(a) || !isTexts(b)) return a === b;
  const sorted = [...b].sort();
  return a.length === b.length && [...a].sort().every((text, at) => text === sorted[at]);
}
