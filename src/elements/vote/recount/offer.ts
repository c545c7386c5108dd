import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { methodNames } from '../../../core/count/methods.js';
import { numbersVisible } from '../../../core/numbers-visible.js';
import { recount } from '../../../locales/en/recount.js';
import { ProvisionController } from '../../../ui/provision-controller.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import type { Following } from '../following.js';
import type { Shown } from '../shown.js';
import type { RecountPanel } from './panel.js';

/** The button beside where the numbers come from, and what it opens. Loaded where it is said where the ballots are. */
export class RecountOffer {
  readonly #words: WordsController<'recount'>;
  readonly #provision: ProvisionController;
  #open = false;
  #panel?: RecountPanel;
  /** Of another vote, nothing is open. */
  #about = '';
  /** Grows whenever it is opened or closed, so that code that comes late opens nothing. */
  #turn = 0;

  /** @param following - is told of code that cannot be had */
  constructor(
    private readonly host: LitElement,
    private readonly inWords: InWords,
    private readonly following: Pick<Following, 'miss'>,
  ) {
    this.#words = inWords({ recount });
    this.#provision = new ProvisionController(host, () => undefined);
  }

  /** Whatever is under way of another vote, or is hidden by now, ends. */
  #look(shown: Shown): void {
    const { address, ballots, vote } = shown.view;
    const about = JSON.stringify([address, ballots, vote.method]);
    if (about === this.#about && isOffered(shown)) {
      this.#panel?.look(shown);
      return;
    }
    this.#about = about;
    this.#turn += 1;
    this.#open = false;
    this.#panel?.reset();
  }

  /** To be asked for at every render, and before the panel. */
  button(shown: Shown): TemplateResult | typeof nothing {
    this.#look(shown);
    if (!this.#words.ready || !isOffered(shown)) return nothing;
    return html`<button
      class="quiet"
      type="button"
      id="recount-offer"
      aria-describedby="question"
      aria-expanded=${this.#open}
      @click=${() => void this.#toggle(shown)}
    >
      ${this.#words.words.recount.offer}
    </button>`;
  }

  panel(shown: Shown): TemplateResult | typeof nothing {
    return this.#open && this.#panel && isOffered(shown) ? this.#panel.render(shown) : nothing;
  }

  async #toggle(shown: Shown): Promise<void> {
    const turn = ++this.#turn;
    this.#open = !this.#open;
    this.host.requestUpdate();
    if (!this.#open) {
      this.#panel?.reset();
      return;
    }
    try {
      const { RecountPanel } = await import('./panel.js');
      this.#panel ??= new RecountPanel(this.host, this.inWords, () => this.#provision.value?.fetch);
    } catch (error) {
      this.#open = false;
      this.following.miss(error);
      return;
    }
    // Meanwhile it may have been closed again, or be about another vote.
    if (turn !== this.#turn) return;
    this.#panel.look(shown);
    void this.#panel.count();
  }
}

/** Where the ballots are published, to whoever may see the numbers, and where we know how they are counted. */
function isOffered({ view: { vote, ballots, own }, now }: Shown): boolean {
  const reader = { voted: own !== undefined, now };
  return ballots !== undefined && methodNames.includes(vote.method) && numbersVisible(vote, reader);
}
