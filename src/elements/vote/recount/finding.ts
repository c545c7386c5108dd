import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FoundBallot } from '../../../core/recount/recount.js';
import { sayChoice } from '../papers/say-choice.js';
import { namesOf, reasonText, type RecountInk } from './ink.js';

/** Looks for the visitor's ballot among all. The receipt stays in its field and is kept nowhere else. */
export class Finding {
  /** `missing`: nothing was put in. */
  #outcome: FoundBallot | 'not-found' | 'missing' | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly search: (receipt: string) => Promise<void>,
  ) {}

  reset(): void {
    this.#outcome = undefined;
    const field = this.#field;
    if (field) field.value = '';
  }

  tell(found: FoundBallot | undefined): void {
    this.#outcome = found ?? 'not-found';
  }

  render(ink: RecountInk, counting: boolean): TemplateResult {
    const { recount: say } = ink.words;
    return html`<form class="stack" part="find" novalidate @submit=${this.#submit}>
      <label for="receipt">${say.receipt}</label>
      <div class="actions">
        <input
          type="text"
          id="receipt"
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="receipt-note"
          aria-invalid=${this.#outcome === 'missing' ? 'true' : nothing}
        />
        <button aria-disabled=${counting ? 'true' : nothing}>${say.find}</button>
      </div>
      <p class="small" id="receipt-note">${say.receiptNote}</p>
      <p role="status" id="found">${counting ? nothing : this.#text(ink)}</p>
    </form>`;
  }

  #text(ink: RecountInk): string {
    const { words, formats, view } = ink;
    const { recount: say } = words;
    const outcome = this.#outcome;
    if (outcome === undefined) return '';
    if (outcome === 'missing') return say.receiptMissing;
    if (outcome === 'not-found') return say.notFound;
    const said = sayChoice(outcome.choice, { vote: view.vote, words: words.papers, formats, name: namesOf(ink) });
    const stands =
      outcome.standing === 'invalid'
        ? say.standsInvalid({ text: reasonText(outcome.reason ?? '', ink) }, formats)
        : say.standing[outcome.standing];
    return [said && say.found({ text: said }, formats), stands].filter(Boolean).join(' ');
  }

  get #field(): HTMLInputElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLInputElement>('#receipt') ?? undefined;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget;
    // It has to wait for the count that is under way, or for its cancelling.
    if (form instanceof HTMLElement && form.querySelector('[aria-disabled]')) return;
    const receipt = this.#field?.value.trim() ?? '';
    this.#outcome = receipt === '' ? 'missing' : undefined;
    this.host.requestUpdate();
    if (receipt === '') this.#field?.focus();
    else void this.search(receipt);
  };
}
