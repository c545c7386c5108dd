import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { equalShares } from '../../../src/core/count/equal-shares.js';
import type { CountedBallot, Tally } from '../../../src/core/count/tally.js';
import type { Option } from '../../../src/core/vote.js';
import { describeMethod } from '../../../src/testing/index.js';
import { Fraction, possiblePurchases } from './equal-shares-oracle.js';
import type { Election } from './equal-shares-oracle.js';
import { ballotsOf, choiceOf, describeLaws, fewOptions } from './laws.js';

const priced = (id: string): Option => ({ id, label: id, cost: 10 * (1 + 'abcde'.indexOf(id)) });

describeMethod(equalShares, { settings: { budget: 60 }, optionOf: priced });
describeLaws(equalShares, { kinds: ['some', 'one'], settings: { budget: 12 } });

const costs = { 'bike path': 700, 'outdoor gym': 400, 'new park': 250, 'new playground': 200, 'library for kids': 100 };
const town: readonly Option[] = Object.entries(costs).map(([id, cost]) => ({ id, label: id, cost }));

/** From a table like those on equalshares.net: for each project a line with a cross for each voter who approves of it. */
function table(budget: number, crosses: Readonly<Record<keyof typeof costs, string>>): Tally {
  const ballots = Array.from({ length: crosses['bike path'].length }, (_, voter): CountedBallot => {
    const options = Object.entries(crosses).flatMap(([id, line]) => (line[voter] === 'x' ? [id] : []));
    return { id: String(voter), choice: { kind: 'some', options } };
  });
  return equalShares(ballots, town, { budget });
}

function approve(...all: readonly string[]): CountedBallot[] {
  return all.map((letters, n) => ({ id: String(n), choice: { kind: 'some', options: [...letters] } }));
}

function projects(prices: Readonly<Record<string, number | undefined>>): Option[] {
  return Object.entries(prices).map(([id, cost]) => ({ id, label: id, ...(cost !== undefined && { cost }) }));
}

describe('equalShares', () => {
  it('buys what the first example of equalshares.net/explanation says', () => {
    const tally = table(1100, {
      'bike path': 'xxxxxx....x',
      'outdoor gym': 'xxxxxx.....',
      'new park': '.x.xx.x..x.',
      'new playground': '......xxxx.',
      'library for kids': '......x.xx.',
    });
    expect(tally.purchases).to.deep.equal([
      { option: 'bike path', cost: 700, supporters: 7, highestShare: ['100', '1'] },
      { option: 'new playground', cost: 200, supporters: 4, highestShare: ['50', '1'] },
      { option: 'library for kids', cost: 100, supporters: 3, highestShare: ['100', '3'] },
    ]);
    expect(tally).to.deep.include({
      winners: ['bike path', 'new playground', 'library for kids'],
      tied: false,
      tieBreaks: [],
    });
    expect(tally.options.map(({ score, rank }) => [score, rank])).to.deep.equal([
      [7, 1],
      [6, undefined],
      [5, undefined],
      [4, 2],
      [3, 3],
    ]);
  });

  it('buys what the second, more complicated example says', () => {
    const tally = table(1100, {
      'bike path': 'xxxxxx.....',
      'outdoor gym': 'xxxxxx....x',
      'new park': '.x.xx.x..x.',
      'new playground': '......xxxx.',
      'library for kids': '......x.xx.',
    });
    // There rounded: 57.14; 60.5 after three voters gave their last 43; and 60.5 again after two gave their last 39.5.
    expect(tally.purchases?.map(({ option, highestShare }) => [option, highestShare])).to.deep.equal([
      ['outdoor gym', ['400', '7']],
      ['new park', ['425', '7']],
      ['new playground', ['425', '7']],
    ]);
  });

  it('gives each half of the voters half of the budget, where most votes first would buy a, b and c', () => {
    const ballots = approve(...new Array<string>(6).fill('abc'), ...new Array<string>(5).fill('xyz'));
    const all = projects({ a: 10, b: 11, c: 12, x: 10, y: 11, z: 12 });
    expect(equalShares(ballots, all, { budget: 50 }).winners).to.deep.equal(['a', 'b', 'x', 'y']);
  });

  it('breaks a tie by lower cost, then by more votes, and says so', () => {
    const cheaper = equalShares(approve('ab', 'ab'), projects({ a: 5, b: 4 }), { budget: 6 });
    expect(cheaper).to.deep.include({ winners: ['b'], tied: false });
    expect(cheaper.tieBreaks).to.deep.equal([{ among: ['a', 'b'], by: 'cost', chosen: ['b'] }]);
  });

  it('does not take for a tie what can be bought in any order', () => {
    const tally = equalShares(approve('a', 'b', 'ac', 'bc'), projects({ a: 2, b: 2, c: 9 }), { budget: 8 });
    expect(tally).to.deep.include({ winners: ['a', 'b'], tied: false, tieBreaks: [] });
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([1, 1, undefined]);
    const shared = equalShares(approve('ab', 'ab'), projects({ a: 3, b: 3 }), { budget: 6 });
    expect(shared).to.deep.include({ winners: ['a', 'b'], tied: false });
  });

  it('does not ask those who have nothing left whether they could pay for both', () => {
    const ballots = approve('zab', 'z', 'z', 'a', 'b');
    const tally = equalShares(ballots, projects({ z: 6, a: 2, b: 2 }), { budget: 10 });
    expect(tally).to.deep.include({ winners: ['z', 'a', 'b'], tied: false });
  });

  it('ends where lots would have to decide', () => {
    const tally = equalShares(approve('abc', 'abc'), projects({ a: 4, b: 4, c: 1 }), { budget: 6 });
    expect(tally).to.deep.include({ winners: ['a', 'b', 'c'], tied: true });
    expect(tally.purchases?.map(({ option }) => option)).to.deep.equal(['c']);
    expect(tally.tieBreaks).to.deep.equal([
      { among: ['a', 'b', 'c'], by: 'cost', chosen: ['c'] },
      { among: ['a', 'b'], by: 'none', chosen: ['a', 'b'] },
    ]);
  });

  it('sells nothing that has no cost, or none above zero, or no whole one', () => {
    const odd = projects({ a: undefined, b: 0, c: -1, d: 1.5, e: Number.NaN });
    expect(equalShares(approve('abcde'), odd, { budget: 100 })).to.deep.include({ winners: [], purchases: [] });
  });

  it('buys nothing without a budget', () => {
    const all = projects({ a: 1 });
    for (const settings of [undefined, {}, { budget: 0 }, { budget: -5 }, { budget: 0.5 }]) {
      expect(equalShares(approve('a'), all, settings).winners).to.deep.equal([]);
    }
  });

  it('leaves the share of those who abstain to the others', () => {
    const abstains: CountedBallot = { id: 'none', choice: { kind: 'stance', stance: 'abstain' } };
    const tally = equalShares([...approve('a'), abstains], projects({ a: 10 }), { budget: 10 });
    expect(tally).to.deep.include({ winners: ['a'], valid: 2, abstain: 1 });
  });

  it('says why a ballot is invalid', () => {
    const ballots: CountedBallot[] = [
      ...approve('', 'az', 'abc', 'a'),
      { id: '4', choice: { kind: 'rank', ranks: [['a']] } },
    ];
    const { invalid } = equalShares(ballots, projects({ a: 1, b: 1, c: 1 }), { budget: 9, fewest: 2, most: 2 });
    expect(invalid.map(({ reason }) => reason)).to.deep.equal([
      'empty',
      'unknown-option',
      'over-vote',
      'under-vote',
      'wrong-kind',
    ]);
  });

  it('spends money as large as money gets, to the last unit', () => {
    const all = projects({ a: Number.MAX_SAFE_INTEGER - 1, b: 1 });
    const { winners } = equalShares(approve('ab'), all, { budget: Number.MAX_SAFE_INTEGER });
    expect(winners).to.deep.equal(['a', 'b']);
    const dearer = projects({ a: Number.MAX_SAFE_INTEGER - 1, b: 2 });
    expect(equalShares(approve('ab', 'ab', 'a'), dearer, { budget: Number.MAX_SAFE_INTEGER }).winners).to.have.length(
      1,
    );
  });

  it('sees that one unit is missing in a purse of many', () => {
    const share = 2_000_000_000_000_000;
    const all = projects({ a: 3, b: 2 * share - 1 });
    const { purchases } = equalShares(approve('ab', 'a', 'a', 'b'), all, { budget: 4 * share });
    expect(purchases?.map(({ option, highestShare }) => [option, highestShare])).to.deep.equal([
      ['a', ['1', '1']],
      ['b', [String(share), '1']],
    ]);
  });

  const shops = fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 })
    .chain((prices) =>
      fc.tuple(
        fc.constant(prices),
        fc.array(fc.subarray([...prices.keys()], { minLength: 1 }), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 120 }),
      ),
    );

  it('buys what the rule says, told once more, and knows when it is a matter of lots', () => {
    fc.assert(
      fc.property(fewOptions, ballotsOf(choiceOf.some, 7), fc.nat(40), (options, ballots, budget) => {
        const tally = equalShares(ballots, options, { budget });
        const refused = new Set(tally.invalid.map(({ ballot }) => ballot));
        const election: Election = {
          costs: options.map(({ cost = 0 }) => cost),
          approvals: ballots.flatMap(({ id, choice, weight = 1 }) =>
            choice.kind === 'some' && !refused.has(id)
              ? Array.from({ length: weight }, () =>
                  choice.options.map((option) => options.findIndex((each) => each.id === option)),
                )
              : [],
          ),
        };
        const possible = possiblePurchases(election, new Fraction(BigInt(budget))).map((bought) =>
          options.filter((_, n) => bought.some(({ project }) => project === n)).map(({ id }) => id),
        );
        if (tally.tied) {
          const sure = tally.purchases?.map(({ option }) => option) ?? [];
          for (const bought of possible) expect(bought).to.include.members(sure);
          const open = tally.winners.filter((id) => !sure.includes(id));
          for (const id of open) expect(possible.some((bought) => bought.includes(id))).to.be.true;
        } else for (const bought of possible) expect(bought).to.deep.equal(tally.winners);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes exactly what the rule takes', () => {
    fc.assert(
      fc.property(shops, ([prices, approvals, budget]) => {
        const [first, ...others] = possiblePurchases({ costs: prices, approvals }, new Fraction(BigInt(budget)));
        if (others.length > 0) return;
        const { purchases } = shop(prices, approvals, budget);
        expect(purchases?.map(({ option, highestShare }) => [option, ...highestShare])).to.deep.equal(
          first?.map(({ project, highest }) => [String(project), String(highest.part), String(highest.whole)]),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('never overspends, and never takes more from anybody than a share', () => {
    fc.assert(
      fc.property(shops, ([prices, approvals, budget]) => {
        const { purchases = [] } = shop(prices, approvals, budget);
        expect(purchases.reduce((sum, { cost }) => sum + cost, 0)).to.be.at.most(budget);
        for (const { cost, supporters, highestShare } of purchases) {
          const [part, whole] = highestShare.map(BigInt) as [bigint, bigint];
          expect(part * BigInt(approvals.length) <= BigInt(budget) * whole, 'more than a share').to.be.true;
          expect(part * BigInt(supporters) >= BigInt(cost) * whole, 'less than its cost').to.be.true;
        }
      }),
    );
  });

  it('gives a group that agrees what its share can buy', () => {
    // Extended justified representation for one project: a group whose joint share pays for it is not left with nothing.
    fc.assert(
      fc.property(shops, ([prices, approvals, budget]) => {
        const { winners, tied } = shop(prices, approvals, budget);
        if (tied) return;
        for (const [project, cost] of prices.entries()) {
          const group = approvals.filter((all) => all.includes(project));
          if (group.length * budget < cost * approvals.length) continue;
          expect(
            group.some((all) => all.some((each) => winners.includes(String(each)))),
            String(project),
          ).to.be.true;
        }
      }),
    );
  });

  function shop(prices: readonly number[], approvals: readonly (readonly number[])[], budget: number): Tally {
    return equalShares(
      approvals.map((all, n) => ({ id: String(n), choice: { kind: 'some', options: all.map(String) } })),
      prices.map((cost, n) => ({ id: String(n), label: '', cost })),
      { budget },
    );
  }
});
