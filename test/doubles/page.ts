import type { Page } from '../../src/ports/page.js';

/** A page that is looked at, left and come back to as a test says. */
export class FakePage implements Page {
  #visible = true;
  #online = true;
  readonly #listeners = new Set<() => void>();

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  visible(): boolean {
    return this.#visible;
  }

  online(): boolean {
    return this.#online;
  }

  onReturn(run: () => void): () => void {
    this.#listeners.add(run);
    return () => {
      this.#listeners.delete(run);
    };
  }

  show(visible: boolean): void {
    this.#visible = visible;
    this.focus();
  }

  connect(online: boolean): void {
    this.#online = online;
    this.focus();
  }

  focus(): void {
    for (const run of [...this.#listeners]) run();
  }
}
