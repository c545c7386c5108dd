import { expect } from '@open-wc/testing';
import {
  after,
  agree,
  ballot,
  ballots,
  day,
  decided,
  during,
  member,
  members,
  noBlock,
  objection,
  proposal,
  quorum,
  ruled,
} from './stage.js';

const majority = agree('>', [1, 2], 'decided');

describe('a proposal', () => {
  const vote = proposal(ruled([quorum([1, 3]), majority, noBlock]), members(9));

  it('is pending before the close, and the clauses say how they stand so far', () => {
    const { decision, becauses, missing, waitsFor } = decided(vote, ballots({ agree: 2 }), { now: during });
    expect(decision).to.equal('pending');
    expect(waitsFor).to.equal('close');
    expect(becauses.map(({ needed, got, met }) => [needed, got, met])).to.deep.equal([
      [3, 2, false],
      [2, 2, true],
      [0, 0, true],
    ]);
    expect(missing.map(({ change, by, possible }) => [change, by, possible])).to.deep.equal([
      ['more', 1, true],
      ['others', 2, true],
      ['more', 1, true],
    ]);
  });

  it('is adopted when all clauses hold at the close, and the close is exclusive', () => {
    const cast = ballots({ agree: 2, disagree: 1 });
    expect(decided(vote, cast, { now: after - 1 }).decision).to.equal('pending');
    const adopted = decided(vote, cast);
    expect(adopted.decision).to.equal('adopted');
    expect(adopted).to.not.have.property('waitsFor');
  });

  it('is inquorate, and not rejected, when too few took part', () => {
    expect(decided(vote, ballots({ disagree: 2 })).decision).to.equal('inquorate');
    expect(decided(vote, ballots({ agree: 2 })).decision).to.equal('inquorate');
    expect(decided(vote, ballots({ agree: 1, abstain: 2 })).decision).to.equal('adopted');
  });

  it('is not adopted when another clause does not hold', () => {
    expect(decided(vote, ballots({ agree: 2, disagree: 2 })).decision).to.equal('not-adopted');
    expect(decided(vote, ballots({ agree: 5, block: 1 })).decision).to.equal('not-adopted');
    expect(decided(vote, ballots({ abstain: 5 })).decision).to.equal('not-adopted');
  });

  it('comes to nothing when it was cancelled', () => {
    const cancelled = { ...vote, ended: 'cancelled' } as const;
    expect(decided(cancelled, ballots({ agree: 9 })).decision).to.equal('pending');
  });

  it('waits for its minimum days, whenever it was closed', () => {
    const ended = { ...vote, ended: 'closed', rule: ruled([majority], { minimumDays: 7 }) } as const;
    const opened = Date.parse('2026-11-02T12:00:00Z');
    expect(decided(ended, ballots({ agree: 5 }), { now: opened + 7 * day - 1 })).to.include({
      decision: 'pending',
      waitsFor: 'minimum-days',
    });
    expect(decided(ended, ballots({ agree: 5 }), { now: opened + 7 * day }).decision).to.equal('adopted');
    const noOpening = { ...ended, opens: undefined };
    expect(
      decided(noOpening, ballots({ agree: 5 }), { now: opened + 7 * day }).decision,
      'since it was frozen',
    ).to.equal('adopted');
    const nobodyKnows = { ...noOpening, electorate: undefined };
    expect(decided(nobodyKnows, ballots({ agree: 5 }), { now: after + 99 * day }).decision).to.equal('pending');
  });

  it('goes by its method where it has no rule', () => {
    const words = (method: string, counts: Parameters<typeof ballots>[0]): string =>
      decided(proposal(undefined, members(9), { method }), ballots(counts)).decision;
    expect(words('majority', { agree: 3, disagree: 2 })).to.equal('adopted');
    expect(words('majority', { agree: 2, disagree: 2 })).to.equal('not-adopted');
    expect(words('consensus', { agree: 3, disagree: 2 })).to.equal('adopted');
    expect(words('consensus', { agree: 3, block: 1 })).to.equal('not-adopted');
    expect(words('consensus', {})).to.equal('not-adopted');
    expect(words('lazy-consent', {})).to.equal('adopted');
    expect(words('lazy-consent', { block: 1 })).to.equal('not-adopted');
    expect(words('consent', { agree: 3, concern: 2 })).to.equal('adopted');
    expect(words('consent', { agree: 8, object: 1 })).to.equal('pending');
  });

  it('needs each class to pass where the rule says so', () => {
    const electors = [
      ...members(4, { classes: ['hosts'] }),
      ...['u1', 'u2', 'u3'].map((id) => member(id, { classes: ['users'] })),
    ];
    const perClass = proposal(ruled(['hosts', 'users'].map((name) => ({ ...majority, class: name }))), electors);
    const hosts = ballots({ agree: 4 });
    expect(decided(perClass, [...hosts, ballot('u1', 'disagree'), ballot('u2', 'agree')]).decision).to.equal(
      'not-adopted',
    );
    expect(decided(perClass, [...hosts, ballot('u1', 'agree')]).decision).to.equal('adopted');
  });
});

describe('an objection', () => {
  const vote = proposal(ruled([quorum(2)]), members(9), { method: 'consent' });
  const cast = ballots({ agree: 3, object: 1 });

  it('keeps a proposal pending until it is dismissed, resolved or withdrawn', () => {
    for (const status of ['raised', 'testing', 'qualified', 'integrating'] as const) {
      const { decision, waitsFor } = decided(vote, cast, { objections: [objection('m4', status)] });
      expect([decision, waitsFor], status).to.deep.equal(['pending', 'objections']);
    }
    for (const status of ['dismissed', 'resolved', 'withdrawn'] as const) {
      expect(decided(vote, cast, { objections: [objection('m4', status)] }).decision, status).to.equal('adopted');
    }
  });

  it('stands when nobody has looked at it, whatever became of the others', () => {
    expect(decided(vote, cast).decision).to.equal('pending');
    expect(decided(vote, cast, { objections: [objection('m1', 'resolved')] }).decision).to.equal('pending');
  });

  it('is not asked when too few took part, or when the proposal has failed anyway', () => {
    expect(decided(vote, ballots({ object: 1 })).decision).to.equal('inquorate');
    const failed = { ...vote, rule: ruled([majority]) };
    expect(decided(failed, ballots({ disagree: 3, object: 1 })).decision).to.equal('not-adopted');
  });

  it('comes from the electorate', () => {
    const electors = [...members(3), member('p', { status: 'paused' })];
    const closed = proposal(ruled([]), electors, { method: 'consent' });
    const objections = [objection('p', 'raised'), objection('stranger', 'raised')];
    expect(decided(closed, ballots({ agree: 3 }), { objections }).decision).to.equal('adopted');
    const open = proposal(ruled([]), undefined, { method: 'consent' });
    expect(decided(open, [], { objections }).decision).to.equal('pending');
  });
});

describe('a provisional decision', () => {
  const vote = proposal(ruled([majority], { provisionalDays: 14 }), members(9));
  const cast = ballots({ agree: 3 });
  const until = after + 14 * day;

  it('is adopted once its days are over', () => {
    expect(decided(vote, cast)).to.include({
      decision: 'adopted-provisionally',
      waitsFor: 'provisional-days',
      provisionalUntil: '2026-11-30T12:00:00.000Z',
    });
    expect(decided(vote, cast, { now: until - 1 }).decision).to.equal('adopted-provisionally');
    const over = decided(vote, cast, { now: until });
    expect(over.decision).to.equal('adopted');
    expect(over).to.not.have.any.keys('provisionalUntil', 'waitsFor');
  });

  it('is pending while an objection stands, also when the days are over', () => {
    for (const now of [after, until]) {
      expect(decided(vote, cast, { now, objections: [objection('m9', 'qualified')] }).decision).to.equal('pending');
      const objections = [objection('m9', 'resolved')];
      expect(decided(vote, cast, { now, objections }).decision).to.match(/^adopted/);
    }
  });

  it('is not shown as anything when it is a no', () => {
    expect(decided(vote, ballots({ disagree: 3 }))).to.not.have.property('provisionalUntil');
    expect(decided(vote, ballots({ disagree: 3 })).decision).to.equal('not-adopted');
  });

  it('stays so when nobody knows when it began', () => {
    const ended = { ...vote, closes: undefined, ended: 'closed' } as const;
    const decision = decided(ended, cast, { now: until + 999 * day });
    expect(decision.decision).to.equal('adopted-provisionally');
    expect(decision).to.not.have.property('provisionalUntil');
  });

  it('does not stumble over an end beyond all dates', () => {
    const endless = { ...vote, rule: ruled([majority], { provisionalDays: Number.MAX_SAFE_INTEGER }) };
    expect(decided(endless, cast)).to.not.have.property('provisionalUntil');
  });
});
