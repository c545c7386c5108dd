import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { HandOffEvent } from '../../events/hand-off.js';
import { signIn } from '../../locales/en/sign-in.js';
import { systemClock } from '../../ports/clock.js';
import { createHttp } from '../../ports/http.js';
import { createHandOff, type Interaction } from '../../session/hand-off.js';
import { parseHandle, type Handle } from '../../session/handle.js';
import { homeServer, keepHomeServer } from '../../ui/home-server.js';
import { hostStyles } from '../../ui/styles.js';
import { WordsController } from '../../ui/words.js';
import { signInStyles } from './sign-in.styles.js';

/** One for the page, so that a server is asked once, however many votes are handed to it. */
const handOff = createHandOff(createHttp({ fetch: (input, init) => fetch(input, init), clock: systemClock }));

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

  static override properties: PropertyDeclarations = { object: {}, lookup: {} };

  /** The address of what is to be opened there, as other servers know it. */
  object = '';

  /** `off` never asks the visitor's server for its address form, and uses the commonest one. */
  lookup: 'on' | 'off' = 'on';

  /** Empty before anything is typed; undefined where that is no handle. */
  #handle: Handle | undefined = homeServer() ?? '';
  #asked?: Promise<Interaction>;
  #interaction?: Interaction;

  readonly #words = new WordsController(this, { signIn });

  /** Moves focus to what comes next: the link once the server is known, else the field. */
  override focus(options?: FocusOptions): void {
    const root = this.shadowRoot;
    (root?.querySelector('a') ?? root?.querySelector('input'))?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0) void this.#find();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ready, words, formats } = this.#words;
    if (!ready) return nothing;
    const { signIn: say } = words;
    const interaction = this.#interaction;
    const invalid = this.#handle === undefined;
    return html`<form @submit=${this.#submit}>
      <label for="handle">${say.label} <span class="small">(${say.hint})</span></label>
      <div part="field">
        <input
          type="text"
          id="handle"
          inputmode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          value=${this.#handle ?? ''}
          aria-invalid=${invalid}
          aria-describedby="status"
        />
        <button>${say.find}</button>
      </div>
      <p role="status" part="status" id="status">
        ${invalid ? say.invalid : this.#asked && !interaction ? say.looking : ''}
      </p>
      ${
        interaction &&
        html`<a
            part="go"
            href=${interaction.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby="after"
            @click=${(event: Event) => this.#open(event, interaction)}
            >${say.go(interaction, formats)}</a
          >
          <p class="small" id="after">${say.afterwards}</p>
          ${interaction.known ? nothing : html`<p class="small">${say.byHand(interaction, formats)} <code>${this.object}</code></p>`}`
      }
      <label><input type="checkbox" .checked=${!!homeServer()} @change=${this.#keep} />${say.remember}</label>
      <p class="small">${say.explanation}</p>
    </form>`;
  }

  async #find(): Promise<void> {
    const { object, lookup } = this;
    const asked = this.#handle && object ? handOff(this.#handle, object, lookup !== 'off') : undefined;
    this.#asked = asked;
    this.#interaction = undefined;
    this.requestUpdate();
    const interaction = await asked;
    if (!interaction || asked !== this.#asked) return;
    this.#interaction = interaction;
    this.requestUpdate();
    await this.updateComplete;
    if (this.matches(':focus-within')) this.focus();
  }

  /** The field, and the box. */
  get #inputs(): Iterable<HTMLInputElement> {
    return this.renderRoot.querySelectorAll('input');
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const [field, box] = this.#inputs;
    this.#handle = parseHandle(field?.value ?? '');
    if (!this.#handle) field?.focus();
    if (box?.checked) this.#keep();
    void this.#find();
  };

  /** What the box says holds from the moment it is ticked or unticked. */
  readonly #keep = (): void => {
    const [, box] = this.#inputs;
    if (!box?.checked) keepHomeServer();
    else if (this.#handle) keepHomeServer(this.#handle);
  };

  #open(event: Event, interaction: Interaction): void {
    const handOff = new HandOffEvent(interaction.url);
    if (!this.dispatchEvent(handOff)) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-sign-in': AssentSignIn;
  }
}
