import type { Choice } from '../ballot.js';
import { byBallotId } from '../count/tally.js';
import type { Count, CountingMethod } from '../count/tally.js';
import { isProposal, ruleFor } from '../decide/own-rule.js';
import { breakTies } from '../decide/tie-breaks.js';
import type { Broken } from '../decide/tie-breaks.js';
import type { Member } from '../electorate.js';
import type { InvalidBallot, InvalidReason, Result, Working } from '../result.js';
import { strangeness, workingIn } from '../result-of.js';
import { voicesOf } from '../voices.js';
import type { Vote } from '../vote.js';
import { Lines, valueOn } from './lines.js';
import type { Line } from './lines.js';
import { namesVoters, readBallot } from './published.js';
import type { PublishedBallot } from './published.js';
import { Several } from './several.js';
import { Voters } from './voters.js';

/** More than this are not counted: they would no longer fit into the memory of a page. */
const mostBallots = 5_000_000;
/** How many invalid ballots are listed. Of more there is the number only. */
const mostInvalid = 10_000;
/** How many lines that are no ballots are named. */
const mostLines = 100;

/** What a recount has to know of a vote. */
export type RecountedVote = Pick<
  Vote,
  'method' | 'options' | 'settings' | 'closes' | 'secrecy' | 'electorate' | 'rule'
>;

/** What of a result can be counted again. */
export type RecountedResult = Working &
  Pick<Result, 'counts' | 'options' | 'invalid' | 'winners' | 'tied' | 'tieBreaks'>;

/**
 * What the published ballots do not tell, so that we have to take the publisher's word for it.
 *
 * - `eligibility`: whose the ballots are.
 * - `weights`: how many voices are behind each, but for what the ballots say.
 * - `lateness`: when some of them were cast.
 */
export type Unchecked = 'eligibility' | 'weights' | 'lateness';

/** The ballot that was looked for. */
export interface FoundBallot {
  /** `stale`: the text changed after it was cast, and its voter has not answered it as it stands. */
  readonly standing: 'counted' | 'replaced' | 'invalid' | 'stale' | 'withdrawn';
  readonly choice: Choice;
  /** Why it is invalid. */
  readonly reason?: InvalidReason;
}

export interface Recounted {
  readonly result: RecountedResult;
  /** The winners where the vote's rule breaks their tie, which it does when something is decided. */
  readonly broken?: Broken;
  /** How many ballots there were, those included that do not count. */
  readonly ballots: number;
  /** How many of them could not count, also of voters who have another one that does. */
  readonly invalid: number;
  /** What was no ballot: how much, and where the first hundred are. Lines count from 1; in lists, ballots do. */
  readonly malformed: { readonly count: number; readonly lines: readonly number[] };
  /** Ballots that are valid and do not count: their voters took them back, have to answer anew, or have a later one. */
  readonly leftOut: { readonly withdrawn: number; readonly stale: number; readonly replaced: number };
  readonly unchecked: readonly Unchecked[];
  /** The ballot that was looked for. Absent where there is none with that id, or none was looked for. */
  readonly found?: FoundBallot;
}

/**
 * Counts published ballots again, as `resultOf` does. They come in pieces, and the work is done in small steps, so that
 * whoever does it can pause after each of them.
 *
 * The ballots are read once if nobody has more than one, else twice: the first time to find out who has, the second time
 * to count. So only the ballots of those who have several are kept.
 *
 * Every ballot has an id of its own. In a vote that is not public, ballots without a voter are one voter's each.
 */
export class Recount {
  readonly #method: CountingMethod;
  readonly #vote: RecountedVote;
  readonly #watched: string | undefined;
  readonly #named: boolean;
  readonly #voices: ReadonlyMap<string, Member> | undefined;
  readonly #closes: number;
  readonly #voters = new Voters();
  /** What the first reading came to. */
  #first: { readonly ballots: number; readonly mark: number } | undefined;
  #someHaveSeveral = false;

  // What one reading comes to.
  #lines = new Lines();
  #count: Count;
  #several: Several;
  #ballots = 0;
  #items = 0;
  /** Tells one list of voters from another. */
  #mark = 0;
  /** Voters who have nothing but an invalid ballot. */
  #refused = 0;
  #invalid = 0;
  #invalidOnes: InvalidBallot[] = [];
  #malformed = 0;
  #malformedLines: number[] = [];
  #leftOut = { withdrawn: 0, stale: 0, replaced: 0 };
  #undated = false;
  #found: FoundBallot | undefined;

  /** @param watched - the id of a ballot to look for, see `ballotIdOf` */
  constructor(vote: RecountedVote, method: CountingMethod, watched?: string) {
    this.#vote = vote;
    this.#method = method;
    this.#watched = watched;
    this.#named = namesVoters(vote);
    this.#voices = voicesOf(vote.electorate);
    this.#closes = vote.closes === undefined ? Infinity : Date.parse(vote.closes);
    this.#count = method.begin(vote.options, vote.settings);
    this.#several = new Several(vote, method);
  }

  /** How many ballots were read in this reading. */
  get ballots(): number {
    return this.#ballots;
  }

  /** Which reading this is. */
  get reading(): 1 | 2 {
    return this.#first ? 2 : 1;
  }

  /** There are more ballots than we count. Nothing more is taken in. */
  get full(): boolean {
    return this.#ballots > mostBallots;
  }

  /** Takes a piece of the ballots in, one ballot a step: of a text with one on each line, or of a list. */
  *read(piece: string | readonly unknown[]): Generator<undefined, void> {
    if (typeof piece === 'string') yield* this.#readLines(this.#lines.read(piece));
    else {
      for (const value of piece) {
        this.#items += 1;
        this.#take(value, this.#items);
        yield;
      }
    }
  }

  /**
   * Ends a reading, in steps. `again` asks for the same ballots once more; `changed` says that those were others than the
   * first time.
   */
  *end(): Generator<undefined, 'done' | 'again' | 'changed'> {
    yield* this.#readLines(this.#lines.end());
    const seen = { ballots: this.#ballots, mark: this.#mark };
    if (!this.#first && this.#someHaveSeveral) {
      this.#first = seen;
      this.#startAgain();
      return 'again';
    }
    if (this.#first && (this.#first.ballots !== seen.ballots || this.#first.mark !== seen.mark)) return 'changed';
    for (const ballot of this.#several.standing()) {
      if (ballot) {
        this.#count.add({ ...ballot, id: '' });
        this.#leftOut.replaced -= 1;
        if (this.#found && ballot.id === this.#watched) this.#found = { ...this.#found, standing: 'counted' };
      } else this.#refused += 1;
      yield;
    }
    return 'done';
  }

  /** What it came to, once it is done. This step is the method's own, and cannot be divided. */
  outcome(): Recounted {
    const tally = this.#count.tally();
    const { valid, abstain, options, winners, tied, tieBreaks } = tally;
    const broken = tied && !isProposal(this.#vote) && breakTies(this.#vote, tally, ruleFor(this.#vote).tieBreaks);
    const cast = valid + this.#refused;
    const eligible = this.#vote.electorate?.frozen && this.#voices?.size;
    const turnout = { ...(eligible !== undefined && { eligible, silent: eligible - cast }), cast };
    const listed = this.#invalid > 0 && this.#invalid <= mostInvalid;
    return {
      result: {
        counts: { ...turnout, valid, invalid: this.#refused, abstain },
        options,
        ...(listed && { invalid: eachOnce(byBallotId(this.#invalidOnes)) }),
        ...(winners.length > 0 && { winners, tied }),
        ...(tieBreaks.length > 0 && { tieBreaks }),
        ...workingIn(tally),
      },
      ...(broken && !broken.tied && { broken }),
      ballots: this.#ballots,
      invalid: this.#invalid,
      malformed: { count: this.#malformed, lines: this.#malformedLines },
      leftOut: { ...this.#leftOut },
      unchecked: this.#unchecked(),
      ...(this.#found && { found: this.#found }),
    };
  }

  #startAgain(): void {
    const { options, settings } = this.#vote;
    this.#lines = new Lines();
    this.#count = this.#method.begin(options, settings);
    this.#several = new Several(this.#vote, this.#method);
    this.#ballots = this.#items = this.#mark = this.#refused = this.#invalid = this.#malformed = 0;
    this.#invalidOnes = [];
    this.#malformedLines = [];
    this.#leftOut = { withdrawn: 0, stale: 0, replaced: 0 };
    this.#found = undefined;
  }

  *#readLines(lines: Generator<Line, void>): Generator<undefined, void> {
    for (const line of lines) {
      this.#take(valueOn(line), line.number);
      yield;
    }
  }

  #take(value: unknown, number: number): void {
    if (this.full) return;
    const ballot = readBallot(value, this.#named);
    if (!ballot) {
      this.#malformed += 1;
      if (this.#malformedLines.length < mostLines) this.#malformedLines.push(number);
      return;
    }
    this.#ballots += 1;
    if (ballot.withdrawn) this.#leaveOut(ballot, 'withdrawn');
    else if (ballot.stale) this.#leaveOut(ballot, 'stale');
    else this.#judge(ballot, ballot.voter ?? ballot.id);
  }

  #judge(ballot: PublishedBallot, voter: string): void {
    const member = this.#named ? this.#voices?.get(voter) : undefined;
    const stranger = this.#named ? strangeness({ voter, caster: ballot.caster }, this.#voices) : undefined;
    if (stranger) {
      this.#refuse(ballot, stranger);
      return;
    }
    const several = this.#first ? this.#voters.hasSeveral(voter) : this.#voters.note(voter);
    this.#mark = Math.imul(this.#mark ^ this.#voters.mark, 0x01000193);
    if (!this.#first) {
      this.#someHaveSeveral ||= several;
      // Then the rest of the first reading is only to find out who else has.
      if (this.#someHaveSeveral) return;
    }

    const weight = this.#named ? member?.weight : ballot.weight;
    const counted = { id: '', choice: ballot.choice, weight };
    const reason = this.#isLate(ballot) ? 'late' : several ? this.#several.refusal(counted) : this.#count.add(counted);
    if (reason !== undefined) this.#refuse(ballot, reason);
    // Whoever has several keeps one of them, which is known at the end.
    else if (several) this.#leaveOut(ballot, 'replaced');
    else this.#note(ballot, { standing: 'counted' });
    if (several && reason === undefined) this.#several.keep(voter, ballot, weight);
    else if (several) this.#several.keepInvalid(voter);
    else if (reason !== undefined) this.#refused += 1;
  }

  #isLate({ castAt }: PublishedBallot): boolean {
    if (castAt === undefined) this.#undated = true;
    return castAt !== undefined && Date.parse(castAt) >= this.#closes;
  }

  #refuse(ballot: PublishedBallot, reason: InvalidReason): void {
    this.#invalid += 1;
    if (this.#invalidOnes.length < mostInvalid) this.#invalidOnes.push({ ballot: ballot.id, reason });
    this.#note(ballot, { standing: 'invalid', reason });
  }

  #leaveOut(ballot: PublishedBallot, standing: keyof Recounted['leftOut']): void {
    this.#leftOut[standing] += 1;
    this.#note(ballot, { standing });
  }

  #note({ id, choice }: PublishedBallot, found: Omit<FoundBallot, 'choice'>): void {
    if (id === this.#watched) this.#found = { choice, ...found };
  }

  #unchecked(): Unchecked[] {
    const unchecked: Unchecked[] = [];
    if (!this.#named && this.#voices) {
      unchecked.push('eligibility');
      if ([...this.#voices.values()].some(({ weight = 1 }) => weight !== 1)) unchecked.push('weights');
    }
    if (this.#undated && this.#closes !== Infinity) unchecked.push('lateness');
    return unchecked;
  }
}

function eachOnce(sorted: readonly InvalidBallot[]): readonly InvalidBallot[] {
  return sorted.filter(({ ballot }, place) => ballot !== sorted[place - 1]?.ballot);
}
