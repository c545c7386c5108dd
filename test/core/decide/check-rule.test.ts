import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkRule } from '../../../src/core/decide/check-rule.js';
import { deepestClause } from '../../../src/core/rule.js';
import type { Clause, Rule, Share } from '../../../src/core/rule.js';
import type { Vote } from '../../../src/core/vote.js';
import {
  agree,
  ballot,
  ballots,
  castBy,
  decided,
  electorates,
  member,
  members,
  noBlock,
  objectionsOf,
  plainClauses,
  proposal,
  quorum,
  ruled,
} from './stage.js';

const nine = members(9);

function problemsOf(rule: Rule, vote: Vote = proposal(undefined, nine)): string[] {
  return checkRule(rule, vote).map(({ path, reason }) => `${path.join('.')} ${reason}`);
}

const of = (...clauses: readonly Clause[]): string[] => problemsOf(ruled(clauses));
const disagree = (cmp: Clause['cmp'], amount: number | Share, base?: Clause['of']): Clause => ({
  ...agree(cmp, amount, base),
  count: { stance: 'disagree' },
});

describe('checkRule', () => {
  it('finds nothing wrong with a rule that is right', () => {
    expect(
      of(quorum([1, 3]), agree('>', [1, 2], 'decided'), { ...noBlock, unless: agree('>=', [9, 10], 'valid') }),
    ).to.deep.equal([]);
    expect(problemsOf(ruled([agree('>=', 1), noBlock]), proposal(undefined))).to.deep.equal([]);
    expect(problemsOf(ruled([], { minimumDays: 14, provisionalDays: 14 }))).to.deep.equal([]);
  });

  it('finds numbers that are none', () => {
    expect(of(agree('>=', -1))).to.deep.equal(['clauses.0.amount not-whole']);
    expect(of(agree('>=', 0.5))).to.deep.equal(['clauses.0.amount not-whole']);
    expect(of(agree('>=', [1, 0], 'valid'))).to.deep.equal(['clauses.0.amount no-share']);
    expect(of(agree('>=', [0.5, 1], 'valid'))).to.deep.equal(['clauses.0.amount no-share']);
    expect(of(agree('>=', [3, 2], 'valid'))).to.deep.equal(['clauses.0.amount over-one']);
    expect(of(agree('=', [1, 2], 'valid'))).to.deep.equal(['clauses.0.amount between-wholes']);
    expect(problemsOf(ruled([], { minimumDays: 0.5, provisionalDays: -1 }))).to.deep.equal([
      'minimumDays not-whole',
      'provisionalDays not-whole',
    ]);
  });

  it('finds a share of nothing in particular, or of what nobody can count', () => {
    expect(of(agree('>=', [1, 2]))).to.deep.equal(['clauses.0.of no-base']);
    for (const base of ['eligible', 'active', 'present'] as const) {
      for (const open of [proposal(undefined), proposal(undefined, undefined, { electorate: { kind: 'open' } })]) {
        expect(problemsOf(ruled([agree('>=', [1, 2], base)]), open), base).to.deep.equal([
          'clauses.0.of no-denominator',
        ]);
      }
      const later = proposal(undefined, undefined, { electorate: { kind: 'circle', circle: 'all' } });
      expect(problemsOf(ruled([agree('>=', [1, 2], base)]), later), 'frozen later').to.deep.equal([]);
    }
    const silence = { silence: 'consent' } as const;
    expect(problemsOf(ruled([agree('>=', [1, 2], 'valid')], silence), proposal(undefined))).to.deep.equal([
      'silence no-denominator',
    ]);
    expect(problemsOf(ruled([noBlock], silence), proposal(undefined))).to.deep.equal([]);
  });

  it('finds a share of what is no part of its base', () => {
    const counts: readonly (readonly [Clause['count'], Clause['of']])[] = [
      [{ attendance: true }, 'valid'],
      [{ objections: 'standing' }, 'decided'],
      [{ stance: 'abstain' }, 'decided'],
      [{ option: 'abstain' }, 'decided'],
      [{ ballots: 'any' }, 'decided'],
    ];
    for (const [count, base] of counts) {
      const clause = { ...agree('<=', [1, 2], base), count };
      expect(of(clause), JSON.stringify(count)).to.deep.equal(['clauses.0.of outside-base']);
    }
    expect(of({ ...agree('<=', [1, 2], 'valid'), count: { stance: 'abstain' } })).to.deep.equal([]);
  });

  it('finds stances, options and classes that the vote does not have, wherever they are', () => {
    const lost: Clause = { ...noBlock, count: { stance: 'veto' } };
    expect(of(agree('>=', 1), { ...noBlock, unless: { ...noBlock, unless: lost } })).to.deep.equal([
      'clauses.1.unless.unless.count.stance unknown-stance',
    ]);
    expect(of({ ...noBlock, count: { option: 'purple' } })).to.deep.equal(['clauses.0.count.option unknown-option']);
    expect(of({ ...noBlock, class: 'hosts' })).to.deep.equal(['clauses.0.class unknown-class']);
    const away = proposal(undefined, [...nine, member('p', { status: 'paused', classes: ['hosts'] })]);
    expect(problemsOf(ruled([{ ...noBlock, class: 'hosts' }]), away)).to.deep.equal(['clauses.0.class unknown-class']);
    const later = proposal(undefined, undefined, { electorate: { kind: 'circle', circle: 'all' } });
    expect(problemsOf(ruled([{ ...noBlock, class: 'hosts' }]), later), 'nobody knows yet').to.deep.equal([]);
  });

  it('knows stances that are said without an option', () => {
    const silent = proposal(undefined, nine, { options: [{ id: 'block', label: '', stance: 'block' }] });
    expect(problemsOf(ruled([agree('>=', 1)], { silence: 'consent' }), silent)).to.deep.equal([]);
    expect(problemsOf(ruled([agree('>=', 1)]), silent)).to.deep.equal(['clauses.0.count.stance unknown-stance']);
    const abstaining: Clause = { ...noBlock, count: { stance: 'abstain' } };
    expect(problemsOf(ruled([abstaining]), silent)).to.deep.equal([]);
  });

  it('finds clauses within clauses without end', () => {
    let nested = noBlock;
    for (let level = 0; level < deepestClause; level += 1) nested = { ...noBlock, unless: nested };
    expect(of(nested)).to.deep.equal([]);
    expect(of({ ...noBlock, unless: nested })).to.deep.equal([
      `clauses.0${'.unless'.repeat(deepestClause + 1)} too-deep`,
    ]);
  });

  it('finds a vote that is too short for its days', () => {
    expect(problemsOf(ruled([], { minimumDays: 15 }))).to.deep.equal(['minimumDays too-short']);
    const nobodyKnows = proposal(undefined, undefined, { opens: undefined });
    expect(problemsOf(ruled([], { minimumDays: 1 }), nobodyKnows)).to.deep.equal(['minimumDays no-opening']);
  });

  it('finds what can never be met', () => {
    for (const never of [
      agree('>', [1, 1], 'decided'),
      disagree('<', [0, 1], 'decided'),
      disagree('<', 0),
      agree('>=', 10),
      agree('=', 10),
      quorum(10),
      { ...quorum(10), count: { attendance: true as const } },
      { ...agree('>=', 1), count: { objections: 'standing' as const } },
      { ...agree('>', [0, 1], 'present'), count: { objections: 'standing' as const } },
    ]) {
      expect(of(agree('>=', 1), never), JSON.stringify(never)).to.deep.equal(['clauses.1 never-met']);
      expect(of({ ...never, unless: never }), 'nor is what would lift it').to.deep.equal(['clauses.0 never-met']);
      expect(of({ ...never, unless: agree('>=', 1) }), 'lifted').to.deep.equal([]);
    }
    expect(of(agree('>=', 9), quorum([1, 1]))).to.deep.equal([]);
  });

  it('finds clauses that cannot hold together', () => {
    const pairs: readonly (readonly [Clause, Clause])[] = [
      [noBlock, { ...noBlock, cmp: '>=', amount: 1 }],
      [agree('>', [1, 2], 'decided'), agree('<=', [1, 2], 'decided')],
      [agree('>=', [2, 3], 'decided'), agree('<', [2, 3], 'decided')],
      [agree('>', [1, 2], 'decided'), disagree('>=', [1, 2], 'decided')],
      [agree('>=', [2, 3], 'eligible'), disagree('>', [1, 3], 'eligible')],
      [agree('>=', [2, 3], 'eligible'), disagree('>=', 4)],
      [agree('>=', 5), { ...quorum(4), cmp: '<=' }],
    ];
    for (const [one, other] of pairs) {
      expect(of(one, other), JSON.stringify([one, other])).to.deep.equal(['clauses.1 contradiction']);
      expect(of(other, one), JSON.stringify([other, one])).to.deep.equal(['clauses.1 contradiction']);
      expect(of(one, { ...other, unless: agree('>=', 1) }), 'unless it is lifted').to.deep.equal([]);
    }
    const fine: readonly (readonly [Clause, Clause])[] = [
      [agree('>=', [1, 2], 'decided'), agree('<=', [1, 2], 'decided')],
      [agree('>=', [1, 2], 'decided'), disagree('>=', [1, 2], 'decided')],
      [agree('>', [1, 2], 'decided'), disagree('>=', [1, 2], 'valid')],
      [{ ...agree('>', [1, 2], 'decided'), channel: 'call' }, agree('<', [1, 2], 'decided')],
    ];
    for (const [one, other] of fine) expect(of(one, other), JSON.stringify([one, other])).to.deep.equal([]);
  });

  it('lets several answers of one ballot add up to more than everything', () => {
    const approval = proposal(undefined, nine, { method: 'approval' });
    expect(
      problemsOf(ruled([agree('>', [1, 2], 'decided'), disagree('>', [1, 2], 'decided')]), approval),
    ).to.deep.equal([]);
  });

  it('never calls a rule impossible that has been adopted by', () => {
    const situations = fc
      .tuple(electorates, fc.array(plainClauses, { minLength: 1, maxLength: 3 }), fc.boolean())
      .chain(([electors, list, consent]) =>
        fc.record({
          vote: fc.constant(proposal(ruled(list, { silence: consent ? 'consent' : 'ignore' }), electors)),
          cast: castBy(electors),
          present: fc.subarray(electors.map(({ id }) => id)),
          objections: fc.option(objectionsOf(electors), { nil: undefined }),
        }),
      );
    let adopted = 0;
    fc.assert(
      fc.property(situations, ({ vote, cast, present, objections }) => {
        if (!vote.rule || decided(vote, cast, { present, objections }).decision !== 'adopted') return;
        adopted += 1;
        for (const { reason } of checkRule(vote.rule, vote))
          expect(reason).to.not.be.oneOf(['never-met', 'contradiction']);
      }),
      { numRuns: 3000 },
    );
    expect(adopted).to.be.greaterThan(100);
  });

  it('says of a rule that it cannot pass only where no ballots pass', () => {
    const electors = members(2);
    const vote = proposal(ruled([agree('>', [1, 2], 'decided'), disagree('>=', 1)]), electors);
    expect(problemsOf(vote.rule ?? ruled([]), vote)).to.deep.equal([]);
    expect(decided(vote, [ballot('m1', 'agree'), ballot('m2', 'disagree')]).decision).to.equal('not-adopted');
    expect(decided(proposal(vote.rule, members(3)), ballots({ agree: 2, disagree: 1 })).decision).to.equal('adopted');
  });
});
