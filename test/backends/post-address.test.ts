import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseAddress } from '../../src/backends/post-address.js';
import { failureOf } from '../ports/failure-of.js';

const reasonFor = (address: string): Promise<string> =>
  failureOf(Promise.resolve().then(() => parseAddress(address))).then(({ reason }) => reason);

describe('parseAddress', () => {
  const origin = 'https://social.example';

  const ids: readonly (readonly [path: string, status: string, plain?: string])[] = [
    ['/@ana/113530000000000001', '113530000000000001'],
    ['/@ana@other.example/113530000000000001', '113530000000000001'],
    ['/users/ana/statuses/113530000000000001', '113530000000000001'],
    ['/@ana/statuses/01M82VQ9M2E8WD0BFB9H83GM2J', '01M82VQ9M2E8WD0BFB9H83GM2J'],
    ['/@ana/01a205c8-72e1-7aa3-ac2a-974949167107', '01a205c8-72e1-7aa3-ac2a-974949167107'],
    ['/notice/AkFpYQGxkYwLqSbzcm', 'AkFpYQGxkYwLqSbzcm'],
    ['/objects/01a205c8-72e1-7aa3-ac2a-974949167107', '01a205c8-72e1-7aa3-ac2a-974949167107'],
    ['/notes/9zkq2m1x0a', '9zkq2m1x0a'],
    ['/statuses/113530000000000001', '113530000000000001'],
    ['/post/01HANYPVZDK63KQKX7EJ9REBMA', '01HANYPVZDK63KQKX7EJ9REBMA'],
    ['/web/@ana/113530000000000001', '113530000000000001', '/@ana/113530000000000001'],
    ['/deck/@ana@other.example/1135', '1135', '/@ana@other.example/1135'],
    ['/web/statuses/113530000000000001', '113530000000000001', '/statuses/113530000000000001'],
    ['/@ana/113530000000000001/', '113530000000000001', '/@ana/113530000000000001'],
    ['/@ana/113530000000000001/embed', '113530000000000001', '/@ana/113530000000000001'],
    ['/users/ana/statuses/1/activity', '1', '/users/ana/statuses/1'],
    ['/%40ana/113530000000000001', '113530000000000001', '/@ana/113530000000000001'],
    ['/@ana/113530000000000001?lang=de#replies', '113530000000000001', '/@ana/113530000000000001'],
  ];
  for (const [path, status, plain = path] of ids) {
    it(`knows ${path}`, () => {
      const url = origin + plain;
      expect(parseAddress(origin + path)).to.deep.equal({ url, origin, page: url, known: true, status });
    });
  }

  it('knows the addresses of the API, which are no pages', () => {
    const [status, poll] = [parseAddress(`${origin}/api/v1/statuses/1135`), parseAddress(`${origin}/api/v1/polls/87/`)];
    expect(status).to.deep.equal({ origin, page: origin, known: true, status: '1135' });
    expect(poll).to.deep.equal({ origin, page: origin, known: true, poll: '87' });
  });

  it('knows addresses that tell nothing of the API', () => {
    const url = `${origin}/ana/p/1795393416.612736`;
    expect(parseAddress(url)).to.deep.equal({ url, origin, page: url, known: true });
  });

  it('lets anything else on the web be tried, as it is written', () => {
    for (const url of [`${origin}/2026/11/our-poll/`, `${origin}/?p=123`, `${origin}/pub/objects/01ABC?x=1`]) {
      expect(parseAddress(url)).to.deep.equal({ url, origin, page: url, known: false });
    }
  });

  it('does without a scheme, and without care for white space', () => {
    expect(parseAddress(' social.example/@ana/1135\n').url).to.equal(`${origin}/@ana/1135`);
    expect(parseAddress('social.example:8443/@ana/1135').url).to.equal(`${origin}:8443/@ana/1135`);
  });

  it('takes plain HTTP on this device alone', async () => {
    for (const host of ['127.0.0.1:8420', 'localhost:3000', 'poll.localhost', '[::1]:80', '127.1.2.3']) {
      expect(parseAddress(`http://${host}/@ana/1135`).status).to.equal('1135');
    }
    for (const host of [
      'social.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '192.168.0.1',
      '0.0.0.0',
    ]) {
      expect(await reasonFor(`http://${host}/@ana/1135`)).to.equal('address');
    }
  });

  const wrong = [
    '',
    'hello',
    '113530000000000001',
    '@ana@social.example',
    'ana@social.example',
    '/@ana/1135',
    '../'.repeat(2000),
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/hosts',
    'blob:https://social.example/1',
    'https://',
    'https://social.example',
    'https://social.example/',
    'https://social.example/@ana',
    'https://social.example/@ana/',
    'https://social.example/@ana/with_replies',
    'https://social.example/@ana/followers',
    'https://social.example/users/ana',
    'https://social.example@evil.example/@ana/1135',
    'https://ana:secret@social.example/@ana/1135',
    `https://social.example/${'a'.repeat(3000)}`,
    '\u0000',
    '__proto__',
  ];
  for (const address of wrong) {
    it(`refuses “${address.slice(0, 60)}”`, async () => {
      expect(await reasonFor(address)).to.equal('address');
    });
  }

  it('says what it makes of an address, or that it makes nothing of it', async () => {
    const strange = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
    );
    await fc.assert(
      fc.asyncProperty(strange, async (address) => {
        let parsed;
        try {
          parsed = parseAddress(address);
        } catch {
          expect(await reasonFor(address)).to.equal('address');
          return;
        }
        expect(new URL(parsed.page).origin).to.equal(parsed.origin);
        if (parsed.url) expect(parseAddress(parsed.url)).to.deep.equal(parsed);
      }),
    );
  });
});
