import { expect } from '@open-wc/testing';
import type { Result } from '../../src/core/result.js';
import { numbersVisible, visibleResult } from '../../src/core/visible-result.js';
import type { ResultsPolicy, Vote } from '../../src/core/vote.js';

const before = Date.parse('2026-11-20T12:00:00Z');
const after = Date.parse('2026-11-27T12:00:00Z');

function vote(results: ResultsPolicy, more: Partial<Vote> = {}): Vote {
  return {
    question: 'Tea or coffee?',
    method: 'single',
    options: [],
    closes: '2026-11-26T18:00:00Z',
    results,
    secrecy: 'public',
    changeable: false,
    reason: 'off',
    ...more,
  };
}

const whole: Result = {
  asOf: '2026-11-20T12:00:00Z',
  final: false,
  counts: { eligible: 9, cast: 4, valid: 3, invalid: 1, abstain: 1, silent: 5 },
  options: [{ option: 'tea', voters: 2, score: 2, rank: 1 }],
  invalid: [{ ballot: '4', reason: 'empty' }],
  winners: ['tea'],
  tied: false,
  tieBreaks: [],
  decision: 'pending',
  becauses: [],
  dissent: [],
};

describe('numbersVisible', () => {
  it('follows the policy', () => {
    const table: readonly (readonly [ResultsPolicy, boolean, boolean])[] = [
      ['always', true, true],
      ['after-vote', false, true],
      ['after-close', false, false],
    ];
    for (const [policy, toAnybody, toVoters] of table) {
      expect(numbersVisible(vote(policy), { voted: false, now: before }), policy).to.equal(toAnybody);
      expect(numbersVisible(vote(policy), { voted: true, now: before }), policy).to.equal(toVoters);
      expect(numbersVisible(vote(policy), { voted: false, now: after }), policy).to.be.true;
    }
  });

  it('shows nothing of a secret vote before its close', () => {
    const secret = vote('always', { secrecy: 'secret' });
    expect(numbersVisible(secret, { voted: true, now: before })).to.be.false;
    expect(numbersVisible(secret, { voted: false, now: after })).to.be.true;
  });

  it('does not take a cancelled vote for a closed one', () => {
    const cancelled = vote('after-close', { ended: 'cancelled' });
    expect(numbersVisible(cancelled, { voted: true, now: before })).to.be.false;
  });
});

describe('visibleResult', () => {
  it('hands out everything to those who may see it', () => {
    expect(visibleResult(vote('always'), whole, { voted: false, now: before })).to.equal(whole);
  });

  it('keeps nothing but how many took part from all others', () => {
    expect(visibleResult(vote('after-close'), whole, { voted: true, now: before })).to.deep.equal({
      asOf: whole.asOf,
      final: false,
      counts: { eligible: 9, cast: 4, silent: 5 },
      options: [],
    });
  });

  it('does not make a zero of a number that nobody told', () => {
    const few = visibleResult(vote('after-close'), { ...whole, counts: { cast: 4 } }, { voted: true, now: before });
    expect(few.counts).to.deep.equal({ cast: 4 });
  });
});
