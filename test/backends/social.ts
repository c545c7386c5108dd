import { recordings } from './replay-fetch.js';
import { accountOn, world, type World } from './world.js';

/** A server of Mastodon, an open poll on it, and somebody who has an account there. */
export const origin = 'https://social.example';
export const address = `${origin}/@ana/113530000000000001`;
export const account = accountOn(origin);
export const noon = '2026-11-23T12:00:00Z';

/** That server, with these answers. */
export async function social(...names: readonly string[]): Promise<World> {
  return world('mastodon', await recordings('mastodon', ...names), { at: noon });
}
