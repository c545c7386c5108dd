import { chosenOptions, type Choice } from '../core/ballot.js';
import type { Refusal, View } from '../core/view.js';
import { voteState } from '../core/vote.js';
import { Failure, type FailureReason } from '../ports/failure.js';

/** A ballot that was sent without a clear answer. */
export interface Doubt {
  /** `unsure` or `refused`. */
  readonly failure: Failure;
  /** Absent where a ballot was withdrawn. */
  readonly choice?: Choice;
  /** What was known before it was sent. */
  readonly before?: View;
}

/**
 * What became of the ballot, judged by a view that was read afterwards: never by a server's words.
 *
 * @param now - milliseconds since the epoch
 * @returns undefined where the ballot is in, or out where it was withdrawn; else why not as far as anybody can tell
 */
export function verdict({ failure, choice, before }: Doubt, fresh: View, now: number): Failure | undefined {
  const may = fresh.may['ballot/cast'];
  const own = fresh.own ?? (may === 'voted' ? {} : undefined);
  if (!choice) {
    if (own) return whyNot(failure, fresh, now);
    // Whom the server does not know has no ballot in its eyes either, withdrawn or not.
    return may === true ? undefined : failure;
  }
  const isOurs = own?.choice ? sameChoice(own.choice, choice) : own && !before?.own;
  // Browsers repeat a request when the connection is lost: then the first one counted and the second was refused.
  const repeated = own?.choice !== undefined && isOurs && before !== undefined && !before.own;
  if (isOurs && (failure.reason === 'unsure' || repeated)) return undefined;
  if (own && !fresh.vote.changeable) return new Failure('voted', { cause: failure });

  return whyNot(failure, fresh, now);
}

/** What stands in the way by the view, else what was said. */
function whyNot(failure: Failure, fresh: View, now: number): Failure {
  const may = fresh.may['ballot/cast'];
  const state = voteState(fresh.vote, now);
  if (state !== 'open') return new Failure(state === 'scheduled' ? state : 'closed', { cause: failure });
  if (may === undefined || may === true) return failure;
  return new Failure(reasonOf(may), { cause: failure });
}

function sameChoice(a: Choice, b: Choice): boolean {
  return inWriting(a) === inWriting(b);
}

/** One option is the same ballot as a list of one, and the order of a list says nothing. */
function inWriting(choice: Choice): string {
  const unordered = choice.kind === 'one' || choice.kind === 'some';
  return JSON.stringify(unordered ? [...new Set(chosenOptions(choice))].sort() : choice);
}

function reasonOf(refusal: Refusal): FailureReason {
  switch (refusal) {
    case 'cancelled':
      return 'closed';
    case 'read-only':
      return 'unsupported';
    default:
      return refusal;
  }
}
