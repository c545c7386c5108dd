import type { CountingMethod, Count } from '../count/tally.js';
import type { WrittenBallot } from '../exchange/ballots-csv.js';
import type { Member } from '../electorate.js';
import { latest, strangeness } from '../result-of.js';
import { voicesOf } from '../voices.js';
import type { Vote } from '../vote.js';
import { Lines, valueOn } from './lines.js';
import type { Line } from './lines.js';
import { namesVoters, readBallot } from './published.js';
import type { PublishedBallot } from './published.js';
import { SplitMap } from './split-map.js';

/** More than this do not fit into the memory of a page beside the file that is made of them. */
const mostBallots = 200_000;

/**
 * The ballots that count, out of all that were published: of each voter the one that stands. A file with them can be
 * counted as it is by programs that know nothing of replaced or withdrawn ballots. They come in pieces, and the work is
 * done in small steps, as in `Recount`.
 */
export class CountedBallots {
  readonly #named: boolean;
  readonly #voices: ReadonlyMap<string, Member> | undefined;
  readonly #closes: number;
  /** Only to ask it what is invalid. */
  readonly #trial: Count;
  readonly #own = new SplitMap<PublishedBallot[]>();
  readonly #lines = new Lines();
  #ballots = 0;

  constructor(vote: Pick<Vote, 'options' | 'settings' | 'closes' | 'secrecy' | 'electorate'>, method: CountingMethod) {
    this.#named = namesVoters(vote);
    this.#voices = this.#named ? voicesOf(vote.electorate) : undefined;
    this.#closes = vote.closes === undefined ? Infinity : Date.parse(vote.closes);
    this.#trial = method.begin(vote.options, vote.settings);
  }

  /** There are more ballots than fit. Nothing more is taken in. */
  get full(): boolean {
    return this.#ballots > mostBallots;
  }

  /** Takes a piece of the ballots in, one ballot a step: of a text with one on each line, or of a list. */
  *read(piece: string | readonly unknown[]): Generator<undefined, void> {
    if (typeof piece === 'string') yield* this.#readLines(this.#lines.read(piece));
    else {
      for (const value of piece) {
        this.#take(value);
        yield;
      }
    }
  }

  /** Ends the reading, and gives a ballot or nothing at each step. */
  *end(): Generator<WrittenBallot | undefined, void> {
    yield* this.#readLines(this.#lines.end());
    for (const own of this.#own.values()) {
      const { id, voter, choice, weight: written } = latest(own);
      const weight = this.#named ? this.#voices?.get(voter ?? '')?.weight : written;
      yield { id, choice, ...(this.#named && { voter }), ...(weight !== undefined && { weight }) };
    }
  }

  *#readLines(lines: Generator<Line, void>): Generator<undefined, void> {
    for (const line of lines) {
      this.#take(valueOn(line));
      yield;
    }
  }

  #take(value: unknown): void {
    const ballot = this.full ? undefined : readBallot(value, this.#named);
    if (!ballot || ballot.withdrawn || ballot.stale) return;
    const { choice, castAt, caster } = ballot;
    const voter = ballot.voter ?? ballot.id;
    if (castAt !== undefined && Date.parse(castAt) >= this.#closes) return;
    if (this.#named && strangeness({ voter, caster }, this.#voices)) return;
    if (this.#trial.add({ id: '', choice }) !== undefined) return;
    this.#ballots += 1;
    const own = this.#own.get(voter);
    if (own) own.push(ballot);
    else this.#own.set(voter, [ballot]);
  }
}
