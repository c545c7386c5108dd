// @ts-check
import { ballotServer } from '../servers/ballots.mjs';
import { hostile } from '../servers/hostile.mjs';
import { mastodon } from '../servers/mastodon.mjs';

/**
 * Local servers for tests in a browser, over real HTTP: one like Mastodon, one that does whatever a server can do to a
 * reader, and one that publishes ballots. They start with the first test that asks for them.
 *
 * - `local-servers` says where they are.
 * - `vote-there` opens a page of the one like Mastodon as somebody new and votes on it.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function localServers() {
  const start = async () => ({
    friendly: await mastodon({ limit: 10_000 }),
    hostile: await hostile(),
    ballots: await ballotServer(),
  });
  /** @type {ReturnType<typeof start> | undefined} */
  let started;

  return {
    name: 'local-servers',

    async executeCommand({ command, payload }) {
      if (command === 'local-servers') {
        const servers = await (started ??= start());
        const { origin, posts } = servers.friendly;
        return { origin, posts, cases: servers.hostile.cases, ballots: servers.ballots.origin };
      }
      if (command === 'vote-there') return voteThere(/** @type {{ url: string, option: number }} */ (payload));
      return undefined;
    },

    async serverStop() {
      const servers = await started;
      await Promise.all([servers?.friendly.close(), servers?.hostile.close(), servers?.ballots.close()]);
    },
  };
}

/** @param {{ url: string, option: number }} what */
async function voteThere({ url, option }) {
  const page = await fetch(url);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const voted = await fetch(url, {
    method: 'POST',
    headers: { cookie, origin: new URL(url).origin },
    body: new URLSearchParams({ 'choices[]': String(option) }),
  });
  return { shown: await page.text(), answer: await voted.text() };
}
