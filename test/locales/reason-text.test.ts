import { expect } from '@open-wc/testing';
import type { Because, Dissent, Missing } from '../../src/core/result.js';
import type { Clause, Counted } from '../../src/core/rule.js';
import { becauseText, dissentText, missingText } from '../../src/locales/reason-text.js';
import { languageTags, seen, tongueOf } from './tongues.js';

const agree: Clause = { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [2, 3], of: 'valid' };
const nobodyBlocks: Clause = { purpose: 'block', count: { stance: 'block' }, cmp: '<=', amount: 0 };
const enough: Because = { clause: agree, needed: 8, got: 8, base: 12, met: true };
const most: Because = { clause: { ...agree, amount: [9, 10] }, needed: 10, got: 10, base: 11, met: true };
const blocked: Because = { clause: { ...nobodyBlocks, unless: most.clause }, needed: 0, got: 1, met: false };

const counts: readonly Counted[] = [
  ...['agree', 'abstain', 'stand-aside', 'concern', 'disagree', 'object', 'block', 'sing'].map((stance) => ({
    stance,
  })),
  { option: 'b' },
  { ballots: 'any' },
  { attendance: true },
  { objections: 'standing' },
];
const changes: readonly Missing['change'][] = ['more', 'others', 'instead', 'fewer'];

describe('becauseText', () => {
  it('says what was needed, what there is, and what lifts it', () => {
    const say = (because: Because): string => seen(becauseText(because, tongueOf('en')));
    expect(say(enough)).to.equal('8 of 12 agree; at least 8 needed: met.');
    expect(say({ ...enough, got: 7, met: false })).to.equal('7 of 12 agree; at least 8 needed: not met.');
    expect(say(blocked)).to.equal('1 person blocks; none allowed: not met.');
    expect(say({ ...blocked, unless: most })).to.equal(
      '1 person blocks; none allowed: lifted, because 10 of 11 agree; at least 10 needed.',
    );
    expect(say({ ...blocked, unless: { ...most, got: 5, met: false } })).to.equal(
      '1 person blocks; none allowed: not met.',
    );
    expect(say({ ...blocked, got: 0, met: true })).to.equal('Nobody blocks: met.');
    const narrowed = {
      ...enough,
      clause: { ...agree, of: 'decided', class: 'users', channel: 'call', weighted: true },
    };
    expect(say(narrowed as Because)).to.equal(
      '8 of 12 in the group “users” (abstentions left out, counted by weight) agree in the call; at least 8 needed: met.',
    );
  });

  it('does without numbers that would tell too much', () => {
    const { clause, met } = enough;
    expect(seen(becauseText({ clause, met }, tongueOf('en')))).to.equal(
      'At least two thirds of those who voted agree: met.',
    );
    for (const tag of languageTags) expect(becauseText({ clause, met }, tongueOf(tag))).not.to.match(/\d|undefined/);
  });

  for (const tag of languageTags) {
    it(`says every count in ${tag}, met, not met and lifted`, () => {
      for (const count of counts) {
        for (const [got, base] of [[0], [1], [2], [5], [0, 7], [1, 7], [5, 7]] as const) {
          const because: Because = {
            clause: { ...agree, count },
            needed: 3,
            got,
            ...(base !== undefined && { base }),
            met: false,
          };
          const texts = [because, { ...because, met: true }, { ...because, unless: most }].map((each) =>
            seen(becauseText(each, tongueOf(tag))),
          );
          expect(new Set(texts).size).to.equal(3);
          for (const text of texts)
            expect(text)
              .to.match(/^\S.*\.$/)
              .and.not.to.match(/undefined|\s{2}/);
        }
      }
    });
  }
});

describe('missingText', () => {
  it('says what would have to change', () => {
    const say = (missing: Partial<Missing>): string =>
      seen(missingText({ clause: agree, met: false, change: 'more', by: 2, ...missing }, tongueOf('en')));
    const quorum: Clause = { ...agree, purpose: 'quorum', count: { ballots: 'any' } };
    const objections: Clause = { ...nobodyBlocks, count: { objections: 'standing' } };
    expect(say({ clause: quorum })).to.equal('To get there, 2 more people would have to take part.');
    expect(say({ possible: false })).to.equal(
      'To get there, 2 more people would have to agree. Those who have not answered are not enough for it.',
    );
    expect(say({ clause: objections, change: 'fewer', by: 1 })).to.equal(
      'To get there, 1 objection would have to be withdrawn or resolved.',
    );
    expect(say({ change: 'others', met: true, by: 1 })).to.equal(
      'To change that, 1 more person would have to say something else.',
    );
    expect(say({ change: 'instead' })).to.equal(
      'To get there, 2 of those who said something else would have to agree.',
    );
    expect(say({ clause: { ...agree, class: 'users', channel: 'call' } })).to.equal(
      'To get there, 2 more people in the group “users” would have to agree in the call.',
    );
  });

  for (const tag of languageTags) {
    it(`says every change of every count in ${tag}`, () => {
      for (const count of counts) {
        const texts = changes.flatMap((change) =>
          [1, 2, 5].flatMap((by) =>
            [true, false].map((met) =>
              seen(missingText({ clause: { ...agree, count }, met, change, by }, tongueOf(tag))),
            ),
          ),
        );
        expect(new Set(texts).size).to.equal(texts.length);
        for (const text of texts)
          expect(text)
            .to.match(/^\S.*\.$/)
            .and.not.to.match(/undefined|\s{2}/);
      }
    });
  }
});

describe('dissentText', () => {
  const dissent: readonly Dissent[] = [
    { voter: 'Ben', stance: 'block', reason: 'Too soon.' },
    { voter: 'Ana', stance: 'object', reason: 'It costs too much.', status: 'withdrawn' },
    { stance: 'stand-aside' },
    { stance: 'disagree', reason: 'No.' },
    { stance: 'stand-aside' },
  ];

  it('tells who, why, and what became of it', () => {
    expect(dissentText(dissent, tongueOf('en')).map(seen)).to.deep.equal([
      '‹Ben› blocks: “Too soon.”',
      '‹Ana› objects (withdrawn): “It costs too much.”',
      '2 people stand aside',
      '1 person disagrees: “No.”',
    ]);
    expect(dissentText([{ stance: 'block' }, { stance: 'object' }], tongueOf('en'))).to.have.length(2);
  });

  for (const tag of languageTags) {
    it(`leaves nobody out in ${tag}, and sets names and reasons apart`, () => {
      const lines = dissentText(dissent, tongueOf(tag));
      expect(lines).to.have.length(4);
      const text = lines.join('\n');
      for (const part of ['‹Ben›', 'Too soon.', '‹Ana›', 'It costs too much.', 'No.']) {
        expect(text).to.contain(`\u2068${part}\u2069`);
      }
    });

    it(`has words for each fate in ${tag}`, () => {
      const fates = ['raised', 'testing', 'qualified', 'integrating', 'dismissed', 'resolved', 'withdrawn', 'slept on'];
      const texts = fates.flatMap((status) => dissentText([{ voter: 'Ben', stance: 'object', status }], tongueOf(tag)));
      expect(new Set(texts).size).to.equal(fates.length);
    });
  }
});
