import { expect } from '@open-wc/testing';
import { describeBackend } from '../../src/testing/index.js';
import type { View } from '../../src/core/view.js';
import type { FailureReason } from '../../src/ports/failure.js';
import { recordings } from './replay-fetch.js';
import { answering, one, plain, world, type World } from './world.js';

const accept = 'application/activity+json';
const address = 'https://social.example/notes/9zkq2m1x0a';
const id = address;

const note = (name: string, totalItems?: unknown): unknown => ({
  type: 'Note',
  name,
  ...(totalItems !== undefined && { replies: { type: 'Collection', totalItems } }),
});

const question = {
  '@context': 'https://www.w3.org/ns/activitystreams',
  id,
  type: 'Question',
  attributedTo: 'https://social.example/users/ana',
  content: '<p>Tea or coffee?</p>',
  oneOf: [note('Tea', 3), note('Coffee', 4)],
  endTime: '2026-11-26T18:00:00Z',
};

function answeredWith(body: unknown): World {
  return world('activitypub', [answering(address, body, { accept })]);
}

const reading = (body: unknown): Promise<View> => answeredWith(body).read(address);
const readingQuestion = (changes: object): Promise<View> => reading({ ...question, ...changes });
const labels = ({ vote }: View): string[] => vote.options.map(({ label }) => label);
const votes = ({ result }: View): unknown[] => result?.options.map(({ voters }) => voters) ?? [];

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

  describe('the options', () => {
    const shapes: readonly (readonly [what: string, changes: object, method: string, labels: string[]])[] = [
      ['one choice', {}, 'single', ['Tea', 'Coffee']],
      ['several choices', { oneOf: undefined, anyOf: [note('Tea'), note('Coffee')] }, 'approval', ['Tea', 'Coffee']],
      ['both lists, one of them empty', { anyOf: [] }, 'single', ['Tea', 'Coffee']],
      ['both lists, the other one empty', { oneOf: [], anyOf: [note('Mate')] }, 'approval', ['Mate']],
      ['both lists', { anyOf: [note('Mate'), note('Water')] }, 'approval', ['Mate', 'Water']],
      ['a single object instead of a list', { oneOf: note('Tea') }, 'single', ['Tea']],
      ['text instead of objects', { oneOf: ['Tea', 'Coffee'] }, 'single', ['Tea', 'Coffee']],
      [
        'content instead of names',
        { oneOf: [{ type: 'Note', content: '<p>Tea &amp; milk</p>' }] },
        'single',
        ['Tea & milk'],
      ],
      [
        'translated names',
        { oneOf: [{ nameMap: { en: 'Tea' } }, { contentMap: { de: '<p>Kaffee</p>' } }] },
        'single',
        ['Tea', 'Kaffee'],
      ],
      ['the same name twice', { oneOf: [note('Tea', 1), note('Tea', 2)] }, 'single', ['Tea', 'Tea']],
      ['emoji shortcodes', { oneOf: [note(':tea:'), note(':coffee:')] }, 'single', [':tea:', ':coffee:']],
      ['names that turn the text', { oneOf: [note('\u202eaeT'), note('Cof\u200bfee')] }, 'single', ['aeT', 'Coffee']],
      ['numbers as names', { oneOf: [{ name: 4 }, { name: 2 }] }, 'single', ['4', '2']],
      ['nothing where an option should be', { oneOf: [null, {}, [], note('Tea')] }, 'single', ['', '', '', 'Tea']],
    ];
    for (const [what, changes, method, expected] of shapes) {
      it(`may be ${what}`, async () => {
        const view = await readingQuestion(changes);
        expect(view.vote.method).to.equal(method);
        expect(labels(view)).to.deep.equal(expected);
        expect(view.vote.options.map((option) => option.id)).to.deep.equal(expected.map((_, place) => String(place)));
      });
    }

    it('may be five hundred, and no more are shown', async () => {
      const all = Array.from({ length: 500 }, (_, place) => note(`Option ${place}`, 1));
      const whole = await readingQuestion({ oneOf: all });
      expect(whole.vote.options).to.have.length(500);
      expect(whole.vote.omitted).to.equal(undefined);
      expect(whole.result?.counts.cast).to.equal(500);

      const cut = await readingQuestion({ oneOf: [...all, note('One more', 9)] });
      expect(cut.vote.options).to.have.length(500);
      expect(cut.vote.omitted).to.equal(1);
      expect(cut.result?.counts.cast).to.equal(undefined);
      expect(cut.result?.winners).to.equal(undefined);
    });
  });

  describe('the numbers', () => {
    const shapes: readonly (readonly [what: string, changes: object, votes: unknown[], cast: number | undefined])[] = [
      ['typed', { votersCount: { type: 'xsd:nonNegativeInteger', '@value': 9 } }, [3, 4], 9],
      ['without a number of voters', { votersCount: undefined }, [3, 4], 7],
      ['of fewer voters than votes', { votersCount: 2 }, [3, 4], 7],
      [
        'of an approval poll without voters',
        { oneOf: [], anyOf: [note('Tea', 3), note('Mate', 5)] },
        [3, 5],
        undefined,
      ],
      [
        'of an approval poll with too few',
        { oneOf: [], anyOf: [note('Tea', 3), note('Mate', 5)], votersCount: 4 },
        [3, 5],
        5,
      ],
      ['of an approval poll', { oneOf: [], anyOf: [note('Tea', 3), note('Mate', 5)], votersCount: 6 }, [3, 5], 6],
      ['under another name', { 'toot:votersCount': 8 }, [3, 4], 8],
      ['without a type', { oneOf: [{ name: 'Tea', replies: { totalItems: 3 } }] }, [3], 3],
      ['partly unknown', { oneOf: [note('Tea', 3), note('Mate')] }, [3, undefined], undefined],
      ['nonsense', { oneOf: [note('Tea', -3), note('Mate', 1.5)], votersCount: 'many' }, [], undefined],
      ['mostly nonsense', { oneOf: [note('Tea', 1e308), note('Mate', 2)], votersCount: -1 }, [undefined, 2], undefined],
    ];
    for (const [what, changes, expected, cast] of shapes) {
      it(`may be ${what}`, async () => {
        const view = await readingQuestion(changes);
        expect(votes(view)).to.deep.equal(expected);
        expect(view.result?.counts.cast).to.equal(cast);
        expect(view.vote.results).to.equal('always');
      });
    }

    for (const [what, hidden] of [
      ['missing', [note('Tea'), note('Coffee')]],
      ['null', [note('Tea', null), note('Coffee', null)]],
      ['only the address of a list', [{ name: 'Tea', replies: 'https://social.example/1/replies' }]],
      ['a list without a number', [{ name: 'Tea', replies: { type: 'Collection' } }]],
    ] as const) {
      it(`are hidden when they are ${what}, until the poll is over`, async () => {
        const open = await readingQuestion({ oneOf: hidden, votersCount: 5 });
        expect(open.vote.results).to.equal('after-close');
        expect(open.result).to.deep.include({ counts: { cast: 5 }, options: [], winners: undefined, tied: undefined });
        const silent = await readingQuestion({ oneOf: hidden });
        expect(silent.result).to.equal(undefined);
        const over = await readingQuestion({ oneOf: hidden, closed: true });
        expect(over.vote.results).to.equal('always');
      });
    }
  });

  describe('the time', () => {
    const past = '2026-11-22T18:00:00Z';
    const future = '2026-11-26T18:00:00Z';
    const iso = (time: string): string => new Date(time).toISOString();
    const shapes: readonly (readonly [what: string, changes: object, closes: string | undefined, closed: boolean])[] = [
      ['an end that lies ahead', {}, future, false],
      ['an end that is over', { endTime: past }, past, true],
      ['no end at all', { endTime: null }, undefined, false],
      ['closed as true', { closed: true }, undefined, true],
      ['closed as a word', { closed: 'true', endTime: null }, undefined, true],
      ['closed as false', { closed: false }, future, false],
      ['closed at a date', { closed: past }, past, true],
      ['closed at a date without a zone', { closed: '2026-11-22T18:00:00', endTime: null }, past, true],
      ['closed at a date that lies ahead', { closed: future, endTime: undefined }, future, false],
      ['closed alone', { closed: past, endTime: undefined }, past, true],
      ['closed after its end', { closed: '2026-11-22T19:00:00Z', endTime: past }, past, true],
      ['closed early', { closed: past, endTime: future }, past, true],
      ['an end that makes no sense', { endTime: '2026-11-26T26:00:00Z' }, undefined, false],
      ['closed at what makes no sense', { closed: 'soon' }, future, false],
      ['published after its end', { published: '2026-11-28T00:00:00Z' }, future, false],
      ['published tomorrow', { published: '2026-11-24T00:00:00Z' }, future, false],
    ];
    for (const [what, changes, closes, closed] of shapes) {
      it(`may be ${what}`, async () => {
        const { may, vote, result } = await readingQuestion(changes);
        expect(vote.closes).to.equal(closes && iso(closes));
        expect(vote.opens).to.equal(undefined);
        expect(may['ballot/cast']).to.equal(closed ? 'closed' : 'sign-in');
        expect(result?.final).to.equal(closed);
      });
    }
  });

  describe('the words', () => {
    const shapes: readonly (readonly [what: string, changes: object, question: string, language?: string])[] = [
      ['translated', { contentMap: { de: '<p>Tee?</p>', en: question.content } }, 'Tea or coffee?', 'en'],
      ['in one language', { contentMap: { pt: '<p>Chá?</p>' } }, 'Tea or coffee?', 'pt'],
      ['translated only', { content: undefined, contentMap: { pt: '<p>Chá?</p>' } }, 'Chá?', 'pt'],
      ['a name', { content: undefined, name: 'Tea?' }, 'Tea?'],
      ['a translated name', { content: null, nameMap: { en: 'Tea?' } }, 'Tea?'],
      ['in a language that is none', { contentMap: { '__proto__ x': question.content } }, 'Tea or coffee?'],
      ['nothing', { content: '' }, ''],
      ['of a wrong type', { content: [1], contentMap: 'en' }, ''],
    ];
    for (const [what, changes, expected, language] of shapes) {
      it(`may be ${what}`, async () => {
        const { vote } = await readingQuestion(changes);
        expect(vote.question).to.equal(expected);
        expect(vote.language).to.equal(language);
      });
    }

    it('fold under a content warning', async () => {
      expect((await readingQuestion({ summary: '<p>Food &amp; drink</p>' })).vote.warning).to.equal('Food & drink');
      expect((await readingQuestion({ summary: '' })).vote.warning).to.equal(undefined);
    });

    const authors: readonly (readonly [what: string, attributedTo: unknown, author: object | undefined])[] = [
      [
        'an address',
        'https://social.example/@ana',
        { name: 'ana', handle: '@ana@social.example', url: 'https://social.example/@ana' },
      ],
      [
        'an address that ends in an id',
        'https://social.example/users/9abc1x7k2q',
        { name: 'social.example', url: 'https://social.example/users/9abc1x7k2q' },
      ],
      [
        'a person',
        { type: 'Person', id: 'https://social.example/u/1', name: 'Ana', preferredUsername: 'ana' },
        { name: 'Ana', handle: '@ana@social.example', url: 'https://social.example/u/1' },
      ],
      [
        'several',
        [null, 'https://social.example/bo', 'https://social.example/ana'],
        { name: 'bo', handle: '@bo@social.example', url: 'https://social.example/bo' },
      ],
      ['a name alone', { name: 'Ana\u202e' }, { name: 'Ana' }],
      ['a script', 'javascript:alert(1)', undefined],
      ['nobody', null, undefined],
    ];
    for (const [what, attributedTo, author] of authors) {
      it(`may come from ${what}`, async () => {
        expect(JSON.stringify((await readingQuestion({ attributedTo })).vote.author)).to.equal(JSON.stringify(author));
      });
    }
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
