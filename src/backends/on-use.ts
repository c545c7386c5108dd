import { Failure } from '../ports/failure.js';

/**
 * Code that most visitors never need.
 *
 * @param code - the promise of an `import()`
 * @throws Failure `unreachable` where it cannot be had: then nothing has been asked or sent
 */
export async function onUse<T>(code: Promise<T>): Promise<T> {
  try {
    return await code;
  } catch {
    throw new Failure('unreachable');
  }
}
