import { expect } from '@open-wc/testing';
import type { FailureReason } from '../../src/ports/failure.js';
import { recordings, replay } from './replay-fetch.js';
import { account, address, noon, origin, social } from './social.js';
import { accountOn, answered, one, rewritten, some, world } from './world.js';

const ready = ['002-status-token', '020-preflight-vote', '021-preflight-status'];

describe('mastodon, casting', () => {
  it('reads first, sends strings, and takes what the server answers', async () => {
    const { send, asked } = await social(...ready, '003-vote');
    const { may, own, vote, result } = await send(address, one('2'), account);
    expect(asked).to.deep.equal([
      `GET ${origin}/api/v1/statuses/113530000000000001 +token`,
      `POST ${origin}/api/v1/polls/87001/votes +token`,
    ]);
    expect(may['ballot/cast']).to.equal('voted');
    expect(own).to.deep.equal({ choice: one('2') });
    expect(vote.question).to.contain('Shall we move');
    expect(result?.options[2]).to.deep.equal({ option: '2', voters: 8 });
  });

  it('uses the id of the poll as it is now, for it may change after every vote', async () => {
    const given = await recordings('mastodon', ...ready, '003-vote');
    const renamed = given.map((recording) => rewritten(recording, '87001', '87099'));
    const { send, asked } = world('mastodon', renamed, { at: noon });
    await send(address, one('2'), account);
    expect(asked.at(-1)).to.equal(`POST ${origin}/api/v1/polls/87099/votes +token`);
  });

  it('is not led astray by an id', async () => {
    const given = await recordings('mastodon', ...ready);
    const strange = given.map((recording) => rewritten(recording, '"87001"', '"../accounts/1/follow?x="'));
    const { failToSend, asked } = world('mastodon', strange, { at: noon });
    await failToSend(address, one('2'), account);
    expect(asked.at(-1)).to.equal(`POST ${origin}/api/v1/polls/..%2Faccounts%2F1%2Ffollow%3Fx%3D/votes +token`);
  });

  it('sends nothing when the poll asks something else than the voter saw', async () => {
    const { read, failToSend, asked } = await social(...ready, '003-vote');
    const view = await read(address, account);
    const changes = [
      { options: view.vote.options.map(({ label }, place) => ({ id: String(2 - place), label })).reverse() },
      { question: 'Shall we stay?' },
      { method: 'approval' },
    ];
    for (const change of changes) {
      const seen = { ...view, vote: { ...view.vote, ...change } };
      expect((await failToSend(address, one('2'), account, seen)).reason).to.equal('choice');
    }
    expect(asked.filter((one) => one.startsWith('POST'))).to.deep.equal([]);
  });

  it('names each option once', async () => {
    const given = await recordings('mastodon', ...ready, '003-vote');
    const { send } = world('mastodon', given, { at: noon });
    expect((await send(address, some('2', '2'), account)).own).to.deep.equal({ choice: one('2') });
  });

  for (const [what, choice] of [
    ['nothing', some()],
    ['an option that is not there', one('3')],
    ['an option by another name', one('02')],
    ['a place before the first', one('-1')],
    ['two options of one choice', some('0', '1')],
    ['a rank', { kind: 'rank', ranks: [['0']] }],
    ['a property', one('length')],
  ] as const) {
    it(`never sends ${what}`, async () => {
      const { failToSend, asked } = await social(...ready, '003-vote');
      expect((await failToSend(address, choice, account)).reason).to.equal('choice');
      expect(asked.filter((one) => one.startsWith('POST'))).to.deep.equal([]);
    });
  }

  for (const [name, reason] of [
    ['004-status-voted', 'voted'],
    ['006-status-own', 'own-poll'],
  ] as const) {
    it(`never sends what would be refused: ${reason}`, async () => {
      const { failToSend, asked } = await social(name, '020-preflight-vote', '003-vote');
      expect((await failToSend(address, one('2'), account)).reason).to.equal(reason);
      expect(asked).to.have.length(1);
    });
  }

  it('believes the server, not the clock of the device, that a poll is over', async () => {
    const given = await recordings('mastodon', ...ready, '003-vote');
    const late = world('mastodon', given, { at: '2026-12-24T00:00:00Z' });
    expect((await late.send(address, one('2'), account)).own).to.deep.equal({ choice: one('2') });

    const over = given.map((recording) => rewritten(recording, '"expired":false', '"expired":true'));
    const early = world('mastodon', over, { at: noon });
    expect((await early.failToSend(address, one('2'), account)).reason).to.equal('closed');
    expect(early.asked).to.have.length(1);
  });

  it('needs an account on that server, and asks nobody without', async () => {
    const { failToSend, asked } = await social(...ready, '003-vote');
    expect((await failToSend(address, one('2'))).reason).to.equal('sign-in');
    expect((await failToSend(address, one('2'), accountOn('https://other.example'))).reason).to.equal('sign-in');
    expect(asked).to.deep.equal([]);
  });

  it('sends nothing for somebody whose token is no longer good', async () => {
    const { failToSend, asked } = await social('007-status-badtoken', '001-status-anon', '020-preflight-vote');
    expect((await failToSend(address, one('2'), account)).reason).to.equal('sign-in');
    expect(asked).to.have.length(1);
  });

  it('casts no ballot for somebody else', async () => {
    const { backend, asked } = await social(...ready, '003-vote');
    const act = {
      id: '1',
      kind: 'ballot/cast',
      subject: address,
      onBehalfOf: 'bo',
      body: { choice: one('2') },
    } as const;
    const reason = await backend.send(act, { account }).catch((error: unknown) => error);
    expect(reason).to.have.property('reason', 'unsupported');
    expect(asked).to.deep.equal([]);
  });

  const answers: readonly (readonly [status: number, body: unknown, reason: FailureReason])[] = [
    [401, { error: 'The access token was revoked' }, 'sign-in'],
    [403, { error: 'This action is outside the authorized scopes' }, 'forbidden'],
    [422, { error: 'Validation failed: The poll has already ended' }, 'refused'],
    [422, '', 'refused'],
    [400, { success: false, error: { name: 'ZodError' } }, 'refused'],
    [404, '<h1>404 Not Found</h1>', 'refused'],
    [410, '', 'refused'],
    [429, { error: 'Too many requests' }, 'limited'],
    [500, '<h1>We’re sorry</h1>', 'unsure'],
    [503, '', 'unsure'],
    [408, '', 'unsure'],
    [200, '', 'unsure'],
    [200, '<!doctype html>', 'unsure'],
    [200, { id: '87001' }, 'unsure'],
    [200, [], 'unsure'],
  ];
  for (const [status, body, reason] of answers) {
    it(`ends in ${reason} after ${status} with ${JSON.stringify(body).slice(0, 30)}, and is never sent again`, async () => {
      const given = await recordings('mastodon', ...ready, '003-vote');
      const changed = given.map((recording) =>
        recording.name === 'vote' ? answered(recording, status, body) : recording,
      );
      const { failToSend, asked } = world('mastodon', changed, { at: noon });
      const failure = await failToSend(address, one('2'), account);
      expect(failure.reason).to.equal(reason);
      expect(failure.url).to.equal(address);
      expect(asked.filter((one) => one.startsWith('POST'))).to.have.length(1);
    });
  }

  it('is unsure when nothing readable comes back, and when nothing comes at all', async () => {
    const { fetch } = replay(await recordings('mastodon', ...ready));
    for (const lost of [() => Promise.reject(new TypeError()), () => new Promise<Response>(() => undefined)]) {
      const { failToSend } = world('mastodon', [], {
        at: noon,
        fetch: (url, init) => (init?.method === 'POST' ? lost() : fetch(url, init)),
      });
      expect((await failToSend(address, one('2'), account)).reason).to.equal('unsure');
    }
  });

  it('is sure that nothing was sent when the poll could not be read', async () => {
    const offline = world('mastodon', [], { online: () => false });
    expect((await offline.failToSend(address, one('2'), account)).reason).to.equal('offline');
    const unreachable = world('mastodon', []);
    expect((await unreachable.failToSend(address, one('2'), account)).reason).to.equal('unreachable');
  });
});
