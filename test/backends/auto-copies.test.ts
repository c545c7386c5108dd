import { expect } from '@open-wc/testing';
import { recordings, replay } from './replay-fetch.js';
import { account, noon, origin } from './social.js';
import { accountOn, answered, world } from './world.js';

describe('auto, copies', () => {
  const copy = `${origin}/@bo@other.example/113530000000000005`;
  const atOrigin = 'https://other.example/api/v1/statuses/42000001';

  it('are read at their origin, and from then on only there', async () => {
    const given = await recordings('mastodon', '013-status-copy', '015-status-at-origin');
    const { read, asked } = world('auto', given, { at: noon });
    for (let time = 0; time < 2; time++) {
      const { address: its, source, result } = await read(copy);
      expect(its).to.equal(copy);
      expect(source).to.include({ origin: 'https://other.example', kind: 'origin' });
      expect(result?.counts.cast).to.equal(10);
    }
    expect(asked).to.deep.equal([
      `GET ${origin}/api/v1/statuses/113530000000000005`,
      `GET ${atOrigin}`,
      `GET ${atOrigin}`,
    ]);
  });

  it('are shown as copies where their origin cannot be read, and it is asked once', async () => {
    const { read, asked } = world('auto', await recordings('mastodon', '013-status-copy'), { at: noon });
    for (let time = 0; time < 2; time++) {
      const { source, result } = await read(copy);
      expect(source.kind).to.equal('remote-copy');
      expect(result).to.include({ final: false });
    }
    expect(asked.filter((one) => one.startsWith(`GET ${origin}`))).to.have.length(2);
    expect(asked.filter((one) => one === `GET ${atOrigin}`)).to.have.length(3);
  });

  for (const status of [429, 503]) {
    it(`are shown as copies while their origin answers ${status}, and it is asked again with the next read`, async () => {
      const given = await recordings('mastodon', '013-status-copy', '015-status-at-origin');
      const busy = given.map((one) => (one.request.url === atOrigin ? answered(one, status) : one));
      const { fetch: atFirst } = replay(busy);
      const { fetch: later } = replay(given);
      for (const wasReadThere of [false, true]) {
        let ask = wasReadThere ? later : atFirst;
        const { read, clock } = world('auto', [], { at: noon, fetch: (...request) => ask(...request) });
        if (wasReadThere) expect((await read(copy)).source.kind).to.equal('origin');
        ask = atFirst;
        expect((await read(copy)).source).to.include({ origin, kind: 'remote-copy' });
        ask = later;
        // Who asks for a pause gets one.
        await clock.pass(3_600_000);
        expect((await read(copy)).source.kind).to.equal('origin');
      }
    });
  }

  it('are not waited for long', async () => {
    const [given] = await recordings('mastodon', '013-status-copy');
    const { read, clock } = world('auto', [], {
      fetch: (url) =>
        url.startsWith(origin) ? Promise.resolve(Response.json(given?.response.body)) : new Promise(() => undefined),
    });
    const startedAt = clock.now();
    expect((await read(copy)).source.kind).to.equal('remote-copy');
    expect(clock.now() - startedAt).to.be.within(5000, 6000);
  });

  it('are read in place for those who have an account there, and no token leaves it', async () => {
    const given = await recordings('mastodon', '014-status-copy-token', '021-preflight-status', '015-status-at-origin');
    const { read, asked } = world('auto', given, { at: noon });
    const { may, source } = await read(copy, account);
    expect(may['ballot/cast']).to.equal(true);
    expect(source.kind).to.equal('remote-copy');
    expect(asked).to.deep.equal([`GET ${origin}/api/v1/statuses/113530000000000005 +token`]);
  });

  it('take no token to their origin either', async () => {
    const given = await recordings('mastodon', '013-status-copy', '015-status-at-origin');
    const { read, asked } = world('auto', given, { at: noon });
    await read(copy, accountOn('https://other.example'));
    expect(asked.filter((one) => one.endsWith('+token'))).to.deep.equal([]);
  });

  it('are read in place by the pages of their server, which may ask no other', async () => {
    const [given] = await recordings('mastodon', '013-status-copy');
    const asked: string[] = [];
    const { read } = world('auto', [], {
      fetch: (url) => {
        asked.push(url);
        return Promise.resolve(Object.defineProperty(Response.json(given?.response.body), 'type', { value: 'basic' }));
      },
    });
    expect((await read(copy)).source.kind).to.equal('remote-copy');
    expect(asked).to.have.length(1);
  });

  it('on the web lead to nothing on this device', async () => {
    const [given] = await recordings('mastodon', '013-status-copy');
    if (!given) throw new Error('no recording');
    for (const uri of ['http://127.0.0.1:631/@bo/42000001', 'http://localhost/@bo/42000001']) {
      const body = { ...(given.response.body as object), uri };
      const { read, asked } = world('auto', [answered(given, 200, body)], { at: noon });
      expect((await read(copy)).source.kind).to.equal('remote-copy');
      expect(asked).to.have.length(1);
    }
  });
});
