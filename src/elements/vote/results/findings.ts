import type { LitElement } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Result } from '../../../core/result.js';
import { visibleResult } from '../../../core/visible-result.js';
import { methodWay, tieText } from '../../../locales/count-text.js';
import { decisionText } from '../../../locales/decision-text.js';
import { count } from '../../../locales/en/count.js';
import { decide } from '../../../locales/en/decide.js';
import { papers } from '../../../locales/en/papers.js';
import { results } from '../../../locales/en/results.js';
import { working } from '../../../locales/en/working.js';
import { becauseText, dissentText, missingText } from '../../../locales/reason-text.js';
import { ruleText } from '../../../locales/rule-text.js';
import type { Names, Tongue } from '../../../locales/tongue.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import type { Following } from '../following.js';
import { optionName } from '../option-name.js';
import { optionRows, type WithControl } from '../option-rows.js';
import { wear } from '../page-sheet.js';
import { localesNear } from '../papers/locales-near.js';
import { RecountOffer } from '../recount/offer.js';
import type { Shown } from '../shown.js';
import { classesView } from './classes.js';
import { findingsSheet } from './findings.styles.js';
import { flowDrawing } from './flow.js';
import { hasNumbers, ResultNumbers } from './numbers.js';
import { OtherwisePart } from './otherwise.js';
import { pairwiseTables } from './pairwise.js';
import type { Pen } from './pen.js';
import { roundsTable } from './rounds-table.js';
import { tablesSheet } from './tables.styles.js';
import { quorums, turnout } from './turnout.js';
import { whenOpened } from './when-opened.js';
import { workingSheet } from './working.styles.js';

/** Tables of more options than that take a moment to make, so they are made when they are asked for. */
const mostAtOnce = 20;
const mostTies = 5;

/** The rule of a vote, what came of it and why, who does not go along, how it was counted, and how to count it again. Loaded on use. */
export class Findings {
  readonly #words: WordsController<'count' | 'decide' | 'papers' | 'results' | 'working'>;
  readonly #numbers: ResultNumbers;
  readonly #otherwise: OtherwisePart;

  readonly recount: RecountOffer;

  /** @param following - is told of code that cannot be had */
  constructor(
    private readonly host: LitElement,
    inWords: InWords,
    following: Pick<Following, 'miss'>,
  ) {
    wear(host.shadowRoot, findingsSheet(), tablesSheet(), workingSheet());
    this.#words = inWords({ count, decide, papers, results, working });
    this.#numbers = new ResultNumbers(() => {
      host.requestUpdate();
    });
    this.#otherwise = new OtherwisePart(host);
    this.recount = new RecountOffer(host, inWords, following);
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
    const locales = localesNear(this.host, lang);
    const tongue: Tongue = { words: words.decide, formats, names: namesIn(shown) };
    const open = openResult(shown);
    const pen: Pen | undefined = open && { shown, result: open, words, tongue, locales };
    return html`<section class="findings stack" part="findings">
      ${pen ? html`${this.#outcome(pen)} ${quorums(pen)} ${turnout(pen)}` : nothing}
      ${pen && hasNumbers(pen.result) ? this.#numbers.render(pen) : nothing} ${pen ? classesView(pen) : nothing}
      <p part="rule">
        ${[methodWay(vote.method, { words: words.count, formats }), ...(vote.rule ? ruleText(vote.rule, tongue, vote.options) : [])].join(' ')}
      </p>
      ${pen ? html`${this.#reasons(pen)} ${this.#working(pen)} ${this.#otherwise.render(pen)}` : nothing}
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

  #working(pen: Pen): TemplateResult | typeof nothing {
    const { result, tongue } = pen;
    const { words, formats } = this.#words;
    const { rounds, tieBreaks = [], options, counts } = result;
    // Where nobody has voted there is nothing to compare.
    const pairwise = counts.cast === 0 ? undefined : result.pairwise;
    const ties = tieBreaks.map((step) => tieText(step, words.count, tongue));
    if (!rounds && !pairwise && ties.length === 0) return nothing;
    // The same as long as nobody reads again: there may be ten thousand numbers in it.
    const content = (): TemplateResult =>
      html`${guard(
        [result, words.working, formats],
        () =>
          html`${this.#ties(ties)} ${rounds ? html`${flowDrawing(rounds, pen)} ${roundsTable(rounds, pen)}` : nothing}
          ${pairwise ? pairwiseTables(pairwise, options, pen) : nothing}`,
      )}`;
    return html`<details part="working">
      <summary>${words.results.working}</summary>
      ${options.length > mostAtOnce ? whenOpened(content) : content()}
    </details>`;
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
function namesIn(shown: Shown): Names {
  const { view, numbers, formats } = shown;
  const options = new Map(numbers.rows.map((row) => [row.option.id, optionName(row, shown)]));
  const voters = new Map(view.vote.electorate?.frozen?.members.map(({ id, name }) => [id, name]));
  return {
    option: (id) => formats.isolate(options.get(id) ?? id),
    voter: (id) => voters.get(id) ?? id,
  };
}
