import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { HandOffEvent } from '../../events/hand-off.js';
import { signIn } from '../../locales/en/sign-in.js';
import { systemClock } from '../../ports/clock.js';
import { createHttp } from '../../ports/http.js';
import { HandOff, parseHandle, writeHandle, type Handle, type Interaction } from '../../session/hand-off.js';
import { HomeServer } from '../../session/home-server.js';
import { browserStore } from '../../ui/device-store.js';
import { hostStyles } from '../../ui/styles.js';
import { WordsController } from '../../ui/words.js';
import { signInStyles } from './sign-in.styles.js';

const home = new HomeServer(browserStore);
/** One for the page, so that a server is asked once, however many votes are handed to it. */
const handOff = new HandOff(createHttp({ fetch: (input, init) => fetch(input, init), clock: systemClock }));

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

  static override properties: PropertyDeclarations = {
    object: {},
    lookup: {},
    _handle: { state: true },
    _interaction: { state: true },
    _invalid: { state: true },
  };

  /** The address of what is to be opened there, as other servers know it. */
  object = '';

  /** `off` never asks the visitor's server for its address form, and uses the commonest one. */
  lookup: 'on' | 'off' = 'on';

  private _handle?: Handle = home.get();
  private _interaction?: Interaction;
  private _invalid = false;
  /** What stands in the field, right or wrong. */
  #typed = this._handle ? writeHandle(this._handle) : '';

  readonly #words = new WordsController(this, { signIn });

  /** Moves focus to what comes next: the link once the server is known, else the field. */
  override focus(options?: FocusOptions): void {
    const next = this.shadowRoot?.querySelector('a') ?? this.shadowRoot?.querySelector('input');
    next?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['_handle', 'object', 'lookup'].some((name) => changed.has(name))) void this.#find();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#words.ready) return nothing;
    const { signIn: say } = this.#words.words;
    const { _handle: handle, _interaction: interaction, _invalid: invalid } = this;
    const looking = handle && this.object && !interaction;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <label for="handle">${say.label} <span class="small">(${say.hint})</span></label>
      <div class="field" part="field">
        <input
          type="text"
          id="handle"
          inputmode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          .value=${this.#typed}
          aria-invalid=${invalid}
          aria-describedby="status"
        />
        <button>${say.find}</button>
      </div>
      <p role="status" part="status" id="status">${invalid ? say.invalid : looking ? say.looking : ''}</p>
      ${interaction ? this.#renderWay(interaction) : nothing}
      <label class="remember"
        ><input type="checkbox" .checked=${!!home.get()} @change=${this.#keep} />${say.remember}</label
      >
      <p class="small">${say.explanation}</p>
    </form>`;
  }

  #renderWay({ url, host, known }: Interaction): TemplateResult {
    const { words, formats } = this.#words;
    const { signIn: say } = words;
    return html`<a
        class="go"
        part="go"
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        aria-describedby="after"
        @click=${this.#open}
        >${say.go({ host }, formats)}</a
      >
      <p class="small" id="after">${say.newTab}. ${say.comeBack}</p>
      ${known ? nothing : html`<p class="small">${say.byHand({ host }, formats)} <code>${this.object}</code></p>`}`;
  }

  async #find(): Promise<void> {
    const { _handle: handle, object, lookup } = this;
    this._interaction = undefined;
    if (!handle || !object) return;
    const interaction = await handOff.find(handle, object, { lookup: lookup !== 'off' });
    if (handle !== this._handle || object !== this.object) return;
    this._interaction = interaction;
    await this.updateComplete;
    if (this.matches(':focus-within')) this.focus();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#handle');
    this.#typed = field?.value ?? '';
    this._handle = parseHandle(this.#typed);
    this._invalid = !this._handle;
    if (this._invalid) field?.focus();
    else if (this.#agreed) this.#keep();
  };

  get #agreed(): boolean {
    return this.renderRoot.querySelector<HTMLInputElement>('[type=checkbox]')?.checked ?? false;
  }

  /** What the box says holds from the moment it is ticked or unticked. */
  readonly #keep = (): void => {
    if (!this.#agreed) home.forget();
    else if (this._handle) home.remember(this._handle);
  };

  readonly #open = (event: Event): void => {
    if (this._interaction && !this.dispatchEvent(new HandOffEvent(this._interaction.url))) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-sign-in': AssentSignIn;
  }
}
