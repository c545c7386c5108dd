import { expect } from '@open-wc/testing';
import { describeBackend } from '../../src/testing/index.js';
import type { FailureReason } from '../../src/ports/failure.js';
import { memberServer } from './member-server.js';
import { recordings } from './replay-fetch.js';
import { account, address, noon, origin, social } from './social.js';
import { accountOn, answering, one, plain, rewritten, some, world } from './world.js';

describe('mastodon', () => {
  describe('reading for everybody', () => {
    it('does not let a server speak for the people of another one', async () => {
      const given = await recordings('mastodon', '001-status-anon');
      const foreign = given.map((recording) =>
        rewritten(
          rewritten(recording, '"acct":"ana"', '"acct":"ana@famous.example"'),
          `${origin}/@ana"`,
          'https://famous.example/@ana"',
        ),
      );
      const { vote } = await world('mastodon', foreign, { at: noon }).read(address);
      expect(vote.author?.handle).to.equal(undefined);
      expect(vote.author?.url).to.equal(undefined);
    });

    it('says what the server says, and no more', async () => {
      const { read, asked } = await social('001-status-anon');
      expect(plain(await read(address))).to.deep.equal({
        type: 'vote',
        address,
        source: {
          origin,
          name: 'social.example',
          kind: 'origin',
          id: `${origin}/users/ana/statuses/113530000000000001`,
          url: address,
        },
        asOf: '2026-11-23T12:00:00.000Z',
        may: { 'ballot/cast': 'sign-in' },
        vote: {
          question:
            'Shall we move to the co-op’s own server?\n\n' +
            'Read the proposal first: https://coop.example/proposals/2026/server\n' +
            'Questions to @bo & the server group.',
          method: 'single',
          options: [
            { id: '0', label: 'Yes' },
            { id: '1', label: 'No' },
            { id: '2', label: 'Abstain' },
          ],
          closes: '2026-11-26T18:00:00.000Z',
          results: 'always',
          secrecy: 'counts-only',
          changeable: false,
          reason: 'off',
          author: { name: 'Ana Ferreira', handle: '@ana@social.example', url: `${origin}/@ana` },
          language: 'en',
        },
        result: {
          asOf: '2026-11-23T12:00:00.000Z',
          final: false,
          counts: { cast: 60 },
          options: [
            { option: '0', voters: 41 },
            { option: '1', voters: 12 },
            { option: '2', voters: 7 },
          ],
          winners: ['0'],
          tied: false,
        },
      });
      expect(asked).to.deep.equal([`GET ${origin}/api/v1/statuses/113530000000000001`]);
    });

    it('reads every form of address of the same post', async () => {
      const { read } = await social('001-status-anon');
      for (const path of [
        '/users/ana/statuses/113530000000000001',
        '/web/@ana/113530000000000001',
        '/api/v1/statuses/113530000000000001',
      ]) {
        const view = await read(origin + path);
        expect(view.address).to.equal(origin + path);
        expect(view.source.url).to.equal(address);
        expect(view.vote.options).to.have.length(3);
      }
    });

    it('reads a poll that is named by its own id, which tells nothing of the post', async () => {
      const { read } = await social('008-poll-anon');
      const { source, vote, result } = await read(`${origin}/api/v1/polls/87001`);
      expect(vote.question).to.equal('');
      expect(vote.options).to.have.length(3);
      expect(result?.counts.cast).to.equal(60);
      expect(source.url).to.equal(origin);
      expect(source.id).to.equal(undefined);
    });

    it('hides what the server hides, but how many took part', async () => {
      const { read } = await social('010-status-hidden');
      const { vote, result } = await read(`${origin}/@ana/113530000000000002`);
      expect(vote.results).to.equal('after-close');
      expect(plain({ ...result } as never)).to.deep.equal({
        asOf: '2026-11-23T12:00:00.000Z',
        final: false,
        counts: { cast: 31 },
        options: [],
      });
    });

    it('ends a poll that is over, and shows the tie', async () => {
      const { read } = await social('011-status-closed');
      const { may, vote, result } = await read(`${origin}/@ana/113530000000000003`);
      expect(may['ballot/cast']).to.equal('closed');
      expect(vote.ended).to.equal('closed');
      expect(vote.closes).to.equal('2026-11-20T18:00:00.000Z');
      expect(result).to.include({ final: true, tied: true });
      expect(result?.winners).to.deep.equal(['0', '1']);
    });

    it('finds the poll in a post that somebody passed on', async () => {
      const { read } = await social('018-status-boost');
      const { source, vote } = await read(`${origin}/@bo/113530000000000007`);
      expect(vote.author?.name).to.equal('Ana Ferreira');
      expect(source.url).to.equal(address);
    });

    it('says when there is no poll in the post', async () => {
      const { failToRead } = await social('017-status-without-poll');
      const failure = await failToRead(`${origin}/@ana/113530000000000006`);
      expect(failure.reason).to.equal('not-a-vote');
      expect(failure.url).to.equal(`${origin}/@ana/113530000000000006`);
    });

    it('knows a copy, which is never final', async () => {
      const open = await recordings('mastodon', '013-status-copy');
      const over = open.map((recording) => rewritten(recording, '2026-11-26', '2026-11-20'));
      for (const given of [open, over]) {
        const { read } = world('mastodon', given, { at: noon });
        const { source, vote, result } = await read(`${origin}/@bo@other.example/113530000000000005`);
        expect(source).to.deep.equal({
          origin,
          name: 'social.example',
          kind: 'remote-copy',
          id: 'https://other.example/users/bo/statuses/42000001',
          url: 'https://other.example/@bo/42000001',
        });
        expect(vote.author?.handle).to.equal('@bo@other.example');
        expect(result?.final).to.equal(false);
      }
    });

    const failures: readonly (readonly [name: string, id: string, reason: FailureReason])[] = [
      ['016-status-missing', '113530000000000404', 'not-found'],
      ['019-status-limited', '113530000000000429', 'limited'],
    ];
    for (const [name, id, reason] of failures) {
      it(`says ${reason}, and where to look`, async () => {
        const { failToRead } = await social(name);
        const failure = await failToRead(`${origin}/@ana/${id}`);
        expect(failure.reason).to.equal(reason);
        expect(failure.url).to.equal(`${origin}/@ana/${id}`);
        expect(failure.retryAt).to.equal(reason === 'limited' ? Date.parse('2026-11-23T12:05:00.123Z') : undefined);
      });
    }

    it('tells what the server allows', async () => {
      const { backend, read } = await social('001-status-anon');
      await read(address);
      expect(backend.limits?.(origin)).to.deep.equal({
        limit: 300,
        remaining: 297,
        resetAt: Date.parse('2026-11-23T12:05:00.123Z'),
      });
    });
  });

  describe('reading for somebody with an account', () => {
    it('offers to vote', async () => {
      const { read, asked } = await social('002-status-token', '021-preflight-status');
      const { may, own } = await read(address, account);
      expect(may['ballot/cast']).to.equal(true);
      expect(own).to.equal(undefined);
      expect(asked).to.deep.equal([`GET ${origin}/api/v1/statuses/113530000000000001 +token`]);
    });

    it('shows the own ballot', async () => {
      const { read } = await social('004-status-voted', '021-preflight-status');
      const { may, own } = await read(address, account);
      expect(may['ballot/cast']).to.equal('voted');
      expect(own).to.deep.equal({ choice: one('2') });
    });

    it('shows an own ballot of several options, the language and the warning', async () => {
      const { read } = await social('012-status-multiple', '021-preflight-status');
      const { own, vote, result } = await read(`${origin}/@ana/113530000000000004`, account);
      expect(own).to.deep.equal({ choice: some('0', '1') });
      expect(vote).to.include({ method: 'approval', language: 'pt', warning: 'Moderação' });
      expect(vote.question).to.equal('Que ferramentas de moderação? :blobcat:');
      expect(result?.counts.cast).to.equal(10);
    });

    it('knows the author, who cannot vote', async () => {
      const { read } = await social('006-status-own', '021-preflight-status');
      const { may, own } = await read(address, account);
      expect(may['ballot/cast']).to.equal('own-poll');
      expect(own).to.equal(undefined);
    });

    it('sends no token to another server', async () => {
      const { read, asked } = await social('001-status-anon');
      const { may } = await read(address, accountOn('https://other.example'));
      expect(may['ballot/cast']).to.equal('sign-in');
      expect(asked).to.deep.equal([`GET ${origin}/api/v1/statuses/113530000000000001`]);
    });

    it('reads what everybody may read when the token is no longer good', async () => {
      const { read, asked } = await social('007-status-badtoken', '001-status-anon', '021-preflight-status');
      const { may } = await read(address, account);
      expect(may['ballot/cast']).to.equal('sign-in');
      expect(asked).to.have.length(2);
    });

    it('asks one server about posts of others, where it is told to', async () => {
      const given = await recordings('mastodon', '022-search-copy', '021-preflight-status');
      const { backend, read, failToRead, asked } = world('mastodon', given, { at: noon, base: `${origin}/about` });
      const foreign = 'https://other.example/@bo/42000001';
      expect(backend.origin(foreign)).to.equal(origin);
      const { source, may } = await read(foreign, account);
      expect(source).to.include({ origin, kind: 'remote-copy' });
      expect(may['ballot/cast']).to.equal(true);
      expect((await failToRead(foreign)).reason).to.equal('sign-in');
      expect(asked).to.have.length(1);
      expect((await failToRead('https://other.example/@bo/42000002', account)).reason).to.equal('unreachable');
    });

    it('says that the address is wrong when that one server has none', async () => {
      const { failToRead } = world('mastodon', [], { base: 'javascript:alert(1)' });
      expect((await failToRead(address, account)).reason).to.equal('address');
    });
  });

  it('survives what no server should say', async () => {
    const nonsense = {
      id: 5,
      uri: 'javascript:alert(1)',
      url: 'data:text/html,x',
      content: ['<p>'],
      language: 'x"><script>',
      spoiler_text: { a: 1 },
      account: 'ana',
      poll: {
        id: 7,
        expires_at: '2026-11-26T26:00:00Z',
        expired: 'no',
        multiple: 'yes',
        votes_count: -3,
        voters_count: 1e300,
        options: [
          null,
          'Yes',
          { title: 12, votes_count: '5' },
          { title: 'No\u202e', votes_count: 2.5 },
          { title: [], votes_count: -1 },
        ],
      },
    };
    const { read } = world('mastodon', [answering(`${origin}/api/v1/statuses/113530000000000001`, nonsense)]);
    const { source, vote, result } = await read(address);
    expect(source).to.deep.include({ kind: 'origin', id: undefined, url: address });
    expect(vote.question).to.equal('');
    expect(vote.closes).to.equal(undefined);
    expect(vote.language).to.equal(undefined);
    expect(vote.options.map(({ label }) => label)).to.deep.equal(['', '', '12', 'No', '']);
    expect(result?.options.map(({ voters }) => voters)).to.deep.equal([undefined, undefined, 5, undefined, undefined]);
    expect(result?.counts.cast).to.equal(undefined);
    expect(result?.winners).to.equal(undefined);
  });
});

describeBackend('mastodon', async () => {
  const { fetch, ...addresses } = await memberServer();
  const { backend } = world('mastodon', [], { at: noon, fetch });
  return { backend, account, ...addresses };
});
