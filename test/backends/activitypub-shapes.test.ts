import { expect } from '@open-wc/testing';
import { labels, note, question, readingQuestion, votes } from './question.js';

describe('activitypub, in every shape', () => {
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
});
