import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { DecisionWord, Dissent, Result } from '../../src/core/result.js';
import type { Option, Vote } from '../../src/core/vote.js';
import { decisionText, isUnanimous } from '../../src/locales/decision-text.js';
import { languageTags, seen, tongueOf } from './tongues.js';

const options: readonly Option[] = [
  { id: 'yes', label: 'Yes', stance: 'agree' },
  { id: 'maybe', label: 'Maybe', stance: 'concern' },
  { id: 'no', label: 'No', stance: 'block' },
];
const now = Date.parse('2026-11-26T12:00:00Z');
const vote: Vote = {
  question: 'Shall we?',
  method: 'consensus',
  options,
  closes: '2026-11-25T12:00:00Z',
  results: 'always',
  secrecy: 'public',
  changeable: true,
  reason: 'optional',
};

type Decided = Parameters<typeof decisionText>[0];

function result(decision: DecisionWord, rest: Partial<Result> = {}): Decided {
  return {
    decision,
    counts: { eligible: 9, cast: 5, valid: 5, invalid: 0, abstain: 0 },
    options: [
      { option: 'yes', voters: 5 },
      { option: 'maybe', voters: 0 },
      { option: 'no', voters: 0 },
    ],
    dissent: [],
    ...rest,
  };
}

/** Whatever sounds as if everyone were of one mind. */
const oneMind = /unanim|einstimmig|unánim|إجماع|everyone|everybody|\ball\b|\balle\b|\btous\b|\btodos\b|جميع/i;

const decisions: DecisionWord[] = [
  'adopted',
  'adopted-provisionally',
  'not-adopted',
  'inquorate',
  'tied',
  'chosen',
  'measured',
  'pending',
];

describe('decisionText', () => {
  for (const tag of languageTags) {
    describe(tag, () => {
      const tongue = tongueOf(tag);
      const say = (decided: Decided, over: Partial<Vote> = {}): string =>
        seen(decisionText(decided, { ...vote, ...over }, now, tongue));

      it('has other words for each decision', () => {
        const texts = [
          ...decisions.map((decision) => say(result(decision, { winners: ['yes', 'no'], dissent: undefined }))),
          say(result('adopted')),
          say(result('chosen', { winners: ['yes'], provisionalUntil: '2026-12-10T12:00:00Z' })),
          say(result('pending', { waitsFor: 'close' }), { closes: undefined }),
          say(result('pending', { waitsFor: 'close' }), { closes: undefined, opens: '2026-11-27T12:00:00Z' }),
          say(result('pending', { waitsFor: 'objections' })),
          say(result('pending', { waitsFor: 'minimum-days' }), {
            rule: { minimumDays: 7, clauses: [], silence: 'ignore', tieBreaks: [] },
          }),
          say(result('pending'), { ended: 'cancelled' }),
          say(result('resting' as DecisionWord)),
        ];
        expect(new Set(texts).size).to.equal(texts.length);
        for (const text of texts)
          expect(text)
            .to.match(/^\S.*\.$/)
            .and.not.to.match(/undefined|NaN|\s{2}/);
      });

      it('is never of one mind where anybody dissents, or where nobody knows', () => {
        const anyDissent: fc.Arbitrary<Dissent> = fc.record({
          stance: fc.constantFrom('block', 'object', 'disagree', 'stand-aside'),
          status: fc.constantFrom(undefined, 'raised', 'withdrawn', 'resolved', 'dismissed'),
        });
        const n = fc.constantFrom(undefined, 0, 0, 1);
        fc.assert(
          fc.property(
            fc.oneof(fc.constant<DecisionWord>('adopted'), fc.constantFrom(...decisions)),
            fc.oneof(fc.constantFrom([], undefined), fc.array(anyDissent, { maxLength: 2 })),
            fc.record({ valid: fc.constantFrom(1, 1, 0, undefined), abstain: n, invalid: n }),
            fc.tuple(fc.constantFrom(1, 1, 2, undefined), n, n),
            (decision, dissent, counts, [yes, maybe, no]) => {
              const decided = result(decision, {
                dissent,
                counts,
                options: [
                  { option: 'yes', ...(yes !== undefined && { voters: yes }) },
                  { option: 'maybe', ...(maybe !== undefined && { voters: maybe }) },
                  { option: 'no', ...(no !== undefined && { voters: no }) },
                ],
              });
              const may =
                decision === 'adopted' &&
                dissent?.length === 0 &&
                counts.abstain === 0 &&
                !counts.invalid &&
                Boolean(yes) &&
                yes === counts.valid &&
                maybe === 0 &&
                no === 0;
              expect(oneMind.test(say(decided))).to.equal(may);
            },
          ),
          { numRuns: 2000 },
        );
      });

      it('never takes too few for a no', () => {
        expect(say(result('inquorate'))).not.to.contain(say(result('not-adopted')).replace(/[.]$/, ''));
      });

      it('names winners and ties, each set apart', () => {
        const winners = ['אב', 'no'];
        for (const decision of ['chosen', 'tied'] as const) {
          const text = decisionText(result(decision, { winners }), vote, now, tongue);
          for (const winner of winners) expect(text).to.contain(`\u2068‹${winner}›\u2069`);
          expect(say(result(decision, { winners: [] }))).not.to.match(/‹|: ?\.|\s\./);
        }
      });

      it('says until when a provisional decision can be objected to', () => {
        const provisionalUntil = '2026-12-10T12:00:00Z';
        const until = seen(tongue.formats.dateTime(Date.parse(provisionalUntil)));
        expect(say(result('adopted-provisionally', { provisionalUntil }))).to.contain(until);
        expect(say(result('chosen', { winners: ['yes'], provisionalUntil }))).to.contain(until);
        expect(say(result('adopted-provisionally', { provisionalUntil: 'soon' }))).to.match(/^\S.*\.$/);
      });
    });
  }

  it('says nothing of a vote that decides nothing', () => {
    const { decision, ...undecided } = result('measured');
    expect(decision).to.equal('measured');
    expect(decisionText(undecided, vote, now, tongueOf('en'))).to.equal('');
  });
});

describe('isUnanimous', () => {
  it('takes everyone who voted to have agreed', () => {
    expect(isUnanimous(result('adopted'), vote)).to.equal(true);
    expect(isUnanimous(result('adopted', { dissent: [{ stance: 'object', status: 'withdrawn' }] }), vote)).to.equal(
      false,
    );
    expect(isUnanimous(result('adopted', { counts: { valid: 5 } }), vote)).to.equal(false);
    expect(isUnanimous(result('adopted-provisionally'), vote)).to.equal(false);
    expect(isUnanimous(result('adopted', { options: [] }), vote)).to.equal(false);
  });
});
