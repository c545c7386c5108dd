import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Limits } from '../../src/ports/backend.js';
import { Failure } from '../../src/ports/failure.js';
import { afterAnswer, afterFailure } from '../../src/session/pace.js';
import { second } from './stage.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Of a server of which this share is used up. */
const limitsAt = (pressure: number): Limits => ({ limit: 300, remaining: 300 * (1 - pressure), resetAt: 0 });

describe('pace', () => {
  it('keeps between 15 and 60 seconds, however tired the server and however quiet the vote', () => {
    fc.assert(
      fc.property(share, fc.nat(1000), share, (pressure, unchanged, random) => {
        const { routine, onReturn } = afterAnswer(limitsAt(pressure), unchanged, random);
        expect(routine).to.be.within(15 * second, 60 * second);
        expect(onReturn).to.be.at.most(5 * second);
      }),
    );
  });

  it('is never faster where the server is more tired, or the vote quieter', () => {
    fc.assert(
      fc.property(share, share, fc.nat(20), fc.nat(20), share, (a, b, m, n, random) => {
        const faster = afterAnswer(limitsAt(Math.min(a, b)), Math.min(m, n), random).routine;
        const slower = afterAnswer(limitsAt(Math.max(a, b)), Math.max(m, n), random).routine;
        expect(slower).to.be.at.least(faster);
      }),
    );
  });

  it('makes nothing of limits that make no sense', () => {
    const { routine } = afterAnswer(undefined, 0, 0);
    for (const [limit, remaining] of [
      [0, 0],
      [Number.NaN, 1],
      [300, 400],
    ] as const)
      expect(afterAnswer({ limit, remaining, resetAt: 0 }, 0, 0).routine).to.equal(routine);
    expect(afterAnswer({ limit: 300, remaining: -5, resetAt: 0 }, 0, 0).routine).to.be.at.most(60 * second);
  });

  it('never tries again before the server said, nor before 15 seconds are over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(1e7),
        fc.boolean(),
        share,
        (times, retryAt, read, random) => {
          const { routine } = afterFailure(0, new Failure('limited', { retryAt }), times, read, random);
          expect(routine).to.be.at.least(Math.max(retryAt, 15 * second));
          expect(routine).to.be.at.most(Math.max(retryAt, 375 * second));
        },
      ),
    );
  });

  it('tries again what cannot be reached, unless the page never reached it', () => {
    const unreachable = new Failure('unreachable');
    expect(afterFailure(0, unreachable, 1, true, 0).routine).to.equal(15 * second);
    expect(afterFailure(0, unreachable, 1, false, 0)).to.deep.equal({ routine: Infinity, onReturn: 15 * second });
  });
});
