import type { Backend } from '../../ports/backend.js';
import type { Fetch } from '../../ports/fetch.js';

/** Loads what finds out by itself how an address can be read. Apart from the other kinds, so that a poll has only this. */
export async function openAuto(fetch?: Fetch): Promise<Backend> {
  const [{ httpPorts }, { auto }] = await Promise.all([import('../../ui/http.js'), import('../../backends/auto.js')]);
  return auto(httpPorts(fetch));
}
