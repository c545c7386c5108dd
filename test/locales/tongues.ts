import { count as arCount } from '../../src/locales/ar/count.js';
import { decide as ar } from '../../src/locales/ar/decide.js';
import { count as deCount } from '../../src/locales/de/count.js';
import { decide as de } from '../../src/locales/de/decide.js';
import type { CountWords } from '../../src/locales/en/count.js';
import { count as enCount } from '../../src/locales/en/count.js';
import { decide as en } from '../../src/locales/en/decide.js';
import { count as esCount } from '../../src/locales/es/count.js';
import { decide as es } from '../../src/locales/es/decide.js';
import { count as frCount } from '../../src/locales/fr/count.js';
import { decide as fr } from '../../src/locales/fr/decide.js';
import type { Tongue } from '../../src/locales/tongue.js';
import { formats } from '../../src/ui/formats.js';

const words = { en, de, es, fr, ar };
const counting: Record<LanguageTag, CountWords> = { en: enCount, de: deCount, es: esCount, fr: frCount, ar: arCount };

export type LanguageTag = keyof typeof words;

export const languageTags = Object.keys(words) as LanguageTag[];

/** Options and voters are called by their ids, in angle brackets. */
export function tongueOf(tag: LanguageTag, locale: string = tag): Tongue {
  const name = (id: string): string => `‹${id}›`;
  return { words: words[tag], formats: formats(locale), names: { option: name, voter: name } };
}

export function countWordsOf(tag: LanguageTag): CountWords {
  return counting[tag];
}

/** Without the marks that isolate names, as a reader sees it. */
export function seen(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');
}
