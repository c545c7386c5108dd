import type { LitElement } from 'lit';
import { html, type TemplateResult } from 'lit/html.js';
import { visibleResult } from '../../../core/visible-result.js';
import type { Method } from '../../../core/vote.js';
import type { RecountWords } from '../../../locales/en/recount.js';
import type { Formats } from '../../../locales/formats.js';
import { asFailure, type Failure } from '../../../ports/failure.js';
import type { BallotSource } from '../../../session/recount.js';
import { ballotFile, resultFile, saveFile } from '../../../ui/ballot-files.js';
import type { BallotFormat, ResultFormat } from '../../../ui/ballot-files.js';
import type { Shown } from '../shown.js';
import { failureText } from './failure-text.js';
import type { RecountInk } from './ink.js';

/** What formats call themselves, in every language. */
const names = { jsonl: 'JSON Lines', json: 'JSON', csv: 'CSV', blt: 'BLT' } as const;

const rankings: ReadonlySet<Method> = new Set(['borda', 'instant-runoff', 'schulze', 'stv']);

type State =
  | { readonly kind: 'nothing' | 'saving' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Ballots and result as files. */
export class Saving {
  #state: State = { kind: 'nothing' };
  #run?: AbortController;

  constructor(
    private readonly host: LitElement,
    private readonly ballots: (signal: AbortSignal) => BallotSource,
  ) {}

  reset(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#state = { kind: 'nothing' };
  }

  render(ink: RecountInk): TemplateResult {
    const { words, formats, view } = ink;
    const { recount: say } = words;
    const ballots: readonly BallotFormat[] = rankings.has(view.vote.method)
      ? ['jsonl', 'csv', 'blt']
      : ['jsonl', 'csv'];
    const results: readonly ResultFormat[] = view.result ? ['json', 'csv'] : [];
    const button = (label: string, save: () => void): TemplateResult =>
      html`<button type="button" @click=${save}>${label}</button>`;
    return html`<details part="save">
      <summary>${say.save}</summary>
      <div class="stack">
        <div class="actions">
          ${ballots.map((format) =>
            button(say.saveBallots({ name: names[format] }, formats), () => void this.#saveBallots(format, ink)),
          )}
          ${results.map((format) =>
            button(say.saveResult({ name: names[format] }, formats), () => void this.#saveResult(format, ink)),
          )}
        </div>
        <p class="small">${say.saveNote({ name: names.jsonl }, formats)}</p>
        <p role="status" id="saved">${sentence(this.#state, say, formats)}</p>
      </div>
    </details>`;
  }

  #saveBallots(format: BallotFormat, { view }: Pick<Shown, 'view'>): Promise<void> {
    return this.#save(`${nameFor(view.vote.question)}.ballots.${format}`, (signal) =>
      ballotFile(format, view.vote, this.ballots(signal), signal),
    );
  }

  #saveResult(format: ResultFormat, { view, now }: Pick<Shown, 'view' | 'now'>): Promise<void> {
    const { vote, result, own } = view;
    return this.#save(`${nameFor(vote.question)}.result.${format}`, async () => {
      const open = result && visibleResult(vote, result, { voted: own !== undefined, now });
      return open && resultFile(format, view, open);
    });
  }

  async #save(name: string, make: (signal: AbortSignal) => Promise<Blob | undefined>): Promise<void> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.#turnTo({ kind: 'saving' });
    try {
      const file = await make(run.signal);
      if (run !== this.#run) return;
      if (file) saveFile(file, name);
      this.#turnTo({ kind: 'saved', name });
    } catch (error) {
      if (run === this.#run) this.#turnTo({ kind: 'failed', failure: asFailure(error) });
    }
  }

  #turnTo(state: State): void {
    this.#state = state;
    this.host.requestUpdate();
  }
}

function sentence(state: State, say: RecountWords, formats: Formats): string {
  switch (state.kind) {
    case 'nothing':
      return '';
    case 'saving':
      return say.saving;
    case 'saved':
      return say.saved({ name: state.name }, formats);
    case 'failed':
      return state.failure.reason === 'too-large'
        ? say.saveTooLarge({ name: names.jsonl }, formats)
        : failureText(state.failure, say);
  }
}

/** The beginning of a question, as a name for a file. */
function nameFor(question: string): string {
  const words = question.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...words.join('-')].slice(0, 40).join('').replace(/-$/, '') || 'vote';
}
