import type { Ballot, Choice } from '../ballot.js';
import type { CountedBallot } from '../count/tally.js';
import type { Option } from '../vote.js';
import { readCsv, writeCsv, type CsvRow } from './csv.js';

/** Columns that say something of the ballot; every other column is an option. No option can be called so. */
const about = ['ballot', 'voter', 'weight', 'stance', 'reason'] as const;

/** How a file with ballots cannot be read: which line, from 1, and why. */
export interface ExchangeProblem {
  readonly line: number;
  readonly reason: 'unknown-column' | 'missing-column' | 'not-a-number' | 'duplicate' | 'too-short' | 'empty';
  /** The word it is about. */
  readonly found?: string;
}

export type Imported<T> = { readonly value: T } | { readonly problem: ExchangeProblem };

/** A ballot as a file has it. */
export type WrittenBallot = CountedBallot & Pick<Partial<Ballot>, 'voter' | 'reason'>;

/**
 * Ballots as a table: a row a ballot, a column an option, named by its id. A cell has the rank (1 is best, equals share
 * it), the mark (`null` is "no opinion"), the points, or 1 for what was ticked; an empty cell says nothing. Stances have a
 * column of their own.
 */
export function ballotsToCsv(ballots: Iterable<WrittenBallot>, options: readonly Option[]): string {
  return [...csvRows(ballots, options)].join('');
}

/** The same, row by row, so that a long table can be made in slices. */
export function* csvRows(ballots: Iterable<WrittenBallot>, options: readonly Option[]): Generator<string, void> {
  yield writeCsv([[...about, ...options.map(({ id }) => id)]]);
  for (const { id, voter = '', weight = 1, reason = '', choice } of ballots) {
    const cells = cellsOf(choice);
    const stance = choice.kind === 'stance' ? choice.stance : '';
    yield writeCsv([[id, voter, weight, stance, reason, ...options.map((option) => cells.get(option.id) ?? '')]]);
  }
}

function cellsOf(choice: Choice): ReadonlyMap<string, number | string> {
  switch (choice.kind) {
    case 'one':
      return new Map([[choice.option, 1]]);
    case 'some':
      return new Map(choice.options.map((option) => [option, 1]));
    case 'rank':
      return new Map(choice.ranks.flatMap((equals, place) => equals.map((option) => [option, place + 1] as const)));
    case 'marks':
      return new Map(Object.entries(choice.marks).map(([option, mark]) => [option, mark ?? 'null']));
    case 'points':
      return new Map(Object.entries(choice.points));
    case 'stance':
      return new Map();
  }
}

/**
 * Reads such a table. `ballot`, `voter`, `weight`, `stance` and `reason` may be missing; columns may be in any order, and
 * options are also known by their label, where it is theirs alone.
 *
 * @param kind - what the numbers are
 */
export function ballotsFromCsv(
  text: string,
  kind: Exclude<Choice['kind'], 'stance'>,
  options: readonly Option[],
): Imported<readonly WrittenBallot[]> {
  const [header, ...rows] = readCsv(text);
  if (!header) return { problem: { line: 1, reason: 'empty' } };
  const columns = header.map((name) => columnNamed(name, options));
  const unknown = columns.findIndex((column) => column === undefined);
  if (unknown >= 0) return { problem: { line: 1, reason: 'unknown-column', found: header[unknown] } };
  const names = columns.map((column) => column?.name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) return { problem: { line: 1, reason: 'duplicate', found: twice } };

  const ballots: WrittenBallot[] = [];
  const ids = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const ballot = ballotIn(row, columns, kind, index);
    if ('problem' in ballot) return ballot;
    if (ids.has(ballot.value.id)) return { problem: { line: index + 2, reason: 'duplicate', found: ballot.value.id } };
    ids.add(ballot.value.id);
    ballots.push(ballot.value);
  }
  return { value: ballots };
}

interface Column {
  readonly name: string;
  readonly option: boolean;
}

function columnNamed(name: string, options: readonly Option[]): Column | undefined {
  const word = name.trim();
  if (about.some((each) => each === word)) return { name: word, option: false };
  const labelled = options.filter(({ label }) => label === word);
  const option = options.find(({ id }) => id === word) ?? (labelled.length === 1 ? labelled[0] : undefined);
  return option && { name: option.id, option: true };
}

function ballotIn(
  row: CsvRow,
  columns: readonly (Column | undefined)[],
  kind: Exclude<Choice['kind'], 'stance'>,
  index: number,
): Imported<WrittenBallot> {
  const said = new Map<string, string>();
  const numbers: (readonly [option: string, number: number | null])[] = [];
  for (const [place, column] of columns.entries()) {
    const cell = row[place]?.trim() ?? '';
    if (!column || cell === '') continue;
    if (!column.option) {
      said.set(column.name, cell);
      continue;
    }
    const number = cell === 'null' ? null : Number(cell);
    if (number !== null && !Number.isFinite(number)) {
      return { problem: { line: index + 2, reason: 'not-a-number', found: cell } };
    }
    numbers.push([column.name, number]);
  }
  const weight = Number(said.get('weight') ?? 1);
  if (!Number.isSafeInteger(weight) || weight < 1) {
    return { problem: { line: index + 2, reason: 'not-a-number', found: said.get('weight') } };
  }
  const stance = said.get('stance');
  const voter = said.get('voter');
  const reason = said.get('reason');
  return {
    value: {
      id: said.get('ballot') ?? String(index + 1),
      choice: stance === undefined ? choiceOf(kind, numbers) : { kind: 'stance', stance },
      ...(weight !== 1 && { weight }),
      ...(voter !== undefined && { voter }),
      ...(reason !== undefined && { reason }),
    },
  };
}

function choiceOf(
  kind: Exclude<Choice['kind'], 'stance'>,
  numbers: readonly (readonly [option: string, number: number | null])[],
): Choice {
  const given = numbers.flatMap(([option, number]) => (number === null ? [] : [[option, number] as const]));
  const ticked = given.filter(([, number]) => number > 0).map(([option]) => option);
  switch (kind) {
    case 'one':
      // More than one tick is an over-vote, which the method says.
      return ticked.length === 1 && ticked[0] !== undefined
        ? { kind, option: ticked[0] }
        : { kind: 'some', options: ticked };
    case 'some':
      return { kind, options: ticked };
    case 'rank': {
      const ranks = [...new Set(given.map(([, rank]) => rank))].sort((a, b) => a - b);
      return { kind, ranks: ranks.map((rank) => given.filter(([, its]) => its === rank).map(([option]) => option)) };
    }
    case 'marks':
      return { kind, marks: Object.fromEntries(numbers) };
    case 'points':
      return { kind, points: Object.fromEntries(given) };
  }
}
