import { html, type TemplateResult } from 'lit';
import { topShare } from '../../core/measure/concentration.js';
import type { PowerInk } from './bars.js';
import type { Measured } from './shares.js';

/** How many the largest are. */
const top = 3;

/** Several indices, each with what it means here. */
export function indexList({ concentration, noun }: Measured, { words, formats }: PowerInk): TemplateResult {
  const { hhi, effectiveNumber, gini, nakamoto, holdings } = concentration;
  const effective = rounded(effectiveNumber, 1);
  const indices: readonly (readonly [name: string, value: string, means: string])[] = [
    ...(holdings.length > top
      ? ([[words.top({ n: top }, formats), formats.percent(topShare(concentration, top)), words.topMeans]] as const)
      : []),
    [words.nakamoto, formats.number(nakamoto), words.nakamotoMeans],
    [
      words.effective,
      formats.number(effective),
      words.effectiveMeans({ who: words.who[noun]({ n: effective }, formats) }, formats),
    ],
    [words.hhi, formats.number(rounded(hhi, 2)), words.hhiMeans({ share: hhi }, formats)],
    [words.gini, formats.number(rounded(gini, 2)), words.giniMeans],
  ];
  return html`<div class="part" role="group" aria-labelledby="indices" part="indices">
    <p class="heading" id="indices">${words.indices}</p>
    <dl>
      ${indices.map(
        ([name, value, means]) =>
          html`<div>
            <dt>${name}</dt>
            <dd class="value">${value}</dd>
            <dd class="small means">${means}</dd>
          </div>`,
      )}
    </dl>
    <p class="small">${words.caution}</p>
  </div>`;
}

function rounded(n: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(n * unit) / unit;
}
