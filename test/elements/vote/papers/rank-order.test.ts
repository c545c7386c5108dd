import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  added,
  moved,
  placed,
  standingOf,
  standings,
  withoutEquals,
  type Move,
  type Order,
} from '../../../../src/elements/vote/papers/rank-order.js';

/** Options that are called anything, some of them like what every object has. */
const names = ['a', 'b', '__proto__', 'constructor', '', ' ', '"]', 'ا'];
const option = fc.constantFrom(...names);
const move = fc.constantFrom<Move>('up', 'down', 'top', 'same', 'out');

type Step = readonly [kind: 'add' | 'move' | 'place', option: string, move: Move, place: number];
const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom('add', 'move', 'place'), option, move, fc.nat(names.length));

/** What the form lets one do: nothing is added that is there already. */
function done(order: Order, [kind, which, way, place]: Step): Order {
  if (kind === 'place') return placed(order, which, place);
  if (kind === 'move') return moved(order, which, way);
  return standingOf(order, which) ? order : added(order, which);
}

const order = fc.array(step, { maxLength: 30 }).map((steps) => steps.reduce<Order>(done, []));
const singles = order.map(withoutEquals);

/** Whether an option is before, equal to or after another: what a ranking says. */
function compare(ranks: Order, a: string, b: string): number {
  const rankOf = (each: string): number => standingOf(ranks, each)?.rank ?? ranks.length;
  return Math.sign(rankOf(a) - rankOf(b));
}

const others = (ranks: Order, moving: string): string[] => ranks.flat().filter((each) => each !== moving);

describe('the order of a ranking', () => {
  it('names each option once and has no empty rank, whatever is done', () => {
    fc.assert(
      fc.property(order, (ranks) => {
        const all = ranks.flat();
        expect(new Set(all).size).to.equal(all.length);
        expect(ranks.every(({ length }) => length > 0)).to.equal(true);
        expect(standings(ranks).map((each) => each.option)).to.deep.equal(all);
      }),
    );
  });

  it('keeps all options but one that is taken out, and leaves alone how the others stand to each other', () => {
    fc.assert(
      fc.property(order, option, move, fc.nat(8), (ranks, moving, way, place) => {
        if (way === 'same') return;
        for (const after of [moved(ranks, moving, way), placed(ranks, moving, place)]) {
          expect(others(after, moving)).to.have.members(others(ranks, moving));
          for (const a of others(ranks, moving))
            for (const b of others(ranks, moving)) expect(compare(after, a, b)).to.equal(compare(ranks, a, b));
        }
      }),
    );
  });

  it('never changes what it is given, and gives back the same where nothing changes', () => {
    fc.assert(
      fc.property(order, step, (ranks, next) => {
        const before = JSON.stringify(ranks);
        const after = done(ranks, next);
        expect(JSON.stringify(ranks)).to.equal(before);
        expect(after === ranks).to.equal(JSON.stringify(after) === before);
      }),
    );
  });

  it('says which moves change something', () => {
    fc.assert(
      fc.property(order, option, move, (ranks, moving, way) => {
        const can = standingOf(ranks, moving)?.moves.has(way) ?? false;
        expect(moved(ranks, moving, way) !== ranks).to.equal(can);
      }),
    );
  });

  it('takes a step up back by one down, and the other way round, for an option on a rank of its own', () => {
    fc.assert(
      fc.property(order, option, (ranks, moving) => {
        const standing = standingOf(ranks, moving);
        if (!standing || ranks[standing.rank]?.length !== 1) return;
        if (standing.moves.has('up')) expect(moved(moved(ranks, moving, 'up'), moving, 'down')).to.deep.equal(ranks);
        if (standing.moves.has('down')) expect(moved(moved(ranks, moving, 'down'), moving, 'up')).to.deep.equal(ranks);
      }),
    );
  });

  it('joins and parts by the same switch', () => {
    fc.assert(
      fc.property(order, option, (ranks, moving) => {
        const once = moved(ranks, moving, 'same');
        expect(moved(once, moving, 'same')).to.deep.equal(ranks);
        if (once !== ranks) expect(standingOf(once, moving)?.joined).to.equal(!standingOf(ranks, moving)?.joined);
      }),
    );
  });

  it('makes an option better by each step up, at most as good as all, and never equal to any', () => {
    fc.assert(
      fc.property(order, option, (ranks, moving) => {
        let now = ranks;
        for (let steps = 0; standingOf(now, moving)?.moves.has('up'); steps++) {
          const next = moved(now, moving, 'up');
          const better = others(now, moving).filter((each) => compare(next, moving, each) < compare(now, moving, each));
          expect(better).not.to.have.length(0);
          expect(steps).to.be.lessThan(names.length);
          now = next;
        }
        expect(now).to.deep.equal(moved(ranks, moving, 'top'));
      }),
    );
  });

  it('makes no equals by up, down, top and dragging where there are none', () => {
    fc.assert(
      fc.property(singles, option, fc.constantFrom<Move>('up', 'down', 'top'), fc.nat(8), (ranks, each, way, place) => {
        for (const after of [moved(ranks, each, way), placed(ranks, each, place)])
          expect(after.every(({ length }) => length === 1)).to.equal(true);
      }),
    );
  });

  it('comes where it is let go', () => {
    fc.assert(
      fc.property(order, option, fc.nat(8), (ranks, moving, place) => {
        const at = Math.min(place, others(ranks, moving).length);
        expect(placed(ranks, moving, place).flat().indexOf(moving)).to.equal(at);
      }),
    );
  });

  it('numbers equals alike, and the next ones by the number after', () => {
    const numbers = standings([['a'], ['b', 'c'], ['d']]).map(({ rank }) => rank + 1);
    expect(numbers).to.deep.equal([1, 2, 2, 3]);
  });

  it('leads out of a shared rank, then past a whole one', () => {
    const ranks = [['a', 'b'], ['c'], ['d']];
    expect(moved(ranks, 'b', 'up')).to.deep.equal([['b'], ['a'], ['c'], ['d']]);
    expect(moved(ranks, 'a', 'down')).to.deep.equal([['b'], ['a'], ['c'], ['d']]);
    expect(moved(ranks, 'c', 'up')).to.deep.equal([['c'], ['a', 'b'], ['d']]);
    expect(placed(ranks, 'd', 1)).to.deep.equal([['a', 'd', 'b'], ['c']]);
  });
});
