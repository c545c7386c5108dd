import { isFailure, type Failure } from '../../src/ports/failure.js';

/** The failure that something ends in. Anything else, success included, fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const outcome: unknown = await promise.catch((error: unknown) => error);
  if (isFailure(outcome)) return outcome;
  throw new Error(`It should have failed in a word, but ended in ${String(outcome)}.`);
}
