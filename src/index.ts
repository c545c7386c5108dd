/** Classes, events and types. Importing this registers nothing. */
export { AssentBackend } from './elements/backend/backend.js';
export { AssentPoll } from './elements/poll/poll.js';
export { AssentPower } from './elements/power/power.js';
export { AssentSignIn } from './elements/sign-in/sign-in.js';
export { AssentVote } from './elements/vote/vote.js';
export { BallotCastEvent } from './events/ballot-cast.js';
export { BallotCountedEvent } from './events/ballot-counted.js';
export { BallotWithdrawEvent } from './events/ballot-withdraw.js';
export { BallotWithdrawnEvent } from './events/ballot-withdrawn.js';
export { HandOffEvent } from './events/hand-off.js';
export { define } from './ui/define.js';
export { Failure, isFailure, type FailureReason } from './ports/failure.js';
export type { Account } from './ports/account.js';
export type { Backend, CallOptions, Limits, Supports } from './ports/backend.js';
export type { Act, ActBodies, ActKind, ActOf, CastBody, Entry } from './core/act.js';
export type { Ballot, Choice } from './core/ballot.js';
export type { Electorate, FrozenElectorate, Member } from './core/electorate.js';
export type {
  Because,
  ClassResult,
  Counts,
  Dissent,
  InvalidReason,
  Missing,
  OptionResult,
  Result,
  Working,
} from './core/result.js';
export type { Clause, Rule, Share } from './core/rule.js';
export type { May, OwnBallot, Refusal, Source, View, VoteView } from './core/view.js';
export type { Instant } from './core/instant.js';
export type { Objection, ObjectionStatus } from './core/objection.js';
export type { Settings } from './core/settings.js';
export type { Stance } from './core/stance.js';
export type { Author, Option, Vote } from './core/vote.js';
