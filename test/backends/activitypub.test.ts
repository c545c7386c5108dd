import { expect } from '@open-wc/testing';
import type { View } from '../../src/core/view.js';
import { describeBackend } from '../../src/testing/index.js';
import type { FailureReason } from '../../src/ports/failure.js';
import { recordings } from './replay-fetch.js';
import { accept, address, answeredWith, labels, question, readingQuestion, votes } from './question.js';
import { one, plain, world } from './world.js';

const id = address;
const reading = (body: unknown): Promise<View> => answeredWith(body).read(address);

describe('activitypub', () => {
  it('asks for exactly what every server grants, and for nothing else', async () => {
    const asked: unknown[] = [];
    const { read } = world('activitypub', [], {
      fetch: (url, init) => {
        asked.push([url, init?.method, init?.headers]);
        return Promise.resolve(Response.json(question));
      },
    });
    await read(address, { origin: 'https://social.example', token: () => 'a-token' });
    expect(asked).to.deep.equal([[address, 'GET', { Accept: accept }]]);
  });

  it('says what the server says, and no more', async () => {
    expect(plain(await reading(question))).to.deep.equal({
      type: 'vote',
      address,
      source: { origin: 'https://social.example', name: 'social.example', kind: 'origin', id, url: id },
      asOf: '2026-11-23T00:30:00.000Z',
      may: { 'ballot/cast': 'sign-in' },
      vote: {
        question: 'Tea or coffee?',
        method: 'single',
        options: [
          { id: '0', label: 'Tea' },
          { id: '1', label: 'Coffee' },
        ],
        closes: '2026-11-26T18:00:00.000Z',
        results: 'always',
        secrecy: 'counts-only',
        changeable: false,
        reason: 'off',
        author: { name: 'ana', handle: '@ana@social.example', url: 'https://social.example/users/ana' },
      },
      result: {
        asOf: '2026-11-23T00:30:00.000Z',
        final: false,
        counts: { cast: 7 },
        options: [
          { option: '0', voters: 3 },
          { option: '1', voters: 4 },
        ],
        winners: ['1'],
        tied: false,
      },
    });
  });

  describe('the wrapping', () => {
    for (const [what, body] of [
      ['an activity', { type: 'Create', id: `${id}/activity`, object: question }],
      ['an activity with a list', { type: 'Create', object: [question] }],
      ['a list', [question]],
      ['a graph', { '@context': [], '@graph': [{ type: 'Person' }, question] }],
      ['types in a list', { ...question, type: ['Question', 'Note'] }],
      ['another type', { ...question, type: 'Note' }],
      ['no type', { ...question, type: undefined }],
      ['every kind of addressee', { ...question, to: 'as:Public', cc: { id: 'as:Public' } }],
      ['an addressee that is an object', { ...question, to: { type: 'Collection' }, published: 5 }],
    ] as const) {
      it(`may be ${what}`, async () => {
        const view = await reading(body);
        expect(labels(view)).to.deep.equal(['Tea', 'Coffee']);
        expect(view.source.id).to.equal(id);
      });
    }

    for (const [what, changes, source] of [
      [
        'an id without a scheme',
        { id: 'social.example/notes/1' },
        { kind: 'origin', id: 'https://social.example/notes/1' },
      ],
      [
        'the id of another server',
        { id: 'https://other.example/notes/1' },
        { kind: 'remote-copy', id: 'https://other.example/notes/1' },
      ],
      ['no id', { id: undefined }, { kind: 'origin', id: undefined, url: address }],
      ['an id that runs', { id: 'javascript:alert(1)' }, { kind: 'origin', id: undefined, url: address }],
      ['a page', { url: 'https://social.example/@ana/1' }, { url: 'https://social.example/@ana/1' }],
      [
        'pages',
        {
          url: [
            { type: 'Link', href: 'magnet:?x' },
            { type: 'Link', href: 'https://social.example/@ana/1' },
          ],
        },
        { url: 'https://social.example/@ana/1' },
      ],
      ['a page that runs', { url: 'javascript:alert(1)' }, { url: id }],
      ['a page that is data', { url: [{ href: 'data:text/html,x' }] }, { url: id }],
    ] as const) {
      it(`may name ${what}`, async () => {
        expect((await readingQuestion(changes)).source).to.deep.include(source);
      });
    }
  });

  describe('what it fails with', () => {
    const failures: readonly (readonly [what: string, body: unknown, reason: FailureReason])[] = [
      ['a note', { type: 'Note', id, content: '<p>Hello</p>' }, 'not-a-vote'],
      ['a question without options', { ...question, oneOf: [] }, 'not-a-vote'],
      ['a boost', { type: 'Announce', object: 'https://other.example/1' }, 'not-a-vote'],
      ['a page', '<!doctype html><title>Poll</title>', 'malformed'],
      ['nothing', '', 'malformed'],
      ['null', 'null', 'malformed'],
      ['a number', '42', 'malformed'],
      ['a word', '"poll"', 'malformed'],
      ['an empty list', [], 'malformed'],
      ['an empty object', {}, 'malformed'],
      ['a hundred thousand brackets', '['.repeat(100_000), 'malformed'],
      ['a Russian doll', `${'{"object":'.repeat(5000)}{"oneOf":["a"]}${'}'.repeat(5000)}`, 'not-a-vote'],
    ];
    for (const [what, body, reason] of failures) {
      it(`is ${reason} for ${what}, with a way on`, async () => {
        const failure = await answeredWith(body).failToRead(address);
        expect(failure.reason).to.equal(reason);
        expect(failure.url).to.equal(address);
      });
    }

    it('cannot read an address inside an API, nor cast a ballot', async () => {
      const { failToRead, failToSend, asked } = answeredWith(question);
      expect((await failToRead('https://social.example/api/v1/statuses/1')).reason).to.equal('unsupported');
      expect((await failToSend(address, one('0'))).reason).to.equal('unsupported');
      expect(asked).to.deep.equal([]);
    });

    it('cannot read what a server shows to its own pages alone', async () => {
      const given = await recordings('hollo', '049-before-ap-activityjson');
      const { failToRead } = world('activitypub', given);
      const failure = await failToRead('http://127.0.0.1:8420/@alice/01a205c8-72e1-7aa3-ac2a-974949167107');
      expect(failure.reason).to.equal('unreachable');
    });
  });

  it('keeps what is called like the insides of objects out of them', async () => {
    const body =
      '{"__proto__":{"polluted":true,"oneOf":["No"]},"constructor":{"prototype":{"polluted":true}},"oneOf":["__proto__","constructor"],"contentMap":{"__proto__":"x"}}';
    const view = await reading(body);
    expect(labels(view)).to.deep.equal(['__proto__', 'constructor']);
    expect({}).not.to.have.property('polluted');
  });

  it('reads a recorded server, open and closed', async () => {
    const snac = 'http://127.0.0.1:8402/alice/p/';
    const given = await recordings(
      'snac',
      '078-single-after-ap-activityjson',
      '090-closed-ap-activityjson',
      '067-multi-after-ap-activityjson',
    );
    const { read } = world('activitypub', given);
    const open = await read(`${snac}1795393416.612736`);
    expect(votes(open)).to.deep.equal([2, 1, 1]);
    expect(open.result).to.deep.include({ counts: { cast: 4 }, winners: ['0'], final: false });
    expect(open.vote.author?.handle).to.equal('@alice@127.0.0.1:8402');
    const closed = await read(`${snac}1795393416.617303`);
    expect(closed.may['ballot/cast']).to.equal('closed');
    expect(closed.result).to.deep.include({ counts: { cast: 0 }, winners: undefined, final: true });
    expect((await read(`${snac}1795393416.614961`)).vote.method).to.equal('approval');
  });
});

describeBackend('activitypub', () => {
  const { backend } = world('activitypub', [], {
    fetch: (url) => Promise.resolve(url === address ? Response.json(question) : new Response('', { status: 404 })),
  });
  return { backend, open: address, missing: 'https://social.example/notes/9zkq2m1x0b' };
});
