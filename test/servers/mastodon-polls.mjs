// @ts-check
import { people, posts } from './mastodon-posts.mjs';

const minute = 60_000;

/** @typedef {ReturnType<typeof openPolls>} Polls */
/** @typedef {Polls['all'][number]} Poll */

/**
 * The polls of the made-up server, in memory.
 *
 * @param {() => number} now - milliseconds since the epoch
 */
export function openPolls(now) {
  const startedAt = now();
  const polls = Object.entries(posts).map(([name, seed]) => ({
    ...seed,
    name,
    multiple: seed.multiple ?? false,
    counts: [...seed.counts],
    voters: seed.voters ?? seed.counts.reduce((sum, count) => sum + count, 0),
    createdAt: startedAt + (seed.closes < 0 ? seed.closes - 3 * 1440 : -90) * minute,
    closesAt: startedAt + seed.closes * minute,
    /** Who has voted for what. Those who trickle in are not remembered. @type {Map<string, number[]>} */
    ballots: new Map(),
    /** Its id as a poll differs from that of its post. */
    pollId: seed.id.replace(/^1135/, '1136'),
  }));
  return {
    all: polls,
    byId: (/** @type {string | undefined} */ id) => polls.find((poll) => poll.id === id),
    byPollId: (/** @type {string | undefined} */ id) => polls.find((poll) => poll.pollId === id),
    hasEnded: (/** @type {{ closesAt: number }} */ poll) => poll.closesAt <= now(),

    /**
     * @param {typeof polls[number]} poll
     * @param {string} voter
     * @param {string[] | undefined} choices
     * @returns {string | undefined} why it was refused, as Mastodon says it
     */
    vote(poll, voter, choices) {
      if (poll.closesAt <= now()) return 'The poll has already ended';
      if (voter === poll.author) return 'You cannot vote in your own polls';
      if (poll.ballots.has(voter)) return 'You have already voted on this poll';
      const chosen = [...new Set(choices?.map(Number))];
      if (chosen.length === 0 || chosen.some((choice) => poll.options[choice] === undefined)) {
        return 'The chosen vote option does not exist';
      }
      if (chosen.length > 1 && !poll.multiple) return 'You can only choose one option';
      poll.ballots.set(voter, chosen);
      count(poll, chosen);
      return undefined;
    },

    /** Somebody out there votes, mostly like the others did. */
    trickle() {
      for (const poll of polls.filter(({ live, closesAt }) => live && closesAt > now())) {
        const sum = poll.counts.reduce((all, one) => all + one + 1, 0);
        let at = Math.random() * sum;
        count(poll, [
          Math.max(
            0,
            poll.counts.findIndex((one) => (at -= one + 1) < 0),
          ),
        ]);
      }
    },
  };
}

/** @param {{ counts: number[], voters: number }} poll @param {number[]} chosen */
function count(poll, chosen) {
  for (const choice of chosen) poll.counts[choice] = (poll.counts[choice] ?? 0) + 1;
  poll.voters += 1;
}

/**
 * A poll as the API says it.
 *
 * @param {Poll} poll
 * @param {boolean} ended
 * @param {string} [reader] - whoever asks with a token
 */
export function pollJson(poll, ended, reader) {
  const own = reader ? poll.ballots.get(reader) : undefined;
  const shown = !poll.hidden || ended;
  return {
    id: poll.pollId,
    expires_at: new Date(poll.closesAt).toISOString(),
    expired: ended,
    multiple: poll.multiple,
    votes_count: poll.counts.reduce((sum, one) => sum + one, 0),
    voters_count: poll.voters,
    options: poll.options.map((title, at) => ({ title, votes_count: shown ? poll.counts[at] : null })),
    emojis: [],
    // Mastodon says that authors have voted in their own polls.
    ...(reader ? { voted: own !== undefined || reader === poll.author, own_votes: own ?? [] } : {}),
  };
}

/** @param {Poll} poll @param {boolean} ended @param {string} origin @param {string} [reader] */
export function statusJson(poll, ended, origin, reader) {
  return {
    id: poll.id,
    created_at: new Date(poll.createdAt).toISOString(),
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: poll.warning !== undefined,
    spoiler_text: poll.warning ?? '',
    visibility: 'public',
    language: poll.language ?? 'en',
    uri: `${origin}/users/${poll.author}/statuses/${poll.id}`,
    url: `${origin}/@${poll.author}/${poll.id}`,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    edited_at: null,
    content: poll.content.replaceAll('href="/', `href="${origin}/`),
    reblog: null,
    account: accountJson(poll.author, origin),
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: pollJson(poll, ended, reader),
  };
}

/** @param {string} username @param {string} origin */
function accountJson(username, origin) {
  const { name = username, note = '' } = people[username] ?? {};
  return {
    id: `1090000000000000${Object.keys(people).indexOf(username) + 10}`,
    username,
    acct: username,
    display_name: name,
    locked: false,
    bot: false,
    note: `<p>${note}</p>`,
    url: `${origin}/@${username}`,
    uri: `${origin}/users/${username}`,
    avatar: `${origin}/avatars/original/missing.png`,
    emojis: [],
    fields: [],
  };
}

/**
 * The same as a Question of ActivityPub.
 *
 * @param {Poll} poll
 * @param {boolean} ended
 * @param {string} origin
 */
export function questionJson(poll, ended, origin) {
  const actor = `${origin}/users/${poll.author}`;
  const id = `${actor}/statuses/${poll.id}`;
  const shown = !poll.hidden || ended;
  const closes = new Date(poll.closesAt).toISOString();
  return {
    '@context': [
      'https://www.w3.org/ns/activitystreams',
      { sensitive: 'as:sensitive', votersCount: 'http://joinmastodon.org/ns#votersCount' },
    ],
    id,
    type: 'Question',
    summary: poll.warning ?? null,
    published: new Date(poll.createdAt).toISOString(),
    url: `${origin}/@${poll.author}/${poll.id}`,
    attributedTo: actor,
    to: ['https://www.w3.org/ns/activitystreams#Public'],
    cc: [`${actor}/followers`],
    sensitive: poll.warning !== undefined,
    content: poll.content,
    contentMap: { [poll.language ?? 'en']: poll.content },
    endTime: closes,
    ...(ended ? { closed: closes } : {}),
    votersCount: poll.voters,
    [poll.multiple ? 'anyOf' : 'oneOf']: poll.options.map((name, at) => ({
      type: 'Note',
      name,
      replies: { type: 'Collection', totalItems: shown ? poll.counts[at] : 0 },
    })),
  };
}

/** @param {string} username @param {string} origin */
export function actorJson(username, origin) {
  const { name = username, note = '' } = people[username] ?? {};
  return {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: `${origin}/users/${username}`,
    type: 'Person',
    preferredUsername: username,
    name,
    summary: `<p>${note}</p>`,
    url: `${origin}/@${username}`,
    inbox: `${origin}/users/${username}/inbox`,
    outbox: `${origin}/users/${username}/outbox`,
  };
}
