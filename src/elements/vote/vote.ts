import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chosenOptions, type Choice } from '../../core/ballot.js';
import { voteState, type VoteState } from '../../core/vote.js';
import type { Act } from '../../core/act.js';
import type { VoteView } from '../../core/view.js';
import { BallotCastEvent } from '../../events/ballot-cast.js';
import { BallotCountedEvent } from '../../events/ballot-counted.js';
import { failure } from '../../locales/en/failure.js';
import { vote } from '../../locales/en/vote.js';
import type { Account } from '../../ports/account.js';
import type { Backend } from '../../ports/backend.js';
import { systemClock } from '../../ports/clock.js';
import { Failure } from '../../ports/failure.js';
import { newActId } from '../../ui/act-id.js';
import { provisionContext } from '../../ui/contexts.js';
import { define } from '../../ui/define.js';
import { watchNearness } from '../../ui/nearness.js';
import { SessionController } from '../../ui/session-controller.js';
import { hostStyles } from '../../ui/styles.js';
import { TickController } from '../../ui/ticker.js';
import { WordsController } from '../../ui/words.js';
import { factsLine, hostOf, questionText, seenBy, sourceLine, totalSentence, totalsLine, whyNot, type Ink } from './lines.js';
import { optionName, optionRows, type Paper } from './option-rows.js';
import { News } from './news.js';
import { numbersOf, type Numbers } from './rows.js';
import { failureSentence, isPassing, statusLine, type Status } from './status.js';
import { voteStyles } from './vote.styles.js';

/**
 * Lets a person read a vote, cast a ballot and see the result.
 *
 * @tag assent-vote
 * @summary One vote: its question, its ballot, its numbers and where they come from.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - Shown until the vote arrives, and when it cannot be had. Put a link to the vote here.
 * @event {BallotCastEvent} assent-ballot-cast - A ballot is about to be sent. Cancel it to send it yourself.
 * @event {BallotCountedEvent} assent-ballot-counted - The backend took the ballot in.
 * @csspart question - What is asked.
 * @csspart facts - How to vote, and until when.
 * @csspart options - The list of options.
 * @csspart option - One option; its `::after` is the bar.
 * @csspart label - The name of an option.
 * @csspart number - The number beside an option.
 * @csspart marks - What is said of an option: yours, most votes.
 * @csspart actions - The buttons.
 * @csspart totals - How many people voted, and whether that is final.
 * @csspart status - What just happened, or went wrong.
 * @csspart source - Where the numbers come from, and from when.
 * @cssproperty [--assent-accent=AccentColor] - Bars and controls. At least 3:1 against the page.
 * @cssproperty [--assent-space=0.5em] - The unit of all spacing.
 * @cssproperty [--assent-radius=0.375em] - Corners.
 * @cssproperty [--assent-line-color] - Hairlines.
 * @cssproperty [--assent-surface-color] - Behind buttons and fields.
 * @cssstate busy - A request is under way.
 * @cssstate open - A ballot can be cast, by whoever may.
 * @cssstate closed - The vote has ended.
 * @cssstate failed - The last request failed.
 */
export class AssentVote extends LitElement {
  static override styles = [hostStyles, voteStyles];

  /** Where the vote lives, as the backend understands addresses. */
  @property() src = '';

  /** When to ask for it: near the viewport, at once, or when the visitor presses a button and not before. */
  @property() loading: 'lazy' | 'eager' | 'click' = 'lazy';

  /** `off` never asks a visitor's server for its address form when they vote from there. */
  @property() lookup: 'on' | 'off' = 'on';

  /** The vote itself, for pages that already have it. Nothing is fetched while it is set. */
  @property({ attribute: false }) vote?: VoteView;

  /** Whom to ask, instead of the nearest `assent-backend`. */
  @property({ attribute: false }) backend?: Backend;

  /** The visitor's account, where the page knows it. Used only for requests to its own origin. */
  @property({ attribute: false }) account?: Account;

  /** What the visitor ticked and has not sent. */
  @state() private _chosen?: ReadonlySet<string>;
  @state() private _near = false;
  /** The visitor pressed the button of `loading="click"`. */
  @state() private _asked = false;
  @state() private _elsewhere = false;
  @state() private _wholeQuestion = false;
  /** Something that is wrong before anything is sent. */
  @state() private _problem?: 'choose-first' | Failure;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #words = new WordsController(this, { vote, failure });
  readonly #provision = new ContextConsumer(this, {
    context: provisionContext,
    subscribe: true,
    callback: () => {
      void this.#follow();
    },
  });
  #stopWatchingNearness?: () => void;
  /** Grows whenever the element turns to something else, so that a late answer finds nobody. */
  #turn = 0;
  readonly #news = new News();

  constructor() {
    super();
    new TickController(this, () => this.#shownTime());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatchingNearness = watchNearness(this, (near) => {
      this._near ||= near;
      this.#session.near = near;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatchingNearness?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const sources: readonly PropertyKey[] = ['src', 'vote', 'backend', 'account', 'loading', '_near', '_asked'];
    if (sources.some((name) => changed.has(name))) void this.#follow();
    if (changed.has('src')) this._chosen = undefined;
    const { failure, busy } = this.#session.state;
    this.#setState('busy', busy !== undefined);
    this.#setState('failed', failure !== undefined);
    this.#setState('open', this.#phase === 'open');
    this.#setState('closed', this.#phase === 'closed');
  }

  protected override render(): TemplateResult {
    if (!this.#words.ready) return html`<slot></slot>`;
    const view = this.#view;
    return view ? this.#renderView(view, this.#phase ?? 'open') : this.#renderWithoutView();
  }

  #renderView(view: VoteView, phase: VoteState): TemplateResult {
    const ink = this.#ink;
    const numbers = numbersOf(view, ink.now);
    const paper = this.#paper(view, phase);
    const { warning } = view.vote;
    const content = html`<div class="stack">
      ${questionText(view.vote, ink, this._wholeQuestion, this.#toggleQuestion)}
      ${factsLine(view.vote, phase, ink, paper)}
      <form novalidate @submit=${this.#submit}>
        ${optionRows(numbers, ink, view.vote.language, paper)} ${this.#renderActions(view, phase, paper)}
      </form>
      ${totalsLine(view, numbers, ink)}
    </div>`;
    // Not by the question while it is folded: its name would be read out all the same.
    return html`<div class="stack" role="group" aria-labelledby=${warning ? 'warning' : 'question'}>
      ${
        warning
          ? html`<details>
              <summary><bdi id="warning">${warning}</bdi></summary>
              ${content}
            </details>`
          : content
      }
      ${statusLine(this.#status(view, numbers))} ${sourceLine(view, ink, this.vote ? undefined : this.#readAgain)}
    </div>`;
  }

  #renderWithoutView(): TemplateResult {
    const words = this.#words.words.vote;
    const waiting = this.loading === 'click' && !this._asked && this.src !== '';
    return html`<div class="stack">
      <slot></slot>
      ${
        waiting
          ? html`<div class="actions" part="actions">
              <button type="button" @click=${this.#ask}>
                ${words.load({ host: hostOf(this.src) ?? this.src }, this.#words.formats)}
              </button>
              <span class="small">${words.loadNote}</span>
            </div>`
          : nothing
      }
      ${statusLine(this.#status())}
    </div>`;
  }

  #renderActions(view: VoteView, phase: VoteState, paper?: Paper): TemplateResult | typeof nothing {
    const words = this.#words.words.vote;
    if (paper) {
      const casting = this.#session.state.busy === 'casting';
      return html`<div class="actions" part="actions">
        <button class="main" aria-disabled=${casting ? 'true' : 'false'}>
          ${casting ? words.submitting : words.submit}
        </button>
        <span class="small">${seenBy(view.vote.secrecy, words)}</span>
      </div>`;
    }
    if (phase !== 'open') return nothing;
    const object = view.may['ballot/cast'] === 'sign-in' ? view.source.id : undefined;
    const reason = whyNot(view, words);
    if (reason) return html`<p class="small">${reason}</p>`;
    if (object === undefined) return nothing;
    return html`<div class="actions" part="actions">
      <button
        class="main"
        type="button"
        aria-expanded=${this._elsewhere ? 'true' : 'false'}
        @click=${this.#toggleElsewhere}
      >
        ${words.voteElsewhere}
      </button>
      ${this._elsewhere ? html`<assent-sign-in .object=${object} .lookup=${this.lookup}></assent-sign-in>` : nothing}
    </div>`;
  }

  get #ink(): Ink {
    return { words: this.#words.words.vote, formats: this.#words.formats, now: systemClock.now() };
  }

  get #view(): VoteView | undefined {
    return this.vote ?? this.#session.state.view;
  }

  get #phase(): VoteState | undefined {
    return this.vote ? voteState(this.vote.vote, systemClock.now()) : this.#session.state.phase;
  }

  /** The time whose distance is shown in words. */
  #shownTime(): number | undefined {
    const vote = this.#view?.vote;
    const time = this.#phase === 'scheduled' ? vote?.opens : vote?.closes;
    return time === undefined ? undefined : Date.parse(time);
  }

  /** What is ticked: what the visitor ticked last, else what their ballot says. */
  get #chosen(): ReadonlySet<string> {
    const own = this.#view?.own?.choice;
    return this._chosen ?? new Set(own ? chosenOptions(own) : []);
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  #paper({ vote, may }: VoteView, phase: VoteState): Paper | undefined {
    const known = vote.method === 'single' || vote.method === 'approval';
    if (!known || phase !== 'open' || may['ballot/cast'] !== true) return undefined;
    return { several: vote.method === 'approval', chosen: this.#chosen, onChange: this.#choose };
  }

  #status(view?: VoteView, numbers?: Numbers): Status {
    const { vote: words, failure: sentences } = this.#words.words;
    const { formats } = this.#words;
    const { state } = this.#session;
    if (this._problem === 'choose-first') return { sentence: words.chooseFirst };
    const failure = this._problem ?? state.failure;
    if (failure) {
      const url = failure.url ?? this.src;
      const host = view ? undefined : hostOf(url);
      return {
        sentence: failureSentence(failure, sentences, formats, systemClock.now()),
        action: !view && isPassing(failure) ? { label: words.retry, run: this.#readAgain } : undefined,
        link: host === undefined ? undefined : { label: words.linkOut({ host }, formats), url },
      };
    }
    if (!view || !numbers) return { sentence: state.busy ? words.reading : undefined };
    return view.own ? { sentence: this.#ownSentence(view, numbers) } : { unseen: this.#tellNews(view, numbers) };
  }

  #ownSentence({ source }: VoteView, { rows }: Numbers): string {
    const ink = this.#ink;
    const options = rows.filter(({ own }) => own).map((row) => optionName(row, ink));
    if (options.length === 0) return ink.words.recordedUnknown;
    return ink.words.recorded({ options, host: source.name }, ink.formats);
  }

  #tellNews(view: VoteView, numbers: Numbers): string {
    const { words, formats, now } = this.#ink;
    if (this.#phase === 'closed') return this.#news.tell('closed', words.closedNow, now);
    const total = totalSentence(numbers, view.result?.counts.cast, this.#ink) ?? '';
    return this.#news.tell(total, words.updated({ total }, formats), now);
  }

  /** Where to ask when neither this element nor one around it says so. */
  protected ownBackend(): Promise<Backend> | undefined {
    return undefined;
  }

  async #follow(): Promise<void> {
    const turn = ++this.#turn;
    const wanted = this.loading === 'click' ? this._asked : this._near || this.loading === 'eager';
    if (this.vote || !this.src || !wanted) {
      this.#session.unfollow();
      return;
    }
    const provision = this.#provision.value;
    try {
      const backend = this.backend ?? (await (provision?.backend() ?? this.ownBackend()));
      if (turn !== this.#turn) return;
      this._problem = backend ? undefined : new Failure('unsupported');
      if (!backend) return;
      const address = this.src.startsWith('/') ? new URL(this.src, provision?.base ?? document.baseURI).href : this.src;
      this.#session.follow(backend, address, this.account ?? provision?.account);
      if (this.loading === 'eager') await this.#session.load();
    } catch (error) {
      // The chunk with the backend's code could not be loaded.
      if (turn === this.#turn) this._problem = new Failure('unreachable', { cause: error });
    }
  }

  #setState(name: string, on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  readonly #ask = (): void => {
    this._asked = true;
  };

  readonly #readAgain = (): void => {
    if (this._problem) void this.#follow();
    this._problem = undefined;
    void this.#session.refresh();
  };

  readonly #toggleQuestion = (): void => {
    this._wholeQuestion = !this._wholeQuestion;
  };

  readonly #toggleElsewhere = async (): Promise<void> => {
    this._elsewhere = !this._elsewhere;
    if (!this._elsewhere) return;
    const { AssentSignIn } = await import('../sign-in/sign-in.js');
    define('assent-sign-in', AssentSignIn);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('assent-sign-in')?.focus();
  };

  readonly #choose = (event: Event): void => {
    const { value, checked, type } = event.currentTarget as HTMLInputElement;
    const chosen = new Set(type === 'radio' ? [] : this.#chosen);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    this._chosen = chosen;
    this._problem = undefined;
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.#view;
    if (!view || !this.#phase || this.#session.state.busy === 'casting') return;
    const paper = this.#paper(view, this.#phase);
    if (!paper) return;
    const options = view.vote.options.map(({ id }) => id).filter((id) => paper.chosen.has(id));
    const [first] = options;
    if (first === undefined) {
      this._problem = 'choose-first';
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    const choice: Choice = paper.several ? { kind: 'some', options } : { kind: 'one', option: first };
    await this.#cast({ id: newActId(), kind: 'ballot/cast', subject: view.address, body: { choice } });
  };

  async #cast(act: Act): Promise<void> {
    if (!this.dispatchEvent(new BallotCastEvent(act))) return;
    this._problem = undefined;
    await this.#session.cast(act);
    const { failure, view } = this.#session.state;
    if (failure || !view) return;
    this._chosen = undefined;
    this.dispatchEvent(new BallotCountedEvent(act, view));
    const hadFocus = this.renderRoot.contains(this.#focused);
    await this.updateComplete;
    // The ballot is gone, and focus must not fall out of the element with it.
    if (hadFocus && !this.#focused) this.renderRoot.querySelector<HTMLElement>('#status')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-vote': AssentVote;
  }
}
