import { expect } from '@open-wc/testing';
import type { Ballot } from '../../../src/core/ballot.js';
import type { Grounds } from '../../../src/core/decide/decision.js';
import type { Rule } from '../../../src/core/rule.js';
import { methodNames } from '../../../src/core/count/methods.js';
import { agree, ballot, ballots, decided, during, groundsOf, members, proposal, quorum, ruled } from './stage.js';

describe('a choice', () => {
  const options = ['red', 'blue', 'green'].map((id) => ({ id, label: id }));
  const vote = (rule: Partial<Rule> = {}, more: Partial<Grounds['vote']> = {}) =>
    proposal(ruled([], rule), members(9), { method: 'single', options, ...more });
  const cast = (...colours: readonly string[]): Ballot[] => colours.map((colour, n) => ballot(`m${n + 1}`, colour));

  it('is what its method has chosen, or tied, or nothing', () => {
    expect(decided(vote(), cast('red', 'red', 'blue')).decision).to.equal('chosen');
    expect(decided(vote(), cast('red', 'blue')).decision).to.equal('tied');
    expect(decided(vote(), cast('red', 'blue'))).to.not.have.property('broken');
    expect(decided(vote(), []).decision).to.equal('not-adopted');
    expect(decided(vote(), cast('red'), { now: during }).decision).to.equal('pending');
    const unruled = { ...vote(), rule: undefined };
    expect(decided(unruled, cast('red')).decision).to.equal('chosen');
  });

  it('asks for the quorum first, then for the clauses, then for the winners', () => {
    const ruledVote = vote({
      clauses: [quorum([1, 3]), { purpose: 'pass', count: { option: 'red' }, cmp: '>', amount: [1, 2], of: 'valid' }],
    });
    expect(decided(ruledVote, cast('red', 'red')).decision).to.equal('inquorate');
    expect(decided(ruledVote, cast('red', 'blue', 'green')).decision).to.equal('not-adopted');
    expect(decided(ruledVote, cast('red', 'red', 'green')).decision).to.equal('chosen');
  });

  it('lets a published seed break a tie, the same for everybody', () => {
    const seeded = vote({ tieBreaks: ['seed'] }, { settings: { seed: 'the weather of Tuesday' } });
    const { decision, broken } = decided(seeded, cast('red', 'blue'));
    expect(decision).to.equal('chosen');
    expect(broken?.winners).to.have.lengthOf(1);
    expect(broken).to.include({ tied: false });
    expect(broken?.tieBreaks).to.deep.equal([{ among: ['red', 'blue'], by: 'seed', chosen: broken?.winners }]);
    expect(decided(seeded, cast('blue', 'red')).broken).to.deep.equal(broken);
    const won = new Set(
      Array.from(
        { length: 20 },
        (_, n) => decided({ ...seeded, settings: { seed: String(n) } }, cast('red', 'blue')).broken?.winners[0],
      ),
    );
    expect([...won].sort()).to.deep.equal(['blue', 'red']);
  });

  it('waits for those whose turn it is', () => {
    expect(decided(vote({ tieBreaks: ['seed'] }), cast('red', 'blue')).decision, 'not published').to.equal('tied');
    const chair = vote({ tieBreaks: ['chair', 'seed'] }, { settings: { seed: '1' } });
    expect(decided(chair, cast('red', 'blue')).decision).to.equal('tied');
  });

  it('leaves things as they are where the rule says so', () => {
    const asItIs = vote({ tieBreaks: ['status-quo'] });
    const { decision, broken } = decided(asItIs, cast('red', 'blue'));
    expect(decision).to.equal('not-adopted');
    expect(broken?.tieBreaks).to.deep.equal([{ among: ['red', 'blue'], by: 'status-quo', chosen: [] }]);
    const keep = { ...asItIs, options: [...options, { id: 'keep', label: '', stance: 'disagree' }] };
    expect(decided(keep, cast('red', 'keep'))).to.include({ decision: 'chosen' });
    expect(decided(keep, cast('red', 'keep')).broken?.winners).to.deep.equal(['keep']);
  });

  it('looks at the latest round in which they differ, and goes on where they never do', () => {
    const rounds = [
      [3, 2, 1],
      [3, 3],
    ].map((held) => ({
      totals: held.map((votes, n) => ({ option: options[n]?.id ?? '', votes })),
      exhausted: 0,
      elected: [],
      eliminated: [],
      transfers: [],
    }));
    const tally = { ...groundsOf(vote(), cast('red', 'blue')).tally, rounds: { unit: 1, rounds } };
    const byRound = vote({ tieBreaks: ['earlier-round', 'status-quo'] });
    expect(decided(byRound, cast('red', 'blue'), { tally }).broken?.winners).to.deep.equal(['red']);
    expect(decided(byRound, cast('red', 'blue')).broken?.tieBreaks[0]?.by).to.equal('status-quo');
  });

  it('breaks ties for the last seats only', () => {
    const two = vote({ tieBreaks: ['seed'] }, { settings: { seats: 2, seed: '1' } });
    const tally = {
      ...groundsOf(two, []).tally,
      options: [
        { option: 'red', rank: 1 },
        { option: 'blue', rank: 2 },
        { option: 'green', rank: 2 },
      ],
      winners: ['red', 'blue', 'green'],
      tied: true,
    };
    const { decision, broken } = decided(two, [], { tally });
    expect(decision).to.equal('chosen');
    expect(broken?.winners).to.have.lengthOf(2);
    expect(broken?.winners).to.include('red');
    expect(broken?.tieBreaks[0]?.among).to.deep.equal(['blue', 'green']);
  });

  it('is nothing where nobody made it, by whatever method', () => {
    const proposals = ['consent', 'consensus', 'majority', 'lazy-consent'];
    const measuring = ['sense-check', 'gradients', 'check-in', 'count'];
    for (const method of methodNames.filter((name) => !proposals.includes(name))) {
      const word = measuring.includes(method) ? 'measured' : 'not-adopted';
      for (const rule of [undefined, ruled([])]) {
        const { decision } = decided(proposal(rule, members(9), { method }), []);
        expect(decision, method).to.equal(word);
      }
    }
  });

  it('is a choice also between stances, unless the rule says when it is enough to agree', () => {
    const against = ballots({ agree: 1, disagree: 3 });
    const between = proposal(undefined, members(9), { method: 'single' });
    expect(decided(between, against).decision).to.equal('chosen');
    expect(decided({ ...between, rule: ruled([quorum(2)]) }, against).decision).to.equal('chosen');
    const asked = { ...between, rule: ruled([quorum(2), agree('>', [1, 2], 'decided')]) };
    expect(decided(asked, against).decision).to.equal('not-adopted');
    expect(decided(asked, ballots({ agree: 3, disagree: 1 })).decision).to.equal('adopted');
  });

  it('is measured only where its method measures, once enough took part', () => {
    for (const method of ['sense-check', 'gradients', 'check-in', 'count']) {
      const check = proposal(ruled([quorum(2)]), members(9), { method });
      expect(decided(check, ballots({ agree: 1, disagree: 3 })).decision, method).to.equal('measured');
      expect(decided(check, ballots({ agree: 1 })).decision, method).to.equal('inquorate');
      expect(decided(check, ballots({ agree: 3 }), { now: during }).decision, method).to.equal('pending');
    }
  });
});
