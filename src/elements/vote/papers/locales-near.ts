import { nearestLanguage } from '../../../ui/language.js';

/**
 * What `Intl` writes with near an element: the language of the words, with the region of the page where that has one; then
 * English. Whatever a page calls a language.
 *
 * @param lang - the language of the words
 */
export function localesNear(element: Element, lang: string): readonly string[] {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(nearestLanguage(element).replaceAll('_', '-'));
    return [tag.toLowerCase().startsWith(lang) ? tag : lang, 'en'];
  } catch {
    return [lang, 'en'];
  }
}
