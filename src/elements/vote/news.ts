/** How long to keep quiet after something was said, in milliseconds. */
const pause = 60_000;

/** What a screen reader is told while nobody did anything: politely, and seldom. */
export class News {
  #said = '';
  #about?: string;
  #known = '';
  #at = 0;

  /**
   * The sentence to have in the live region now.
   *
   * @param about - the address of the vote: of another one, nothing is known yet
   * @param fact - what holds now; the first one is on the page already and is not said
   * @param sentence - how to say it when it has changed
   * @param now - milliseconds since the epoch
   */
  tell(about: string, fact: string, sentence: string, now: number): string {
    if (this.#about !== about) {
      this.#about = about;
      this.#said = '';
      this.#remember(fact, now);
    }
    if (fact !== this.#known && now - this.#at >= pause) {
      this.#remember(fact, now);
      this.#said = sentence;
    }
    return this.#said;
  }

  /** The same, where somebody asked for it: at once, and also when nothing has changed. */
  say(about: string, fact: string, sentence: string, now: number): string {
    this.#about = about;
    this.#remember(fact, now);
    this.#said = sentence;
    return sentence;
  }

  #remember(fact: string, now: number): void {
    this.#known = fact;
    this.#at = now;
  }
}
