import type { ReactiveControllerHost } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Result } from '../../../core/result.js';
import { visibleResult } from '../../../core/visible-result.js';
import { methodWay, tieText } from '../../../locales/count-text.js';
import { decisionText } from '../../../locales/decision-text.js';
import { count } from '../../../locales/en/count.js';
import { decide } from '../../../locales/en/decide.js';
import { results } from '../../../locales/en/results.js';
import { working } from '../../../locales/en/working.js';
import { becauseText, classText, dissentText, missingText, quorumText } from '../../../locales/reason-text.js';
import { ruleText } from '../../../locales/rule-text.js';
import type { Names, Tongue } from '../../../locales/tongue.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import { optionName } from '../option-name.js';
import type { Shown } from '../shown.js';
import { findingsSheet } from './findings.styles.js';
import { flowDrawing, type WorkingInk } from './flow.js';
import { OtherwisePart } from './otherwise.js';
import { pairwiseTables } from './pairwise.js';
import { roundsTable } from './tables.js';
import { whenOpened } from './when-opened.js';
import { workingSheet } from './working.styles.js';

/** Tables of more options than that take a moment to make, so they are made when they are asked for. */
const mostAtOnce = 20;
const mostTies = 5;

/** The rule of a vote, what came of it and why, who does not go along, and how it was counted. Loaded on use. */
export class Findings {
  readonly #words: WordsController<'count' | 'decide' | 'results' | 'working'>;
  readonly #otherwise: OtherwisePart;

  constructor(root: ShadowRoot, inWords: InWords) {
    root.adoptedStyleSheets.push(findingsSheet(), workingSheet());
    this.#words = inWords({ count, decide, results, working });
    this.#otherwise = new OtherwisePart(root.host as HTMLElement & ReactiveControllerHost);
  }

  render(shown: Shown): TemplateResult | typeof nothing {
    if (!this.#words.ready) return nothing;
    const { words, formats } = this.#words;
    const { vote, result, own } = shown.view;
    const tongue: Tongue = { words: words.decide, formats, names: namesIn(shown) };
    // What is hidden shows in nothing that follows from it, whatever the backend sent along. The rule itself is no secret,
    // and neither is how many took part.
    const open = result && visibleResult(vote, result, { voted: own !== undefined, now: shown.now });
    return html`<section class="findings stack" part="findings">
      ${open ? this.#outcome(open, shown, tongue) : nothing}
      <p class="small" part="rule">
        ${[methodWay(vote.method, { words: words.count, formats }), ...(vote.rule ? ruleText(vote.rule, tongue, vote.options) : [])].join(' ')}
      </p>
      ${open ? this.#reasons(open, tongue) : nothing} ${open ? this.#working(open, tongue) : nothing}
      ${open ? this.#otherwise.render(shown, open, { ...this.#ink(tongue), count: words.count }) : nothing}
    </section>`;
  }

  #outcome(result: Result, { view: { vote }, now }: Shown, tongue: Tongue): TemplateResult {
    const quorums = (result.becauses ?? [])
      .filter(({ clause }) => clause.purpose === 'quorum')
      .map((because) => quorumText(because, result.final, tongue))
      .filter((text) => text !== undefined);
    const said = decisionText(result, vote, now, tongue);
    const { words, formats } = this.#words;
    // Dissent stands beside the outcome, and is never folded away.
    return html`${said ? html`<p class="outcome" part="outcome">${said}</p>` : nothing}
    ${quorums.map((text) => html`<p part="quorum">${words.results.quorum({ text }, formats)}</p>`)}
    ${this.#list('dissent', dissentText(result.dissent ?? [], tongue))}`;
  }

  #reasons(result: Result, tongue: Tongue): TemplateResult {
    const { becauses = [], missing = [], classes = [] } = result;
    return html`${this.#list(
      'reasons',
      becauses.map((because) => becauseText(because, tongue)),
    )}
    ${this.#list('missing', result.final ? [] : missing.map((each) => missingText(each, tongue)))}
    ${this.#list(
      'classes',
      classes.map((each) => classText(each, tongue) ?? ''),
    )}`;
  }

  #working(result: Result, tongue: Tongue): TemplateResult | typeof nothing {
    const { words, formats } = this.#words;
    const { rounds, pairwise, tieBreaks = [], options } = result;
    const ties = tieBreaks.map((step) => tieText(step, words.count, tongue));
    if (!rounds && !pairwise && ties.length === 0) return nothing;
    const ink = this.#ink(tongue);
    // The same as long as nobody reads again: there may be ten thousand numbers in it.
    const content = (): TemplateResult =>
      html`${guard(
        [result, words.working, formats],
        () =>
          html`${this.#ties(ties)} ${rounds ? html`${flowDrawing(rounds, ink)} ${roundsTable(rounds, ink)}` : nothing}
          ${pairwise ? pairwiseTables(pairwise, options, ink) : nothing}`,
      )}`;
    return html`<details part="working">
      <summary>${words.results.working}</summary>
      ${options.length > mostAtOnce ? whenOpened(content) : content()}
    </details>`;
  }

  #ink({ names }: Tongue): WorkingInk {
    const { words, formats } = this.#words;
    return { words: { ...words.results, ...words.working }, formats, name: names.option };
  }

  /** More than a few are read by nobody who does not look for them. */
  #ties(ties: readonly string[]): TemplateResult | typeof nothing {
    const list = this.#list('ties', ties);
    if (ties.length <= mostTies) return list;
    return html`<details>
      <summary>${this.#words.words.results.ties}</summary>
      ${list}
    </details>`;
  }

  #list(
    heading: 'classes' | 'dissent' | 'missing' | 'reasons' | 'ties',
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

/** What the vote calls its options and voters. */
function namesIn(shown: Shown): Names {
  const { view, numbers, formats } = shown;
  const options = new Map(numbers.rows.map((row) => [row.option.id, optionName(row, shown)]));
  const voters = new Map(view.vote.electorate?.frozen?.members.map(({ id, name }) => [id, name]));
  return {
    option: (id) => formats.isolate(options.get(id) ?? id),
    voter: (id) => voters.get(id) ?? id,
  };
}
