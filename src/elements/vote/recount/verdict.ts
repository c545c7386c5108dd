import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Difference } from '../../../core/recount/compare.js';
import type { Recounted } from '../../../core/recount/recount.js';
import type { InvalidBallot, Result } from '../../../core/result.js';
import { invalidText } from '../../../locales/count-text.js';
import { differencesTable } from './differences.js';
import { reasonText, type RecountInk } from './ink.js';

/** What a recount came to. */
export interface Verdict {
  readonly recounted: Recounted;
  /** What it was compared with. */
  readonly published: Result | undefined;
  readonly differences: readonly Difference[];
}

/** Which ballots are invalid, one by one: more than this nobody reads here. */
const mostInvalid = 100;
const mostLines = 10;

export function verdictText({ recounted, published, differences }: Verdict, ink: RecountInk): string {
  const { same, differs, nothingToCompare } = ink.words.recount;
  const n = { n: recounted.ballots };
  if (!published) return nothingToCompare(n, ink.formats);
  return (differences.length === 0 ? same : differs)(n, ink.formats);
}

export function verdictDetails(verdict: Verdict, ink: RecountInk): TemplateResult {
  const { published, differences, recounted } = verdict;
  const { words, formats, phase, now } = ink;
  const time = published && formats.time(Date.parse(published.asOf), now);
  const differs = differences.length > 0;
  return html`${time ? html`<p class="small">${words.recount.compared({ time }, formats)}</p>` : nothing}
  ${differs && phase === 'open' ? html`<p>${words.recount.stillOpen}</p>` : nothing}
  ${differs ? differencesTable(verdict, ink) : nothing} ${leftOut(recounted, ink)} ${limits(recounted, ink)}`;
}

/** Every ballot that does not count has a reason, and is in one of these lines. */
function leftOut({ result, invalid, leftOut, malformed }: Recounted, ink: RecountInk): TemplateResult | typeof nothing {
  const { words, formats } = ink;
  const { recount: say } = words;
  const listed = result.invalid ?? [];
  const lines = [
    ...invalidText(listed, { words: words.count, formats }),
    invalid > 0 && listed.length === 0 && say.about({ a: say.counts.invalid, b: formats.number(invalid) }, formats),
    leftOut.replaced > 0 && say.replaced({ n: leftOut.replaced }, formats),
    leftOut.withdrawn > 0 && say.withdrawn({ n: leftOut.withdrawn }, formats),
    leftOut.stale > 0 && say.stale({ n: leftOut.stale }, formats),
    malformed.count > 0 && malformedText(malformed, ink),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return nothing;
  return html`<div>
    <p class="small" id="recount-left-out">${say.leftOut}</p>
    <ul class="lines" aria-labelledby="recount-left-out">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      listed.length > 0
        ? html`<details>
            <summary class="small">${say.whichInvalid}</summary>
            <ul class="lines">
              ${listed.slice(0, mostInvalid).map((each) => html`<li>${invalidLine(each, ink)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

function invalidLine({ ballot, reason }: InvalidBallot, { words, formats }: RecountInk): string {
  return words.recount.invalidOne({ name: ballot, text: reasonText(reason, { words, formats }) }, formats);
}

function malformedText({ count, lines }: Recounted['malformed'], { words, formats }: RecountInk): string {
  const some = lines.slice(0, mostLines).map((line) => formats.number(line));
  const text = words.recount.malformed({ n: count, options: some }, formats);
  return count > some.length ? words.recount.malformedMore({ text }, formats) : text;
}

function limits({ unchecked }: Recounted, { words, view }: RecountInk): TemplateResult {
  const { limits, limit } = words.recount;
  const sentences = [
    limit.always,
    unchecked.includes('eligibility') && limit.anonymous,
    unchecked.includes('weights') && limit.weights,
    unchecked.includes('lateness') && limit.lateness,
    view.vote.rule && limit.rule,
  ].filter((sentence) => typeof sentence === 'string');
  return html`<div>
    <p class="small" id="recount-limits">${limits}</p>
    <ul class="lines" aria-labelledby="recount-limits">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </div>`;
}
