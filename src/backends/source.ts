import type { Source } from '../core/view.js';
import { webAddress } from './tolerant.js';

/**
 * Names where a poll was read.
 *
 * @param answered - the address that answered, after redirects
 * @param id - what the answer calls the thing itself: one that lives on another host is a copy
 * @param url - what the answer calls its page
 * @param page - its page as far as the asked address tells
 */
export function sourceOf(answered: string, id: unknown, url: unknown, page: string): Source {
  const { origin, host } = new URL(answered);
  const its = webAddress(id);
  return {
    origin,
    name: host,
    kind: its && its.host !== host ? 'remote-copy' : 'origin',
    id: its?.href,
    url: (webAddress(url) ?? its)?.href ?? page,
  };
}
