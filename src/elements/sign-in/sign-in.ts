import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HandOffEvent } from '../../events/hand-off.js';
import { systemClock } from '../../ports/clock.js';
import { createHttp } from '../../ports/http.js';
import { HandOff, parseHandle, writeHandle, type Handle, type Interaction } from '../../session/hand-off.js';
import { HomeServer } from '../../session/home-server.js';
import { browserStore } from '../../ui/device-store.js';
import { hostStyles } from '../../ui/styles.js';
import { signIn } from '../../locales/en/sign-in.js';
import { WordsController } from '../../ui/words.js';
import { signInStyles } from './sign-in.styles.js';

const home = new HomeServer(browserStore);
/** What the visitor typed, kept for this page view even where they do not want it remembered. */
let typed: Handle | undefined;
let pageHandOff: HandOff | undefined;

/** One for the page, so that a server is asked once, however many votes are handed to it. */
function handOff(): HandOff {
  pageHandOff ??= new HandOff(createHttp({ fetch: (input, init) => fetch(input, init), clock: systemClock }));
  return pageHandOff;
}

/**
 * Asks a visitor which server they are at home on, and takes a vote there: it opens in a new tab, where they vote with
 * their own account. No password and no token is involved.
 *
 * @tag assent-sign-in
 * @summary Which home server do I vote from?
 * @status experimental
 * @since 0.1.0
 *
 * @event {HandOffEvent} assent-hand-off - The visitor's server is about to be opened. Cancel it to open it yourself.
 * @csspart field - The text field and its button.
 * @csspart go - The link to the visitor's server.
 * @csspart status - What is under way, or wrong.
 * @cssproperty [--assent-surface-color] - Behind the form.
 */
export class AssentSignIn extends LitElement {
  static override styles = [hostStyles, signInStyles];

  /** The address of what is to be opened there, as other servers know it. */
  @property() object = '';

  /** `off` never asks the visitor's server for its address form, and uses the commonest one. */
  @property() lookup: 'on' | 'off' = 'on';

  @state() private _handle?: Handle = typed ?? home.get();
  @state() private _interaction?: Interaction;
  @state() private _invalid = false;

  @query('input[type="text"]') private readonly _field!: HTMLInputElement | null;
  @query('input[type="checkbox"]') private readonly _remember!: HTMLInputElement | null;
  @query('a') private readonly _link!: HTMLAnchorElement | null;

  #focusNext = false;
  readonly #words = new WordsController(this, { signIn });

  /** Moves focus to what comes next: the field, or the link once the server is known. */
  override focus(options?: FocusOptions): void {
    (this._link ?? this._field)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['_handle', 'object', 'lookup'].some((name) => changed.has(name))) void this.#find();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#words.ready) return nothing;
    const words = this.#words.words.signIn;
    const looking = this._handle && this.object && !this._interaction;
    // While a server is asked the form stays, and focus with it.
    const form = !this._handle || (looking && this._field);
    return html`<div class="stack">
      ${form ? this.#renderForm() : looking ? nothing : this.#renderHome()}
      <p role="status" part="status" id="status">${this._invalid ? words.invalid : looking ? words.looking : ''}</p>
    </div>`;
  }

  protected override updated(): void {
    if (!this.#focusNext || (this._field && this._handle)) return;
    this.#focusNext = false;
    this.focus();
  }

  #renderForm(): TemplateResult {
    const words = this.#words.words.signIn;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <label for="handle">${words.label} <span class="small">(${words.hint})</span></label>
      <div class="field" part="field">
        <input
          type="text"
          id="handle"
          inputmode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          aria-invalid=${this._invalid ? 'true' : 'false'}
          aria-describedby="status"
        />
        <button>${words.find}</button>
      </div>
      <label class="remember"><input type="checkbox" />${words.remember}</label>
      <p class="small">${words.explanation}</p>
    </form>`;
  }

  #renderHome(): TemplateResult {
    const { words, formats } = this.#words;
    const { signIn: sentences } = words;
    return html`
      ${this._interaction ? this.#renderLink(this._interaction) : nothing}
      <p class="others small">
        <span>${sentences.remembered({ host: this._handle ? writeHandle(this._handle) : '' }, formats)}</span>
        <button class="quiet" type="button" @click=${this.#useAnother}>${sentences.other}</button>
        ${home.get() ? html`<button class="quiet" type="button" @click=${this.#forget}>${sentences.forget}</button>` : nothing}
      </p>
    `;
  }

  #renderLink({ url, host }: Interaction): TemplateResult {
    const { words, formats } = this.#words;
    const { signIn: sentences } = words;
    return html`<a
        class="go"
        part="go"
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        aria-describedby="after"
        @click=${this.#open}
        >${sentences.go({ host }, formats)}</a
      >
      <p class="small" id="after">${sentences.newTab}. ${sentences.comeBack}</p>`;
  }

  async #find(): Promise<void> {
    const { _handle: handle, object, lookup } = this;
    this._interaction = undefined;
    if (!handle || !object) return;
    const interaction = await handOff().find(handle, object, { lookup: lookup !== 'off' });
    if (handle === this._handle && object === this.object) this._interaction = interaction;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const handle = parseHandle(this._field?.value ?? '');
    this._invalid = !handle;
    if (!handle) {
      this._field?.focus();
      return;
    }
    if (this._remember?.checked) home.remember(handle);
    typed = handle;
    this._handle = handle;
    this.#focusNext = true;
  };

  readonly #open = (event: Event): void => {
    if (this._interaction && !this.dispatchEvent(new HandOffEvent(this._interaction.url))) event.preventDefault();
  };

  readonly #useAnother = (): void => {
    typed = undefined;
    this._handle = undefined;
    this.#focusNext = true;
  };

  readonly #forget = (): void => {
    home.forget();
    this.#useAnother();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-sign-in': AssentSignIn;
  }
}
