// @ts-check
import { escapeHtml } from './listen.mjs';

/**
 * The policy that Mastodon sends with its pages.
 *
 * @param {string} origin - the server's own, which stands for its host for assets too
 */
export function mastodonPolicy(origin) {
  return [
    `default-src 'none'`,
    `script-src 'self' ${origin} 'wasm-unsafe-eval'`,
    `style-src 'self' ${origin}`,
    `connect-src 'self' data: blob: ${origin} ${origin.replace('http', 'ws')}`,
    `img-src 'self' data: blob: ${origin}`,
    `frame-src 'self' https:`,
  ].join('; ');
}

/**
 * The page of one post, for people.
 *
 * @param {import('./mastodon-polls.mjs').Poll} poll
 * @param {{ name: string }} author
 * @param {boolean} ended
 */
export function postPage(poll, author, ended) {
  const total = Math.max(1, poll.voters);
  const rows = poll.options.map((title, at) => {
    const count =
      poll.hidden && !ended ? '' : `<meter max="${total}" value="${poll.counts[at]}"></meter> ${poll.counts[at]}`;
    return `<li>${escapeHtml(title)} ${count}</li>`;
  });
  return page(
    `${author.name}: a poll`,
    `<article lang="${poll.language ?? 'en'}" dir="auto">
      <h1>${escapeHtml(author.name)}</h1>
      ${poll.warning ? `<p><strong>${escapeHtml(poll.warning)}</strong></p>` : ''}
      ${poll.content}
      <ul>${rows.join('')}</ul>
      <p>${ended ? 'This poll has ended.' : `Open until ${new Date(poll.closesAt).toUTCString()}.`}</p>
      <p><a href="/authorize_interaction?uri=${encodeURIComponent(`/@${poll.author}/${poll.id}`)}">Vote</a></p>
    </article>`,
  );
}

/**
 * Where somebody who is signed in here lands with the address of a poll of any server.
 *
 * @param {{ uri: string, from: string, question: string, options: string[], multiple: boolean }} poll - the question is HTML
 * @param {{ name: string, voted?: number[] | undefined, refused?: string | undefined }} visitor
 */
export function interactionPage(poll, visitor) {
  const type = poll.multiple ? 'checkbox' : 'radio';
  const options = poll.options.map((title, at) => {
    const checked = visitor.voted?.includes(at) ? ' checked' : '';
    const disabled = visitor.voted ? ' disabled' : '';
    return `<li><label><input type="${type}" name="choices[]" value="${at}"${checked}${disabled}> <bdi>${escapeHtml(title)}</bdi></label></li>`;
  });
  const after = visitor.voted
    ? `<p role="status"><strong>Your vote was sent to ${escapeHtml(poll.from)}.</strong> You can close this tab and go back to where you came from.</p>`
    : `<button>Vote</button>`;
  return page(
    'Vote',
    `<p class="who">You are signed in as ${escapeHtml(visitor.name)}. <a href="/auth/switch?back=${encodeURIComponent(poll.uri)}">Be somebody else</a></p>
    <h1>A poll from ${escapeHtml(poll.from)}</h1>
    <form method="post">
      <fieldset><legend dir="auto">${poll.question}</legend><ul>${options.join('')}</ul></fieldset>
      ${visitor.refused ? `<p role="alert">${escapeHtml(visitor.refused)}</p>` : ''}
      ${after}
    </form>`,
  );
}

/** @param {string} title @param {string} text */
export function plainPage(title, text) {
  return page(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`);
}

/** @param {string} title @param {string} body */
function page(title, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/packs/home.css">
  </head>
  <body>
    <main>
    ${body}
    </main>
  </body>
</html>
`;
}
