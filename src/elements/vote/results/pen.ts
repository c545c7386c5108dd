import type { Result } from '../../../core/result.js';
import type { CountWords } from '../../../locales/en/count.js';
import type { PapersWords } from '../../../locales/en/papers.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import type { WorkingWords } from '../../../locales/en/working.js';
import type { Tongue } from '../../../locales/tongue.js';
import type { Shown } from '../shown.js';

/** A result as this reader may see it, and what it is written with. */
export interface Pen {
  readonly shown: Shown;
  readonly result: Result;
  readonly words: {
    readonly count: CountWords;
    readonly papers: PapersWords;
    readonly results: ResultsWords;
    readonly working: WorkingWords;
  };
  /** The words of rules, with the formats and with the names of options, isolated. */
  readonly tongue: Tongue;
  /** What `Intl` writes with. */
  readonly locales: readonly string[];
}

/** Writes numbers with at most so many fraction digits; or, for columns, with just so many. */
export function writer(digits: number, locales: readonly string[], isColumn = false): (n: number) => string {
  const format = new Intl.NumberFormat(locales, {
    minimumFractionDigits: isColumn ? digits : 0,
    maximumFractionDigits: digits,
  });
  return (n) => format.format(n);
}
