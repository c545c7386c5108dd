import { asOfSentence, totalSentence } from './lines.js';
import type { Shown } from './shown.js';

/** How long to keep quiet after something was said, in milliseconds. */
const pause = 60_000;

/** What a screen reader is told while nobody did anything: politely, and seldom. */
export class News {
  #said = '';
  /** The address of the vote: of another one, nothing is known yet. */
  #about?: string;
  #known = '';
  #at = 0;
  #seen?: string;

  /**
   * Somebody asks for newer numbers: those are said at once, and also when nothing has changed.
   *
   * @param asOf - from when the ones are that they have seen, if any
   */
  expect(asOf = ''): void {
    this.#seen = asOf;
  }

  /** The sentence to have in the live region now. What holds at first is on the page already and is not said. */
  tell(shown: Shown): string {
    const { view, phase, numbers, words, formats, now } = shown;
    const closed = phase === 'closed';
    const fact = closed ? phase : String(numbers.totals?.whole ?? view.result?.counts.cast);
    const total = totalSentence(shown);
    const known = this.#about === view.address;
    const expected = !closed && this.#seen !== undefined && this.#seen !== view.asOf;
    if (expected || !known || (fact !== this.#known && now - this.#at >= pause)) {
      this.#about = view.address;
      this.#known = fact;
      this.#at = now;
      const change = closed ? words.closedNow : words.updated({ total }, formats);
      this.#said = expected ? [total, asOfSentence(shown)].filter(Boolean).join(' · ') : known ? change : '';
    }
    if (expected) this.#seen = undefined;
    return this.#said;
  }
}
