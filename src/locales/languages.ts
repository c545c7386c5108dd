import type { Language } from './areas.js';

/** The languages besides English, by BCP 47 tag in lower case. */
export const languages: Record<string, Language> = {
  ar: {
    vote: () => import('./ar/vote.js'),
    ballot: () => import('./ar/ballot.js'),
    count: () => import('./ar/count.js'),
    decide: () => import('./ar/decide.js'),
    failure: () => import('./ar/failure.js'),
    signIn: () => import('./ar/sign-in.js'),
  },
  de: {
    vote: () => import('./de/vote.js'),
    ballot: () => import('./de/ballot.js'),
    count: () => import('./de/count.js'),
    decide: () => import('./de/decide.js'),
    failure: () => import('./de/failure.js'),
    signIn: () => import('./de/sign-in.js'),
  },
  es: {
    vote: () => import('./es/vote.js'),
    ballot: () => import('./es/ballot.js'),
    count: () => import('./es/count.js'),
    decide: () => import('./es/decide.js'),
    failure: () => import('./es/failure.js'),
    signIn: () => import('./es/sign-in.js'),
  },
  fr: {
    vote: () => import('./fr/vote.js'),
    ballot: () => import('./fr/ballot.js'),
    count: () => import('./fr/count.js'),
    decide: () => import('./fr/decide.js'),
    failure: () => import('./fr/failure.js'),
    signIn: () => import('./fr/sign-in.js'),
  },
};

/** The language we have that fits a BCP 47 tag best: `de` for `de-AT`, and English when there is none. */
export function bestLanguage(tag: string): string {
  const parts = tag.toLowerCase().split(/[-_]/);
  for (; parts.length; parts.pop()) {
    const language = parts.join('-');
    if (Object.hasOwn(languages, language)) return language;
  }
  return 'en';
}
