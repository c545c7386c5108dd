import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isUpward } from '../../../core/decide/amounts.js';
import type { Because } from '../../../core/result.js';
import { invalidText } from '../../../locales/count-text.js';
import { becauseText } from '../../../locales/reason-text.js';
import { bar, tickWord } from './bars.js';
import type { Pen } from './pen.js';

/** How far each quorum is, as a sentence and as a bar with the quorum on it. */
export function quorums(pen: Pen): TemplateResult | typeof nothing {
  const found = (pen.result.becauses ?? []).filter(({ clause }) => clause.purpose === 'quorum');
  return found.length === 0 ? nothing : html`${found.map((because) => quorum(because, pen))}`;
}

function quorum(because: Because, pen: Pen): TemplateResult {
  const { clause, got, needed, base } = because;
  const isDrawn = got !== undefined && needed !== undefined && isUpward(clause.cmp);
  const full = Math.max(base ?? 0, got ?? 0, needed ?? 0) || 1;
  const text = pen.words.results.quorumWord;
  return html`<div part="quorum">
    <p>${quorumSentence(because, pen)}</p>
    ${
      isDrawn
        ? html`<div aria-hidden="true">
            ${bar({ amount: got, ticks: [{ at: needed, text }] }, full)} ${tickWord({ at: needed, text }, full)}
          </div>`
        : nothing
    }
  </div>`;
}

/** “9 of 26 answered · quorum 9, met”. One that counts something else than who came is said as any other clause is. */
function quorumSentence(because: Because, { words: { results }, tongue, result }: Pen): string {
  const { clause, got, needed, base, met } = because;
  const { count, class: group, channel, weighted, cmp } = clause;
  const isPlain = group === undefined && channel === undefined && !weighted && isUpward(cmp);
  if (!isPlain || got === undefined || needed === undefined || !('ballots' in count || 'attendance' in count)) {
    return becauseText(because, tongue);
  }
  const { formats } = tongue;
  const came = 'attendance' in count ? results.present : results.answered;
  return results.quorumLine(
    {
      came: came({ n: got, whole: base }, formats),
      needed: formats.number(needed),
      state: met ? 'met' : result.final ? 'missed' : 'open',
    },
    formats,
  );
}

/** How many could vote, and how they did; and why some ballots do not count. Only what is known: how many did is said with the totals. */
export function turnout({ result, words, tongue: { formats } }: Pen): TemplateResult {
  const { counts, invalid = [] } = result;
  const parts = (['eligible', 'valid', 'abstain', 'invalid', 'silent'] as const).flatMap((name) => {
    const n = counts[name];
    if (n === undefined) return [];
    // That nobody abstained, or that every ballot is valid, goes without saying.
    if (n === 0 && name !== 'eligible') return [];
    if (name === 'valid' && n === counts.cast) return [];
    return [words.results.turnout[name]({ n }, formats)];
  });
  const reasons = invalidText(invalid, { words: words.count, formats });
  return html`${parts.length > 0 ? html`<p class="facts small" part="turnout">${parts.map((text) => html`<span>${text}</span>`)}</p>` : nothing}
  ${
    reasons.length > 0
      ? html`<ul class="lines small" part="invalid">
          ${reasons.map((text) => html`<li>${text}</li>`)}
        </ul>`
      : nothing
  }`;
}
