import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Area, Words } from '../locales/areas.js';
import type { Formats } from '../locales/formats.js';
import { bestLanguage, languages } from '../locales/languages.js';
import { formats } from './formats.js';
import { type Direction, nearestDirection, nearestLanguage, onLanguageChange } from './language.js';

/** What has been loaded, by language. Shared by the page, so that the second element has its words at once. */
const loaded = new Map<string, Partial<Words>>();

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
  /** The direction of the text around the element. */
  dir: Direction = 'ltr';
  /** Whether the first words are there: at once in English, else a little later. */
  ready = false;

  readonly #areas: readonly A[];
  /** The tag that is shown or being loaded. */
  #tag?: string;
  #stop?: () => void;

  /** @param english - the English words of the areas the element needs */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly english: Pick<Words, A>,
  ) {
    this.words = english;
    this.#areas = Object.keys(english) as A[];
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(this.host, this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  readonly #follow = (): void => {
    const dir = nearestDirection(this.host);
    if (dir !== this.dir) {
      this.dir = dir;
      this.host.requestUpdate();
    }

    const tag = nearestLanguage(this.host);
    if (tag === this.#tag) return;
    this.#tag = tag;

    const language = bestLanguage(tag);
    const words = language === 'en' ? this.english : loadedWords(language, this.#areas);
    if (words) this.#use(words, language);
    else void this.#load(language, tag);
  };

  async #load(language: string, tag: string): Promise<void> {
    let words: Pick<Words, A> | undefined;
    try {
      words = await loadWords(language, this.#areas);
    } catch {
      // Offline, or the folder is not complete. There is nothing a visitor could do.
    }
    // Meanwhile the element may have come into another language.
    if (tag !== this.#tag) return;
    if (!words) this.#tag = undefined;
    this.#use(words ?? this.english, words ? language : 'en');
  }

  #use(words: Pick<Words, A>, lang: string): void {
    this.words = words;
    this.lang = lang;
    this.formats = formats(this.#tag?.toLowerCase().startsWith(lang) ? this.#tag : lang);
    this.ready = true;
    this.host.requestUpdate();
  }
}

function loadedWords<A extends Area>(language: string, areas: readonly A[]): Pick<Words, A> | undefined {
  const words = loaded.get(language) ?? {};
  return hasAreas(words, areas) ? words : undefined;
}

function hasAreas<A extends Area>(words: Partial<Words>, areas: readonly A[]): words is Pick<Words, A> {
  return areas.every((area) => words[area]);
}

/** Asking again while an area is on its way does not fetch it again: a browser keeps its modules. */
async function loadWords<A extends Area>(language: string, areas: readonly A[]): Promise<Pick<Words, A> | undefined> {
  const loaders = languages[language];
  if (!loaders) return undefined;
  const modules = await Promise.all(areas.map((area) => loaders[area]()));
  loaded.set(language, Object.assign({}, loaded.get(language), ...modules) as Partial<Words>);
  return loadedWords(language, areas);
}
