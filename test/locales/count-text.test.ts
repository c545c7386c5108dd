import { expect } from '@open-wc/testing';
import { methodNames } from '../../src/core/count/methods.js';
import { invalidText, methodName, methodWay, tieText } from '../../src/locales/count-text.js';
import { countWordsOf, languageTags, seen, tongueOf } from './tongues.js';
import { count as english } from '../../src/locales/en/count.js';

const named = [
  ...['single', 'approval', 'consent', 'consensus', 'majority', 'lazy-consent', 'sense-check', 'gradients', 'check-in'],
  ...['count', 'score', 'points', 'borda', 'instant-runoff', 'schulze', 'stv', 'star', 'equal-shares', 'time-poll'],
];
const reasons = [
  ...['wrong-kind', 'empty', 'unknown-option', 'duplicate-option', 'over-vote', 'under-vote', 'out-of-range', 'late'],
  ...['not-eligible', 'not-representative'],
];

describe('words for counting', () => {
  for (const tag of languageTags) {
    describe(tag, () => {
      const words = countWordsOf(tag);
      const tongue = tongueOf(tag);
      const { formats } = tongue;

      it('calls each method by a name, and says in a sentence how it counts', () => {
        for (const method of [...named, ...methodNames]) {
          expect(methodName(method, { words, formats }), method).not.to.contain('\u2068');
          expect(methodWay(method, { words, formats }), method).to.match(/\.$/).and.not.to.equal(words.unknownWay);
        }
        expect(new Set(named.map((method) => methodName(method, { words, formats }))).size).to.equal(named.length);
        expect(methodName('constructor', { words, formats })).to.contain('\u2068constructor\u2069');
        expect(methodWay('constructor', { words, formats })).to.equal(words.unknownWay);
      });

      it('has words for whatever breaks a tie', () => {
        const ways = [
          'score',
          'match-ups',
          'five-stars',
          'maybe',
          'cost',
          'votes',
          'seed',
          'earlier-round',
          'status-quo',
        ];
        const said = ways.map((by) => tieText({ among: ['a', 'b'], by, chosen: ['a'] }, words, tongue));
        expect(new Set(said).size).to.equal(ways.length);
        for (const [n, by] of ways.entries()) expect(said[n]).not.to.contain(`\u2068${by}\u2069`);
      });

      it('says for each reason how many ballots do not count', () => {
        for (const reason of reasons) expect(words.invalidReasons, reason).to.have.property(reason);
        const lines = invalidText(
          [...reasons, 'late', 'eaten'].map((reason) => ({ reason })),
          { words, formats },
        );
        expect(new Set(lines).size).to.equal(reasons.length + 1);
        expect(lines.at(-1)).to.contain('\u2068eaten\u2069');
      });

      it('tells what broke a tie, and between whom', () => {
        const among = ['a', 'b'];
        const texts = [
          ...['earlier-round', 'seed', 'chair', 'status-quo', 'votes', 'cost', 'maybe', 'dice', 'none'].map((by) =>
            tieText({ among, by, chosen: by === 'none' ? among : ['b'] }, words, tongue),
          ),
          tieText({ among, by: 'status-quo', chosen: [] }, words, tongue),
          tieText({ among, by: 'seed', chosen: ['b'], round: 2 }, words, tongue),
        ];
        expect(new Set(texts).size).to.equal(texts.length);
        for (const text of texts) {
          for (const id of among) expect(text).to.contain(`\u2068‹${id}›\u2069`);
          expect(text).to.match(/\.$/);
        }
      });
    });
  }

  it('is plain English in English', () => {
    const { formats } = tongueOf('en');
    const step = { among: ['B', 'C'], by: 'earlier-round', chosen: ['C'], round: 2 };
    expect(seen(tieText(step, english, tongueOf('en')))).to.equal(
      'Tie between ‹B› and ‹C› in round 2. What decided: the earlier round. The choice fell on ‹C›.',
    );
    expect(invalidText([{ reason: 'late' }, { reason: 'late' }], { words: english, formats })).to.deep.equal([
      '2 ballots do not count: too late',
    ]);
  });
});
