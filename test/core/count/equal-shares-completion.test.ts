import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { equalShares } from '../../../src/core/count/equal-shares.js';
import { completeEqualShares } from '../../../src/core/count/equal-shares-completion.js';
import type { CompletionProgress } from '../../../src/core/count/equal-shares-completion.js';
import type { CountedBallot, Tally } from '../../../src/core/count/tally.js';
import type { Option } from '../../../src/core/vote.js';
import { completedPurchases } from './equal-shares-oracle.js';

function completed(...given: Parameters<typeof completeEqualShares>): { tally: Tally; steps: CompletionProgress[] } {
  const runs = completeEqualShares(...given);
  const steps: CompletionProgress[] = [];
  for (;;) {
    const at = runs.next();
    if (at.done) return { tally: at.value, steps };
    steps.push(at.value);
  }
}

function approve(...all: readonly string[]): CountedBallot[] {
  return all.map((letters, n) => ({ id: String(n), choice: { kind: 'some', options: [...letters] } }));
}

function projects(prices: Readonly<Record<string, number>>): Option[] {
  return Object.entries(prices).map(([id, cost]) => ({ id, label: id, cost }));
}

describe('completeEqualShares', () => {
  it('buys what shares alone leave, and marks it', () => {
    const { tally, steps } = completed(approve('a', 'a', 'b', 'c'), projects({ a: 40, b: 30, c: 50 }), { budget: 80 });
    expect(tally.winners).to.deep.equal(['a', 'b']);
    expect(tally.purchases).to.deep.equal([
      { option: 'a', cost: 40, supporters: 2, highestShare: ['20', '1'] },
      { option: 'b', cost: 30, supporters: 1, highestShare: ['30', '1'], completion: true },
    ]);
    expect(steps.map(({ spent }) => spent)).to.deep.equal([...new Array<number>(10).fill(40), 70]);
    expect(steps.at(-1)).to.deep.equal({ runs: 11, raise: 10, spent: 70, budget: 80 });
  });

  it('ends before it would cost more than there is', () => {
    const { tally } = completed(approve('a', 'b', 'c'), projects({ a: 20, b: 20, c: 20 }), { budget: 45 });
    // All three would become affordable at once, and two of them would have to be chosen by lots.
    expect(tally).to.deep.include({ winners: [], tied: false });
  });

  it('ends where lots would have to decide', () => {
    const { tally } = completed(approve('ab', 'c'), projects({ a: 9, b: 9, c: 7 }), { budget: 16 });
    expect(tally).to.deep.include({ winners: ['a', 'b', 'c'], tied: true });
    expect(tally.purchases?.map(({ option }) => option)).to.deep.equal(['c']);
  });

  it('does not wait for a project that nobody approves of', () => {
    const { tally, steps } = completed(approve('a'), projects({ a: 5, b: 5 }), { budget: 20 });
    expect(tally.winners).to.deep.equal(['a']);
    expect(steps).to.have.length(1);
  });

  it('says the same of the ballots as without completion', () => {
    const ballots: CountedBallot[] = [
      ...approve('a', 'z', ''),
      { id: '3', choice: { kind: 'stance', stance: 'abstain' } },
    ];
    const options = projects({ a: 5, b: 5 });
    const { tally } = completed(ballots, options, { budget: 20 });
    const { valid, invalid, abstain } = equalShares(ballots, options, { budget: 20 });
    expect(tally).to.deep.include({ valid, invalid, abstain });
  });

  it('has nothing to do without ballots or without a budget', () => {
    expect(completed([], projects({ a: 5 }), { budget: 20 }).tally.winners).to.deep.equal([]);
    expect(completed(approve('a'), projects({ a: 5 })).tally.winners).to.deep.equal([]);
  });

  it('refuses a step that leads nowhere', () => {
    for (const step of [0, -1, 0.5, Number.NaN]) {
      expect(() => completed(approve('a'), projects({ a: 5 }), { budget: 2 }, step)).to.throw(RangeError);
    }
  });

  it('buys what the rule says, told once more, and never overspends', () => {
    const shops = fc
      .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })
      .chain((prices) =>
        fc.tuple(
          fc.constant(prices),
          fc.array(fc.subarray([...prices.keys()], { minLength: 1 }), { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 1, max: 80 }),
        ),
      );
    fc.assert(
      fc.property(shops, ([prices, approvals, budget]) => {
        const { tally } = completed(
          approvals.map((all, n) => ({ id: String(n), choice: { kind: 'some', options: all.map(String) } })),
          prices.map((cost, n) => ({ id: String(n), label: '', cost })),
          { budget },
        );
        const { purchases = [] } = tally;
        expect(purchases.reduce((sum, { cost }) => sum + cost, 0)).to.be.at.most(budget);
        const expected = completedPurchases({ costs: prices, approvals }, budget);
        if (!expected) return;
        expect(purchases.map(({ option, highestShare }) => [option, ...highestShare])).to.deep.equal(
          expected.map(({ project, highest }) => [String(project), String(highest.part), String(highest.whole)]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
