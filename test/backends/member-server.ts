import type { BackendCase } from '../../src/testing/index.js';
import type { Fetch } from '../../src/ports/fetch.js';
import { recordings, type Recording } from './replay-fetch.js';

interface Poll {
  readonly options: readonly { readonly title: string; readonly votes_count: number | null }[];
  readonly expired: boolean;
}

/**
 * One member's server in memory: recorded posts, and it remembers how the member votes.
 */
export async function memberServer(): Promise<
  Pick<BackendCase, 'open' | 'closed' | 'afterClose' | 'missing'> & { fetch: Fetch }
> {
  const given = await recordings('mastodon', '002-status-token', '010-status-hidden', '011-status-closed');
  const posts = given.map((recording) => recording.response.body as { id: string; poll: Poll & { id: string } });
  const ballots = new Map<string, number[]>();

  function pollNow(poll: Poll & { id: string }): unknown {
    const own = ballots.get(poll.id) ?? [];
    const options = poll.options.map(({ title, votes_count }, place) => ({
      title,
      votes_count: votes_count === null ? null : votes_count + Number(own.includes(place)),
    }));
    return {
      ...poll,
      options,
      voters_count: null,
      votes_count: 60 + own.length,
      voted: own.length > 0,
      own_votes: own,
    };
  }

  const fetch: Fetch = async (input, init = {}) => {
    await Promise.resolve();
    const { pathname } = new URL(input);
    if (pathname === '/api/v2/search') return Response.json({ accounts: [], statuses: [], hashtags: [] });
    const post = posts.find(
      ({ id, poll }) => pathname.endsWith(`/statuses/${id}`) || pathname.endsWith(`/${poll.id}/votes`),
    );
    if (!post) return Response.json({ error: 'Record not found' }, { status: 404 });
    const { poll } = post;
    if (init.method !== 'POST') return Response.json({ ...post, poll: pollNow(poll) });
    if (poll.expired || ballots.has(poll.id)) return Response.json({ error: 'Validation failed' }, { status: 422 });
    const { choices } = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { choices: string[] };
    ballots.set(poll.id, choices.map(Number));
    return Response.json(pollNow(poll));
  };

  const addressOf = (recording: Recording | undefined): string => (recording?.response.body as { url: string }).url;
  return {
    fetch,
    open: addressOf(given[0]),
    afterClose: addressOf(given[1]),
    closed: addressOf(given[2]),
    missing: 'https://social.example/@ana/113530000000000404',
  };
}
