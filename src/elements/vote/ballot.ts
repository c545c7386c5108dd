import type { LitElement } from 'lit';
import { html, type TemplateResult } from 'lit/html.js';
import { chosenOptions, type Choice } from '../../core/ballot.js';
import { asksTheSame, type Secrecy } from '../../core/vote.js';
import type { BallotWords } from '../../locales/en/ballot.js';
import { newActId } from '../../ui/act-id.js';
import type { WordsController } from '../../ui/words.js';
import type { WithControl } from './option-rows.js';
import type { Paper, Send } from './paper.js';
import type { Shown } from './shown.js';

/** A ballot on which options are chosen, one or several. */
export class Ballot implements Paper {
  /** What was ticked and has not been sent. */
  #ticked?: ReadonlySet<string>;
  #shown?: Shown;
  /** One is under way, or nobody knows whether the last one arrived: a second one might count twice. */
  #held = false;
  problem?: string;

  constructor(
    private readonly host: LitElement,
    private readonly send: Send,
    private readonly words: WordsController<'ballot'>,
  ) {}

  get #say(): BallotWords {
    return this.words.words.ballot;
  }

  /** What is ticked: what was ticked last, else what the voter's ballot says. */
  get #chosen(): ReadonlySet<string> {
    const own = this.#shown?.view.own?.choice;
    return this.#ticked ?? new Set(own ? chosenOptions(own) : []);
  }

  get #several(): boolean {
    return this.#shown?.view.vote.method === 'approval';
  }

  howTo({ view }: Shown): string {
    return view.vote.method === 'approval' ? this.#say.chooseSome : this.#say.chooseOne;
  }

  controls(shown: Shown): WithControl {
    const before = this.#shown?.view;
    const { view } = shown;
    // What was ticked for one question is no answer to another.
    if (before && (before.address !== view.address || !asksTheSame(before.vote, view.vote))) {
      this.#ticked = undefined;
      this.problem = undefined;
    }
    this.#shown = shown;
    const chosen = this.#chosen;
    return ({ option }, name) =>
      html`<label
        ><input
          type=${this.#several ? 'checkbox' : 'radio'}
          name="choice"
          .value=${option.id}
          .checked=${chosen.has(option.id)}
          @change=${this.#choose}
        />${name}</label
      >`;
  }

  actions({ view }: Shown, casting: boolean, unsure: boolean): TemplateResult {
    this.#held = casting || unsure;
    return html`<div class="actions" part="actions">
      <button class="main" aria-disabled=${this.#held}>${casting ? this.#say.submitting : this.#say.submit}</button>
      <span class="small">${seenBy(view.vote.secrecy, this.#say)}</span>
    </div>`;
  }

  readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { view } = this.#shown ?? {};
    if (!view || this.#held) return;
    const chosen = this.#chosen;
    const options = view.vote.options.map(({ id }) => id).filter((id) => chosen.has(id));
    const [first] = options;
    this.#warn(first === undefined ? this.#say.chooseFirst : undefined);
    if (first === undefined) {
      this.host.renderRoot.querySelector('input')?.focus();
      return;
    }
    const choice: Choice = this.#several ? { kind: 'some', options } : { kind: 'one', option: first };
    const sent = await this.send({ id: newActId(), kind: 'ballot/cast', subject: view.address, body: { choice } });
    if (!sent) return;
    this.#ticked = undefined;
    this.host.requestUpdate();
  };

  readonly #choose = (event: Event): void => {
    const { value, checked } = event.currentTarget as HTMLInputElement;
    const chosen = new Set(this.#several ? this.#chosen : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    this.#ticked = chosen;
    this.#warn();
  };

  #warn(problem?: string): void {
    this.problem = problem;
    this.host.requestUpdate();
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
