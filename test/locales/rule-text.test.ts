import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { presets } from '../../src/core/decide/presets.js';
import type { Clause, Counted, Rule } from '../../src/core/rule.js';
import { ruleText } from '../../src/locales/rule-text.js';
import { anyRule, meaningOf, neighbours } from './rules.js';
import { languageTags, seen, tongueOf } from './tongues.js';
import type { LanguageTag } from './tongues.js';

function say(rule: Rule, tag: LanguageTag, locale?: string): string {
  return ruleText(rule, tongueOf(tag, locale)).join(' ');
}

function ruleOf(clauses: readonly Clause[], rest: Partial<Rule> = {}): Rule {
  return { clauses, silence: 'ignore', tieBreaks: [], ...rest };
}

function pass(count: Counted, rest: Partial<Clause> = {}): Clause {
  return { purpose: 'pass', count, cmp: '>=', amount: 2, ...rest };
}

const nobodyBlocks: Clause = { purpose: 'block', count: { stance: 'block' }, cmp: '=', amount: 0 };

describe('ruleText', () => {
  for (const tag of languageTags) {
    describe(tag, () => {
      it('says two rules the same only where they mean the same', () => {
        const meanings = new Map<string, string>();
        const check = (rule: Rule): void => {
          const text = say(rule, tag);
          const meaning = meaningOf(rule);
          const before = meanings.get(text) ?? meaning;
          expect(before, text).to.equal(meaning);
          meanings.set(text, meaning);
        };
        fc.assert(
          fc.property(anyRule, anyRule, (rule, other) => {
            for (const each of [rule, ...neighbours(rule, other)]) check(each);
          }),
          { numRuns: 150 },
        );
      });

      it('says any two presets differently, unless they have the same rule', () => {
        for (const one of presets) {
          for (const other of presets) {
            const same = meaningOf(one.rule) === meaningOf(other.rule);
            const names = `${one.name}, ${other.name}`;
            expect(say(one.rule, tag) === say(other.rule, tag), names).to.equal(same);
          }
        }
      });

      it('leaves no gap, and is made of sentences', () => {
        fc.assert(
          fc.property(anyRule, (rule) => {
            for (const sentence of ruleText(rule, tongueOf(tag))) {
              const own = sentence.replace(/\u2068[^\u2069]*\u2069/g, 'x');
              expect(own).to.match(/^\S.*\.$/);
              expect(own).not.to.match(/undefined|null|NaN|\[object|\s{2}|\s[.,،]|\(\)|\( | \)/);
            }
          }),
          { numRuns: 100 },
        );
      });

      it('sets every foreign word apart, whichever way it runs', () => {
        const rule = ruleOf(
          [
            pass({ option: 'אב' }, { class: '‹class›', channel: '‹channel›' as 'call' }),
            pass({ stance: '‹stance›' }, { amount: [1, 2], of: '‹base›' as 'valid' }),
          ],
          { tieBreaks: ['‹way›'] },
        );
        const text = say(rule, tag);
        for (const part of ['‹אב›', '‹class›', '‹channel›', '‹stance›', '‹base›', '‹way›']) {
          expect(text).to.contain(`\u2068${part}\u2069`);
        }
      });

      it('has words for each stance, base, channel and purpose that we know', () => {
        const stances = ['agree', 'abstain', 'stand-aside', 'concern', 'disagree', 'object', 'block'];
        const bases = ['eligible', 'active', 'present', 'valid', 'decided'] as const;
        const texts = [
          ...stances.map((stance) => say(ruleOf([pass({ stance })]), tag)),
          ...bases.map((of) => say(ruleOf([pass({ ballots: 'any' }, { of })]), tag)),
          ...(['async', 'call', 'proxy'] as const).map((channel) =>
            say(ruleOf([pass({ ballots: 'any' }, { channel })]), tag),
          ),
          ...(['quorum', 'pass'] as const).map((purpose) =>
            say(ruleOf([pass({ attendance: true }, { purpose })]), tag),
          ),
        ];
        expect(new Set(texts).size).to.equal(texts.length);
        for (const text of texts) expect(text).not.to.contain('\u2068');
      });
    });
  }

  it('writes numbers in the digits of the reader', () => {
    for (const { rule } of presets) expect(say(rule, 'ar', 'ar-EG')).not.to.match(/\d/);
    expect(say(ruleOf([pass({ stance: 'agree' }, { amount: 12_345 })]), 'de')).to.contain('12.345 Personen');
  });

  it('says it as people do', () => {
    const rule = ruleOf(
      [
        { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [2, 3], of: 'valid' },
        { ...nobodyBlocks, unless: { ...pass({ stance: 'agree' }), amount: [9, 10], of: 'valid' } },
        { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' },
      ],
      { minimumDays: 7, provisionalDays: 14, silence: 'consent', tieBreaks: ['earlier-round', 'chair'] },
    );
    expect(ruleText(rule, tongueOf('en')).map(seen)).to.deep.equal([
      'It passes if at least two thirds of those who voted agree.',
      'But only if nobody blocks, unless at least 90% of those who voted agree.',
      'It only counts if at least a third of the members take part.',
      'Voting stays open at least 7 days.',
      'After that, the decision can be objected to for 14 days.',
      'Whoever does not answer is taken to agree, but not to have taken part.',
      'If there is a tie, this decides: the earlier round, then the chair.',
    ]);
  });

  it('reduces shares, and says none, all and one as such', () => {
    const agree = (rest: Partial<Clause>): string => seen(say(ruleOf([pass({ stance: 'agree' }, rest)]), 'en'));
    expect(agree({ amount: [2, 4], of: 'present', cmp: '>' })).to.contain('more than half of those present agree');
    expect(agree({ amount: [3, 3], of: 'eligible' })).to.contain('if all members agree');
    expect(agree({ amount: 0, cmp: '>' })).to.contain('at least 1 person agrees');
    expect(agree({ amount: 1, cmp: '<' })).to.contain('if nobody agrees');
    expect(agree({ amount: [0, 5], cmp: '<=', of: 'decided' })).to.contain(
      'nobody among those who voted (abstentions left out) agrees',
    );
    expect(agree({ amount: [5, 7], of: 'active' })).to.contain('at least 5 in every 7 of the active members agree');
    expect(say(ruleOf([{ purpose: 'block', count: { objections: 'standing' }, cmp: '=', amount: 0 }]), 'en')).to.equal(
      'It passes if no objection stands.',
    );
  });

  it('says whether an exception hears silence, where it does not go by its clause', () => {
    const most = pass({ stance: 'agree' }, { amount: [1, 2], of: 'eligible' });
    const heard = ruleOf([{ ...nobodyBlocks, unless: most }], { silence: 'consent' });
    const unheard = ruleOf([{ ...nobodyBlocks, unless: { ...most, purpose: 'quorum' } }], { silence: 'consent' });
    expect(say(heard, 'en')).not.to.contain('silence');
    expect(say(unheard, 'en')).to.contain('silence left out');
  });

  it('says that an objection holds everything up, where one can object and the rule does not say so itself', () => {
    const options = [{ stance: 'agree' }, { stance: 'object' }];
    const holdUp = 'While an objection stands, nothing is adopted.';
    const noObjection: Clause = { purpose: 'block', count: { objections: 'standing' }, cmp: '=', amount: 0 };
    const most = pass({ stance: 'agree' });
    const tongue = tongueOf('en');
    expect(ruleText(ruleOf([most]), tongue, options)).to.include(holdUp);
    expect(ruleText(ruleOf([{ ...noObjection, unless: most }]), tongue, options)).to.include(holdUp);
    expect(ruleText(ruleOf([noObjection]), tongue, options)).not.to.include(holdUp);
    expect(ruleText(ruleOf([most]), tongue, [{ stance: 'agree' }])).not.to.include(holdUp);
  });

  it('declines', () => {
    const agree = (tag: LanguageTag, rest: Partial<Clause>): string =>
      seen(say(ruleOf([pass({ stance: 'agree' }, rest)]), tag)).replace(/[.]$/, '');
    const twoThirds = { amount: [2, 3], of: 'eligible' } as const;
    expect(agree('ar', twoThirds)).to.contain('وافق ثلثا الأعضاء على الأقل');
    expect(agree('ar', { ...twoThirds, cmp: '>' })).to.contain('وافق أكثر من ثلثي الأعضاء');
    expect(agree('ar', {})).to.contain('شخصان');
    expect(agree('ar', { cmp: '>' })).to.contain('شخصين');
    expect(agree('de', { amount: [1, 2], of: 'present' })).to.contain('die Hälfte der Anwesenden zustimmt');
    expect(agree('de', { amount: [2, 3], of: 'present' })).to.contain('zwei Drittel der Anwesenden zustimmen');
    expect(agree('fr', { cmp: '>', amount: [1, 3], of: 'valid' })).to.contain('plus d’un tiers des personnes');
    expect(agree('fr', { cmp: '=', amount: 0 })).to.contain('personne n’est d’accord');
    expect(agree('es', { cmp: '<', amount: [3, 4], of: 'valid' })).to.contain(
      'menos de tres cuartas partes de quienes',
    );
  });
});
