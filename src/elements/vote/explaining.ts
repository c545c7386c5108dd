import { failure, type FailureWords } from '../../locales/en/failure.js';
import type { Formats } from '../../locales/formats.js';
import type { Failure } from '../../ports/failure.js';
import type { WordsController } from '../../ui/words.js';

/** Makes a sentence of a failure at an instant, in milliseconds since the epoch. */
export type Explain = (failure: Failure, now: number) => string;

/** Failures in the words of the language around an element. Loaded with the first one. */
export function explaining(
  inWords: (english: { readonly failure: FailureWords }) => WordsController<'failure'>,
): Explain {
  const words = inWords({ failure });
  return (failed, now) => (words.ready ? failureSentence(failed, words.words.failure, words.formats, now) : '');
}

/** One of a kind we do not know, from a newer backend, is an answer we did not understand. */
function failureSentence({ reason, retryAt }: Failure, words: FailureWords, formats: Formats, now: number): string {
  if (reason === 'cancelled') return '';
  if (reason === 'limited') return words.limited({ time: retryAt ? formats.time(retryAt, now) : undefined }, formats);
  return Object.hasOwn(words, reason) ? words[reason] : words.malformed;
}
