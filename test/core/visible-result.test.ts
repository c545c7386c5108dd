import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../src/core/ballot.js';
import { single } from '../../src/core/count/single.js';
import { decide } from '../../src/core/decide/decide.js';
import type { Grounds } from '../../src/core/decide/decision.js';
import { resultOf } from '../../src/core/result-of.js';
import type { Result } from '../../src/core/result.js';
import type { Clause } from '../../src/core/rule.js';
import { numbersVisible } from '../../src/core/numbers-visible.js';
import { visibleResult } from '../../src/core/visible-result.js';
import type { ResultsPolicy, Vote } from '../../src/core/vote.js';
import { during, situations } from './decide/stage.js';

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

const attendance: Clause = { purpose: 'quorum', count: { attendance: true }, cmp: '>=', amount: 3 };
const turnout: Clause = { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' };
const agreement: Clause = { purpose: 'pass', count: { stance: 'agree' }, cmp: '>', amount: [1, 2], of: 'decided' };

/** Everything a result can have: a field that is added to the type has to be added here. */
const whole: Required<Result> = {
  asOf: '2026-11-20T12:00:00Z',
  final: false,
  counts: { eligible: 9, cast: 4, valid: 3, invalid: 1, abstain: 1, silent: 5 },
  options: [{ option: 'tea', voters: 2, score: 2, rank: 1 }],
  invalid: [{ ballot: '4', reason: 'empty' }],
  winners: ['tea'],
  tied: false,
  tieBreaks: [{ among: ['tea'], by: 'seed', chosen: ['tea'] }],
  decision: 'adopted',
  waitsFor: 'provisional-days',
  provisionalUntil: '2026-12-20T12:00:00Z',
  becauses: [{ clause: agreement, needed: 2, got: 2, base: 2, met: true }],
  missing: [{ clause: agreement, met: true, change: 'others', by: 2 }],
  dissent: [{ voter: 'ana', stance: 'block', reason: 'No' }],
  classes: [{ class: 'users', counts: { valid: 3 }, options: [] }],
  rounds: { unit: 1, rounds: [] },
  pairwise: { preferred: [] },
  marks: [],
  purchases: [],
};

/** What stays of each when the numbers are hidden: the same, some of it, or nothing. */
const fate: Readonly<Record<keyof Result, 'stays' | 'turnout only' | 'emptied' | 'hidden'>> = {
  asOf: 'stays',
  final: 'stays',
  counts: 'turnout only',
  options: 'emptied',
  invalid: 'hidden',
  winners: 'hidden',
  tied: 'hidden',
  tieBreaks: 'hidden',
  decision: 'hidden',
  waitsFor: 'hidden',
  provisionalUntil: 'hidden',
  becauses: 'turnout only',
  missing: 'hidden',
  dissent: 'hidden',
  classes: 'hidden',
  rounds: 'hidden',
  pairwise: 'hidden',
  marks: 'hidden',
  purchases: 'hidden',
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

  it('hides every part of a result that is not known to tell nothing, also parts of next year', () => {
    const nextYear = { ...whole, mood: 'everybody loves tea' };
    const visible = visibleResult(vote('after-close'), nextYear, { voted: true, now: before });
    const stays = Object.entries(fate).flatMap(([key, what]) => (what === 'stays' || what === 'emptied' ? [key] : []));
    expect(visible).to.have.all.keys(...stays, 'counts');
    expect(Object.keys(fate)).to.have.all.members(Object.keys(whole));
    expect(JSON.stringify(visible)).to.not.match(/tea|agree|block|ana/);
  });

  it('leaves the progress of a quorum, where it tells how many took part and nothing else', () => {
    const progress = { needed: 3, got: 2, base: 9, met: false };
    const becauses = [
      { clause: turnout, ...progress, unless: { clause: agreement, got: 2, met: true } },
      { clause: attendance, needed: 3, got: 4, met: true },
      { clause: { ...turnout, of: 'decided' as const }, ...progress },
      { clause: { ...turnout, count: { stance: 'agree' } }, ...progress },
      { clause: { ...turnout, count: { option: 'tea' } }, ...progress },
      { clause: { ...turnout, count: { objections: 'standing' as const } }, ...progress },
      { clause: { ...turnout, purpose: 'pass' as const }, ...progress },
    ];
    const visible = visibleResult(vote('after-close'), { ...whole, becauses }, { voted: true, now: before });
    expect(JSON.parse(JSON.stringify(visible.becauses))).to.deep.equal([
      { clause: turnout, ...progress },
      { clause: attendance, needed: 3, got: 4, met: true },
    ]);
  });

  it('says the same whatever people chose', () => {
    fc.assert(
      fc.property(situations, situations, (one, other) => {
        const hidden = ({ vote: decidedVote }: Grounds, cast: readonly Ballot[]): Result => {
          const secret = { ...decidedVote, results: 'after-close' as const };
          return visibleResult(secret, resultOf(secret, cast, single, during, { decide }), {
            voted: true,
            now: during,
          });
        };
        // The same people, who say what others said.
        const choices = other.ballots.map(({ choice }) => choice);
        const otherwise = one.ballots.map((each, n) => ({
          ...each,
          choice: choices[n % choices.length] ?? each.choice,
        }));
        expect(hidden(one, otherwise)).to.deep.equal(hidden(one, one.ballots));
      }),
      { numRuns: 300 },
    );
  });

  it('does not make a zero of a number that nobody told', () => {
    const few = visibleResult(vote('after-close'), { ...whole, counts: { cast: 4 } }, { voted: true, now: before });
    expect(few.counts).to.deep.equal({ cast: 4 });
  });
});
