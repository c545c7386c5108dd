import { systemClock, type Clock } from '../ports/clock.js';
import type { Http } from '../ports/http.js';
import { isLoopback } from '../ports/loopback.js';
import { writeHandle, type Handle } from './handle.js';

export { parseHandle, writeHandle, type Handle } from './handle.js';

/** A page of the visitor's own server on which they can deal with the thing. */
export interface Interaction {
  /** Always `https:`, or `http:` on the visitor's own machine. */
  readonly url: string;
  /** To be shown before it is opened: it may differ from the domain of the handle. */
  readonly host: string;
  /** The server said itself that it opens things there. Otherwise it is a guess, if a good one. */
  readonly known: boolean;
}

export interface HandOffOptions {
  /** False never asks the visitor's server anything, and takes the commonest form of address. */
  readonly lookup?: boolean;
}

/** An address with a gap in it, as servers hand it out. */
interface Template {
  readonly template: string;
  /** What the gap is called. */
  readonly gap: string;
}

/** How servers call the address that opens a thing from elsewhere: FEP-3b86, and OStatus before it. The better comes first. */
const relations = [
  { rel: 'https://w3id.org/fep/3b86/Object', gap: 'object' },
  { rel: 'http://ostatus.org/schema/1.0/subscribe', gap: 'uri' },
] as const;

/** Characters. No server needs more to open a post. */
const longestAddress = 4096;

/** Milliseconds. Somebody waits for it, and there is a good answer without it. */
const patience = 5000;

/** Finds the page of a visitor's own server on which they can vote. */
export class HandOff {
  /** By handle, so that each is asked for once, however that ends. */
  readonly #templates = new Map<string, Promise<readonly Template[]>>();

  constructor(
    private readonly http: Pick<Http, 'request'>,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * @param object - the address of the thing, as other servers know it
   * @returns always an address, if need be the commonest one
   */
  async find(handle: Handle, object: string, { lookup = true }: HandOffOptions = {}): Promise<Interaction> {
    // Half a character cannot be encoded.
    const address = encodeURIComponent(object.replace(/\p{Surrogate}/gu, '\ufffd'));
    const found = lookup ? await this.#lookUp(handle) : [];
    for (const template of found) {
      const interaction = fill(template, address);
      if (interaction) return interaction;
    }
    const { domain } = handle;
    return { url: `${base(domain)}/authorize_interaction?uri=${address}`, host: domain, known: false };
  }

  #lookUp(handle: Handle): Promise<readonly Template[]> {
    const key = writeHandle(handle);
    const templates = this.#templates.get(key) ?? this.#ask(handle);
    this.#templates.set(key, templates);
    return templates;
  }

  /** WebFinger asks about people, so there is nothing to ask where only the server is known. */
  async #ask({ user, domain }: Handle): Promise<readonly Template[]> {
    if (user === undefined) return [];
    const resource = `acct:${encodeURIComponent(user)}@${domain}`;
    const giveUp = new AbortController();
    const callOff = this.clock.after(patience, () => {
      giveUp.abort();
    });
    try {
      const url = `${base(domain)}/.well-known/webfinger?resource=${resource}`;
      const { json } = await this.http.request(url, { signal: giveUp.signal, retries: 0 });
      return templatesIn(json);
    } catch {
      // Down, slow, unknown there, or forbidden by the page's policy: the commonest form is as good a guess as any.
      return [];
    } finally {
      callOff();
    }
  }
}

/** The templates of a WebFinger answer that we know what to do with, the best first. */
function templatesIn(json: unknown): readonly Template[] {
  const { links } = Object(json) as { links?: unknown };
  if (!Array.isArray(links)) return [];
  return relations.flatMap(({ rel, gap }) =>
    links.flatMap((link: unknown) => {
      const { rel: itsRel, template } = Object(link) as { rel?: unknown; template?: unknown };
      return itsRel === rel && typeof template === 'string' && template.includes(`{${gap}}`) ? [{ template, gap }] : [];
    }),
  );
}

function fill({ template, gap }: Template, address: string): Interaction | undefined {
  const filled = template.replace(/\{([^{}]*)\}/g, (_, name) => (name === gap ? address : ''));
  try {
    const url = new URL(filled);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    const plain = !url.username && !url.password && url.href.length <= longestAddress;
    return safe && plain ? { url: url.href, host: url.host, known: true } : undefined;
  } catch {
    return undefined;
  }
}

/** A page on `http:` on the visitor's own machine may ask its neighbours. */
function base(domain: string): string {
  const { hostname } = new URL(`https://${domain}`);
  return `${isLoopback(hostname) ? 'http' : 'https'}://${domain}`;
}
