import type { CountedBallot } from '../count/tally.js';
import type { Option } from '../vote.js';

/** An election in the BLT format of the STV programs (Hill, Wichmann & Woodall), as OpaVote and OpenSTV write it. */
export interface Blt {
  readonly title: string;
  readonly seats: number;
  readonly options: readonly Option[];
  /** Ids of options that withdrew: nobody can be chosen among them. */
  readonly withdrawn: readonly string[];
  /** Identical rankings may have been merged into one with a weight. */
  readonly ballots: readonly CountedBallot[];
}

/** Why a file is no BLT. Lines count from 1. */
export interface BltProblem {
  readonly line: number;
  readonly reason: 'no-header' | 'bad-ballot' | 'unknown-option' | 'no-end' | 'missing-name';
}

/**
 * Reads BLT. Options get the ids `1`, `2` …; a skipped rank is written `-`, equal ranks with `=`; `#` begins a comment.
 */
export function readBlt(text: string): { readonly value: Blt } | { readonly problem: BltProblem } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  let at = -1;
  const next = (): string | undefined => {
    for (at += 1; at < lines.length; at += 1) {
      const line = withoutComment(lines[at] ?? '').trim();
      if (line !== '') return line;
    }
    return undefined;
  };
  const problem = (reason: BltProblem['reason']) => ({ problem: { line: Math.min(at, lines.length - 1) + 1, reason } });

  const [, many = '', seats = ''] = /^(\d{1,4})\s+(\d{1,4})$/.exec(next() ?? '') ?? [];
  const count = Number(many);
  if (count < 1 || Number(seats) < 1) return problem('no-header');

  const withdrawn: string[] = [];
  const ballots: CountedBallot[] = [];
  for (let line = next(); line !== '0'; line = next()) {
    if (line === undefined) return problem('no-end');
    if (/^-\d+(\s+-\d+)*$/.test(line)) {
      withdrawn.push(...line.split(/\s+/).map((number) => number.slice(1)));
      continue;
    }
    // Some programs write an id in brackets before the weight.
    const words = line.replace(/^\([^)]*\)\s*/, '').split(/\s+/);
    const weight = Number(words[0]);
    if (!Number.isSafeInteger(weight) || weight < 0 || words.at(-1) !== '0') return problem('bad-ballot');
    const ranks = words.slice(1, -1).map((word) => (word === '-' ? [] : word.split('=')));
    if (ranks.flat().some((option) => !isOption(option, count))) return problem('unknown-option');
    if (weight > 0) ballots.push({ id: String(ballots.length + 1), choice: { kind: 'rank', ranks }, weight });
  }
  if (withdrawn.some((option) => !isOption(option, count))) return problem('unknown-option');

  const options: Option[] = [];
  for (let number = 1; number <= count; number += 1) {
    const name = next();
    if (name === undefined) return problem('missing-name');
    options.push({ id: String(number), label: unquoted(name) });
  }
  return { value: { title: unquoted(next() ?? ''), seats: Number(seats), options, withdrawn, ballots } };
}

function isOption(word: string, count: number): boolean {
  return /^[1-9]\d{0,3}$/.test(word) && Number(word) <= count;
}

/** A `#` within quotation marks is part of a name. */
function withoutComment(line: string): string {
  return /^(?:[^"#]|"[^"]*"?)*/.exec(line)?.[0] ?? '';
}

function unquoted(line: string): string {
  return line.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"');
}

/** Writes rankings as BLT, identical ones merged. Ballots of another kind have no place in it and are left out. */
export function writeBlt(election: Pick<Blt, 'title' | 'seats' | 'options'>, ballots: Iterable<CountedBallot>): string {
  const blt = new BltWriter(election);
  for (const ballot of ballots) blt.add(ballot);
  return blt.text();
}

/** The same, ballot by ballot, so that it can be done in slices. */
export class BltWriter {
  readonly #election: Pick<Blt, 'title' | 'seats' | 'options'>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #merged = new Map<string, number>();

  constructor(election: Pick<Blt, 'title' | 'seats' | 'options'>) {
    this.#election = election;
    this.#numbers = new Map(election.options.map(({ id }, place) => [id, place + 1]));
  }

  add({ choice, weight = 1 }: Pick<CountedBallot, 'choice' | 'weight'>): void {
    if (choice.kind !== 'rank') return;
    const ranks = choice.ranks.map((equals) => equals.map((option) => this.#numbers.get(option)));
    if (ranks.flat().includes(undefined)) return;
    const line = ranks.map((equals) => (equals.length === 0 ? '-' : equals.join('='))).join(' ');
    this.#merged.set(line, (this.#merged.get(line) ?? 0) + weight);
  }

  text(): string {
    const { title, seats, options } = this.#election;
    const lines = [...this.#merged].sort(([a], [b]) => (a < b ? -1 : 1));
    const ballots = lines.map(([ranks, weight]) => `${weight} ${ranks} 0`);
    const names = [...options.map(({ label }) => label), title].map((name) => `"${oneLine(name)}"`);
    return [`${options.length} ${seats}`, ...ballots, '0', ...names, ''].join('\n');
  }
}

/** The format has no way to write a quotation mark or a line break in a name. */
function oneLine(name: string): string {
  return name.replaceAll('"', '”').replace(/\s+/g, ' ').trim();
}
