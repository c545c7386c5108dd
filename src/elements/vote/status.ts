import { html, nothing, type TemplateResult } from 'lit';
import type { FailureWords } from '../../locales/en/failure.js';
import type { Formats } from '../../locales/formats.js';
import type { Failure } from '../../ports/failure.js';

/** Asking again brings the same answer. */
const lasting: ReadonlySet<string> = new Set(['address', 'gone', 'not-a-vote', 'unsupported']);

/** Whether a button that asks again makes sense. */
export function isPassing({ reason }: Failure): boolean {
  return !lasting.has(reason);
}

/** A failure as a sentence. One of a kind we do not know, from a newer backend, is an answer we did not understand. */
export function failureSentence(
  { reason, retryAt }: Failure,
  words: FailureWords,
  formats: Formats,
  now: number,
): string {
  if (reason === 'limited') {
    return words.limited({ time: retryAt === undefined ? undefined : formats.time(retryAt, now) }, formats);
  }
  if (reason === 'cancelled') return '';
  return Object.hasOwn(words, reason) ? words[reason] : words.malformed;
}

/** What is said, politely. `unseen` is for screen readers alone: the eye has it elsewhere on the page. */
export interface Status {
  readonly sentence?: string;
  readonly unseen?: string;
  /** The words and the effect of a button beside the sentence. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly link?: { readonly label: string; readonly url: string };
}

/** The live region is always there, else its first sentence is not announced; the buttons stay out of it. */
export function statusLine({ sentence, unseen, action, link }: Status): TemplateResult {
  return html`<div class="status" part="status">
    <span role="status" tabindex="-1" id="status"
      >${sentence}${unseen ? html`<span class="unseen">${unseen}</span>` : nothing}</span
    >
    ${action ? html`<button type="button" @click=${action.run}>${action.label}</button>` : nothing}
    ${link ? html`<a href=${link.url} rel="noopener">${link.label}</a>` : nothing}
  </div>`;
}
