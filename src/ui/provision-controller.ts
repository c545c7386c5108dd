import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { provisionContext, type Provision } from './contexts.js';

/** A provider that comes later than those it provides for tells so with this event. */
const late = 'context-provider';

/**
 * Follows what the nearest `assent-backend` gives, also one that is defined, moved or inserted later. It asks again
 * itself, so that no page needs to set up anything before the first element is there.
 */
export class ProvisionController implements ReactiveController {
  value?: Provision;
  #unsubscribe?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(late, this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(late, this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = undefined;
  }

  readonly #ask = (): void => {
    const question = new Event('context-request', { bubbles: true, composed: true });
    this.host.dispatchEvent(
      Object.assign(question, {
        context: provisionContext,
        contextTarget: this.host,
        callback: this.#take,
        subscribe: true,
      }),
    );
  };

  readonly #take = (value: Provision | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (value === this.value) return;
    this.value = value;
    this.changed();
  };
}
