import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../ports/failure.js';
import type { Follower } from './following.js';
import { hostOf } from './host-of.js';
import { linkOut } from './lines.js';
import type { Ink } from './shown.js';

/** The button of `loading="click"`, and whom it will ask. */
export function loadButton(server: string, load: () => void, { words, formats }: Ink): TemplateResult {
  return html`<div class="actions" part="actions">
    <button type="button" @click=${load}>${words.load({ host: server }, formats)}</button>
    <span class="small">${words.loadNote}</span>
  </div>`;
}

/** Whether asking again may bring another answer. */
function isPassing({ reason }: Failure): boolean {
  return !['address', 'gone', 'not-a-vote', 'unsupported'].includes(reason);
}

/** What a visitor can do about a failure. */
export function wayOn(failure: Failure, host: Follower, tryAgain: () => void, ink: Ink): TemplateResult {
  const url = failure.url ?? host.src;
  // Whoever wrote something into the tag has put the link there.
  const server = host.textContent.trim() ? undefined : hostOf(url);
  return html`${
    isPassing(failure) ? html`<button type="button" @click=${tryAgain}>${ink.words.retry}</button>` : nothing
  }
  ${server ? linkOut(url, server, ink) : nothing}`;
}
