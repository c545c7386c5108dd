import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Compared, ComparedPart, Difference } from '../../../core/recount/compare.js';
import { known } from '../../../locales/tongue.js';
import { scrolling } from '../results/scroll.js';
import { namesOf, reasonText, type RecountInk } from './ink.js';
import type { Verdict } from './verdict.js';

/** More rows than this nobody reads. */
const mostRows = 50;

/** Who won matters more than how, and comes first. */
const first: readonly ComparedPart[] = ['winners', 'tied'];

/** Where a published result and its recount disagree: a row each, in words. */
export function differencesTable({ differences, published }: Verdict, ink: RecountInk): TemplateResult {
  const { words, formats } = ink;
  const { recount: say } = words;
  const name = namesOf(ink);
  const unit = published?.rounds?.unit ?? 1;
  const rows = worthARow(differences);
  const rest = rows.length - mostRows;
  return html`${scrolling(
    say.differences,
    html`<table part="differences">
      <caption>
        ${say.differences}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say.what}</th>
          <th scope="col">${say.published}</th>
          <th scope="col">${say.recounted}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, mostRows).map(
          (difference) =>
            html`<tr>
              <th scope="row">${whatText(difference, ink, name)}</th>
              <td>${valueText(difference, difference.published, { ink, name, unit })}</td>
              <td>${valueText(difference, difference.recounted, { ink, name, unit })}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}
  ${rest > 0 ? html`<p class="small">${say.more({ n: rest }, formats)}</p>` : nothing}`;
}

/** Without what follows from another row: all of a round that only one of them has, and where its votes went. */
function worthARow(differences: readonly Difference[]): readonly Difference[] {
  const lengths = differences.find(
    ({ part, path }) => part === 'rounds' && path.at(-1) === 'length' && path.length === 2,
  );
  const common = Math.min(...[lengths?.published, lengths?.recounted].map((length) => Number(length ?? Infinity)));
  const followed = differences.filter(({ part, path: [top, round] }) => {
    return part !== 'rounds' || top !== 'rounds' || round === 'length' || Number(round) < common;
  });
  const movedApart = followed.filter(
    ({ path }) => !path.includes('transfers') && (path.length < 4 || path.at(-1) !== 'length'),
  );
  const rows = movedApart.length > 0 ? movedApart : followed;
  return [...rows.filter(({ part }) => first.includes(part)), ...rows.filter(({ part }) => !first.includes(part))];
}

/** What a row is about. */
function whatText({ part, path, option }: Difference, ink: RecountInk, name: (id: string) => string): string {
  const { words, formats, view } = ink;
  const { recount: say } = words;
  const about = (a: string, b: string): string => say.about({ a, b }, formats);
  const label = option === undefined ? undefined : formats.isolate(name(option));
  const [top, second, third] = path;
  if (part === 'counts') return known<string>(say.counts, String(top)) ?? String(top);
  if (part === 'options') {
    const field = known<string>(say.fields, String(second)) ?? '';
    return label === undefined ? field : about(label, field);
  }
  if (part === 'invalid') return top === 'length' ? say.parts.invalid : say.ballot({ name: String(top) }, formats);
  if (part === 'pairwise') {
    const [a, b] = [second, third].map((place) => view.vote.options[Number(place)]?.id);
    if (a === undefined || b === undefined) return say.parts.pairwise;
    return say.against({ a: formats.isolate(name(a)), b: formats.isolate(name(b)) }, formats);
  }
  if (part === 'rounds' && typeof second === 'number') {
    const round = say.round({ n: second + 1 }, formats);
    const field = label ?? roundField(String(third), ink);
    return field === undefined ? round : about(round, field);
  }
  return label === undefined ? say.parts[part] : about(say.parts[part], label);
}

function roundField(field: string, { words: { recount: say, results } }: RecountInk): string | undefined {
  const { exhausted, elected, eliminated } = results;
  return known<string>({ exhausted, elected, eliminated, transfers: say.fields.transfers }, field);
}

/** Lists of these are options. */
const ofOptions = new Set(['winners', 'among', 'chosen', 'elected', 'eliminated', 'from', 'to']);
/** Numbers of these are in units of the rounds. */
const inUnits = new Set(['votes', 'exhausted', 'quota']);

interface Writing {
  readonly ink: RecountInk;
  readonly name: (id: string) => string;
  readonly unit: number;
}

function valueText({ part, path }: Difference, value: Compared | undefined, { ink, name, unit }: Writing): string {
  const { words, formats } = ink;
  const { recount: say } = words;
  const field = String(path.at(-1) ?? part);
  if (value === undefined) return say.absent;
  if (value === null) return words.papers.noOpinion;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') {
    return formats.number(part === 'rounds' && inUnits.has(field) ? value / unit : value);
  }
  if (typeof value === 'string') {
    if (part === 'invalid') return reasonText(value, ink);
    return formats.isolate(ofOptions.has(field) ? name(value) : value);
  }
  if (value.length === 0) return say.absent;
  return formats.list(ofOptions.has(field) ? value.map(name) : value);
}
