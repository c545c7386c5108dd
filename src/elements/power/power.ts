import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Grouping } from '../../core/measure/grouping.js';
import type { VoteView } from '../../core/view.js';
import { voteState, type VoteState } from '../../core/vote.js';
import { power } from '../../locales/en/power.js';
import { vote } from '../../locales/en/vote.js';
import type { Account } from '../../ports/account.js';
import type { Backend } from '../../ports/backend.js';
import { systemClock } from '../../ports/clock.js';
import type { Failure } from '../../ports/failure.js';
import { SessionController } from '../../ui/session-controller.js';
import { hostStyles } from '../../ui/styles.js';
import { TickController } from '../../ui/ticker.js';
import { WordsController, type InWords } from '../../ui/words.js';
import type { Explain } from '../vote/explaining.js';
import { Following } from '../vote/following.js';
import { beneathWarning, questionText, sourceLine } from '../vote/lines.js';
import { numbersOf } from '../vote/rows.js';
import { shownTime, type Ink, type Shown } from '../vote/shown.js';
import { statusLine, type Status } from '../vote/status.js';
import { loadButton, wayOn } from '../vote/without-view.js';
import { mayBeRead, spreadOf, whyNot } from './ballots.js';
import type { PowerInk } from './bars.js';
import { barStyles } from './bars.styles.js';
import { powerStyles } from './power.styles.js';
import { Reading, type Ballots } from './reading.js';
import { firstListed, moreListed } from './share-table.js';
import { measuredShares, type Measured, type Share } from './shares.js';
import { nothingBut, wholeOf, type Folds } from './whole.js';

/**
 * Shows where the say gathers: how the ballots of a public vote are spread over instances, organisations or classes, how
 * concentrated that is, and what the result would be with one voice for each of them.
 *
 * @tag assent-power
 * @summary Where the ballots of a vote come from, and how concentrated the say is.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - Shown until there is something to show, and when it cannot be had. Put a link to the vote here.
 * @csspart title - What this is.
 * @csspart question - What was asked in the vote.
 * @csspart half - How few have more than half.
 * @csspart group-by - What the ballots are grouped by.
 * @csspart facts - How many there are, and how many of them are left out.
 * @csspart shares - The list of bars.
 * @csspart share - One bar.
 * @csspart half-mark - What is said at the bar in which half is passed.
 * @csspart table-switch - What the table is folded into.
 * @csspart table - The same as a table.
 * @csspart indices - The indices, each with what it means.
 * @csspart one-voice - What the result would be with one voice for each group.
 * @csspart nothing - Why there is nothing to show.
 * @csspart actions - The button of `loading="click"`.
 * @csspart status - What just happened, or went wrong.
 * @csspart source - Where the vote comes from, and from when.
 * @cssproperty [--assent-accent=AccentColor] - The bars. At least 3:1 against the page.
 * @cssproperty [--assent-space=0.5em] - The unit of all spacing.
 * @cssproperty [--assent-radius=0.375em] - Corners.
 * @cssproperty [--assent-line-color] - Hairlines.
 * @cssproperty [--assent-surface-color] - Behind buttons and fields.
 * @cssstate busy - A request is under way.
 * @cssstate failed - The last request failed.
 */
export class AssentPower extends LitElement {
  static override styles = [hostStyles, powerStyles, barStyles];

  static override properties: PropertyDeclarations = {
    src: {},
    ballots: {},
    by: {},
    loading: {},
    vote: { attribute: false },
    shares: { attribute: false },
    backend: { attribute: false },
    account: { attribute: false },
    _listed: { state: true },
  };

  /** Where the vote lives, as the backend understands addresses. */
  src = '';

  /** Where its ballots are published: a file with a ballot on each line, or pages of them. As a property also the ballots. */
  ballots: Ballots = '';

  /** What to group by, as far as the ballots tell it; else by the first of these that they tell. */
  by?: 'instance' | 'organisation' | 'class';

  /** When to ask: near the viewport, at once, or when the visitor presses a button and not before. */
  loading: 'lazy' | 'eager' | 'click' = 'lazy';

  /** The vote itself, for pages that already have it. It is not asked for while this is set. */
  vote?: VoteView;

  /** Names and numbers to show instead of a vote: seats, roles, hosting. Leave `src` out with it. */
  shares?: readonly Share[];

  /** Whom to ask, instead of the nearest `assent-backend`. */
  backend?: Backend;

  /** The visitor's account, where the page knows it. Used only for requests to its own origin. */
  account?: Account;

  /** How many rows of the table there are so far; none while it is folded. */
  private _listed = 0;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #words = new WordsController(this, { vote, power });
  readonly #following = new Following(this, this.#session, () => undefined);
  readonly #reading = new Reading(this);
  #measuredShares?: Measured;
  #explain?: Explain;

  constructor() {
    super();
    new TickController(this, () => {
      const view = this.#view;
      const time = view && shownTime(view.vote, this.#phaseOf(view));
      return time ? Date.parse(time) : undefined;
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const sources = ['src', 'vote', 'backend', 'account', 'loading'];
    if (sources.some((name) => changed.has(name))) void this.#following.follow();
    if (changed.has('shares')) this.#measuredShares = this.shares && measuredShares(this.shares);
    this.#readBallots();
    for (const [name, on] of Object.entries({ busy: this.#isBusy, failed: this.#failure }))
      this.#internals.states[on ? 'add' : 'delete'](name);
  }

  protected override update(changed: PropertyValues): void {
    const hasFocus = (): boolean => Boolean(this.shadowRoot?.activeElement);
    const hadFocus = hasFocus();
    super.update(changed);
    // What had the focus may be gone, and focus must not fall out of the element with it.
    if (!hadFocus || hasFocus()) return;
    const next = ['[part=table-switch][open] > summary', '#status'].map((name) =>
      this.renderRoot.querySelector<HTMLElement>(name),
    );
    (next[0] ?? next[1])?.focus();
  }

  protected override render(): TemplateResult {
    const { words, formats, ready } = this.#words;
    if (!ready) return html`<slot></slot>`;
    const ink: PowerInk = { words: words.power, formats };
    if (this.#measuredShares) return this.#renderShares(this.#measuredShares, ink);
    const now = systemClock.now();
    const view = this.#view;
    if (!view) return this.#renderWithoutView({ words: words.vote, formats, now });
    const phase = this.#phaseOf(view);
    return this.#renderVote({ words: words.vote, formats, now, view, phase, numbers: numbersOf(view, now) }, ink);
  }

  #renderShares(measured: Measured, ink: PowerInk): TemplateResult {
    const { words } = ink;
    const { total } = measured.concentration;
    return html`<div class="stack" role="group" aria-labelledby="title">
      <p class="title" id="title" part="title">${words.titleOfShares}</p>
      ${total > 0 ? wholeOf(measured, words.columns.holder, [], this.#folds, ink) : nothingBut(words.empty)}
    </div>`;
  }

  #renderVote(shown: Shown, ink: PowerInk): TemplateResult {
    const { warning } = shown.view.vote;
    const content = html`<div class="stack">${questionText(shown)} ${this.#renderBallots(shown, ink)}</div>`;
    return html`<div class="stack" role="group" aria-labelledby="title">
      <p class="title" id="title" part="title">${ink.words.title}</p>
      ${warning ? beneathWarning(warning, content, shown) : content} ${statusLine(this.#status(shown))}
      ${sourceLine(shown, this.#readAgain)}
    </div>`;
  }

  /** Where the ballots come from, or why that cannot be said. */
  #renderBallots(shown: Shown, ink: PowerInk): TemplateResult {
    const why = whyNot(shown, this.ballots !== '', ink);
    if (why) return nothingBut(why);
    const { measured } = this.#reading;
    if (!measured) return html`<slot></slot>`;
    return spreadOf(measured, this.by, this.#choose, this.#folds, shown, ink);
  }

  #renderWithoutView(ink: Ink): TemplateResult {
    const { waits, server } = this.#following;
    return html`<div class="stack">
      <slot></slot>
      ${waits ? loadButton(server, () => this.#following.ask(), ink) : nothing} ${statusLine(this.#status(ink))}
    </div>`;
  }

  #status(ink: Ink): Status {
    const failure = this.#failure;
    if (failure) {
      const isAlone = !this.#reading.measured;
      return {
        sentence: this.#sentence(failure),
        also: isAlone ? wayOn(failure, this, this.#readAgain, ink) : undefined,
      };
    }
    return { sentence: this.#isBusy && !this.#reading.measured ? ink.words.reading : undefined };
  }

  get #view(): VoteView | undefined {
    return this.vote ?? this.#session.state.view;
  }

  get #failure(): Failure | undefined {
    return this.#following.broken ?? this.#session.state.failure ?? this.#reading.failure;
  }

  get #isBusy(): boolean {
    return this.#session.state.busy !== undefined || this.#reading.busy;
  }

  get #folds(): Folds {
    return { listed: this._listed, toggle: this.#toggle, more: this.#more };
  }

  #phaseOf(view: VoteView): VoteState {
    return (this.vote ? undefined : this.#session.state.phase) ?? voteState(view.vote, systemClock.now());
  }

  /** Ballots are asked for only where they may be shown, and once somebody can see them. */
  #readBallots(): void {
    const { ballots, loading } = this;
    const view = this.shares ? undefined : this.#view;
    if (!view || ballots === '' || !mayBeRead(view, systemClock.now())) this.#reading.drop();
    else if (this.isConnected && (loading === 'eager' || this.#following.near)) {
      this.#reading.ask(view.vote, this.#ballots(ballots), view.result?.counts.cast);
    }
  }

  #ballots(ballots: Ballots): Ballots {
    if (typeof ballots !== 'string') return ballots;
    const address = this.#following.resolve(ballots);
    return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
  }

  #sentence(failure: Failure): string {
    if (!this.#explain) void this.#loadExplain();
    return this.#explain?.(failure, systemClock.now()) ?? '';
  }

  /** Where not even the words for failures can be had, one sentence does for all. */
  async #loadExplain(): Promise<void> {
    this.#explain = () => '';
    try {
      const { explaining } = await import('../vote/explaining.js');
      this.#explain = explaining(this.#inWords);
    } catch {
      this.#explain = () => this.#words.words.vote.failed;
      this.requestUpdate();
    }
  }

  readonly #inWords: InWords = (english) => new WordsController(this, english);

  readonly #readAgain = (): void => {
    if (this.#following.broken) void this.#following.follow();
    void this.#session.refresh();
    this.#reading.again();
  };

  readonly #choose = ({ currentTarget }: Event): void => {
    this.by = (currentTarget as HTMLSelectElement).value as Grouping;
  };

  readonly #more = (): void => {
    this._listed += moreListed;
  };

  readonly #toggle = ({ currentTarget }: Event): void => {
    this._listed = (currentTarget as HTMLDetailsElement).open ? Math.max(this._listed, firstListed) : 0;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-power': AssentPower;
  }
}
