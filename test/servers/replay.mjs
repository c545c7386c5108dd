// @ts-check
import { choicesIn, listen, readBody } from './listen.mjs';
import { matchPreflight, matchRead, matchRefusal, matchUnknown, refuses } from './match.mjs';
import { countsIn, findPosts, pathOf, queryOf, readRecordings, recordedHost } from './recordings.mjs';
import { addBallots, addOwn } from './tally.mjs';
import { bring, dateOf, recordedAt } from './travel.mjs';

/** @typedef {import('./match.mjs').Asked} Asked */
/** @typedef {import('./match.mjs').Fault} Fault */
/** @typedef {import('./recordings.mjs').Post} Post */
/** @typedef {import('./recordings.mjs').Recording} Recording */

/** What Node writes itself, or what belongs to one connection alone. */
const ownHeaders = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/** How long a server takes to count, where its answer to a vote was recorded without that vote in it. */
const slowCount = 2000;

/**
 * Replays one recorded server over real HTTP, as if it had been recorded just now: open polls are open, closed ones are
 * closed. Status, headers (the cross-origin ones above all, and their absence) and body are those recorded for the same
 * method, path, query, token and `Accept`.
 *
 * A poll starts as first recorded and moves to its next recorded state every `pace` milliseconds. Whoever votes here is
 * counted on top. Any token is a person of its own; `author` wrote every poll, `reader` may only read, and `stranger` is
 * not known.
 *
 * @param {object} options
 * @param {string} options.folder - the recordings
 * @param {number | undefined} [options.port]
 * @param {number} [options.pace] - 0 shows the last state at once, `Infinity` stays with the first
 * @param {number} [options.lasts] - milliseconds after which everything begins anew, before the open polls run out
 * @param {() => number} [options.now] - milliseconds since the epoch
 */
export async function replay({ folder, port, pace = 20_000, lasts = 50 * 60_000, now = Date.now }) {
  const recordings = readRecordings(folder);
  if (recordings.length === 0) throw new Error(`There are no recordings in ${folder}.`);
  const posts = findPosts(recordings);
  const madeAt = recordedAt(recordings);
  let startedAt = now();
  /** @type {{ post: Post, voter: string, choices: number[], countedAt: number }[]} */
  let ballots = [];

  const server = await listen(
    async (request, response, url) => {
      beginAnew();
      const asked = await understand(request, url);
      const post = posts.find(({ paths }) => paths.has(asked.path));
      const recording = choose(asked, post);
      for (const [name, value] of headersNow(recording, asked)) response.appendHeader(name, value);
      const body = bring(bodyNow(recording, asked, post), startedAt - madeAt, server.origin);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      if (recording.status !== 204) response.setHeader('Content-Length', Buffer.byteLength(text));
      response.writeHead(recording.status).end(asked.method === 'HEAD' ? undefined : text);
    },
    { port },
  );

  function beginAnew() {
    if (now() - startedAt <= lasts) return;
    startedAt = now();
    ballots = [];
  }

  /** @param {Asked} asked @param {Post | undefined} post */
  function choose(asked, post) {
    if (asked.method === 'OPTIONS') return matchPreflight(recordings, asked);
    if (asked.method === 'POST' && post?.votesPath === asked.path) return takeVote(asked, post);
    const step = pace > 0 ? Math.floor((now() - startedAt) / pace) : Infinity;
    return matchRead(recordings, asked, post, step) ?? matchUnknown(recordings, asked);
  }

  /** @param {Asked} asked @param {Post} post */
  function takeVote(asked, post) {
    const choices = asked.choices ?? [];
    const fault = asked.who === 'person' ? faultOf(post, asked.token, choices) : undefined;
    const taken = recordings.filter((one) => one.method === 'POST' && one.path === asked.path && one.status === 200);
    const recording = taken.find(({ sent }) => String(choicesSent(sent)) === String(choices)) ?? taken[0];
    if (fault || asked.who !== 'person' || !recording) return matchRefusal(recordings, asked, fault);
    const atOnce = countsIn(recording.body)?.some((count) => count > 0);
    keep(post, asked.token, choices, atOnce ? 0 : slowCount);
    return recording;
  }

  /**
   * @param {Post} post
   * @param {string} voter
   * @param {string[]} choices
   * @returns {Fault | undefined}
   */
  function faultOf(post, voter, choices) {
    const { expires_at: closes, options, multiple } = post.poll;
    if (Date.parse(closes) - madeAt <= now() - startedAt) return 'closed';
    if (choices.length === 0) return 'empty';
    if (choices.some((choice) => !options[Number(choice)])) return 'range';
    if (choices.length > 1 && !multiple) return 'several';
    if (voter === 'author' && refuses(recordings, 'own')) return 'own';
    return ballotOf(post, voter) ? 'again' : undefined;
  }

  /** @param {Post} post @param {string} voter @param {string[]} choices @param {number} delay */
  function keep(post, voter, choices, delay) {
    ballots.push({ post, voter, choices: choices.map(Number), countedAt: now() + delay });
  }

  /** @param {Post} post @param {string} voter */
  function ballotOf(post, voter) {
    return ballots.find((ballot) => ballot.post === post && ballot.voter === voter);
  }

  /** @param {Recording} recording @param {Asked} asked @param {Post | undefined} post */
  function bodyNow({ body, status }, asked, post) {
    if (!post || status >= 300 || typeof body !== 'object' || body === null) return body;
    const own = asked.who === 'person' ? ballotOf(post, asked.token) : undefined;
    // The answer to a vote stays as recorded: its counts are old on some servers.
    if (asked.method === 'POST') return addOwn(body, own);
    const counted = ballots.filter((ballot) => ballot.post === post && ballot.countedAt <= now());
    const extra = post.poll.options.map((_, at) => counted.filter(({ choices }) => choices.includes(at)).length);
    return addOwn(addBallots(body, extra, counted.length), own);
  }

  /**
   * @param {Recording} recording
   * @param {Asked} asked
   * @returns {[string, string][]}
   */
  function headersNow(recording, asked) {
    const sentAt = Date.parse(dateOf(recording.headers) ?? '') || madeAt;
    const kept = recording.headers.filter(([name]) => !ownHeaders.has(name.toLowerCase()));
    return kept.map(([name, value]) => {
      return [name, echoed(recording, name, value, asked) ?? bring(value, now() - sentAt, server.origin)];
    });
  }

  /** @param {string} address */
  function find(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url?.origin === server.origin ? posts.find(({ paths }) => paths.has(pathOf(url))) : undefined;
  }

  return {
    ...server,

    /** The addresses of the recorded posts, in the order in which they were written. */
    posts: posts.map(({ uri }) => String(bring(uri, 0, server.origin))),

    /**
     * What another server learns of a poll by fetching it.
     *
     * @param {string} address
     */
    poll(address) {
      const post = find(address);
      if (!post) return undefined;
      const { options, multiple } = post.poll;
      return {
        question: String(bring(post.content, 0, server.origin)),
        multiple,
        options: options.map(({ title }) => title),
      };
    },

    /**
     * Takes a vote that arrives from another server.
     *
     * @param {string} address
     * @param {number[]} choices
     * @param {string} voter
     * @returns {Fault | 'unknown' | undefined} why it does not count
     */
    vote(address, choices, voter) {
      beginAnew();
      const post = find(address);
      const chosen = choices.map(String);
      const fault = post ? faultOf(post, voter, chosen) : 'unknown';
      if (post && !fault) keep(post, voter, chosen, 0);
      return fault;
    },
  };
}

/**
 * The request in the recordings' own words.
 *
 * @param {import('./listen.mjs').IncomingMessage} request
 * @param {URL} url
 * @returns {Promise<Asked>}
 */
async function understand(request, url) {
  const { headers, method = 'GET' } = request;
  const sent = method === 'POST' ? await readBody(request) : '';
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return {
    method,
    path: pathOf(url),
    query: queryOf(url).replaceAll(url.host, recordedHost),
    who: whoHas(token),
    token,
    accept: headers.accept,
    headers,
    choices: choicesIn(sent, headers['content-type']),
  };
}

/** @param {string} token */
function whoHas(token) {
  if (token === '') return 'nobody';
  return token === 'reader' || token === 'stranger' ? token : 'person';
}

/** @param {import('./recordings.mjs').Json} sent */
function choicesSent(sent) {
  return typeof sent === 'string' ? choicesIn(sent) : choicesIn(JSON.stringify(sent ?? {}), 'json');
}

/**
 * Some servers allow whatever headers a preflight asks for: those asked for now, not those of the recording.
 *
 * @param {Recording} recording
 * @param {string} name
 * @param {string} value
 * @param {Asked} asked
 */
function echoed({ asked: then }, name, value, { headers }) {
  const isEcho =
    name.toLowerCase() === 'access-control-allow-headers' && value === then['access-control-request-headers'];
  return isEcho ? headers['access-control-request-headers'] : undefined;
}
