import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { reasonAsked } from '../../../core/reason.js';
import { asksTheSame, type Secrecy } from '../../../core/vote.js';
import { BallotCastEvent } from '../../../events/ballot-cast.js';
import { BallotCountedEvent } from '../../../events/ballot-counted.js';
import type { BallotWords } from '../../../locales/en/ballot.js';
import { newActId } from '../../../ui/act-id.js';
import type { WordsController } from '../../../ui/words.js';
import type { WithControl } from '../option-rows.js';
import type { Paper, Send } from '../paper.js';
import type { Shown } from '../shown.js';
import type { Pen, Sheet } from './sheet.js';
import type { Speech } from './speech.js';

/** The form around a sheet: what is the same for ballots of every kind. */
export class BallotForm<Draft> implements Paper {
  /** What was filled in since the last ballot was sent, step by step. */
  #drafts: Draft[] = [];
  #reason?: string;
  #shown?: Shown;
  /** One is under way, or nobody knows whether the last one arrived: a second one might count twice. */
  #held = false;
  /** Somebody wants to take their ballot back, and it is not known to be out yet. */
  #withdrawing = false;
  problem?: string;
  said?: string;

  constructor(
    private readonly host: LitElement,
    private readonly send: Send,
    private readonly words: WordsController<'ballot'>,
    private readonly sheet: Sheet<Draft>,
    /** Absent where the ballot says itself what there is to say. */
    private readonly speech?: Speech,
  ) {}

  get ready(): boolean {
    return this.words.ready && this.sheet.ready !== false;
  }

  get #say(): BallotWords {
    return this.words.words.ballot;
  }

  look(shown: Shown): void {
    const before = this.#shown?.view;
    const { view } = shown;
    // What was filled in for one question is no answer to another.
    if (before && (before.address !== view.address || !asksTheSame(before.vote, view.vote))) this.#clear();
    this.#shown = shown;
    // Also one whose answer was lost, or that the page itself withdrew.
    if (this.#withdrawing && before?.own && !view.own) this.#takenBack();
  }

  howTo(shown: Shown): string {
    return this.sheet.howTo(shown, this.#say);
  }

  controls(shown: Shown): WithControl | undefined {
    return this.sheet.controls?.(this.#pen(shown));
  }

  body(shown: Shown): TemplateResult | undefined {
    return this.sheet.body?.(this.#pen(shown));
  }

  actions(shown: Shown, casting: boolean, unsure: boolean): TemplateResult {
    this.#held = casting || unsure;
    const { view } = shown;
    const again = view.own && this.speech?.words.change;
    const review = this.#review(shown);
    return html`${this.sheet.note?.(this.#pen(shown)) ?? nothing} ${this.#reasonField(shown)}
      ${review ? html`<p class="review small" part="review" id="review">${review}</p>` : nothing}
      <div class="actions" part="actions">
        <button class="main" aria-disabled=${this.#held} aria-describedby=${review ? 'review' : nothing}>
          ${casting ? this.#say.submitting : (again ?? this.#say.submit)}
        </button>
        ${
          this.#drafts.length > 0 && (this.sheet.body ?? this.sheet.steps)
            ? html`<button type="button" aria-disabled=${casting} @click=${this.#undo}>${this.#say.undo}</button>`
            : nothing
        }
        ${
          this.speech && view.own && view.may['ballot/withdraw'] === true
            ? html`<button type="button" aria-disabled=${this.#held} @click=${this.#withdraw}>
                ${this.speech.words.withdraw}
              </button>`
            : nothing
        }
        <span class="small">${seenBy(view.vote.secrecy, this.#say)}</span>
      </div>`;
  }

  readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const shown = this.#shown;
    if (!shown || this.#held) return;
    const choice = this.sheet.read(this.#pen(shown));
    if ('lack' in choice) {
      this.#warn(choice.lack, choice.focus ?? 'input');
      return;
    }
    const asked = reasonAsked(shown.view.vote, choice);
    const reason = asked ? this.#why(shown).trim() : '';
    if (!reason && asked === 'required') {
      this.#reason ??= '';
      this.#warn(this.#say.reasonMissing, '#reason');
      return;
    }
    this.#warn();
    this.#withdrawing = false;
    const body = reason ? { choice, reason } : { choice };
    const act = { id: newActId(), kind: 'ballot/cast', subject: shown.view.address, body } as const;
    const announce = new BallotCastEvent(act);
    if (!(await this.send({ act, announce, tell: (view) => new BallotCountedEvent(act, view) }))) return;
    this.#clear();
    this.host.requestUpdate();
  };

  readonly #withdraw = async (): Promise<void> => {
    const shown = this.#shown;
    if (!shown || !this.speech || this.#held) return;
    this.#warn();
    this.#withdrawing = true;
    if (!(await this.send(this.speech.withdrawal(shown.view.address)))) return;
    this.#takenBack();
    this.#warn(this.problem, '#status');
  };

  #takenBack(): void {
    this.#clear();
    this.#withdrawing = false;
    this.problem = this.speech?.words.withdrawn;
  }

  /** What pressing the button will say, where that is news: not of a ballot that is in already. */
  #review(shown: Shown): string | undefined {
    if (this.#drafts.length === 0 && !this.#reason) return undefined;
    const choice = this.sheet.read(this.#pen(shown));
    if (!this.speech || 'lack' in choice) return undefined;
    return this.speech.review(choice, shown);
  }

  /** What is filled in: what was filled in last, else what the voter's ballot says. */
  #draft({ view }: Shown): Draft {
    const own = view.own?.choice;
    return this.#drafts.at(-1) ?? (own && this.sheet.from(own, view)) ?? this.sheet.empty(view);
  }

  #pen(shown: Shown): Pen<Draft> {
    const draft = (): Draft => this.#draft(shown);
    return {
      shown,
      say: this.#say,
      // Two steps may be taken before the next render.
      get draft() {
        return draft();
      },
      change: (draft, said, focus) => {
        this.#drafts.push(draft);
        this.#tell(said);
        this.#warn(undefined, focus);
      },
    };
  }

  /** Asked for once something is chosen, by the words of what was chosen where it has some. */
  #reasonField(shown: Shown): TemplateResult | typeof nothing {
    const choice = this.sheet.read(this.#pen(shown));
    const { vote } = shown.view;
    const asked = 'lack' in choice ? undefined : reasonAsked(vote, choice);
    if (!asked || 'lack' in choice) return nothing;
    // Of a ballot that is in nothing is asked any more, until somebody changes it. What its reason says stays with it.
    if (shown.view.own && this.#drafts.length === 0 && this.#reason === undefined && !this.#why(shown)) return nothing;
    const chosen = choice.kind === 'one' ? vote.options.find(({ id }) => id === choice.option) : undefined;
    return html`<div class="reason" part="reason">
      <label for="reason"
        >${chosen?.prompt ?? this.#say.reason}
        <span class="small">${asked === 'required' ? this.#say.required : this.#say.optional}</span></label
      >
      <textarea id="reason" rows="3" maxlength="20000" .value=${this.#why(shown)} @input=${this.#write}></textarea>
    </div>`;
  }

  /** What was written, else what the ballot that is in says. */
  #why({ view }: Shown): string {
    return this.#reason ?? view.own?.reason ?? '';
  }

  readonly #write = (event: Event): void => {
    this.#reason = (event.currentTarget as HTMLTextAreaElement).value;
    this.#warn();
  };

  readonly #undo = (): void => {
    this.#drafts.pop();
    this.#tell(this.#say.undone);
    this.#warn(undefined, this.#drafts.length > 0 ? undefined : 'button.main');
  };

  /** The same said again is news too, and is announced only where its text is another. */
  #tell(said?: string): void {
    this.said = said && said === this.said ? `${said}\u00a0` : said;
  }

  #clear(): void {
    this.#drafts = [];
    this.#reason = undefined;
    this.problem = undefined;
    this.said = undefined;
  }

  #warn(problem?: string, focus?: string): void {
    this.problem = problem;
    this.host.requestUpdate();
    if (focus)
      void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }
}

/** Who will learn how somebody voted. */
function seenBy(secrecy: Secrecy, words: BallotWords): string {
  switch (secrecy) {
    case 'public':
      return words.seenByAll;
    case 'reasons-only':
      return words.seenReasons;
    case 'secret':
      return words.seenByNobody;
    case 'counts-only':
      return words.seenByServers;
  }
}
