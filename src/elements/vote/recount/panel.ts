import type { LitElement, ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { count } from '../../../locales/en/count.js';
import { papers } from '../../../locales/en/papers.js';
import { recount as recountWords } from '../../../locales/en/recount.js';
import { results } from '../../../locales/en/results.js';
import { asFailure, type Failure } from '../../../ports/failure.js';
import type { Fetch } from '../../../ports/fetch.js';
import type { RecountProgress } from '../../../session/recount.js';
import { ballotsAt, compareResults, recount } from '../../../ui/recount.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import { wear } from '../page-sheet.js';
import { findingsSheet } from '../results/findings.styles.js';
import { tablesSheet } from '../results/tables.styles.js';
import type { Shown } from '../shown.js';
import { failureText } from './failure-text.js';
import { Finding } from './finding.js';
import { publishedIn } from './published-in.js';
import { recountSheet } from './recount.styles.js';
import { Saving } from './saving.js';
import { verdictDetails, verdictText, type Verdict } from './verdict.js';

type State =
  | { readonly kind: 'waiting' | 'cancelled' }
  /** `verdict` is that of the count before, which stays while a ballot is looked for. */
  | { readonly kind: 'counting'; readonly progress?: RecountProgress; readonly verdict?: Verdict }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'counted'; readonly verdict: Verdict };

/** How often a screen reader is told how far it is, in milliseconds. */
const pause = 15_000;

/** A recount on this device: how far it is, what came of it, and what else can be done with the ballots. Loaded on use. */
export class RecountPanel implements ReactiveController {
  readonly #words: WordsController<'recount' | 'count' | 'papers' | 'results'>;
  readonly #finding: Finding;
  readonly #saving: Saving;
  #state: State = { kind: 'waiting' };
  #shown?: Shown;
  /** The count that is under way: never more than one. */
  #run?: AbortController;
  #said = { at: -Infinity, text: '' };

  /** @param fetch - what the page wants to be used in place of its own */
  constructor(
    private readonly host: LitElement,
    inWords: InWords,
    private readonly fetch: () => Fetch | undefined,
  ) {
    wear(host.shadowRoot, findingsSheet(), tablesSheet(), recountSheet());
    this.#words = inWords({ recount: recountWords, count, papers, results });
    this.#finding = new Finding(host, (receipt) => this.count(receipt));
    this.#saving = new Saving(host, (signal) => this.#ballots(signal));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  look(shown: Shown): void {
    this.#shown = shown;
  }

  /** Stops whatever is under way, and forgets what came of it. */
  reset(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#state = { kind: 'waiting' };
    this.#finding.reset();
    this.#saving.reset();
  }

  /**
   * Counts anew.
   *
   * @param receipt - of a ballot to look for. It is handed on and not kept.
   */
  async count(receipt?: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.#said = { at: -Infinity, text: '' };
    const before = receipt !== undefined && 'verdict' in this.#state ? { verdict: this.#state.verdict } : {};
    this.#turnTo({ kind: 'counting', ...before });
    try {
      const recounted = await recount(shown.view.vote, this.#ballots(run.signal), {
        signal: run.signal,
        onProgress: (progress) => run === this.#run && this.#turnTo({ kind: 'counting', progress, ...before }),
        ...(receipt !== undefined && { receipt }),
      });
      if (run !== this.#run) return;
      const published = publishedIn(this.#shown ?? shown);
      const differences = published ? compareResults(published, recounted) : [];
      if (receipt !== undefined) this.#finding.tell(recounted.found);
      await this.#settle({ kind: 'counted', verdict: { recounted, published, differences } }, receipt === undefined);
    } catch (error) {
      if (run === this.#run) await this.#settle({ kind: 'failed', failure: asFailure(error) });
    }
  }

  render(shown: Shown): TemplateResult | typeof nothing {
    if (!this.#words.ready) return nothing;
    const { words, formats } = this.#words;
    const state = this.#state;
    const ink = { ...shown, words, formats, vote: shown.words };
    const counting = state.kind === 'counting';
    const verdict = 'verdict' in state ? state.verdict : undefined;
    return html`<section
      class="findings stack recount"
      part="recount"
      aria-labelledby="recount-title"
      @keydown=${this.#onKey}
    >
      <p class="small" id="recount-title">${words.recount.title}</p>
      ${counting && verdict ? html`<p class="outcome">${verdictText(verdict, ink)}</p>` : nothing}
      <p
        class=${counting ? 'unseen' : verdict ? 'outcome' : nothing}
        role="status"
        tabindex="-1"
        id="recount-status"
        .textContent=${counting ? this.#spoken(state.progress) : this.#sentence(ink)}
      ></p>
      ${counting ? this.#renderProgress(state.progress, shown) : nothing}
      <div class="actions">
        <button type="button" @click=${counting ? this.#cancel : this.#again}>
          ${counting ? words.recount.cancel : state.kind === 'failed' ? words.recount.retry : words.recount.again}
        </button>
        ${state.kind === 'failed' ? this.#linkToList(shown) : nothing}
      </div>
      ${state.kind === 'counted' ? verdictDetails(state.verdict, ink) : nothing} ${this.#finding.render(ink, counting)}
      ${this.#saving.render(ink)}
    </section>`;
  }

  #sentence(ink: Parameters<typeof verdictText>[1]): string {
    const state = this.#state;
    const words = ink.words.recount;
    if (state.kind === 'failed') return failureText(state.failure, words);
    if (state.kind === 'counted') return verdictText(state.verdict, ink);
    return state.kind === 'cancelled' ? words.cancelled : '';
  }

  #renderProgress(progress: RecountProgress | undefined, { view }: Shown): TemplateResult {
    const { words } = this.#words;
    // Nobody says how many there are, but the published result says how many it has.
    const whole = view.result?.counts.cast;
    const read = progress?.ballots ?? 0;
    return html`<div>
      <progress
        aria-label=${words.recount.progress}
        max=${whole === undefined ? 1 : Math.max(whole, 1)}
        value=${whole === undefined || read > whole ? nothing : read}
      ></progress>
      <p class="small">${this.#far(progress)}</p>
    </div>`;
  }

  #far(progress: RecountProgress | undefined): string {
    const { words, formats } = this.#words;
    const { starting, reading, readingAgain } = words.recount;
    if (!progress) return starting;
    return (progress.reading === 2 ? readingAgain : reading)({ n: progress.ballots }, formats);
  }

  /** How far it is, for those who hear it: seldom. */
  #spoken(progress: RecountProgress | undefined): string {
    const now = performance.now();
    if (now - this.#said.at >= pause) this.#said = { at: now, text: this.#far(progress) };
    return this.#said.text;
  }

  #linkToList({ view: { ballots = '' } }: Shown): TemplateResult | typeof nothing {
    const url = URL.canParse(ballots, document.baseURI) ? new URL(ballots, document.baseURI) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) return nothing;
    return html`<a href=${url.href} rel="noopener">${this.#words.words.recount.openList}</a>`;
  }

  #ballots(signal: AbortSignal): ReturnType<typeof ballotsAt> {
    const address = this.#shown?.view.ballots ?? '';
    const absolute = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
    return ballotsAt(absolute, this.fetch(), signal);
  }

  #turnTo(state: State): void {
    this.#state = state;
    this.host.requestUpdate();
  }

  /** The button that had the focus may be another one now: then the focus goes to what is said. */
  async #settle(state: State, speaks = true): Promise<void> {
    this.#run = undefined;
    const root = this.host.shadowRoot;
    const focused = root?.activeElement;
    const wasHere = focused?.matches('.recount > .actions > button');
    this.#turnTo(state);
    await this.host.updateComplete;
    if (wasHere && speaks) root?.querySelector<HTMLElement>('#recount-status')?.focus();
  }

  readonly #again = (): void => void this.count();

  readonly #cancel = (): void => {
    const state = this.#state;
    this.#run?.abort();
    const verdict = state.kind === 'counting' ? state.verdict : undefined;
    void this.#settle(verdict ? { kind: 'counted', verdict } : { kind: 'cancelled' });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#state.kind !== 'counting') return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  };
}
