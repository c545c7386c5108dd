import { html, nothing, type TemplateResult } from 'lit';
import type { FailureWords } from '../../locales/en/failure.js';
import type { Formats } from '../../locales/formats.js';
import type { Failure } from '../../ports/failure.js';

/** Whether asking again may bring another answer. */
export function isPassing({ reason }: Failure): boolean {
  return !['address', 'gone', 'not-a-vote', 'unsupported'].includes(reason);
}

/** A failure as a sentence. One of a kind we do not know, from a newer backend, is an answer we did not understand. */
export function failureSentence(
  { reason, retryAt }: Failure,
  words: FailureWords,
  formats: Formats,
  now: number,
): string {
  if (reason === 'cancelled') return '';
  if (reason === 'limited') return words.limited({ time: retryAt ? formats.time(retryAt, now) : undefined }, formats);
  return Object.hasOwn(words, reason) ? words[reason] : words.malformed;
}

/** What is said, politely. `unseen` is for screen readers alone: the eye has it elsewhere on the page. */
export interface Status {
  readonly sentence?: string;
  readonly unseen?: string;
  /** A button and a link beside the sentence. */
  readonly also?: TemplateResult;
}

/** The live region is always there, else its first sentence is not announced; buttons stay out of it. */
export function statusLine({ sentence, unseen, also }: Status): TemplateResult {
  return html`<div class="status" part="status">
    <span role="status" tabindex="-1" id="status"
      >${sentence}${unseen ? html`<span class="unseen">${unseen}</span>` : nothing}</span
    >
    ${also}
  </div>`;
}
