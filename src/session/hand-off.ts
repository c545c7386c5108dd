import type { Http } from '../ports/http.js';
import { isLoopback } from '../ports/loopback.js';
import type { Handle } from './handle.js';

/** A page of the visitor's own server on which they can deal with the thing. */
export interface Interaction {
  /** Always `https:`, or `http:` on the visitor's own machine. */
  readonly url: string;
  /** To be shown before it is opened: it may differ from the domain of the handle. */
  readonly host: string;
  /** The server said itself that it opens things there. Otherwise it is a guess, if a good one. */
  readonly known: boolean;
}

/**
 * Finds the page of a visitor's own server on which they can vote.
 *
 * @param object - the address of the thing, as other servers know it
 * @param lookup - false never asks the visitor's server anything, and takes the commonest form of address
 * @returns always an address, if need be the commonest one
 */
export type HandOff = (handle: Handle, object: string, lookup?: boolean) => Promise<Interaction>;

/** How servers call the address that opens a thing from elsewhere, and its gap: FEP-3b86, and OStatus before it. The better comes first. */
const forms = [
  ['https://w3id.org/fep/3b86/Object', '{object}'],
  ['http://ostatus.org/schema/1.0/subscribe', '{uri}'],
] as const;

/** Characters. No server needs more to open a post. */
const longestAddress = 4096;

/** Milliseconds. Somebody waits for it, and there is a good answer without it. */
const patience = 5000;

export function createHandOff(http: Pick<Http, 'request'>): HandOff {
  /** By handle, so that each is asked for once, however that ends. */
  const asked: Record<Handle, Promise<readonly unknown[]>> = {};

  return async (handle, object, lookup = true) => {
    const [host = '', user] = handle.split('@').reverse();
    // Half a character cannot be encoded.
    const address = encodeURIComponent(object.replace(/\p{Surrogate}/gu, '\ufffd'));

    // WebFinger asks about people, so there is nothing to ask where only the server is known.
    if (lookup && user) {
      const card = `${originOf(host)}/.well-known/webfinger?resource=acct:${encodeURIComponent(user)}@${host}`;
      const links = await (asked[handle] ??= http
        .request(card, { retries: 0, timeout: patience })
        .then(({ json }) => [...(json as { links: Iterable<unknown> }).links])
        // Down, slow, unknown there, not a card, or forbidden by the page's policy: the commonest form is a good guess.
        .catch(() => []));
      for (const [rel, gap] of forms) {
        for (const link of links) {
          const page = fill(link, rel, gap, address);
          if (page) return page;
        }
      }
    }
    return { url: `${originOf(host)}/authorize_interaction?uri=${address}`, host, known: false };
  };
}

/** A page on `http:` on the visitor's own machine may ask its neighbours. */
function originOf(host: string): string {
  return `http${isLoopback(host.replace(/:\d+$/, '')) ? '' : 's'}://${host}`;
}

/** What a server says of an address with a gap in it becomes a page, if that may be opened. */
function fill(link: unknown, rel: string, gap: string, address: string): Interaction | undefined {
  const { rel: itsRel, template } = Object(link) as { rel?: unknown; template?: unknown };
  if (itsRel !== rel || typeof template !== 'string' || !template.includes(gap)) return undefined;
  try {
    const { href, host } = new URL(template.replace(/\{[^{}]*\}/g, (each) => (each === gap ? address : '')));
    // Neither another scheme, nor a name and a password before the host.
    const safe = [originOf(host), `https://${host}`].some((origin) => href.startsWith(`${origin}/`));
    return safe && href.length <= longestAddress ? { url: href, host, known: true } : undefined;
  } catch {
    return undefined;
  }
}
