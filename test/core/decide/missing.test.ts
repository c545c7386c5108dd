import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../../src/core/ballot.js';
import type { Grounds } from '../../../src/core/decide/decision.js';
import { decide } from '../../../src/core/decide/decide.js';
import type { Missing } from '../../../src/core/result.js';
import type { Clause } from '../../../src/core/rule.js';
import {
  agree,
  ballot,
  ballots,
  decided,
  during,
  groundsOf,
  member,
  members,
  noBlock,
  plainClauses,
  proposal,
  quorum,
  ruled,
  stances,
  castBy,
} from './stage.js';

function missingOf(clause: Clause, cast: readonly Ballot[], eligible?: number, more: Partial<Grounds> = {}) {
  const electors = eligible === undefined ? undefined : members(eligible);
  return decided(proposal(ruled([clause]), electors), cast, { now: during, ...more }).missing.map(
    ({ met, change, by, possible }) => [met, change, by, possible] as const,
  );
}

describe('what is missing', () => {
  it('is what those who have not answered could do', () => {
    expect(missingOf(quorum([1, 3]), ballots({ agree: 3 }), 26)).to.deep.equal([[false, 'more', 6, true]]);
    expect(missingOf(quorum([1, 3]), ballots({ agree: 9 }), 26)).to.deep.equal([[true, 'fewer', 1, undefined]]);
    expect(missingOf(agree('>', [1, 2], 'eligible'), ballots({ agree: 3, disagree: 5 }), 10)).to.deep.equal([
      [false, 'more', 3, false],
    ]);
    expect(missingOf(noBlock, ballots({ agree: 3 }), 4)).to.deep.equal([[true, 'more', 1, true]]);
    expect(missingOf(noBlock, ballots({ agree: 3, block: 2 }), 5)).to.deep.equal([[false, 'fewer', 2, undefined]]);
  });

  it('moves with a base of ballots', () => {
    expect(missingOf(agree('>', [1, 2], 'decided'), ballots({ agree: 3, disagree: 5 }), 20)).to.deep.equal([
      [false, 'more', 3, true],
    ]);
    expect(missingOf(agree('>=', [1, 2], 'decided'), ballots({ agree: 5, disagree: 3 }), 20)).to.deep.equal([
      [true, 'others', 3, true],
    ]);
  });

  it('is a change of mind where more cannot help any more', () => {
    expect(missingOf(agree('=', [1, 1], 'decided'), ballots({ agree: 5, disagree: 1 }), 20)).to.deep.equal([
      [false, 'instead', 1, undefined],
    ]);
    expect(missingOf(agree('>=', [1, 1], 'decided'), ballots({ agree: 5, disagree: 1 }), 20)).to.deep.equal([
      [false, 'instead', 1, undefined],
    ]);
  });

  it('is told of what would lift the clause, too', () => {
    const clause = { ...noBlock, unless: agree('>=', [9, 10], 'valid') };
    expect(missingOf(clause, ballots({ agree: 8, block: 1 }), 20)).to.deep.equal([
      [false, 'fewer', 1, undefined],
      [false, 'more', 1, true],
    ]);
  });

  it('leaves open what nobody knows: how many could still come, and after the close nobody can', () => {
    expect(missingOf(agree('>=', 3), ballots({ agree: 1 }))).to.deep.equal([[false, 'more', 2, undefined]]);
    expect(
      missingOf(agree('>=', 3), ballots({ agree: 1 }), 9, { now: Date.parse('2027-01-01T00:00:00Z') }),
    ).to.deep.equal([[false, 'more', 2, undefined]]);
  });

  it('asks those who are not present where presence is counted, and voices where they are', () => {
    const attendance: Clause = { purpose: 'quorum', count: { attendance: true }, cmp: '>=', amount: 3, of: 'eligible' };
    expect(missingOf(attendance, [], 4, { present: ['m1'] })).to.deep.equal([[false, 'more', 2, true]]);
    expect(missingOf(attendance, [], 2, { present: ['m1'] })).to.deep.equal([]);
    const electors = [member('m1'), member('m2', { weight: 5 }), member('m3')];
    const weighted = { ...agree('>', [1, 2], 'eligible'), weighted: true } as const;
    const { missing } = decided(proposal(ruled([weighted]), electors), [ballot('m2', 'disagree')], { now: during });
    expect(missing).to.deep.equal([{ clause: weighted, met: false, change: 'more', by: 4, possible: false }]);
  });

  it('knows that those who say nothing agree already', () => {
    const vote = proposal(ruled([agree('>=', [1, 2], 'valid')], { silence: 'consent' }), members(4));
    expect(decided(vote, ballots({ disagree: 1 }), { now: during }).missing[0]).to.include({
      met: true,
      change: 'fewer',
      by: 2,
      possible: true,
    });
    expect(decided(vote, ballots({ disagree: 3 }), { now: during }).missing[0]).to.include({
      met: false,
      change: 'instead',
      by: 1,
    });
  });

  // Without weights every voice is one ballot, so that a change can be made to the letter.
  const cases = fc
    .tuple(plainClauses, fc.integer({ min: 1, max: 8 }), fc.boolean())
    .filter(([{ count, weighted, of }]) => ('stance' in count || 'ballots' in count) && !weighted && of !== 'present')
    .chain(([clause, eligible, consent]) => {
      const electors = members(eligible, clause.class ? { classes: [clause.class] } : {});
      return fc.record({
        clause: fc.constant(clause),
        electors: fc.constant(electors),
        consent: fc.constant(consent),
        cast: castBy(electors).map((all) => all.map((each) => ({ ...each, channel: clause.channel ?? each.channel }))),
      });
    });

  it('knows that whoever abstains leaves those who decided, where silence is taken to consent', () => {
    const clause: Clause = { purpose: 'block', count: { stance: 'abstain' }, cmp: '=', amount: [1, 4], of: 'decided' };
    const vote = proposal(ruled([clause], { silence: 'consent' }), members(5));
    expect(decided(vote, [], { now: during }).missing[0]).to.include({ met: false, change: 'more', by: 1 });
  });

  it('is the truth: the change flips the clause, and nothing less does', () => {
    let tried = 0;
    fc.assert(
      fc.property(cases, ({ clause, electors, consent, cast }) => {
        const vote = proposal(ruled([clause], { silence: consent ? 'consent' : 'ignore' }), electors);
        const grounds = groundsOf(vote, cast, { now: during });
        const [missing] = decide(grounds).missing;
        if (!missing) return;
        const flipped = changed(grounds, missing, missing.by);
        if (!flipped) {
          if (missing.change === 'more' || missing.change === 'others') expect(missing.possible).to.equal(false);
          return;
        }
        tried += 1;
        if (missing.change === 'more' || missing.change === 'others') expect(missing.possible).to.equal(true);
        expect(flipped.becauses[0]?.met).to.equal(!missing.met);
        for (let less = 1; less < missing.by; less += 1) {
          expect(changed(grounds, missing, less)?.becauses[0]?.met, `by ${less}`).to.equal(missing.met);
        }
      }),
      { numRuns: 1500 },
    );
    expect(tried).to.be.greaterThan(300);
  });
});

/** What comes of it once so many have done what is missing; nothing where there are not as many. */
function changed({ vote, ballots: cast, ...rest }: Grounds, { clause, change }: Missing, by: number) {
  const { count, of } = clause;
  const said = 'stance' in count ? count.stance : 'agree';
  const other = stances.find((stance) => stance !== said && stance !== 'abstain') ?? 'agree';
  const counted = (each: Ballot): boolean =>
    'ballots' in count || (each.choice.kind === 'one' && each.choice.option === said);
  const inBase = (each: Ballot): boolean =>
    of !== 'decided' || (each.choice.kind === 'one' && each.choice.option !== 'abstain');
  const voted = new Set(cast.map(({ voter }) => voter));
  const fresh = (vote.electorate?.frozen?.members ?? []).filter(({ id }) => !voted.has(id));
  const channel = clause.channel ?? 'async';
  const silent = vote.rule?.silence === 'consent' && clause.purpose !== 'quorum' && clause.channel === undefined;

  const add = (option: string) =>
    fresh.length < by ? undefined : [...cast, ...fresh.slice(0, by).map(({ id }) => ballot(id, option, { channel }))];
  const turn = (which: (each: Ballot) => boolean, option: string) => {
    const turning = cast.filter(which).slice(0, by);
    return turning.length < by
      ? undefined
      : cast.map((each) => (turning.includes(each) ? ballot(each.voter, option, { channel }) : each));
  };
  const remove = () => {
    const removed = cast.filter(counted).slice(0, by);
    return removed.length < by ? undefined : cast.filter((each) => !removed.includes(each));
  };
  const fewer = () => (silent && said === 'agree' ? add(other) : turn(counted, other));
  const next = {
    more: () => add(said),
    others: () => add(other),
    instead: () => turn((each) => !counted(each) && inBase(each), said),
    fewer: 'ballots' in count ? remove : fewer,
  }[change]();
  return next && decide(groundsOf(vote, next, rest));
}
