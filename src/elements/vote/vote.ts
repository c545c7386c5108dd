import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Act } from '../../core/act.js';
import { voteState, type VoteState } from '../../core/vote.js';
import type { VoteView } from '../../core/view.js';
import { BallotCastEvent } from '../../events/ballot-cast.js';
import { BallotCountedEvent } from '../../events/ballot-counted.js';
import { vote } from '../../locales/en/vote.js';
import type { Account } from '../../ports/account.js';
import type { Backend } from '../../ports/backend.js';
import { systemClock } from '../../ports/clock.js';
import { Failure } from '../../ports/failure.js';
import { define } from '../../ui/define.js';
import { watchNearness } from '../../ui/nearness.js';
import { ProvisionController } from '../../ui/provision-controller.js';
import { SessionController } from '../../ui/session-controller.js';
import { hostStyles } from '../../ui/styles.js';
import { TickController } from '../../ui/ticker.js';
import { WordsController } from '../../ui/words.js';
import type { Ballot } from './ballot.js';
import { hostOf } from './host-of.js';
import { factsLine, questionText, sourceLine, totalSentence, totalsLine } from './lines.js';
import { News } from './news.js';
import { optionName, optionRows } from './option-rows.js';
import { numbersOf } from './rows.js';
import { isFillable, type Ink, type Shown } from './shown.js';
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

  static override properties: PropertyDeclarations = {
    src: {},
    loading: {},
    lookup: {},
    vote: { attribute: false },
    backend: { attribute: false },
    account: { attribute: false },
    _near: { state: true },
    _asked: { state: true },
    _elsewhere: { state: true },
    _ballot: { state: true },
    _broken: { state: true },
    _wordless: { state: true },
  };

  /** Where the vote lives, as the backend understands addresses. */
  src = '';

  /** When to ask for it: near the viewport, at once, or when the visitor presses a button and not before. */
  loading: 'lazy' | 'eager' | 'click' = 'lazy';

  /** `off` never asks a visitor's server for its address form when they vote from there. */
  lookup: 'on' | 'off' = 'on';

  /** The vote itself, for pages that already have it. Nothing is fetched while it is set. */
  vote?: VoteView;

  /** Whom to ask, instead of the nearest `assent-backend`. */
  backend?: Backend;

  /** The visitor's account, where the page knows it. Used only for requests to its own origin. */
  account?: Account;

  private _near = false;
  /** The visitor pressed the button of `loading="click"`. */
  private _asked = false;
  /** The visitor wants to vote from elsewhere. */
  private _elsewhere = false;
  private _ballot?: Ballot;
  /** Why there is nobody to ask. */
  private _broken?: Failure;
  /** Not even the words for failures could be loaded. */
  private _wordless = false;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #words = new WordsController(this, { vote });
  #failureWords?: WordsController<'failure'>;
  readonly #provision = new ProvisionController(this, () => {
    void this.#follow();
  });
  readonly #news = new News();
  #loadFailureWords?: Promise<void>;
  #stopWatchingNearness?: () => void;
  /** Grows whenever the element turns to something else, so that a late answer finds nobody. */
  #turn = 0;
  /** From when the view was when the visitor asked for a newer one: what is read then is said, changed or not. */
  #askedAt?: string;

  constructor() {
    super();
    new TickController(this, () => this.#shownTime());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What it had loaded, or from whom, may not hold in another place.
    if (this.hasUpdated) void this.#follow();
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
    if (changed.has('src')) {
      this._ballot = undefined;
      this._asked = false;
    }
    if (sources.some((name) => changed.has(name))) void this.#follow();
    const { failure, busy } = this.#session.state;
    this.#setState('busy', busy);
    this.#setState('failed', failure);
    this.#setState('open', this.#phase === 'open');
    this.#setState('closed', this.#phase === 'closed');
  }

  protected override update(changed: PropertyValues): void {
    const hasFocus = (): boolean => Boolean(this.shadowRoot?.activeElement);
    const hadFocus = hasFocus();
    super.update(changed);
    // What had the focus may be gone, and focus must not fall out of the element with it.
    if (hadFocus && !hasFocus()) this.renderRoot.querySelector<HTMLElement>('#status')?.focus();
  }

  protected override render(): TemplateResult {
    if (!this.#words.ready) return html`<slot></slot>`;
    const { words, formats } = this.#words;
    const ink: Ink = { words: words.vote, formats, now: systemClock.now() };
    const view = this.#view;
    if (!view) return this.#renderWithoutView(ink);
    return this.#renderShown({ ...ink, view, phase: this.#phase ?? 'open', numbers: numbersOf(view, ink.now) });
  }

  #renderShown(shown: Shown): TemplateResult {
    const { warning } = shown.view.vote;
    const ballot = this.#ballotFor(shown);
    const { busy, failure } = this.#session.state;
    const content = html`<div class="stack">
      ${questionText(shown)} ${factsLine(shown, ballot?.howTo(shown))}
      <form novalidate @submit=${ballot?.submit}>
        ${optionRows(shown, ballot?.controls(shown))}
        ${ballot?.actions(shown, busy === 'casting', failure?.reason === 'unsure') ?? this.#renderNoBallot(shown)}
      </form>
      ${totalsLine(shown)}
    </div>`;
    // Not by the question while it is folded: its name would be read out all the same.
    return html`<div class="stack" role="group" aria-labelledby=${warning ? 'warning' : 'question'}>
      ${
        warning
          ? html`<details>
              <summary>
                <span id="warning"
                  >${shown.words.warning({ text: shown.formats.isolate(warning) }, shown.formats)}</span
                >
              </summary>
              ${content}
            </details>`
          : content
      }
      ${statusLine(this.#status(shown, ballot))} ${sourceLine(shown, this.vote ? undefined : this.#readAgain)}
    </div>`;
  }

  #renderWithoutView({ words, formats }: Ink): TemplateResult {
    const { src } = this;
    const waiting = this.loading === 'click' && !this._asked && src;
    const { failure } = this.#session.state;
    return html`<div class="stack">
      <slot></slot>
      ${
        waiting
          ? html`<div class="actions" part="actions">
              <button type="button" @click=${this.#ask}>${words.load({ host: hostOf(src) ?? src }, formats)}</button>
              <span class="small">${words.loadNote}</span>
            </div>`
          : nothing
      }
      ${statusLine(this.#status())}
      ${failure?.reason === 'sign-in' ? this.#renderElsewhere(failure.url ?? src) : nothing}
    </div>`;
  }

  /** What there is in place of a ballot: another way to vote, or why there is none. */
  #renderNoBallot({ view, phase, words }: Shown): TemplateResult | typeof nothing {
    if (phase !== 'open') return nothing;
    const { id } = view.source;
    const may = view.may['ballot/cast'];
    if (may === 'sign-in' && id) return this.#renderElsewhere(id);
    const why = { 'own-poll': words.ownPoll, 'not-eligible': words.notEligible, 'sign-in': words.signInFirst };
    const sentence = may === true ? !isFillable(view) && words.unknownMethod : may && why[may as keyof typeof why];
    return sentence ? html`<p class="small">${sentence}</p>` : nothing;
  }

  #renderElsewhere(object: string): TemplateResult {
    return html`<div class="actions" part="actions">
      <button
        class="main"
        type="button"
        aria-describedby="question"
        aria-expanded=${this._elsewhere}
        @click=${this.#toggleElsewhere}
      >
        ${this.#words.words.vote.voteElsewhere}
      </button>
      ${
        this._elsewhere
          ? html`<assent-sign-in
              .object=${object}
              .lookup=${this.lookup}
              @assent-hand-off=${this.#expectNews}
            ></assent-sign-in>`
          : nothing
      }
    </div>`;
  }

  get #view(): VoteView | undefined {
    return this.vote ?? this.#session.state.view;
  }

  get #phase(): VoteState | undefined {
    return this.vote ? voteState(this.vote.vote, systemClock.now()) : this.#session.state.phase;
  }

  /** The time whose distance is shown in words. */
  #shownTime(): number | undefined {
    const { opens, closes } = this.#view?.vote ?? {};
    const time = this.#phase === 'scheduled' ? opens : closes;
    return time ? Date.parse(time) : undefined;
  }

  /** The ballot, where there is one to fill in; its code is loaded on first use. */
  #ballotFor({ view, phase }: Shown): Ballot | undefined {
    if (phase !== 'open' || view.may['ballot/cast'] !== true || !isFillable(view)) return undefined;
    if (!this._ballot && !this._broken) void this.#openBallot();
    return this._ballot;
  }

  async #openBallot(): Promise<void> {
    try {
      const { Ballot } = await import('./ballot.js');
      this._ballot ??= new Ballot(this, this.#send, (english) => new WordsController(this, english));
    } catch (error) {
      this.#missCode(error);
    }
  }

  /** The network was gone when code was needed. Reading again tries again. */
  #missCode(error: unknown): void {
    this._broken ??= new Failure('unreachable', { cause: error });
  }

  #status(shown?: Shown, ballot?: Ballot): Status {
    const { words } = this.#words;
    const { state } = this.#session;
    if (ballot?.problem) return { sentence: ballot.problem };
    const failure = this._broken ?? state.failure;
    if (failure) {
      const sentence = this.#failureSentence(failure);
      return { sentence, also: shown ? undefined : this.#renderWayOn(failure) };
    }
    if (!shown) return { sentence: state.busy && words.vote.reading };
    return shown.view.own ? { sentence: ownSentence(shown) } : { unseen: this.#tellNews(shown) };
  }

  /** The words for failures are loaded with the first one; where that fails too, one sentence does for all. */
  #failureSentence(failure: Failure): string {
    this.#loadFailureWords ??= import('../../locales/en/failure.js').then(
      (english) => {
        this.#failureWords = new WordsController(this, english);
      },
      () => {
        this._wordless = true;
      },
    );
    const { words, formats, ready } = this.#failureWords ?? {};
    if (ready && words && formats) return failureSentence(failure, words.failure, formats, systemClock.now());
    return this._wordless ? this.#words.words.vote.failed : '';
  }

  #renderWayOn(failure: Failure): TemplateResult {
    const { words, formats } = this.#words;
    const url = failure.url ?? this.src;
    // Whoever wrote something into the tag has put the link there.
    const host = this.textContent.trim() ? undefined : hostOf(url);
    return html`${
      isPassing(failure) ? html`<button type="button" @click=${this.#readAgain}>${words.vote.retry}</button>` : nothing
    }
    ${host ? html`<a href=${url} rel="noopener">${words.vote.linkOut({ host }, formats)}</a>` : nothing}`;
  }

  #tellNews(shown: Shown): string {
    const { view, phase, numbers, words, formats, now } = shown;
    if (phase === 'closed') return this.#news.tell(view.address, phase, words.closedNow, now);
    const fact = String(numbers.totals?.whole ?? view.result?.counts.cast);
    const total = totalSentence(shown);
    if (this.#askedAt === undefined || this.#askedAt === view.asOf) {
      return this.#news.tell(view.address, fact, words.updated({ total }, formats), now);
    }
    this.#askedAt = undefined;
    const asOf = words.asOf({ time: formats.time(Date.parse(view.asOf), now) }, formats);
    return this.#news.say(view.address, fact, [total, asOf].filter(Boolean).join(' · '), now);
  }

  /** Where to ask when neither this element nor one around it says so. */
  protected ownBackend(): Promise<Backend> | undefined {
    return undefined;
  }

  async #follow(): Promise<void> {
    const turn = ++this.#turn;
    const { src, loading } = this;
    const wanted = loading === 'click' ? this._asked : this._near || loading === 'eager';
    this._broken = undefined;
    if (this.vote || !src || !wanted) {
      this.#session.unfollow();
      return;
    }
    const provision = this.#provision.value;
    try {
      const backend = this.backend ?? provision?.backend() ?? this.ownBackend();
      if (!backend) {
        this.#session.unfollow();
        this._broken = new Failure('unsupported');
        return;
      }
      const address = src.startsWith('/') ? onServer(src, provision?.base ?? document.baseURI) : src;
      await this.#session.follow(backend, address, this.account ?? provision?.account);
      if (loading === 'eager' && turn === this.#turn) await this.#session.load();
    } catch (error) {
      if (turn === this.#turn) this.#missCode(error);
    }
  }

  #setState(name: string, on: unknown): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  readonly #ask = (): void => {
    this._asked = true;
    this.#expectNews();
  };

  readonly #expectNews = (): void => {
    this.#askedAt = this.#view?.asOf ?? '';
  };

  readonly #readAgain = (): void => {
    this.#expectNews();
    if (this._broken) void this.#follow();
    void this.#session.refresh();
  };

  readonly #toggleElsewhere = async (): Promise<void> => {
    this._elsewhere = !this._elsewhere;
    if (!this._elsewhere) return;
    try {
      const { AssentSignIn } = await import('../sign-in/sign-in.js');
      define('assent-sign-in', AssentSignIn);
    } catch (error) {
      this._elsewhere = false;
      this.#missCode(error);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('assent-sign-in')?.focus();
  };

  readonly #send = async (act: Act): Promise<boolean> => {
    // Another element on the page may be sending one for the same vote.
    if (this.#session.state.busy === 'casting' || !this.dispatchEvent(new BallotCastEvent(act))) return false;
    if (this.vote) this._broken = new Failure('unsupported');
    const { failure, view } = await this.#session.cast(act);
    if (failure || !view) return false;
    this.dispatchEvent(new BallotCountedEvent(act, view));
    return true;
  };
}

/** An address without its server. What cannot be one stays as it is, for the backend to say so. */
function onServer(path: string, base: string): string {
  return URL.canParse(path, base) ? new URL(path, base).href : path;
}

function ownSentence(shown: Shown): string {
  const { view, numbers, words, formats } = shown;
  const options = numbers.rows.filter(({ own }) => own).map((row) => optionName(row, shown));
  if (!options.length) return words.recordedUnknown;
  return words.recorded({ options, host: view.source.name }, formats);
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-vote': AssentVote;
  }
}
