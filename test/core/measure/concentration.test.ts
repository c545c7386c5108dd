import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { concentrationOf, topShare } from '../../../src/core/measure/concentration.js';

const holdings = (...amounts: readonly number[]) => amounts.map((amount, n) => ({ id: `h${n}`, amount }));
const anyAmounts = fc.array(fc.nat(1000), { maxLength: 30 });

describe('concentrationOf', () => {
  it('measures four that hold 40, 30, 20 and 10', () => {
    const measured = concentrationOf(holdings(10, 40, 20, 30));
    expect(measured.holdings.map(({ amount, share }) => [amount, share])).to.deep.equal([
      [40, 0.4],
      [30, 0.3],
      [20, 0.2],
      [10, 0.1],
    ]);
    expect(measured.hhi).to.be.closeTo(0.3, 1e-12);
    expect(measured.effectiveNumber).to.be.closeTo(1 / 0.3, 1e-12);
    expect(measured.gini).to.be.closeTo(0.25, 1e-12);
    expect(measured.nakamoto).to.equal(2);
    expect(topShare(measured, 3)).to.be.closeTo(0.9, 1e-12);
  });

  it('gives equals the same rank', () => {
    const measured = concentrationOf(holdings(5, 3, 3, 0, 3, 0, 1));
    expect(measured.holdings.map(({ rank, amount }) => [rank, amount])).to.deep.equal([
      [1, 5],
      [2, 3],
      [2, 3],
      [2, 3],
      [5, 1],
      [6, 0],
      [6, 0],
    ]);
  });

  it('refuses more than can be added up', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(concentrationOf(holdings(most - 1, 1)).nakamoto).to.equal(1);
    expect(() => concentrationOf(holdings(most, 1))).to.throw(RangeError);
  });

  it('needs more than half, not half', () => {
    expect(concentrationOf(holdings(5, 5)).nakamoto).to.equal(2);
    expect(concentrationOf(holdings(6, 5)).nakamoto).to.equal(1);
  });

  it('has nothing to say of nothing', () => {
    for (const nothing of [[], holdings(0, 0)]) {
      const { hhi, effectiveNumber, gini, nakamoto, total } = concentrationOf(nothing);
      expect([hhi, effectiveNumber, gini, nakamoto, total]).to.deep.equal([0, 0, 0, 0, 0]);
    }
    expect(topShare(concentrationOf([]), 3)).to.equal(0);
  });

  it('takes holdings of the same id as one', () => {
    const measured = concentrationOf([...holdings(3, 4), { id: 'h0', amount: 5 }]);
    expect(measured.holdings.map(({ id, amount }) => [id, amount])).to.deep.equal([
      ['h0', 8],
      ['h1', 4],
    ]);
  });

  it('refuses what is no amount', () => {
    for (const amount of [-1, 0.5, Number.NaN, Infinity]) {
      expect(() => concentrationOf([{ id: 'a', amount }])).to.throw(RangeError);
    }
  });

  it('keeps every index within its bounds, whatever the order', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const measured = concentrationOf(holdings(...amounts));
        const n = amounts.length;
        const { hhi, effectiveNumber, gini, nakamoto, total } = measured;
        expect(concentrationOf(holdings(...amounts).reverse())).to.deep.equal(measured);
        if (total === 0) return;
        expect(hhi).to.be.within(1 / n - 1e-9, 1 + 1e-9);
        expect(effectiveNumber).to.be.within(1 - 1e-9, n + 1e-9);
        expect(gini).to.be.within(-1e-9, 1);
        expect(nakamoto).to.be.within(1, n);
        expect(topShare(measured, nakamoto)).to.be.greaterThan(0.5);
        expect(topShare(measured, nakamoto - 1)).to.be.at.most(0.5);
        expect(topShare(measured, n)).to.be.closeTo(1, 1e-9);
      }),
    );
  });

  it('sees no concentration where all hold the same, and full concentration where one holds all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 99 }), (n, amount) => {
        const equal = concentrationOf(holdings(...Array.from({ length: n }, () => amount)));
        // To the letter: a page would else say 3.0000000000000004.
        expect([equal.gini, equal.effectiveNumber]).to.deep.equal([0, n]);
        const one = concentrationOf(holdings(amount, ...Array.from({ length: n - 1 }, () => 0)));
        expect(one.gini).to.be.closeTo(1 - 1 / n, 1e-9);
        expect([one.hhi, one.nakamoto]).to.deep.equal([1, 1]);
      }),
    );
  });

  it('grows when the smaller gives to the larger', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(50),
        (large, small, rest) => {
          fc.pre(large >= small);
          const before = concentrationOf(holdings(large, small, rest));
          const after = concentrationOf(holdings(large + 1, small - 1, rest));
          expect(after.hhi).to.be.greaterThan(before.hhi);
          expect(after.gini).to.be.greaterThan(before.gini - 1e-12);
        },
      ),
    );
  });
});
