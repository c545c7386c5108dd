import type { Formats } from '../locales/formats.js';

const made = new Map<string, Formats>();

/**
 * How a language writes numbers, times and lists: the same object for the same tag.
 *
 * @param tag - a BCP 47 tag. What is none, or a language the browser does not know, is written as in English.
 */
export function formats(tag: string): Formats {
  const found = made.get(tag) ?? makeFormats(tag);
  made.set(tag, found);
  return found;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, size: number])[] = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
];

/** The last millisecond that a `Date` can hold. */
const lastInstant = 8.64e15;

function makeFormats(tag: string): Formats {
  const locales = localesFor(tag);
  /** Made on first use: some take long, and most elements need few of them. */
  const later = <Made, Options>(
    Kind: new (locales: readonly string[], options?: Options) => Made,
    options?: Options,
  ): (() => Made) => {
    let it: Made | undefined;
    return () => (it ??= new Kind(locales, options));
  };
  const numbers = later(Intl.NumberFormat);
  const percents = later(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: 1 });
  const plurals = later(Intl.PluralRules);
  const lists = later(Intl.ListFormat);
  const relatives = later(Intl.RelativeTimeFormat);
  const times = later(Intl.DateTimeFormat, { timeStyle: 'short' });
  const dateTimes = later(Intl.DateTimeFormat, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });

  const number = (n: number): string => numbers().format(n);
  const dateTime = (at: number): string => (isTime(at) ? dateTimes().format(at) : '');

  return {
    number,
    percent: (share) => percents().format(roundShare(share)),
    plural: (n, forms) => (forms[plurals().select(n)] ?? forms.other).replace('#', number(n)),
    list: (items) =>
      // Isolated afterwards: which word joins them may depend on how an item begins.
      lists()
        .formatToParts(items)
        .map(({ type, value }) => (type === 'element' ? isolate(value) : value))
        .join(''),
    isolate,
    dateTime,
    time: (at, now) =>
      isTime(at) && new Date(at).toDateString() === new Date(now).toDateString() ? times().format(at) : dateTime(at),
    relative(at, now) {
      const distance = at - now;
      if (!isTime(distance)) return '';
      // A unit serves from the second one on, so that rounding does not mislead: 36 hours are not two days.
      const [unit, size] = units.find(([, size]) => Math.abs(distance) >= 2 * size) ?? ['second', 1000];
      return relatives().format(Math.round(distance / size), unit);
    },
  };
}

/** English comes second, or the browser would fall back to a language of its own. */
function localesFor(tag: string): readonly string[] {
  try {
    return [...Intl.getCanonicalLocales(tag.replaceAll('_', '-')), 'en'];
  } catch {
    return ['en'];
  }
}

function isTime(at: number): boolean {
  return Math.abs(at) <= lastInstant;
}

/** To whole percents, but not to none, half or all: a single dissent among a thousand keeps the rest below 100 %. */
function roundShare(share: number): number {
  const mark = Math.round(share * 2) / 2;
  const off = share - mark;
  if (!off || Math.abs(off) >= 0.01) return Math.round(share * 100) / 100;
  return off > 0 ? Math.max(share, mark + 0.001) : Math.min(share, mark - 0.001);
}

/** First strong isolate, pop directional isolate. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
