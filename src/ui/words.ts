import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Area, Words } from '../locales/areas.js';
import type { Formats } from '../locales/formats.js';
import { bestLanguage, languages } from '../locales/languages.js';
import { formats } from './formats.js';
import { nearestLanguage, onLanguageChange } from './language.js';

/** What has been loaded, by language. Shared by the page, so that the second element has its words at once. */
const loaded: Record<string, Partial<Words>> = {};

/** Makes a controller of words for the element that code was loaded into. */
export type InWords = <A extends Area>(english: Pick<Words, A>) => WordsController<A>;

/**
 * Words and formats in the language that is nearest to an element, changing when that changes.
 *
 * English is built in; another language is loaded area by area, and until it is there the words before it stay. When it
 * cannot be loaded, English serves until the language changes again.
 *
 * @example
 * readonly #words = new WordsController(this, { vote, failure });
 */
export class WordsController<A extends Area> implements ReactiveController {
  words: Pick<Words, A>;
  formats: Formats = formats('en');
  /** The language of the words, for `lang` attributes. */
  lang = 'en';
  /** Whether the first words are there: at once in English, else a little later. */
  ready = false;

  /** The tag that is shown or being loaded. */
  #tag?: string;
  #stop?: () => void;

  /** @param english - the English words of the areas the element needs */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly english: Pick<Words, A>,
  ) {
    this.words = english;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(this.host, this.#follow);
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  readonly #follow = async (): Promise<void> => {
    const tag = nearestLanguage(this.host);
    if (tag === this.#tag) return;
    this.#tag = tag;

    let lang = bestLanguage(tag);
    const load = languages[lang];
    let words: Partial<Words> = load ? (loaded[lang] ??= {}) : this.english;
    const missing = (Object.keys(this.english) as A[]).filter((area) => !words[area]);
    if (load && missing.length) {
      let failed;
      try {
        const { language } = await load();
        Object.assign(words, ...(await Promise.all(missing.map((area) => language[area]()))));
      } catch {
        // Offline, or the folder is not complete. There is nothing a visitor could do.
        failed = true;
      }
      // Meanwhile the element may have come into another language.
      if (tag !== this.#tag) return;
      if (failed) {
        this.#tag = undefined;
        words = this.english;
        lang = 'en';
      }
    }
    this.words = words as Pick<Words, A>;
    this.lang = lang;
    this.formats = formats(tag.toLowerCase().startsWith(lang) ? tag : lang);
    this.ready = true;
    this.host.requestUpdate();
  };
}
