import type { Choice } from '../ballot.js';
import type { InvalidReason, MarkCounts } from '../result.js';
import type { Option } from '../vote.js';

/** What one ballot gives each option, by place: a mark, `null` for no opinion, or nothing where it was not marked. */
export type Marks = readonly (number | null | undefined)[];

/** What a ballot with marks may do. */
export interface MarkLimits {
  /** Marks are whole numbers from 0 to this. */
  readonly highest: number;
  /** How many options a ballot has to mark, and may mark. No opinion is no mark. */
  readonly fewest?: number | undefined;
  readonly most?: number | undefined;
}

interface Tallied {
  readonly option: string;
  /** Voices by mark. */
  readonly voices: Map<number, number>;
  noOpinion: number;
  voters: number;
}

/** What an option's marks come to. */
export interface MarkTotals {
  readonly option: string;
  /** Heads that gave it a mark, be it 0. */
  readonly voters: number;
  /** Voices that gave it a mark. */
  readonly voices: number;
  /** Marks times voices. */
  readonly sum: number;
  /** Voices that gave it a certain mark. */
  readonly with: (mark: number) => number;
}

/**
 * Counts how many voices gave each option each mark.
 *
 * One policy for all methods with marks:
 * - `marks` is the only kind of ballot; any other is invalid as `wrong-kind`;
 * - `0` is a mark, the lowest. It lowers a mean;
 * - `null` is no opinion, and said to be one. It adds nothing, lowers no mean, and is shown in a row of its own;
 * - an option that is absent was not marked. It adds nothing, lowers no mean, and is in no row. A method that compares
 *   two options of one ballot says what it makes of that;
 * - a ballot that has no opinion on anything is an abstention; one that has no entry at all is invalid as `empty`;
 * - an entry for something that is not on the ballot makes it invalid as `unknown-option`, since counting the rest would
 *   be guessing;
 * - a mark that is no whole number, below 0 or above the highest makes it invalid as `out-of-range`; nothing is rounded;
 * - more marks than `most` are invalid as `over-vote`, fewer than `fewest` as `under-vote`;
 * - an option can have one mark only, so none can be there twice.
 */
export class MarkSheet {
  readonly #options: readonly Tallied[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #limits: MarkLimits;

  constructor(options: readonly Option[], limits: MarkLimits) {
    this.#limits = limits;
    this.#places = new Map(options.map(({ id }, place) => [id, place]));
    this.#options = options.map(({ id }) => ({ option: id, voices: new Map(), noOpinion: 0, voters: 0 }));
  }

  /** Takes a choice in and says what it gave; or says why it is invalid, and takes nothing in. */
  add(choice: Choice, weight: number): Marks | InvalidReason {
    const marks = this.#read(choice);
    if (typeof marks === 'string') return marks;
    for (const [place, row] of this.#options.entries()) {
      const mark = marks[place];
      if (mark === undefined) continue;
      if (mark === null) row.noOpinion += weight;
      else {
        row.voters += 1;
        row.voices.set(mark, (row.voices.get(mark) ?? 0) + weight);
      }
    }
    return marks;
  }

  /** In the order of the options. */
  totals(): readonly MarkTotals[] {
    return this.#options.map(({ option, voters, voices }) => {
      let all = 0;
      let sum = 0;
      for (const [mark, these] of voices) {
        all += these;
        sum += these * mark;
      }
      return { option, voters, voices: all, sum, with: (mark) => voices.get(mark) ?? 0 };
    });
  }

  /** The working: who gave which mark to what. */
  counts(): readonly MarkCounts[] {
    return this.#options.map(({ option, voices, noOpinion }) => {
      const marks: { mark: number | null; voices: number }[] = [...voices]
        .sort(([a], [b]) => b - a)
        .map(([mark, these]) => ({ mark, voices: these }));
      if (noOpinion > 0) marks.push({ mark: null, voices: noOpinion });
      return { option, marks };
    });
  }

  #read(choice: Choice): Marks | InvalidReason {
    if (choice.kind !== 'marks') return 'wrong-kind';
    const entries = Object.entries(choice.marks);
    if (entries.length === 0) return 'empty';
    const { highest, fewest = 1, most = Infinity } = this.#limits;
    const marks = new Array<number | null | undefined>(this.#options.length).fill(undefined);
    let given = 0;
    let outside = false;
    for (const [id, mark] of entries) {
      const place = this.#places.get(id);
      if (place === undefined) return 'unknown-option';
      if (mark !== null) {
        given += 1;
        outside ||= !Number.isInteger(mark) || mark < 0 || mark > highest;
      }
      marks[place] = mark;
    }
    if (outside) return 'out-of-range';
    if (given > most) return 'over-vote';
    return given > 0 && given < fewest ? 'under-vote' : marks;
  }
}

/** Whether a ballot has no opinion on anything, which is to abstain. */
export function hasNoOpinion(marks: Marks): boolean {
  return marks.every((mark) => mark === null || mark === undefined);
}
