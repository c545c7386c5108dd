import { html, nothing, type TemplateResult } from 'lit';
import type { Tally } from '../../core/count/tally.js';
import { addsVoices } from '../../core/measure/adds-voices.js';
import type { Grouping } from '../../core/measure/grouping.js';
import type { OneVoice } from '../../core/measure/one-voice.js';
import type { Power } from '../../core/measure/power.js';
import type { PowerInk } from './bars.js';

/** What the result would be with one voice for each group, beside what it is. */
export function oneVoiceBeside(
  { tally, voices, vote }: Power,
  oneVoice: OneVoice,
  grouping: Grouping,
  option: (id: string) => string,
  ink: PowerInk,
): TemplateResult | typeof nothing {
  const { words } = ink;
  const isTable = addsVoices(vote.method);
  const first = tally && firstPlaces(tally, oneVoice.tally, option, ink);
  if (!tally || !(first ?? isTable)) return nothing;
  const whole = voices.reduce((sum, { weight }) => sum + weight, 0);
  return html`<div class="part" role="group" aria-labelledby="one-voice" part="one-voice">
    <p class="heading" id="one-voice">${words.oneVoice[grouping]}</p>
    ${first ? html`<p>${first}</p>` : nothing}
    ${isTable ? optionTable(tally, whole, oneVoice, grouping, option, ink) : nothing}
    <p class="small">${words.oneVoiceMeans} ${oneVoice.exact ? '' : words.rounded}</p>
  </div>`;
}

function firstPlaces(
  { winners }: Tally,
  { winners: others }: Tally,
  option: (id: string) => string,
  { words, formats }: PowerInk,
): string | undefined {
  if (winners.length === 0 || others.length === 0) return undefined;
  const [a, b] = [winners, others].map((ids) => formats.list(ids.map(option)));
  if (a === undefined || b === undefined) return undefined;
  return winners.join('\n') === others.join('\n') ? words.unchanged({ a }, formats) : words.changed({ a, b }, formats);
}

function optionTable(
  tally: Tally,
  whole: number,
  { tally: other, unit, groups }: OneVoice,
  grouping: Grouping,
  option: (id: string) => string,
  { words, formats }: PowerInk,
): TemplateResult {
  const cell = (voices: number, of: number, isFirst: boolean): TemplateResult => {
    const text = `${formats.number(Math.round(voices * 10) / 10)} · ${formats.percent(of > 0 ? voices / of : 0)}`;
    return html`<td>${isFirst ? html`<strong>${text}</strong>` : text}</td>`;
  };
  const beside = new Map(other.options.map(({ option: id, score = 0 }) => [id, score / unit]));
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="one-voice">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.option}</th>
          <th scope="col" class="number">${words.asCounted}</th>
          <th scope="col" class="number">${words.oneVoice[grouping]}</th>
        </tr>
      </thead>
      <tbody>
        ${tally.options.map(
          ({ option: id, score = 0 }) =>
            html`<tr>
              <th scope="row"><bdi>${option(id)}</bdi></th>
              ${cell(score, whole, tally.winners.includes(id))}
              ${cell(beside.get(id) ?? 0, groups, other.winners.includes(id))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
