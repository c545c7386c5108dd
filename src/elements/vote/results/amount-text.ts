import { money } from '../papers/money.js';
import type { Figure, Figures } from './figures.js';
import type { Measure } from './measures.js';
import type { Pen } from './pen.js';

/** The number of an option with its unit, and a share beside its count where it is one: a line for each number. */
export function amountText({ amount, atMost }: Measure, figures: Figures, pen: Pen): readonly string[] {
  const { measures, number } = figures;
  const { words, tongue } = pen;
  if (amount === undefined) return [];
  const text = partText(amount, measures.whole, pen, number);
  switch (measures.unit) {
    case 'times':
      return [
        words.results.yes({ text }, tongue.formats),
        ...(atMost === undefined
          ? []
          : [words.results.yesOrMaybe({ text: partText(atMost, measures.whole, pen, number) }, tongue.formats)]),
      ];
    case 'sums':
    case 'ranks':
      return [words.results.points({ n: amount }, tongue.formats)];
    case 'stars':
      return [words.results.stars({ n: amount }, tongue.formats)];
    default:
      return [text];
  }
}

/** `14 of 26 · 54 %`, or the number alone where nobody knows of how many. */
function partText(
  amount: number,
  whole: number | undefined,
  { words, tongue: { formats } }: Pen,
  number: (n: number) => string = formats.number,
): string {
  if (whole === undefined) return number(amount);
  const text = { amount: number(amount), of: number(whole) };
  return words.results.part({ ...text, share: whole > 0 ? amount / whole : 0 }, formats);
}

/** What else there is to say of an option's number: what it is made of, or what it costs. */
export function besideText({ option, measure }: Figure, { measures }: Figures, pen: Pen): readonly string[] {
  const { shown, result, words, tongue, locales } = pen;
  const { formats } = tongue;
  const said = words.results;
  const row = result.options.find((each) => each.option === option.id);
  switch (measures.unit) {
    case 'sums':
    case 'means': {
      const marks = result.marks?.find((each) => each.option === option.id)?.marks ?? [];
      const given = marks.flatMap(({ mark, voices }) => (mark === null ? [] : [{ sum: mark * voices, voices }]));
      const n = given.reduce((all, { voices }) => all + voices, 0);
      const sum = given.reduce((all, each) => all + each.sum, 0);
      if (n === 0) return [];
      if (measures.unit === 'means') return [said.sumOf({ n, amount: formats.number(sum) }, formats)];
      return [said.meanOf({ n, amount: formats.number(Math.round((100 * sum) / n) / 100) }, formats)];
    }
    case 'ranks':
    case 'wins':
      return row?.voters === undefined ? [] : [said.firstChoice({ n: row.voters }, formats)];
    case 'stars': {
      const runoff = result.rounds?.rounds[0];
      const votes = runoff?.totals.find((each) => each.option === option.id)?.votes;
      if (!runoff || votes === undefined) return [];
      const whole = runoff.totals.reduce((all, each) => all + each.votes, runoff.exhausted);
      return [said.runoff({ text: partText(votes, whole, pen) }, formats)];
    }
    case 'supporters': {
      if (option.cost === undefined || measure.amount === undefined) return [];
      const amount = money(option.cost, shown.view.vote.settings?.currency, locales);
      return [said.cost({ amount: formats.isolate(amount) }, formats)];
    }
    default:
      return [];
  }
}

/** What the numbers are numbers of. */
export function unitText({ measures }: Figures, { shown, words: { results }, tongue: { formats } }: Pen): string {
  const { unit } = measures;
  const n = shown.view.vote.settings?.highest ?? 5;
  if (unit === 'sums') return results.sums({ n }, formats);
  if (unit === 'means') return results.means({ n }, formats);
  return results.units[unit];
}
