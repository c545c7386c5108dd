import type { Language } from './areas.js';

/** The languages besides English, by BCP 47 tag in lower case. */
export const languages: Record<string, () => Promise<{ readonly language: Language }>> = {
  ar: () => import('./ar/language.js'),
  de: () => import('./de/language.js'),
  es: () => import('./es/language.js'),
  fr: () => import('./fr/language.js'),
};

/** The language we have that fits a BCP 47 tag best: `de` for `de-AT`, and English when there is none. */
export function bestLanguage(tag: string): string {
  let language = tag.toLowerCase().replaceAll('_', '-');
  while (language && !Object.hasOwn(languages, language)) language = language.replace(/-?[^-]*$/, '');
  return language || 'en';
}
