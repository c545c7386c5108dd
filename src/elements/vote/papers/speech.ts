import type { LitElement } from 'lit';
import type { Choice } from '../../../core/ballot.js';
import { papers, type PapersWords } from '../../../locales/en/papers.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import { optionName } from '../option-name.js';
import type { Row } from '../rows.js';
import type { Shown } from '../shown.js';
import { localesNear } from './locales-near.js';
import { papersSheet } from './papers.styles.js';
import { sayChoice } from './say-choice.js';
import { usualName } from './usual-name.js';

/** What is said of a ballot that is more than a tick, and what its sheet is written with. Loaded on use. */
export class Speech {
  readonly #words: WordsController<'papers'>;

  constructor(
    private readonly host: LitElement,
    inWords: InWords,
  ) {
    this.#words = inWords({ papers });
    host.shadowRoot?.adoptedStyleSheets.push(papersSheet());
  }

  get ready(): boolean {
    return this.#words.ready;
  }

  get words(): PapersWords {
    return this.#words.words.papers;
  }

  get locales(): readonly string[] {
    return localesNear(this.host, this.#words.lang);
  }

  /** What an option is called. One without a label has its time, or the usual words of its id or stance. */
  name(row: Row, shown: Shown): string {
    const { option } = row;
    return (option.label ? '' : usualName(option, this.words, this.locales)) || optionName(row, shown);
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
}
