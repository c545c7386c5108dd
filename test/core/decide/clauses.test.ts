import { expect } from '@open-wc/testing';
import type { Ballot } from '../../../src/core/ballot.js';
import type { Grounds } from '../../../src/core/decide/decision.js';
import type { Member } from '../../../src/core/electorate.js';
import { holds } from '../../../src/core/result.js';
import type { Because } from '../../../src/core/result.js';
import type { Base, Clause, Rule } from '../../../src/core/rule.js';
import {
  agree,
  ballot,
  ballots,
  decided,
  member,
  members,
  noBlock,
  objection,
  proposal,
  quorum,
  ruled,
} from './stage.js';

function because(
  clause: Clause,
  cast: readonly Ballot[],
  electors?: readonly Member[],
  more: Partial<Grounds> = {},
  rule: Partial<Rule> = {},
): Because {
  const [first] = decided(proposal(ruled([clause], rule), electors), cast, more).becauses;
  if (!first) throw new Error('no because');
  return first;
}

describe('a clause', () => {
  const electors = [
    member('m1', { classes: ['hosts'], weight: 3 }),
    member('m2', { classes: ['hosts', 'users'] }),
    member('m3', { classes: ['users'], dormant: true }),
    member('m4'),
    member('m5', { status: 'paused', classes: ['hosts'] }),
    member('m6', { status: 'left' }),
  ];
  const cast = [
    ballot('m1', 'agree', { channel: 'call' }),
    ballot('m2', 'abstain'),
    ballot('m3', 'agree', { channel: 'proxy', caster: 'm4' }),
    ballot('m5', 'agree'),
    ballot('stranger', 'agree'),
  ];
  const present = ['m1', 'm4', 'm4', 'm5', 'stranger'];

  it('takes a share of its base, and counts those only who are in it', () => {
    const table: readonly (readonly [Base, number, number, number])[] = [
      ['eligible', 2, 4, 2],
      ['active', 1, 3, 2],
      ['present', 1, 2, 1],
      ['valid', 2, 3, 2],
      ['decided', 2, 2, 1],
    ];
    for (const [of, got, base, needed] of table) {
      const clause = agree('>=', [1, 2], of);
      const expected = { clause, needed, got, base, met: got >= needed };
      expect(because(clause, cast, electors, { present }), of).to.deep.equal(expected);
    }
  });

  it('counts heads, or voices where it is weighted', () => {
    const weighted = { ...agree('>', [1, 2], 'eligible'), weighted: true } as const;
    expect(because(weighted, cast, electors)).to.include({ needed: 4, got: 4, base: 6, met: true });
    expect(because({ ...quorum(2), weighted: true }, cast, electors)).to.include({ got: 5 });
  });

  it('is about a class, in the base too', () => {
    const hosts = { ...agree('>', [1, 2], 'eligible'), class: 'hosts' };
    expect(because(hosts, cast, electors)).to.include({ needed: 2, got: 1, base: 2, met: false });
    expect(because({ ...hosts, of: 'decided' }, cast, electors)).to.include({ needed: 1, got: 1, base: 1, met: true });
  });

  it('is about a channel, in a base of ballots too', () => {
    const call = { ...agree('>', [1, 2], 'valid'), channel: 'call' } as const;
    expect(because(call, cast, electors)).to.include({ needed: 1, got: 1, base: 1 });
    expect(because({ ...call, of: 'eligible' }, cast, electors)).to.include({ got: 1, base: 4 });
    expect(because({ ...call, channel: 'async' }, cast, electors)).to.include({ got: 0, base: 1 });
    expect(because({ ...call, channel: 'proxy' }, cast, electors)).to.include({ got: 1, base: 1 });
  });

  it('counts each member once who is present', () => {
    const attendance: Clause = {
      purpose: 'quorum',
      count: { attendance: true },
      cmp: '>=',
      amount: [1, 3],
      of: 'eligible',
    };
    expect(because(attendance, [], electors, { present })).to.include({ needed: 2, got: 2, base: 4, met: true });
    expect(because(attendance, [], electors)).to.include({ got: 0, met: false });
  });

  it('counts abstentions to a quorum', () => {
    expect(because(quorum([1, 2]), ballots({ abstain: 2 }), members(4))).to.include({ needed: 2, got: 2, met: true });
  });

  it('counts ballots that say a stance as it counts those for an option of that stance', () => {
    const said = [ballot('m1', 'agree'), ballot('m2', '', { choice: { kind: 'stance', stance: 'agree' } })];
    expect(because(agree('>=', [1, 1], 'decided'), said, electors)).to.include({ got: 2, base: 2 });
    const option: Clause = { purpose: 'pass', count: { option: 'agree' }, cmp: '>=', amount: 1 };
    expect(because(option, said, electors)).to.include({ got: 1 });
  });

  it('counts a ballot for what it ticks, ranks or gives more than nought', () => {
    const option: Clause = { purpose: 'pass', count: { option: 'agree' }, cmp: '>=', amount: 1 };
    const choices: readonly (readonly [Ballot['choice'], number])[] = [
      [{ kind: 'some', options: ['agree', 'block'] }, 1],
      [{ kind: 'some', options: ['block'] }, 0],
      [{ kind: 'rank', ranks: [['block'], ['agree']] }, 1],
      [{ kind: 'marks', marks: { agree: 1 } }, 1],
      [{ kind: 'marks', marks: { agree: 0, block: 3 } }, 0],
      [{ kind: 'marks', marks: { agree: null } }, 0],
      [{ kind: 'points', points: { agree: 2 } }, 1],
      [{ kind: 'points', points: { agree: 0, block: 1 } }, 0],
    ];
    for (const [choice, got] of choices) {
      expect(because(option, [ballot('m1', '', { choice })], electors), JSON.stringify(choice)).to.include({ got });
    }
    const blank = ballot('m1', '', { choice: { kind: 'marks', marks: { agree: null } } });
    expect(because(agree('>=', [1, 2], 'decided'), [blank], electors)).to.include({ base: 0 });
    expect(because(agree('>=', [1, 2], 'valid'), [blank], electors)).to.include({ base: 1 });
  });

  it('counts those who object, however many objections they have', () => {
    const clause: Clause = { purpose: 'block', count: { objections: 'standing' }, cmp: '<=', amount: 0 };
    const objections = [
      objection('m1', 'raised', { id: '1' }),
      objection('m1', 'qualified', { id: '2' }),
      objection('m2', 'dismissed'),
      objection('m5', 'raised'),
    ];
    expect(because(clause, [], electors, { objections })).to.include({ got: 1, met: false });
    expect(because(clause, [ballot('m4', 'object')], electors, { objections })).to.include({ got: 2 });
    expect(because(clause, [ballot('m2', 'object')], electors, { objections })).to.include({ got: 1 });
    expect(because(clause, [ballot('m1', 'object'), ballot('m2', 'object')], electors)).to.include({ got: 2 });
  });

  it('is lifted by what it may be lifted by, and says how that stands in any case', () => {
    const clause = { ...noBlock, unless: agree('>=', [9, 10], 'valid') };
    const lifted = because(clause, ballots({ agree: 9, block: 1 }), members(20));
    expect(lifted.met).to.be.false;
    expect(lifted.unless).to.include({ needed: 9, got: 9, base: 10, met: true });
    expect(holds(lifted)).to.be.true;
    const standing = because(clause, ballots({ agree: 8, block: 1 }), members(20));
    expect(standing.unless).to.include({ needed: 9, got: 8, met: false });
    expect(holds(standing)).to.be.false;
  });

  it('asks nothing that nobody knows: an open electorate has no denominator', () => {
    for (const of of ['eligible', 'active', 'present'] as const) {
      const open = because(agree('<=', [1, 2], of), ballots({ agree: 1 }));
      expect(open.met, of).to.be.false;
      expect(open, of).to.not.have.any.keys('needed', 'base');
    }
    const notFrozen = decided(
      proposal(ruled([quorum([1, 2])]), undefined, { electorate: { kind: 'circle', circle: 'all' } }),
      [],
    );
    expect(notFrozen.becauses[0]).to.not.have.any.keys('needed', 'base');
  });
});

describe('silence', () => {
  it('consents where the rule says so, but never to a quorum', () => {
    const silent = { silence: 'consent' } as const;
    const cast = ballots({ agree: 1, disagree: 1 });
    expect(because(agree('>', [1, 2], 'decided'), cast, members(4), {}, silent)).to.include({ got: 3, base: 4 });
    expect(because(agree('>', [1, 2], 'eligible'), cast, members(4), {}, silent)).to.include({ got: 3, base: 4 });
    expect(because({ ...agree('>', [1, 2], 'valid'), purpose: 'quorum' }, cast, members(4), {}, silent)).to.include({
      got: 1,
      base: 2,
    });
    expect(because(quorum([1, 2]), cast, members(4), {}, silent)).to.include({ got: 2 });
  });

  it('is not consent of those who object, or whose ballot was invalid', () => {
    const more = { objections: [objection('m4', 'raised')], invalid: ['m3'] };
    expect(because(agree('>=', 1), ballots({ agree: 1 }), members(4), more, { silence: 'consent' })).to.include({
      got: 2,
    });
    const over = { objections: [objection('m4', 'resolved')], invalid: ['m3'] };
    expect(because(agree('>=', 1), ballots({ agree: 1 }), members(4), over, { silence: 'consent' })).to.include({
      got: 3,
    });
  });

  it('is nothing where the rule does not say so', () => {
    expect(because(agree('>', [1, 2], 'decided'), ballots({ agree: 1 }), members(4))).to.include({ got: 1, base: 1 });
  });
});
