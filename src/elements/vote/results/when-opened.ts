import { noChange } from 'lit/html.js';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart, TemplateResult } from 'lit/html.js';

/** Content of a `details` that is made when it is opened for the first time: a large table takes a moment. */
class WhenOpened extends AsyncDirective {
  #details?: HTMLDetailsElement | null;
  #opened = false;
  #content: () => TemplateResult = () => {
    throw new TypeError();
  };

  render(content: () => TemplateResult): unknown {
    this.#content = content;
    return this.#opened ? content() : noChange;
  }

  override update({ parentNode }: ChildPart, [content]: [() => TemplateResult]): unknown {
    if (this.#details === undefined) {
      this.#details = parentNode instanceof Element ? parentNode.closest('details') : null;
      this.#opened = this.#details?.open ?? true;
      if (!this.#opened) this.#details?.addEventListener('toggle', this.#open, { once: true });
    }
    return this.render(content);
  }

  readonly #open = (): void => {
    this.#opened = true;
    if (this.isConnected) this.setValue(this.#content());
  };
}

export const whenOpened = directive(WhenOpened);
