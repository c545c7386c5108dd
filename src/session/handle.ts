import { isLoopback } from '../ports/loopback.js';

/**
 * Where somebody has their account, in the one way it is written: `@ana@social.example`, or `social.example` where only
 * the server is known. The host is in lower case and ASCII, with its port if it has one: `@ana@127.0.0.1:8410`.
 */
export type Handle = string;

/** What is longer is no handle, and is not looked at. */
const longestHandle = 500;

/** Characters. The address of a server or a profile, down to what follows the name. */
const profile = /^(?:https?:\/\/)?([^/?#@\\]+)(?:\/(?:@|u\/|users\/)([^/?#@:\\]+)(?![^/?#]))?(?![^/?#]).*/iu;

/**
 * Understands what people write when they are asked where they have their account: `@ana@social.example`,
 * `ana@social.example`, `social.example`, or the address of their profile.
 */
export function parseHandle(typed: string): Handle | undefined {
  if (typed.length > longestHandle) return undefined;
  // Spaces, and the invisible marks that come with copied text.
  const text = typed.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  // No name has half a character, or what some browsers make of it.
  const account = /^(?:acct:)?(?:@?([^@/?#:\\\p{Surrogate}\ufffd]+)@)?@?([^@/?#\\]+)\/?$/iu;
  const [, user, host = ''] = account.exec(text.replace(profile, '$2@$1')) ?? [];
  try {
    const url = new URL(`https://${host}`);
    // The full stop of a sentence, in any script.
    url.hostname = url.hostname.replace(/\.+$/, '');
    if (!isLoopback(url.hostname) && !/[^.]\.[^.]/.test(url.hostname)) return undefined;
    return user ? `@${user}@${url.host}` : url.host;
  } catch {
    return undefined;
  }
}
