import type { BallotWords } from './en/ballot.js';
import type { CountWords } from './en/count.js';
import type { DecideWords } from './en/decide.js';
import type { FailureWords } from './en/failure.js';
import type { PapersWords } from './en/papers.js';
import type { RankWords } from './en/rank.js';
import type { PowerWords } from './en/power.js';
import type { RecountWords } from './en/recount.js';
import type { ResultsWords } from './en/results.js';
import type { SignInWords } from './en/sign-in.js';
import type { VoteWords } from './en/vote.js';
import type { WorkingWords } from './en/working.js';

/** All words, by area. An element has the English ones of its areas built in and loads those of other languages. */
export interface Words {
  readonly vote: VoteWords;
  readonly ballot: BallotWords;
  readonly count: CountWords;
  readonly decide: DecideWords;
  readonly failure: FailureWords;
  readonly papers: PapersWords;
  readonly rank: RankWords;
  readonly power: PowerWords;
  readonly recount: RecountWords;
  readonly results: ResultsWords;
  readonly signIn: SignInWords;
  readonly working: WorkingWords;
}

export type Area = keyof Words;

/** One language: each area is a module of its own that exports its words under the area's name and imports nothing. */
export type Language = { readonly [A in Area]: () => Promise<Readonly<Record<A, Words[A]>>> };
