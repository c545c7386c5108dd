import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { stv } from '../../../../src/core/count/stv.js';
import type { Rounds } from '../../../../src/core/result.js';
import { roundsFlow } from '../../../../src/elements/vote/results/flow-lanes.js';
import { flowLayout, type FlowLayout } from '../../../../src/elements/vote/results/flow-layout.js';
import { anyCount, optionsNamed, rankings } from './counted.js';

const tiny = 1e-6;

function layoutOf(rounds: Rounds, options = 5): FlowLayout {
  return flowLayout(roundsFlow(rounds, { rounds: 12, options }), { text: 40 }, rounds.quota);
}

/** Pieces along one edge, from above: none reaches into the next. */
function apart(pieces: readonly (readonly [from: number, size: number])[]): boolean {
  const sorted = [...pieces].sort(([a], [b]) => a - b);
  return sorted.every(([from], n) => {
    const [before, size] = sorted[n - 1] ?? [-Infinity, 0];
    return before + size <= from + tiny;
  });
}

describe('the layout of a count by rounds', () => {
  it('keeps each lane apart from the next, and everything in a lane within it', () => {
    fc.assert(
      fc.property(anyCount, ({ rounds }) => {
        const { lanes, nodes, height } = layoutOf(rounds);
        expect(apart(lanes.map(({ top, band, height }) => [top, band - top + height]))).to.equal(true);
        expect(lanes.every(({ band, height: own }) => band + own <= height)).to.equal(true);
        for (const { lane, y, height } of nodes) {
          expect(y).to.equal(lanes[lane]?.band);
          expect(height).to.be.at.most((lanes[lane]?.height ?? 0) + tiny);
        }
      }),
    );
  });

  it('ends every ribbon within the nodes it joins, and none over another', () => {
    fc.assert(
      fc.property(anyCount, ({ rounds }) => {
        const { nodes, ribbons } = layoutOf(rounds);
        for (const { lane, column, x, y, width, height } of nodes) {
          const leaving = ribbons.filter((ribbon) => ribbon.from === lane && ribbon.column === column);
          const coming = ribbons.filter((ribbon) => ribbon.to === lane && ribbon.column === column - 1);
          for (const [joined, end] of [
            [leaving, 0],
            [coming, 1],
          ] as const) {
            const pieces = joined.map((ribbon) => [ribbon.y[end], ribbon.width] as const);
            expect(apart(pieces)).to.equal(true);
            for (const [from, size] of pieces) {
              expect(from).to.be.at.least(y - tiny);
              expect(from + size).to.be.at.most(y + height + tiny);
            }
            expect(joined.every((ribbon) => ribbon.x[end] === (end === 0 ? x + width : x))).to.equal(true);
          }
        }
        expect(ribbons.every(({ x: [start, end] }) => start < end)).to.equal(true);
      }),
    );
  });

  it('is as high for a vote as for any other', () => {
    fc.assert(
      fc.property(anyCount, ({ rounds }) => {
        const { nodes, ribbons } = layoutOf(rounds);
        const filled = nodes.filter(({ votes }) => votes > 0);
        const [first] = filled;
        const unit = first ? first.height / first.votes : 0;
        for (const { height, votes } of filled) expect(height).to.be.closeTo(votes * unit, tiny);
        expect(ribbons.every(({ width }) => width > 0)).to.equal(true);
      }),
    );
  });

  it('has a line for the quota in the lanes of those who are elected with it, and no other', () => {
    const ballots = rankings('ab', 'ab', 'ab', 'ab', 'ab', 'b', 'cb', 'c', 'd');
    const { rounds } = stv(ballots, optionsNamed('abcd'), { seats: 2, seed: 'rain' });
    if (!rounds) throw new Error('there are no rounds');
    const { quotas, lanes, nodes } = layoutOf(rounds);
    const first = nodes.find(({ lane, column }) => lane === 0 && column === 0);
    expect(quotas.map(({ lane }) => lane)).to.include(0);
    for (const { lane, y } of quotas) {
      expect(y - (lanes[lane]?.band ?? 0)).to.be.closeTo(
        ((first?.height ?? 0) * (rounds.quota ?? 0)) / (first?.votes ?? 1),
        tiny,
      );
    }
    expect(layoutOf({ unit: rounds.unit, rounds: rounds.rounds }).quotas).to.deep.equal([]);
  });

  it('spreads few rounds over a column of text, and lets many be wider', () => {
    const few = rankings('a', 'a', 'b', 'b', 'b', 'ca');
    const { rounds } = stv(few, optionsNamed('abc'), { seed: 'rain' });
    if (!rounds) throw new Error('there are no rounds');
    expect(layoutOf(rounds).width).to.be.within(200, 560);
    const [round] = rounds.rounds;
    const many = { ...rounds, rounds: round ? Array.from({ length: 50 }, () => round) : [] };
    expect(layoutOf(many).columns).to.have.length(12);
    expect(layoutOf(many).width).to.be.above(560);
  });
});
