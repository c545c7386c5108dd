import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Account } from '../../ports/account.js';
import type { Backend } from '../../ports/backend.js';
import type { Fetch } from '../../ports/fetch.js';
import { provisionContext, type Provision } from '../../ui/contexts.js';
import { openBackend, type BackendKind } from './kinds.js';

/**
 * Gives the elements inside it a backend and, where the page knows one, the visitor's account. Shows nothing itself.
 *
 * @tag assent-backend
 * @summary Where the elements inside it get their data, and as whom.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - The elements that use the backend, and anything else.
 */
export class AssentBackend extends LitElement {
  static override styles = css`
    /* No box of its own, so that it can stand anywhere, in a grid or a list too. */
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = {
    type: {},
    href: {},
    backend: { attribute: false },
    account: { attribute: false },
    fetch: { attribute: false },
  };

  /** What kind of server it is: `mastodon`, `activitypub`, or `auto`, which finds out from each address. */
  type: BackendKind = 'auto';

  /** The server. Addresses that begin with `/` are on it; without it, on the server of this page. */
  href = '';

  /** A backend of your own, instead of one made from `type` and `href`. */
  backend?: Backend;

  /** The visitor's account. Its token goes to exactly its origin. */
  account?: Account;

  /** What to use in place of the page's `fetch`. */
  fetch?: Fetch;

  readonly #provider = new ContextProvider(this, { context: provisionContext });

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0) this.#provider.setValue(this.#provision());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provision(): Provision {
    const { type, href, backend, account, fetch } = this;
    const base = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : undefined;
    // What is no address goes to the backend all the same: it says so.
    const server = href ? (base ?? href) : undefined;
    let opened: Promise<Backend> | undefined;
    return {
      account,
      fetch,
      base: base ?? document.baseURI,
      // The other kinds ask the server of each address.
      server: type === 'mastodon' && !backend ? server : undefined,
      backend: () => (opened ??= backend ? Promise.resolve(backend) : openBackend(type, { fetch, server })),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-backend': AssentBackend;
  }
}
