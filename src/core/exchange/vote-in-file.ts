import type { Choice } from '../ballot.js';
import type { Method, Option, Vote } from '../vote.js';
import { ballotsFromCsv, type WrittenBallot } from './ballots-csv.js';
import { readBlt } from './blt.js';
import { readCsv } from './csv.js';

/** A vote out of a file: each row is a ballot that counts, whoever it is from. */
export interface VoteInFile {
  readonly vote: Vote;
  readonly ballots: readonly WrittenBallot[];
}

/** Why a file cannot be counted: in which line, from 1, and the word it is about. */
export interface FileProblem {
  readonly line: number;
  readonly reason: string;
  readonly found?: string;
}

/** Columns of a table that are no options. */
const about = new Set(['ballot', 'voter', 'weight', 'stance', 'reason']);

const kinds: ReadonlyMap<Method, Exclude<Choice['kind'], 'stance'>> = new Map([
  ['single', 'one'],
  ['approval', 'some'],
  ['equal-shares', 'some'],
  ['borda', 'rank'],
  ['instant-runoff', 'rank'],
  ['schulze', 'rank'],
  ['stv', 'rank'],
  ['score', 'marks'],
  ['star', 'marks'],
  ['time-poll', 'marks'],
  ['points', 'points'],
] as const);

/** The methods by which the ballots of a file can be counted, rankings in BLT and tables in CSV. */
export function methodsForFile(name: string): readonly Method[] {
  return [...kinds].filter(([, kind]) => kind === 'rank' || !isBlt(name)).map(([method]) => method);
}

/**
 * The vote in a file: BLT by the end of its name, else a table with a header, a row for each ballot and a column for each
 * option (see `ballotsFromCsv`).
 *
 * @param method - one of `methodsForFile`
 * @param seats - where the file does not say how many there are
 */
export function voteInFile(
  name: string,
  text: string,
  method: Method,
  seats = 1,
): { readonly value: VoteInFile } | { readonly problem: FileProblem } {
  const kind = kinds.get(method);
  if (!kind || (isBlt(name) && kind !== 'rank')) return { problem: { line: 1, reason: 'wrong-method', found: method } };
  if (!isBlt(name)) {
    const options = optionsIn(text);
    const read = ballotsFromCsv(text, kind, options);
    if ('problem' in read) return read;
    return { value: { vote: closed(name, method, options, seats), ballots: withoutVoters(read.value) } };
  }
  const read = readBlt(text);
  if ('problem' in read) return read;
  const { title, options, withdrawn, ballots, seats: itsSeats } = read.value;
  const left = options.filter(({ id }) => !withdrawn.includes(id));
  return { value: { vote: closed(title || name, method, left, itsSeats), ballots: ballots.map(without(withdrawn)) } };
}

function isBlt(name: string): boolean {
  return /\.blt$/i.test(name);
}

function optionsIn(text: string): readonly Option[] {
  const [header = []] = readCsv(text);
  return header
    .map((column) => column.trim())
    .filter((column) => column !== '' && !about.has(column))
    .map((column) => ({ id: column, label: column }));
}

function closed(question: string, method: Method, options: readonly Option[], seats: number): Vote {
  return {
    question,
    method,
    options,
    ...(seats > 1 && { settings: { seats } }),
    ended: 'closed',
    results: 'always',
    // Nobody is asked whose they are: each row is a ballot.
    secrecy: 'reasons-only',
    changeable: false,
    reason: 'off',
  };
}

/** Nobody can be chosen who withdrew, and whoever comes after them moves up. */
function without(withdrawn: readonly string[]): (ballot: WrittenBallot) => WrittenBallot {
  return (ballot) => {
    if (ballot.choice.kind !== 'rank' || withdrawn.length === 0) return ballot;
    const ranks = ballot.choice.ranks
      .map((equals) => equals.filter((option) => !withdrawn.includes(option)))
      .filter((equals, _place, all) => equals.length > 0 || all.length === 1);
    return { ...ballot, choice: { kind: 'rank', ranks } };
  };
}

function withoutVoters(ballots: readonly WrittenBallot[]): readonly WrittenBallot[] {
  return ballots.map(({ id, choice, weight }) => ({ id, choice, ...(weight !== undefined && { weight }) }));
}
