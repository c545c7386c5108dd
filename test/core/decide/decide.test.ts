import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../../src/core/ballot.js';
import { decide } from '../../../src/core/decide/decide.js';
import type { Grounds } from '../../../src/core/decide/decision.js';
import { stands } from '../../../src/core/objection.js';
import { holds } from '../../../src/core/result.js';
import type { Rule } from '../../../src/core/rule.js';
import {
  after,
  agree,
  ballot,
  ballots,
  castBy,
  clauses,
  closes,
  day,
  decided,
  during,
  electorates,
  groundsOf,
  member,
  members,
  noBlock,
  objection,
  proposal,
  quorum,
  ruled,
  situations,
} from './stage.js';

const majority = agree('>', [1, 2], 'decided');

describe('a proposal', () => {
  const vote = proposal(ruled([quorum([1, 3]), majority, noBlock]), members(9));

  it('is pending before the close, and the clauses say how they stand so far', () => {
    const { decision, becauses, missing, settled } = decided(vote, ballots({ agree: 2 }), { now: during });
    expect(decision).to.equal('pending');
    expect(settled).to.be.false;
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
    expect(decided(vote, cast)).to.include({ decision: 'adopted', settled: true });
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
    expect(decided(ended, ballots({ agree: 5 }), { now: opened + 7 * day - 1 }).decision).to.equal('pending');
    expect(decided(ended, ballots({ agree: 5 }), { now: opened + 7 * day }).decision).to.equal('adopted');
    const { opens: _, ...noOpening } = ended;
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
      expect(decided(vote, cast, { objections: [objection('m4', status)] }).decision, status).to.equal('pending');
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
      settled: false,
      provisionalUntil: '2026-11-30T12:00:00.000Z',
    });
    expect(decided(vote, cast, { now: until - 1 }).decision).to.equal('adopted-provisionally');
    const over = decided(vote, cast, { now: until });
    expect(over).to.include({ decision: 'adopted', settled: true });
    expect(over).to.not.have.property('provisionalUntil');
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
    const { closes: _, ...ended } = { ...vote, ended: 'closed' } as const;
    const decision = decided(ended, cast, { now: until + 999 * day });
    expect(decision.decision).to.equal('adopted-provisionally');
    expect(decision).to.not.have.property('provisionalUntil');
  });

  it('does not stumble over an end beyond all dates', () => {
    const endless = { ...vote, rule: ruled([majority], { provisionalDays: Number.MAX_SAFE_INTEGER }) };
    expect(decided(endless, cast)).to.not.have.property('provisionalUntil');
  });
});

describe('a choice', () => {
  const options = ['red', 'blue', 'green'].map((id) => ({ id, label: id }));
  const vote = (rule: Partial<Rule> = {}, more: Partial<Grounds['vote']> = {}) =>
    proposal(ruled([], rule), members(9), { method: 'single', options, ...more });
  const cast = (...colours: readonly string[]): Ballot[] => colours.map((colour, n) => ballot(`m${n + 1}`, colour));

  it('is what its method has chosen, or tied, or nothing', () => {
    expect(decided(vote(), cast('red', 'red', 'blue')).decision).to.equal('chosen');
    expect(decided(vote(), cast('red', 'blue')).decision).to.equal('tied');
    expect(decided(vote(), cast('red', 'blue'))).to.not.have.property('broken');
    expect(decided(vote(), []).decision).to.equal('not-adopted');
    expect(decided(vote(), cast('red'), { now: during }).decision).to.equal('pending');
    const { rule: _, ...unruled } = vote();
    expect(decided(unruled, cast('red')).decision).to.equal('chosen');
  });

  it('asks for the quorum first, then for the clauses, then for the winners', () => {
    const ruledVote = vote({
      clauses: [quorum([1, 3]), { purpose: 'pass', count: { option: 'red' }, cmp: '>', amount: [1, 2], of: 'valid' }],
    });
    expect(decided(ruledVote, cast('red', 'red')).decision).to.equal('inquorate');
    expect(decided(ruledVote, cast('red', 'blue', 'green')).decision).to.equal('not-adopted');
    expect(decided(ruledVote, cast('red', 'red', 'green')).decision).to.equal('chosen');
  });

  it('lets a published seed break a tie, the same for everybody', () => {
    const seeded = vote({ tieBreaks: ['seed'] }, { settings: { seed: 'the weather of Tuesday' } });
    const { decision, broken } = decided(seeded, cast('red', 'blue'));
    expect(decision).to.equal('chosen');
    expect(broken?.winners).to.have.lengthOf(1);
    expect(broken).to.include({ tied: false });
    expect(broken?.tieBreaks).to.deep.equal([{ among: ['red', 'blue'], by: 'seed', chosen: broken?.winners }]);
    expect(decided(seeded, cast('blue', 'red')).broken).to.deep.equal(broken);
    const won = new Set(
      Array.from(
        { length: 20 },
        (_, n) => decided({ ...seeded, settings: { seed: String(n) } }, cast('red', 'blue')).broken?.winners[0],
      ),
    );
    expect([...won].sort()).to.deep.equal(['blue', 'red']);
  });

  it('waits for those whose turn it is', () => {
    expect(decided(vote({ tieBreaks: ['seed'] }), cast('red', 'blue')).decision, 'not published').to.equal('tied');
    const chair = vote({ tieBreaks: ['chair', 'seed'] }, { settings: { seed: '1' } });
    expect(decided(chair, cast('red', 'blue')).decision).to.equal('tied');
  });

  it('leaves things as they are where the rule says so', () => {
    const asItIs = vote({ tieBreaks: ['status-quo'] });
    const { decision, broken } = decided(asItIs, cast('red', 'blue'));
    expect(decision).to.equal('not-adopted');
    expect(broken?.tieBreaks).to.deep.equal([{ among: ['red', 'blue'], by: 'status-quo', chosen: [] }]);
    const keep = { ...asItIs, options: [...options, { id: 'keep', label: '', stance: 'disagree' }] };
    expect(decided(keep, cast('red', 'keep'))).to.include({ decision: 'chosen' });
    expect(decided(keep, cast('red', 'keep')).broken?.winners).to.deep.equal(['keep']);
  });

  it('looks at the latest round in which they differ, and goes on where they never do', () => {
    const rounds = [
      { red: 3, blue: 2, green: 1 },
      { red: 3, blue: 3 },
    ].map((totals) => ({
      totals: Object.entries(totals).map(([option, votes]) => ({ option, votes })),
      exhausted: 0,
      elected: [],
      eliminated: [],
      transfers: [],
    }));
    const tally = { ...groundsOf(vote(), cast('red', 'blue')).tally, rounds: { unit: 1, rounds } };
    const byRound = vote({ tieBreaks: ['earlier-round', 'status-quo'] });
    expect(decided(byRound, cast('red', 'blue'), { tally }).broken?.winners).to.deep.equal(['red']);
    expect(decided(byRound, cast('red', 'blue')).broken?.tieBreaks[0]?.by).to.equal('status-quo');
  });

  it('breaks ties for the last seats only', () => {
    const two = vote({ tieBreaks: ['seed'] }, { settings: { seats: 2, seed: '1' } });
    const tally = {
      ...groundsOf(two, []).tally,
      options: [
        { option: 'red', rank: 1 },
        { option: 'blue', rank: 2 },
        { option: 'green', rank: 2 },
      ],
      winners: ['red', 'blue', 'green'],
      tied: true,
    };
    const { decision, broken } = decided(two, [], { tally });
    expect(decision).to.equal('chosen');
    expect(broken?.winners).to.have.lengthOf(2);
    expect(broken?.winners).to.include('red');
    expect(broken?.tieBreaks[0]?.among).to.deep.equal(['blue', 'green']);
  });

  it('is measured only where its method measures, once enough took part', () => {
    for (const method of ['sense-check', 'gradients', 'check-in', 'count']) {
      const check = proposal(ruled([quorum(2)]), members(9), { method });
      expect(decided(check, ballots({ agree: 1, disagree: 3 })).decision, method).to.equal('measured');
      expect(decided(check, ballots({ agree: 1 })).decision, method).to.equal('inquorate');
      expect(decided(check, ballots({ agree: 3 }), { now: during }).decision, method).to.equal('pending');
    }
  });
});

describe('deciding', () => {
  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(
        situations.chain((grounds) =>
          fc.record({
            grounds: fc.constant(grounds),
            ballots: fc.shuffledSubarray([...grounds.ballots], { minLength: grounds.ballots.length }),
            objections: fc.shuffledSubarray([...(grounds.objections ?? [])], {
              minLength: grounds.objections?.length ?? 0,
            }),
            present: fc.shuffledSubarray([...(grounds.present ?? [])], { minLength: grounds.present?.length ?? 0 }),
          }),
        ),
        ({ grounds, ballots: cast, objections, present }) => {
          const disordered = { ...grounds, ballots: cast, present, ...(grounds.objections && { objections }) };
          expect(decide(disordered)).to.deep.equal(decide(grounds));
        },
      ),
    );
  });

  it('never adopts what an objection stands against', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const voices = new Set(
          grounds.vote.electorate?.frozen?.members.filter(({ status }) => status === 'active').map(({ id }) => id),
        );
        const standing = grounds.objections?.some((each) => voices.has(each.by) && stands(each));
        if (standing) expect(decide(grounds).decision).to.not.match(/^adopted/);
      }),
      { numRuns: 300 },
    );
  });

  it('says inquorate if and only if a quorum does not hold at the close', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const { decision, becauses } = decide({ ...grounds, vote: { ...grounds.vote, secrecy: 'public' } });
        const missed = becauses.some((because) => because.clause.purpose === 'quorum' && !holds(because));
        expect(decision === 'inquorate').to.equal(missed && grounds.now === after);
        if (decision === 'not-adopted') expect(missed).to.be.false;
      }),
      { numRuns: 300 },
    );
  });

  it('adopts if and only if all clauses hold and no objection stands', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const { decision, becauses } = decide({ ...grounds, now: after });
        const standing = decide({
          ...grounds,
          now: after,
          vote: { ...grounds.vote, rule: ruled([]), secrecy: 'public' },
        }).decision;
        expect(decision === 'adopted').to.equal(becauses.every(holds) && standing === 'adopted');
      }),
      { numRuns: 300 },
    );
  });

  it('heeds nothing that the paused and the gone do', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const frozen = grounds.vote.electorate?.frozen;
        const voices = frozen?.members.filter(({ status }) => status === 'active') ?? [];
        const ids = new Set(voices.map(({ id }) => id));
        const vote = proposal(grounds.vote.rule, voices, {
          method: grounds.vote.method,
          secrecy: grounds.vote.secrecy,
        });
        const without: Grounds = {
          ...grounds,
          vote,
          ballots: grounds.ballots.filter(({ voter }) => ids.has(voter)),
          present: grounds.present?.filter((id) => ids.has(id)),
          objections: grounds.objections?.filter(({ by }) => ids.has(by)),
        };
        expect(decide(grounds)).to.deep.equal(decide(without));
      }),
    );
  });

  it('adopts all the more when one more agrees, by a rule in which agreement never harms', () => {
    const monotone = fc
      .array(clauses, { maxLength: 3 })
      .map((all) =>
        all.filter(
          ({ count, cmp, unless }) =>
            'stance' in count && count.stance === 'agree' && cmp !== '=' && cmp.startsWith('>') && !unless,
        ),
      )
      .chain((some) => fc.constantFrom([...some, noBlock], some));
    fc.assert(
      fc.property(
        electorates.chain((electors) =>
          fc.record({ electors: fc.constant(electors), cast: castBy(electors), list: monotone }),
        ),
        ({ electors, cast, list }) => {
          const vote = proposal(ruled(list), electors);
          if (decided(vote, cast).decision !== 'adopted') return;
          for (const { id } of electors) {
            if (cast.some(({ voter }) => voter === id)) continue;
            for (const channel of ['async', 'call'] as const) {
              expect(decided(vote, [...cast, ballot(id, 'agree', { channel })]).decision).to.equal('adopted');
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is as long as the vote is open the same as at the close, but for the word', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const open = decide({ ...grounds, now: Date.parse(closes) - 1 });
        expect(open.decision).to.equal('pending');
        expect(open.becauses).to.deep.equal(decide({ ...grounds, now: Date.parse(closes) }).becauses);
      }),
    );
  });
});
