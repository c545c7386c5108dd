import { isLoopback } from '../ports/loopback.js';

/** Where somebody has their account. */
export interface Handle {
  /** Absent where only the server is known. */
  readonly user?: string;
  /** A host in lower case and ASCII, with its port if it has one: `social.example`, `127.0.0.1:8410`. */
  readonly domain: string;
}

/** What is longer is no handle, and is not looked at. */
const longestHandle = 500;

/**
 * Understands what people write when they are asked where they have their account: `@ana@social.example`,
 * `ana@social.example`, `social.example`, or the address of their profile.
 */
export function parseHandle(typed: string): Handle | undefined {
  if (typed.length > longestHandle) return undefined;
  // Spaces, and the invisible marks that come with copied text.
  const text = typed.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  const profile = /^https?:\/\/([^/?#@\\]+)(?:\/([^?#]*))?(?:[?#].*)?$/iu.exec(text);
  if (profile) {
    const [, host = '', path = ''] = profile;
    const [, user] = /^(?:@|users\/|u\/)([^/@]+)(?:\/|$)/u.exec(path) ?? [];
    return handle(host, user);
  }
  const [, user, host = ''] = /^(?:acct:)?(?:@?([^@/?#:\\]+)@)?@?([^@/?#\\]+)\/?$/iu.exec(text) ?? [];
  return handle(host, user);
}

/** As people write it: `@ana@social.example`, or `social.example` where nobody is named. */
export function writeHandle({ user, domain }: Handle): string {
  return user === undefined ? domain : `@${user}@${domain}`;
}

function handle(host: string, user?: string): Handle | undefined {
  try {
    const url = new URL(`https://${host}`);
    // The full stop of a sentence, in any script.
    url.hostname = url.hostname.replace(/\.+$/, '');
    const { host: domain, hostname } = url;
    // Half a character, or what some browsers make of it.
    if (/[\p{Surrogate}\ufffd]/u.test(user ?? '')) return undefined;
    if (!isLoopback(hostname) && !/[^.]\.[^.]/.test(hostname)) return undefined;
    return user === undefined ? { domain } : { user, domain };
  } catch {
    return undefined;
  }
}
