import type { ReactiveControllerHost } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Result } from '../../../core/result.js';
import { visibleResult } from '../../../core/visible-result.js';
import { methodWay, tieText } from '../../../locales/count-text.js';
import { decisionText } from '../../../locales/decision-text.js';
import { count } from '../../../locales/en/count.js';
import { decide } from '../../../locales/en/decide.js';
import { papers } from '../../../locales/en/papers.js';
import { results } from '../../../locales/en/results.js';
import { becauseText, dissentText, missingText } from '../../../locales/reason-text.js';
import { ruleText } from '../../../locales/rule-text.js';
import type { Names, Tongue } from '../../../locales/tongue.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import { optionName } from '../option-name.js';
import { optionRows, type WithControl } from '../option-rows.js';
import { localesNear } from '../papers/locales-near.js';
import { usualName } from '../papers/usual-name.js';
import type { Shown } from '../shown.js';
import { classesView } from './classes.js';
import { findingsSheet } from './findings.styles.js';
import { hasNumbers, ResultNumbers } from './numbers.js';
import type { Pen } from './pen.js';
import { pairwiseTable, roundsTable, type TableInk } from './tables.js';
import { quorums, turnout } from './turnout.js';

/** The working of more options than this has ten thousand cells, and is set only for whoever opens it. */
const mostAtOnce = 30;

/** The rule of a vote, what came of it and why, who does not go along, and how it was counted. Loaded on use. */
export class Findings {
  readonly #words: WordsController<'count' | 'decide' | 'papers' | 'results'>;
  readonly #numbers: ResultNumbers;
  readonly #changed: () => void;
  #isOpen = false;

  constructor(
    private readonly root: ShadowRoot,
    inWords: InWords,
  ) {
    root.adoptedStyleSheets.push(findingsSheet());
    this.#words = inWords({ count, decide, papers, results });
    const host = root.host as Element & ReactiveControllerHost;
    this.#changed = () => {
      host.requestUpdate();
    };
    this.#numbers = new ResultNumbers(this.#changed);
  }

  /** The list of options beside this: without numbers, which are here, and not at all where nothing can be filled in. */
  readonly rows = (shown: Shown, withControl?: WithControl): TemplateResult | typeof nothing => {
    const open = this.#words.ready ? openResult(shown) : undefined;
    if (!open || !hasNumbers(open)) return optionRows(shown, withControl);
    return withControl ? optionRows({ ...shown, numbers: withoutNumbers(shown) }, withControl) : nothing;
  };

  render(shown: Shown): TemplateResult | typeof nothing {
    if (!this.#words.ready) return nothing;
    const { words, formats, lang } = this.#words;
    const { vote } = shown.view;
    const locales = localesNear(this.root.host, lang);
    const tongue: Tongue = { words: words.decide, formats, names: namesIn(shown, words.papers, locales) };
    const open = openResult(shown);
    const pen: Pen | undefined = open && { shown, result: open, words, tongue, locales };
    return html`<section class="findings stack" part="findings">
      ${pen ? html`${this.#outcome(pen)} ${quorums(pen)} ${turnout(pen)}` : nothing}
      ${pen && hasNumbers(pen.result) ? this.#numbers.render(pen) : nothing} ${pen ? classesView(pen) : nothing}
      <p part="rule">
        ${[methodWay(vote.method, { words: words.count, formats }), ...(vote.rule ? ruleText(vote.rule, tongue, vote.options) : [])].join(' ')}
      </p>
      ${pen ? html`${this.#reasons(pen)} ${this.#working(pen)}` : nothing}
    </section>`;
  }

  #outcome({ result, shown, tongue }: Pen): TemplateResult {
    const said = decisionText(result, shown.view.vote, shown.now, tongue);
    // Dissent stands beside the outcome, and is never folded away.
    return html`${said ? html`<p class="outcome" part="outcome">${said}</p>` : nothing}
    ${this.#list('dissent', dissentText(result.dissent ?? [], tongue))}`;
  }

  /** Quorums and what is asked of a class stand with their numbers already. */
  #reasons({ result, tongue }: Pen): TemplateResult {
    const { becauses = [], missing = [], classes = [], final } = result;
    const others = becauses.filter(
      ({ clause }) => clause.purpose !== 'quorum' && (clause.class === undefined || classes.length === 0),
    );
    return html`${this.#list(
      'reasons',
      others.map((because) => becauseText(because, tongue)),
    )}
    ${this.#list('missing', final ? [] : missing.map((each) => missingText(each, tongue)))}`;
  }

  #working({ result, tongue, words, locales }: Pen): TemplateResult | typeof nothing {
    const { formats } = tongue;
    const { rounds, pairwise, tieBreaks = [], options } = result;
    const ties = tieBreaks.map((step) => tieText(step, words.count, tongue));
    if (!rounds && !pairwise && ties.length === 0) return nothing;
    const ink: TableInk = { words: words.results, formats, name: tongue.names.option, locales };
    const isSet = this.#isOpen || options.length <= mostAtOnce;
    return html`<details part="working" @toggle=${this.#toggle}>
      <summary>${words.results.working}</summary>
      ${this.#list('ties', ties)} ${isSet && rounds ? roundsTable(rounds, ink) : nothing}
      ${
        isSet && pairwise
          ? pairwiseTable(
              pairwise,
              options.map(({ option }) => option),
              ink,
            )
          : nothing
      }
    </details>`;
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    this.#isOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    this.#changed();
  };

  #list(
    heading: 'dissent' | 'missing' | 'reasons' | 'ties',
    lines: readonly string[],
  ): TemplateResult | typeof nothing {
    const told = lines.filter(Boolean);
    if (told.length === 0) return nothing;
    return html`<div part=${heading}>
      <p class="small" id=${heading}>${this.#words.words.results[heading]}</p>
      <ul class="lines" aria-labelledby=${heading}>
        ${told.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>`;
  }
}

/**
 * What is hidden shows in nothing that follows from it, whatever the backend sent along. How many took part is no secret,
 * and neither is the rule.
 */
function openResult({ view: { vote, result, own }, now }: Shown): Result | undefined {
  return result && visibleResult(vote, result, { voted: own !== undefined, now });
}

/** What is ticked and what stands out stays. */
function withoutNumbers({ numbers }: Shown): Shown['numbers'] {
  const bare = { count: undefined, share: undefined };
  return { ...numbers, rows: numbers.rows.map((row) => ({ ...row, ...bare })) };
}

/** What the vote calls its options and voters. */
function namesIn(shown: Shown, words: Pen['words']['papers'], locales: readonly string[]): Names {
  const { view, numbers, formats } = shown;
  const options = new Map(
    numbers.rows.map((row) => [
      row.option.id,
      (row.option.label ? '' : usualName(row.option, words, locales)) || optionName(row, shown),
    ]),
  );
  const voters = new Map(view.vote.electorate?.frozen?.members.map(({ id, name }) => [id, name]));
  return {
    option: (id) => formats.isolate(options.get(id) ?? id),
    voter: (id) => voters.get(id) ?? id,
  };
}
