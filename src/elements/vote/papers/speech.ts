import type { LitElement } from 'lit';
import type { Choice } from '../../../core/ballot.js';
import type { Option } from '../../../core/vote.js';
import { papers, type PapersWords } from '../../../locales/en/papers.js';
import { known } from '../../../locales/tongue.js';
import { nearestLanguage } from '../../../ui/language.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import { optionName } from '../option-name.js';
import type { Row } from '../rows.js';
import type { Shown } from '../shown.js';
import { papersSheet } from './papers.styles.js';
import { sayChoice } from './say-choice.js';
import { slotTime } from './slot-time.js';

/** What is said of a ballot that is more than a tick, and what its sheet is written with. Loaded on use. */
export class Speech {
  readonly #words: WordsController<'papers'>;

  constructor(
    private readonly host: LitElement,
    /** For a sheet that has an area of words of its own. */
    readonly inWords: InWords,
  ) {
    this.#words = inWords({ papers });
    this.wear(papersSheet());
  }

  /** Adds styles to the element, once. They stay there, so they are about what only their sheet has. */
  wear(styles: CSSStyleSheet): void {
    const worn = this.host.shadowRoot?.adoptedStyleSheets;
    if (!worn?.includes(styles)) worn?.push(styles);
  }

  get ready(): boolean {
    return this.#words.ready;
  }

  get words(): PapersWords {
    return this.#words.words.papers;
  }

  /** The language of the words, with the region of the page where that has one; then English. Whatever a page calls a language. */
  get locales(): readonly string[] {
    const { lang } = this.#words;
    try {
      const [tag = ''] = Intl.getCanonicalLocales(nearestLanguage(this.host).replaceAll('_', '-'));
      return [tag.toLowerCase().startsWith(lang) ? tag : lang, 'en'];
    } catch {
      return [lang, 'en'];
    }
  }

  /** What an option is called. One without a label has its time, or the usual words of its id or stance. */
  name(row: Row, shown: Shown): string {
    const { option } = row;
    return (option.label ? '' : (this.#usual(option) ?? slotTime(option, this.locales))) || optionName(row, shown);
  }

  say(choice: Choice, shown: Shown): string {
    const { view, numbers } = shown;
    const { formats } = this.#words;
    const names = new Map(numbers.rows.map((row) => [row.option.id, this.name(row, shown)]));
    return sayChoice(choice, { vote: view.vote, words: this.words, formats, name: (id) => names.get(id) ?? id });
  }

  /** What will be sent. */
  review(choice: Choice, shown: Shown): string {
    return this.words.review({ said: this.say(choice, shown) }, this.#words.formats);
  }

  /** What was sent, when, and who has it. */
  recorded(choice: Choice, shown: Shown): string {
    const { view, now } = shown;
    const { formats } = this.#words;
    const time = formats.time(Date.parse(view.own?.castAt ?? ''), now);
    return this.words.recorded({ said: this.say(choice, shown), host: view.source.name, time }, formats);
  }

  #usual({ id, stance }: Option): string | undefined {
    return known(this.words.options, id) ?? (stance === undefined ? undefined : known(this.words.options, stance));
  }
}
