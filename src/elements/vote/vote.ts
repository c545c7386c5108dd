import {
  html,
  LitElement,
  noChange,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { voteState, type VoteState } from '../../core/vote.js';
import type { VoteView } from '../../core/view.js';
import { vote } from '../../locales/en/vote.js';
import type { Account } from '../../ports/account.js';
import type { Backend } from '../../ports/backend.js';
import { systemClock } from '../../ports/clock.js';
import type { Failure } from '../../ports/failure.js';
import { define } from '../../ui/define.js';
import { SessionController } from '../../ui/session-controller.js';
import { hostStyles } from '../../ui/styles.js';
import { TickController } from '../../ui/ticker.js';
import { WordsController, type InWords } from '../../ui/words.js';
import type { Explain } from './explaining.js';
import { Following } from './following.js';
import { beneathWarning, factsLine, questionText, sourceLine, totalsLine } from './lines.js';
import { News } from './news.js';
import { optionRows } from './option-rows.js';
import type { Paper } from './paper.js';
import { numbersOf } from './rows.js';
import type { Findings } from './results/findings.js';
import { hasFindings, isPersonal, shownTime, type Ink, type Shown } from './shown.js';
import { statusLine, type Status } from './status.js';
import type { Voter } from './voter.js';
import { voteStyles } from './vote.styles.js';
import { loadButton, wayOn } from './without-view.js';

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
 * @event {BallotWithdrawEvent} assent-ballot-withdraw - A ballot is about to be withdrawn. Cancel it to do it yourself.
 * @event {BallotWithdrawnEvent} assent-ballot-withdrawn - The backend took the withdrawal in.
 * @csspart question - What is asked.
 * @csspart facts - How to vote, and until when.
 * @csspart options - The list of options.
 * @csspart option - One option; its `::after` is the bar.
 * @csspart stance - The shape of an option's stance.
 * @csspart label - The name of an option.
 * @csspart number - The number beside an option.
 * @csspart marks - What is said of an option: yours, most votes.
 * @csspart cost - What an option costs.
 * @csspart tally - What is given or ticked so far, and what there is.
 * @csspart reason - The field for why.
 * @csspart review - What the ballot will say, before it is sent.
 * @csspart actions - The buttons.
 * @csspart totals - How many people voted, and whether that is final.
 * @csspart findings - The outcome with its rule, reasons and dissent, and how it was counted.
 * @csspart outcome - What was decided, in a sentence.
 * @csspart quorum - How many took part, and whether that is enough.
 * @csspart rule - How it is decided.
 * @csspart dissent - Who does not go along, and why.
 * @csspart reasons - Each condition of the rule, and whether it is met.
 * @csspart missing - What would change the outcome.
 * @csspart turnout - How many could vote and did, and how.
 * @csspart invalid - Why some ballots do not count.
 * @csspart results - The numbers of all options in the unit of the method, as bars or in tables.
 * @csspart result - One option of them.
 * @csspart bar - A bar, with ticks for what has to be reached.
 * @csspart threshold - The word of a tick.
 * @csspart results-table - The same in a table.
 * @csspart spread - How the marks are spread over each option.
 * @csspart spread-table - The same in a table.
 * @csspart budget - What was spent of the budget, and on what.
 * @csspart purchases - The table of what was bought by equal shares.
 * @csspart classes - The turnout of each class, and how it voted.
 * @csspart working - How it was counted, folded.
 * @csspart ties - Ties, and what broke them.
 * @csspart flow - The drawing of a count by rounds.
 * @csspart rounds - The table of a count by rounds.
 * @csspart pairs - Which option wins against every other one.
 * @csspart pairwise - The table of every option against every other.
 * @csspart paths - The strongest paths of Schulze's method, folded.
 * @csspart paths-table - The table of them.
 * @csspart otherwise - What other methods would have elected with the same ballots, folded.
 * @csspart methods - The table of them.
 * @csspart recount - What came of a recount on this device.
 * @csspart differences - The table of what a recount found otherwise.
 * @csspart find - The form that looks for a ballot by its receipt.
 * @csspart save - Ballots and result as files.
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
    _elsewhere: { state: true },
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

  /** The visitor wants to vote from elsewhere. */
  private _elsewhere = false;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #words = new WordsController(this, { vote });
  readonly #following = new Following(this, this.#session, () => this.ownBackend());
  readonly #news = new News();
  /** Loaded on first use, as the words for failures are. */
  #voter?: Voter;
  #explain?: Explain;
  #findings?: Findings;

  constructor() {
    super();
    new TickController(this, () => {
      const time = this.#view && shownTime(this.#view.vote, this.#phase);
      return time ? Date.parse(time) : undefined;
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const sources = ['src', 'vote', 'backend', 'account', 'loading'];
    if (sources.some((name) => changed.has(name))) void this.#following.follow();
    const { failure, busy } = this.#session.state;
    const phase = this.#view && this.#phase;
    const states = { busy, failed: failure, open: phase === 'open', closed: phase === 'closed' };
    for (const [name, on] of Object.entries(states)) this.#internals.states[on ? 'add' : 'delete'](name);
  }

  protected override update(changed: PropertyValues): void {
    const hasFocus = (): unknown => this.shadowRoot?.activeElement;
    const hadFocus = hasFocus();
    super.update(changed);
    // What had the focus may be gone, and focus must not fall out of the element with it.
    if (hadFocus && !hasFocus()) this.renderRoot.querySelector<HTMLElement>('#status')?.focus();
  }

  protected override render(): TemplateResult | typeof noChange {
    const { words, formats, ready } = this.#words;
    if (!ready) return html`<slot></slot>`;
    const ink: Ink = { words: words.vote, formats, now: systemClock.now() };
    const view = this.#view;
    if (!view) return this.#renderWithoutView(ink);
    const numbers = numbersOf(view, ink.now, this.#voter?.chosen(view));
    const shown: Shown = { ...ink, view, phase: this.#phase, numbers, usual: this.#voter?.usual };
    if (!isPersonal(shown) || this.#following.broken || this.#voter?.ready(shown)) return this.#renderShown(shown);
    // It comes whole or not at all: nothing moves when the code for this person arrives.
    if (!this.#voter) void this.#loadVoter();
    return this.hasUpdated ? noChange : this.#renderWithoutView(ink);
  }

  #renderShown(shown: Shown): TemplateResult {
    const { busy, failure } = this.#session.state;
    const { warning } = shown.view.vote;
    const paper = this.#voter?.paper(shown);
    const content = html`<div class="stack">
      ${questionText(shown)} ${factsLine(shown, paper?.howTo(shown))}
      <form novalidate @submit=${paper?.submit}>
        ${paper?.body(shown) ?? (this.#findings?.rows ?? optionRows)(shown, paper?.controls(shown))}
        ${paper?.actions(shown, busy === 'casting', failure?.reason === 'unsure') ?? this.#renderNoPaper(shown)}
      </form>
      ${totalsLine(shown)} ${this.#renderFindings(shown)}
    </div>`;
    // Not by the question while it is folded: its name would be read out all the same.
    return html`<div class="stack" role="group" aria-labelledby=${warning ? 'warning' : 'question'}>
      ${warning ? beneathWarning(warning, content, shown) : content} ${statusLine(this.#status(shown, paper))}
      ${sourceLine(shown, this.vote ? undefined : this.#readAgain, this.#findings?.recount.button(shown))}
      ${this.#findings?.recount.panel(shown)}
    </div>`;
  }

  /** What a rule, the working of a count, and published ballots add: loaded where there is some. */
  #renderFindings(shown: Shown): TemplateResult | typeof nothing {
    if (!hasFindings(shown)) return nothing;
    if (!this.#findings) {
      void this.#load(async () => {
        const { Findings } = await import('./results/findings.js');
        this.#findings ??= new Findings(this, this.#inWords, this.#following);
      });
    }
    return this.#findings?.render(shown) ?? nothing;
  }

  #renderWithoutView(ink: Ink): TemplateResult {
    const { failure, busy } = this.#session.state;
    const { waits, broken, server } = this.#following;
    const failed = broken ?? failure;
    const status = failed
      ? { sentence: this.#sentence(failed), also: wayOn(failed, this, this.#readAgain, ink) }
      : { sentence: busy && ink.words.reading };
    return html`<div class="stack">
      <slot></slot>
      ${waits ? loadButton(server, this.#ask, ink) : nothing} ${statusLine(status)}
      ${failure?.reason === 'sign-in' ? this.#renderElsewhere(failure.url ?? this.src) : nothing}
    </div>`;
  }

  /** What there is in place of a ballot: another way to vote, or why there is none. */
  #renderNoPaper(shown: Shown): TemplateResult | typeof nothing {
    const { may, source } = shown.view;
    if (shown.phase !== 'open') return nothing;
    if (may['ballot/cast'] === 'sign-in' && source.id) return this.#renderElsewhere(source.id);
    const why = this.#voter?.refusal(shown);
    return why ? html`<p class="small">${why}</p>` : nothing;
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

  get #phase(): VoteState {
    return (this.vote ? voteState(this.vote.vote, systemClock.now()) : this.#session.state.phase) ?? 'open';
  }

  #status(shown: Shown, paper?: Paper): Status {
    const failure = this.#following.broken ?? this.#session.state.failure;
    if (paper?.problem) return { sentence: paper.problem };
    if (failure) return { sentence: this.#sentence(failure) };
    if (paper?.said) return { unseen: paper.said };
    return shown.view.own ? { sentence: this.#voter?.recorded(shown) } : { unseen: this.#news.tell(shown) };
  }

  #sentence(failure: Failure): string {
    if (!this.#explain) void this.#loadExplain();
    return this.#explain?.(failure, systemClock.now()) ?? '';
  }

  #loadVoter(): Promise<void> {
    return this.#load(async () => {
      const { Voter } = await import('./voter.js');
      this.#voter ??= new Voter(this, this.#session, this.#following, this.#inWords);
    });
  }

  /** Nothing more is loaded once something could not be had, until the visitor asks again. */
  async #load(part: () => Promise<void>): Promise<void> {
    if (this.#following.broken) return;
    try {
      await part();
      this.requestUpdate();
    } catch (error) {
      this.#following.miss(error);
    }
  }

  /** Where not even the words for failures can be had, one sentence does for all. */
  async #loadExplain(): Promise<void> {
    this.#explain = () => '';
    try {
      const { explaining } = await import('./explaining.js');
      this.#explain = explaining(this.#inWords);
    } catch {
      this.#explain = () => this.#words.words.vote.failed;
      this.requestUpdate();
    }
  }

  /** Where to ask when neither this element nor one around it says so. */
  protected ownBackend(): Promise<Backend> | undefined {
    return undefined;
  }

  readonly #inWords: InWords = (english) => new WordsController(this, english);

  readonly #ask = (): void => {
    this.#expectNews();
    this.#following.ask();
  };

  readonly #expectNews = (): void => {
    this.#news.expect(this.#view?.asOf);
  };

  readonly #readAgain = (): void => {
    this.#expectNews();
    if (this.#following.broken) void this.#following.follow();
    void this.#session.refresh();
  };

  readonly #toggleElsewhere = async (): Promise<void> => {
    this._elsewhere = !this._elsewhere;
    if (!this._elsewhere) return;
    await this.#load(async () => {
      const { AssentSignIn } = await import('../sign-in/sign-in.js');
      define('assent-sign-in', AssentSignIn);
    });
    if (this.#following.broken) this._elsewhere = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('assent-sign-in')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-vote': AssentVote;
  }
}
