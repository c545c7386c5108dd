import type { LitElement } from 'lit';
import type { Choice } from '../../../core/ballot.js';
import type { Option } from '../../../core/vote.js';
import { BallotWithdrawEvent } from '../../../events/ballot-withdraw.js';
import { BallotWithdrawnEvent } from '../../../events/ballot-withdrawn.js';
import { papers, type PapersWords } from '../../../locales/en/papers.js';
import { known } from '../../../locales/tongue.js';
import { newActId } from '../../../ui/act-id.js';
import type { InWords, WordsController } from '../../../ui/words.js';
import { optionName } from '../option-name.js';
import { wear } from '../page-sheet.js';
import type { Sending } from '../paper.js';
import type { Shown } from '../shown.js';
import { localesNear } from './locales-near.js';
import { paperOf } from './paper-of.js';
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

  /** Adds the styles of a sheet. */
  wear(styles: CSSStyleSheet): void {
    wear(this.host.shadowRoot, styles);
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

  /** Takes back whatever ballots were cast. Here and not in the form, since a plain poll has no way back. */
  withdrawal(subject: string): Sending {
    const act = { id: newActId(), kind: 'ballot/withdraw', subject, body: {} } as const;
    return { act, announce: new BallotWithdrawEvent(act), tell: (view) => new BallotWithdrawnEvent(act, view) };
  }

  /** What an option without a label is called: the usual words of its id or stance, or its time; nothing where it has none. */
  usual(option: Option): string | undefined {
    const { id, stance } = option;
    const { options } = this.words;
    const byStance = stance === undefined ? undefined : known(options, stance);
    return known(options, id) ?? byStance ?? (slotTime(option, this.locales) || undefined);
  }

  say(choice: Choice, shown: Shown): string {
    const { view, numbers } = shown;
    const { formats } = this.#words;
    const names = new Map(numbers.rows.map((row) => [row.option.id, optionName(row, shown)]));
    return sayChoice(choice, { vote: view.vote, words: this.words, formats, name: (id) => names.get(id) ?? id });
  }

  /** What will be sent. */
  review(choice: Choice, shown: Shown): string {
    return this.words.review({ said: this.say(choice, shown) }, this.#words.formats);
  }

  /** What was sent, when, and who has it; nothing of a ballot that says nothing. */
  recorded(choice: Choice, shown: Shown): string {
    const { view, now } = shown;
    const { formats } = this.#words;
    const time = formats.time(Date.parse(view.own?.castAt ?? ''), now);
    const said = this.say(choice, shown);
    const isSentence = paperOf(view.vote) === 'stance';
    return (
      said && this.words[isSentence ? 'recordedStance' : 'recorded']({ said, host: view.source.name, time }, formats)
    );
  }
}
