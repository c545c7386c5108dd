import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { meets, neededOf } from '../../../src/core/decide/amounts.js';
import type { Comparison, Share } from '../../../src/core/rule.js';

describe('neededOf', () => {
  it('counts a share up, and asks for strictly more where the rule does', () => {
    const table: readonly (readonly [Comparison, Share, number, number])[] = [
      ['>=', [1, 3], 26, 9],
      ['>=', [1, 2], 26, 13],
      ['>', [1, 2], 26, 14],
      ['>', [1, 2], 25, 13],
      ['>=', [9, 10], 30, 27],
      ['>=', [2, 3], 3, 2],
      ['<=', [1, 3], 26, 8],
      ['<', [1, 3], 26, 8],
      ['<', [1, 2], 26, 12],
      ['=', [1, 1], 7, 7],
    ];
    for (const [cmp, amount, base, needed] of table) {
      expect(neededOf({ cmp, amount }, base), `${cmp} ${amount.join('/')} of ${base}`).to.equal(needed);
    }
  });

  it('takes nothing for enough of nothing', () => {
    for (const cmp of ['>=', '>', '='] as const) expect(neededOf({ cmp, amount: [1, 2] }, 0), cmp).to.equal(1);
    expect(neededOf({ cmp: '<=', amount: [1, 2] }, 0)).to.equal(0);
    expect(neededOf({ cmp: '=', amount: [0, 1] }, 0)).to.equal(0);
  });

  it('is exact where floats are not', () => {
    // 0.07 * 100 is 7.000000000000001.
    expect(neededOf({ cmp: '>=', amount: [7, 100] }, 100)).to.equal(7);
    const many = 90_071_992_547_409;
    expect(neededOf({ cmp: '>=', amount: [99_999, 100_000] }, many)).to.equal(90_071_091_827_484);
    expect(neededOf({ cmp: '>', amount: [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER] }, many)).to.equal(many);
  });

  it('says the same as the fractions themselves', () => {
    const share = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }));
    const cmps = fc.constantFrom<Comparison>('>', '>=', '=', '<=', '<');
    fc.assert(
      fc.property(cmps, share, fc.integer({ min: 1, max: 200 }), fc.nat(200), (cmp, [part, whole], base, got) => {
        const [a, b] = [got * whole, part * base];
        const isWhole = b % whole === 0;
        const truth = { '>': a > b, '>=': a >= b, '<=': a <= b, '<': a < b, '=': a === b }[cmp];
        if (cmp !== '=' || isWhole) {
          expect(meets(cmp, got, neededOf({ cmp, amount: [part, whole] }, base))).to.equal(truth);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks nothing of what is no amount, and nothing meets that', () => {
    for (const amount of [-1, 0.5, NaN, 2 ** 60, [1, 0], [0.5, 1], [-1, 3]] as (number | Share)[]) {
      expect(neededOf({ cmp: '<=', amount }, 10), String(amount)).to.equal(undefined);
    }
    expect(neededOf({ cmp: '<=', amount: [1, 2] }, undefined)).to.equal(undefined);
    for (const cmp of ['>', '>=', '=', '<=', '<'] as const) expect(meets(cmp, 0, undefined), cmp).to.be.false;
  });
});
