// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostile } from '../../test/servers/hostile.mjs';
import { escapeHtml, listen, sendText } from '../../test/servers/listen.mjs';
import { mastodon } from '../../test/servers/mastodon.mjs';
import { replay } from '../../test/servers/replay.mjs';
import { sendFile } from '../../test/servers/static.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = path.join(root, 'stories/site');
const cdn = path.join(root, 'cdn');
const storybook = path.join(root, 'storybook-static');
const fixtures = path.join(root, 'test/fixtures');

/** Where everything is to be found, unless somebody else is there already. */
export const usualPorts = { site: 8000, mastodon: 8400, snac: 8402, gotosocial: 8410, hollo: 8420, hostile: 8430 };

/** Whether there is anything to show. */
export function isBuilt() {
  return existsSync(path.join(cdn, 'assent-poll.js'));
}

/**
 * Opens the site and every server that its pages talk to.
 *
 * @param {Partial<typeof usualPorts>} [ports] - any free one for those that are absent or taken
 */
export async function openSite(ports = {}) {
  const snac = await replay({ folder: path.join(fixtures, 'snac'), port: ports.snac });
  const gotosocial = await replay({ folder: path.join(fixtures, 'gotosocial'), port: ports.gotosocial });
  const hollo = await replay({ folder: path.join(fixtures, 'hollo'), port: ports.hollo });
  const bad = await hostile({ port: ports.hostile });

  /** @type {Record<string, string>} */
  const values = {};

  const home = await mastodon({
    port: ports.mastodon,
    // As generous as the recorded servers, so that an hour of trying things out does not run into it.
    limit: 3000,
    trickle: { every: 20_000, upTo: 12 },
    elsewhere: [snac, gotosocial, hollo],
    mounts: { '/': path.join(pages, 'theme'), '/packs/': path.join(pages, 'theme/packs'), '/packs/assent/': cdn },
    fill: (html, { token, visitor }) => fillIn(html, { ...values, token, visitor }),
  });

  const mounts = { '/': pages, '/cdn/': cdn, '/storybook/': storybook };
  const site = await listen(
    (request, response, url) => {
      // What was built stays as it is: its braces are its own.
      const ours = !url.pathname.startsWith('/cdn/') && !url.pathname.startsWith('/storybook/');
      const fill = ours ? (/** @type {string} */ html) => fillIn(html, values) : undefined;
      if (!sendFile(request, response, url, { mounts, fill })) sendText(response, 404, 'There is nothing here.');
    },
    { port: ports.site },
  );

  const servers = { site, mastodon: home, snac, gotosocial, hollo, hostile: bad };
  for (const [name, { origin }] of Object.entries(servers)) {
    values[name] = origin;
    values[`${name}-host`] = new URL(origin).host;
    values[`${name}-encoded`] = encodeURIComponent(origin);
  }
  const today = new Date();
  values.today = today.toISOString().slice(0, 10);
  values['today-in-words'] = today.toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
  values.storybook = aboutStorybook();
  values['hostile-count'] = String(bad.cases.length);
  values['hostile-cases'] = bad.cases.map(hostileCase).join('\n');

  return {
    servers,
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}

function aboutStorybook() {
  return existsSync(path.join(storybook, 'index.html'))
    ? '<h3><a href="/storybook/">Storybook</a></h3><p>For developers. Every element in every state, with its tag to copy.</p>'
    : '<h3>Storybook</h3><p>For developers. Every element in every state: <code>npm run storybook</code>.</p>';
}

/** @param {{ name: string, url: string, expect: string[] }} one */
function hostileCase({ name, url, expect }) {
  return `<li>
          <h2>${escapeHtml(name)}</h2>
          <p class="expect">${expect.join(', or ')}</p>
          <assent-poll src="${url}"><a href="${url}">The post</a></assent-poll>
        </li>`;
}

/**
 * Completes a page: `{{name}}` becomes the value of that name.
 *
 * @param {string} html
 * @param {Record<string, string>} values
 */
function fillIn(html, values) {
  return html.replace(/\{\{([\w-]+)\}\}/g, (whole, name) => values[name] ?? whole);
}
