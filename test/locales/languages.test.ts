import { expect } from '@open-wc/testing';
import { bestLanguage, languages } from '../../src/locales/languages.js';

describe('bestLanguage', () => {
  const cases: Record<string, string> = {
    de: 'de',
    'de-AT': 'de',
    'DE-ch': 'de',
    de_DE: 'de',
    'ar-EG': 'ar',
    'fr-Latn-CA-x-home': 'fr',
    en: 'en',
    'en-GB': 'en',
    he: 'en',
    den: 'en',
    '': 'en',
    '-': 'en',
    '*': 'en',
    constructor: 'en',
    'toString-DE': 'en',
    __proto__x: 'en',
  };
  for (const [tag, language] of Object.entries(cases)) {
    it(`takes ${language} for “${tag}”`, () => {
      expect(bestLanguage(tag)).to.equal(language);
    });
  }

  it('takes the longest tag it has', () => {
    const { de } = languages;
    if (!de) throw new Error('German is gone');
    languages['de-at'] = de;
    expect(bestLanguage('de-AT-1996')).to.equal('de-at');
    expect(bestLanguage('de-DE')).to.equal('de');
    delete languages['de-at'];
  });
});
