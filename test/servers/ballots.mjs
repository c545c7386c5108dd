// @ts-check
import { listen, send, sendText } from './listen.mjs';

/**
 * A server that publishes ballots, over real HTTP.
 *
 * - `/echo?body=…` is a list with that text. With `closed`, no other page may read it; with `status`, it has that status.
 * - `/drip?name=…` is a list that never ends.
 * - `/asked?name=…` says how often that list was asked for, and how many askers went away.
 */
export async function ballotServer() {
  /** @type {Map<string, { asked: number, left: number }>} */
  const lists = new Map();
  /** @param {string} name */
  const listNamed = (name) => {
    const list = lists.get(name) ?? { asked: 0, left: 0 };
    lists.set(name, list);
    return list;
  };

  return listen((request, response, { pathname, searchParams }) => {
    const list = listNamed(searchParams.get('name') ?? '');
    const cors = searchParams.has('closed') ? {} : { 'Access-Control-Allow-Origin': '*' };
    const headers = { 'Content-Type': 'application/jsonl', ...cors };
    if (pathname === '/echo') {
      list.asked += 1;
      send(response, Number(searchParams.get('status') ?? 200), headers, searchParams.get('body') ?? '');
    } else if (pathname === '/drip') {
      list.asked += 1;
      response.writeHead(200, headers);
      let n = 0;
      const timer = setInterval(() => {
        n += 1;
        response.write(`${JSON.stringify({ id: `d${n}`, voter: `v${n}`, choice: { kind: 'one', option: 'tea' } })}\n`);
      }, 5);
      request.on('close', () => {
        clearInterval(timer);
        list.left += 1;
      });
    } else if (pathname === '/asked') {
      send(response, 200, { ...headers, 'Content-Type': 'application/json' }, JSON.stringify(list));
    } else sendText(response, 404, 'There is nothing here.');
  });
}
