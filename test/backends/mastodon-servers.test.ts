import { expect } from '@open-wc/testing';
import { recordings } from './replay-fetch.js';
import { accountOn, one, world } from './world.js';

describe('mastodon, on recorded servers', () => {
  it('Hollo: reads without an account, votes with one', async () => {
    const hollo = 'http://127.0.0.1:8420';
    const post = `${hollo}/@alice/01a205c8-72e1-7aa3-ac2a-974949167107`;
    const given = await recordings(
      'hollo',
      '043-before-status-anon',
      '046-before-status-token',
      '009-preflight-status-get',
      '008-preflight-vote',
      '065-vote-carol-json-string-0',
      '074-single-after-status-token',
    );
    const { read, send } = world('mastodon', given);
    const before = await read(post);
    expect(before.vote.question).to.equal('Adopt the code of conduct? #governance');
    expect(before.may['ballot/cast']).to.equal('sign-in');
    expect(before.result).to.deep.include({ counts: { cast: 0 }, winners: undefined });
    const after = await send(post, one('0'), accountOn(hollo));
    expect(after.own).to.deep.equal({ choice: one('0') });
    expect(after.result?.counts.cast).to.equal(2);
    const bob = await read(post, accountOn(hollo));
    expect(bob.own).to.deep.equal({ choice: one('1') });
  });

  it('Hollo: a choice out of range is a 500 without CORS', async () => {
    const hollo = 'http://127.0.0.1:8420';
    const post = `${hollo}/@alice/01a205c8-72e1-7aa3-ac2a-974949167107`;
    const given = await recordings(
      'hollo',
      '046-before-status-token',
      '008-preflight-vote',
      '064-vote-carol-bad-choice-99',
    );
    const sent = given.map((one) => ({
      ...one,
      request: { ...one.request, ...(one.request.body !== undefined && { body: { choices: ['0'] } }) },
    }));
    const { failToSend } = world('mastodon', sent);
    expect((await failToSend(post, one('0'), accountOn(hollo))).reason).to.equal('unsure');
  });

  it('GoToSocial: wants an account for everything', async () => {
    const gotosocial = 'http://127.0.0.1:8410';
    const post = `${gotosocial}/@alice/statuses/01M82VQ9M2E8WD0BFB9H83GM2J`;
    const given = await recordings(
      'gotosocial',
      '050-before-status-anon',
      '053-before-status-token',
      '081-single-after-status-token',
      '009-preflight-status-get',
      '008-preflight-vote',
      '066-vote-carol-json-string-0',
    );
    const { read, failToRead } = world('mastodon', given);
    expect((await failToRead(post)).reason).to.equal('sign-in');
    const before = await read(post, accountOn(gotosocial));
    expect(before.may['ballot/cast']).to.equal(true);
    const after = await read(post, accountOn(gotosocial));
    expect(after.own).to.deep.equal({ choice: one('1') });
    expect(after.result?.counts.cast).to.equal(3);
    const fresh = world('mastodon', given);
    expect((await fresh.send(post, one('0'), accountOn(gotosocial))).own).to.deep.equal({ choice: one('0') });
  });

  it('GoToSocial: hides numbers and tells how many voted', async () => {
    const gotosocial = 'http://127.0.0.1:8410';
    const given = await recordings('gotosocial', '100-hidden-before-vote-bob', '009-preflight-status-get');
    const { read } = world('mastodon', given);
    const { vote, result } = await read(`${gotosocial}/api/v1/polls/01M82VQ9MKH595F9QVGGKXDVZ1`, accountOn(gotosocial));
    expect(vote.results).to.equal('after-close');
    expect(result).to.deep.include({ counts: { cast: 0 }, options: [] });
  });

  it('GoToSocial: limited, and until when', async () => {
    const gotosocial = 'http://127.0.0.1:8410';
    const given = await recordings('gotosocial-closed', '006-poll-5');
    const permits = await recordings('gotosocial', '009-preflight-status-get');
    const { failToRead } = world('mastodon', [...given, ...permits], { at: '2026-11-23T00:30:17Z' });
    const failure = await failToRead(`${gotosocial}/api/v1/polls/01M82VQ9M5RZHBT7331R5BNPKS`, accountOn(gotosocial));
    expect(failure).to.include({ reason: 'limited', retryAt: Date.parse('2026-11-23T00:35:17Z') });
  });

  it('snac: looks a post up by its address, and believes that a ballot is in when its count lags', async () => {
    const snac = 'http://127.0.0.1:8402';
    const post = `${snac}/alice/p/1795393416.612736`;
    const given = await recordings(
      'snac',
      '044-search-resolve-token',
      '010-preflight-status',
      '009-preflight-vote',
      '051-vote-carol-json-string-1',
    );
    const { read, send, asked } = world('mastodon', given);
    const account = accountOn(snac);
    expect((await read(post, account)).may['ballot/cast']).to.equal(true);
    const after = await send(post, one('1'), account);
    expect(after.may['ballot/cast']).to.equal('voted');
    expect(after.own).to.deep.equal({ choice: one('1') });
    expect(after.result?.counts.cast).to.equal(0);
    expect(asked.at(-1)).to.equal(`POST ${snac}/api/v1/polls/1795393416ef190d5d809081c764209ef721538690/votes +token`);
  });

  it('snac: says that there is a ballot, but not which', async () => {
    const snac = 'http://127.0.0.1:8402';
    const given = await recordings('snac', '075-single-after-status-token', '010-preflight-status');
    const { read } = world('mastodon', given);
    const { may, own } = await read(
      `${snac}/api/v1/statuses/1795393416ef190d5d809081c764209ef721538690`,
      accountOn(snac),
    );
    expect(may['ballot/cast']).to.equal('voted');
    expect(own).to.deep.equal({});
  });

  it('snac: says that a poll is open when it is over', async () => {
    const snac = 'http://127.0.0.1:8402';
    const given = await recordings('snac', '087-closed-status-token', '010-preflight-status');
    const { read } = world('mastodon', given);
    const { may, result } = await read(
      `${snac}/api/v1/statuses/1795393416bb793959beebe9de9399a29fb6d12d9a`,
      accountOn(snac),
    );
    expect(may['ballot/cast']).to.equal('closed');
    expect(result?.final).to.equal(true);
  });
});
