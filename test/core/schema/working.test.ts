import { expect } from '@open-wc/testing';
import { stv } from '../../../src/core/count/stv.js';
import { caps, resultSchema } from '../../../src/core/schema/index.js';

const options = Array.from({ length: 100 }, (_, n) => ({ id: `o${n}`, label: '' }));

/** Rankings of ten in an order that is always the same and looks like none. */
function ballots(many: number) {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: many }, (_, n) => {
    const own = new Set<string>();
    while (own.size < 10) own.add(`o${next(options.length)}`);
    return { id: `b${n}`, choice: { kind: 'rank', ranks: [...own].map((id) => [id]) } } as const;
  });
}

const result = { asOf: '2026-11-22T12:00:00Z', final: true, counts: {}, options: [] };

describe('the working of a count', () => {
  it('of a hundred options for thirty seats is taken', () => {
    const { rounds } = stv(ballots(3000), options, { seats: 30 });
    const most = Math.max(...(rounds?.rounds.map(({ transfers }) => transfers.length) ?? []));
    expect(most, 'hardly anything changes hands').to.be.greaterThan(20);
    expect(resultSchema.safeParse({ ...result, rounds }).success).to.equal(true);
  });

  it('may hand votes from each option to each other, or to nobody, and no more than that', () => {
    const withTransfers = (many: number): boolean => {
      const transfers = new Array(many).fill({ from: 'a', votes: 1 });
      const round = { totals: [], exhausted: 0, elected: [], eliminated: [], transfers };
      return resultSchema.safeParse({ ...result, rounds: { unit: 1, rounds: [round] } }).success;
    };
    expect(caps.transfers).to.equal(caps.options ** 2);
    expect(withTransfers(caps.transfers)).to.equal(true);
    expect(withTransfers(caps.transfers + 1)).to.equal(false);
  });
});
