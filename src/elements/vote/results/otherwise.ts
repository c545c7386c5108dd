import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { numbersVisible } from '../../../core/numbers-visible.js';
import { otherMethods, type OtherOutcome } from '../../../core/count/other-methods.js';
import { methodName } from '../../../locales/count-text.js';
import { ProvisionController } from '../../../ui/provision-controller.js';
import type { Shown } from '../shown.js';
import type { Comparison } from './count-otherwise.js';
import type { Pen } from './pen.js';
import { scrolling } from './scroll.js';

type State =
  | { readonly kind: 'waiting' | 'failed' }
  | { readonly kind: 'counting'; readonly ballots: number }
  | { readonly kind: 'counted'; readonly comparison: Comparison };

/**
 * What other methods would have elected with the same ballots, where the ballots are published and say enough. Nothing is
 * fetched before somebody asks for it.
 */
export class OtherwisePart implements ReactiveController {
  readonly #provision: ProvisionController;
  #state: State = { kind: 'waiting' };
  /** Of another vote, nothing is known. */
  #about = '';
  #run?: AbortController;

  constructor(private readonly host: HTMLElement & ReactiveControllerHost) {
    this.#provision = new ProvisionController(host, () => undefined);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  render(pen: Pen): TemplateResult | typeof nothing {
    const {
      shown,
      words: { working },
    } = pen;
    const { vote, address, ballots } = shown.view;
    const about = JSON.stringify([address, ballots, vote.method, vote.settings]);
    if (about !== this.#about) {
      this.#about = about;
      this.#cancel();
      this.#state = { kind: 'waiting' };
    }
    if (!isOffered(shown)) return nothing;
    const state = this.#state;
    return html`<details part="otherwise" @toggle=${this.#onToggle}>
      <summary>${working.otherwise}</summary>
      <div class="stack">
        <p>${working.caution}</p>
        ${state.kind === 'counted' ? comparisonTable(state.comparison, pen) : nothing}
        <div class="actions">
          <button
            type="button"
            aria-disabled=${state.kind === 'counting' ? 'true' : nothing}
            @click=${() => void this.#count(shown)}
          >
            ${working.countOtherwise}
          </button>
          <span role="status">${this.#status(state, pen)}</span>
        </div>
      </div>
    </details>`;
  }

  #status(state: State, { words: { working }, tongue: { formats } }: Pen): string {
    switch (state.kind) {
      case 'waiting':
        return '';
      case 'counting':
        return working.counting({ n: state.ballots }, formats);
      case 'failed':
        return working.failed;
      case 'counted':
        return working.counted({ n: state.comparison.ballots }, formats);
    }
  }

  async #count({ view: { vote, ballots = '' } }: Shown): Promise<void> {
    if (this.#state.kind === 'counting') return;
    const run = (this.#run = new AbortController());
    this.#turnTo({ kind: 'counting', ballots: 0 });
    try {
      const { countOtherwise } = await import('./count-otherwise.js');
      const comparison = await countOtherwise(vote, ballots, {
        fetch: this.#provision.value?.fetch,
        signal: run.signal,
        onProgress: (read) => {
          if (run === this.#run) this.#turnTo({ kind: 'counting', ballots: read });
        },
      });
      if (run === this.#run) this.#turnTo({ kind: 'counted', comparison });
    } catch {
      // Whatever it was, there is one way on, which is the button.
      if (run === this.#run) this.#turnTo({ kind: 'failed' });
    }
  }

  #cancel(): void {
    this.#run?.abort();
    this.#run = undefined;
    if (this.#state.kind === 'counting') this.#state = { kind: 'waiting' };
  }

  #turnTo(state: State): void {
    this.#state = state;
    this.host.requestUpdate();
  }

  /** Whoever closes it does not wait for it any more. */
  readonly #onToggle = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLDetailsElement) || currentTarget.open) return;
    this.#cancel();
    this.host.requestUpdate();
  };
}

/** Only where this person may see the numbers: what other methods come to tells as much. */
function isOffered({ view: { vote, ballots, own }, now }: Shown): boolean {
  const visible = numbersVisible(vote, { voted: own !== undefined, now });
  return ballots !== undefined && visible && otherMethods(vote).length > 0;
}

function comparisonTable({ own, others }: Comparison, pen: Pen): TemplateResult {
  const {
    shown: {
      view: { vote },
    },
    result: { winners, final },
    words: { count, working },
    tongue: { formats },
  } = pen;
  const seats = vote.method === 'stv' ? (vote.settings?.seats ?? 1) : 1;
  const called = ({ method }: OtherOutcome): string => methodName(method, { words: count, formats });
  const isAlike = others.every((other) => isSame(other.winners, own.winners));
  return html`${scrolling(
    working.otherwise,
    html`<table class="methods" part="methods">
      <thead>
        <tr>
          <th scope="col">${working.method}</th>
          <th scope="col">${working.wouldElect}</th>
        </tr>
      </thead>
      <tbody>
        <tr class="first">
          <th scope="row">${called(own)} · ${working.thisVote}</th>
          <td>${electedText(own, pen)}</td>
        </tr>
        ${others.map(
          (other) =>
            html`<tr>
              <th scope="row">${called(other)}${other.method === 'stv' ? ` · ${working.oneSeat}` : nothing}</th>
              <td>${electedText(other, pen)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}
  ${seats > 1 ? html`<p class="small">${working.oneSeatEach}</p>` : nothing}
  ${seats === 1 && isAlike ? html`<p>${working.allAgree}</p>` : nothing}
  ${final && winners && !isSame(winners, own.winners) ? html`<p>${working.differs}</p>` : nothing}`;
}

function electedText({ winners, tied }: OtherOutcome, { words: { working }, tongue: { formats, names } }: Pen): string {
  const options = winners.map(names.option);
  if (options.length === 0) return working.nobody;
  return tied ? working.oneOf({ options }, formats) : formats.list(options);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
