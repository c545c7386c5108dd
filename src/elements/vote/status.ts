import { html, nothing, type TemplateResult } from 'lit';

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
