import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { single } from '../../../src/core/count/single.js';
import { decide } from '../../../src/core/decide/decide.js';
import type { Clause } from '../../../src/core/rule.js';
import type { Secrecy } from '../../../src/core/vote.js';
import {
  agree,
  ballot,
  decided,
  during,
  electorates,
  castBy,
  groundsOf,
  member,
  noBlock,
  proposal,
  ruled,
} from './stage.js';

const hosts = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((id) => member(id, { classes: ['hosts'] }));
const users = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].map((id) => member(id, { classes: ['users'] }));

describe('the breakdown per class', () => {
  it('counts each class by the method of the vote', () => {
    const cast = [ballot('h1', 'agree'), ballot('h2', 'abstain'), ballot('u1', 'block')];
    const vote = proposal(ruled([]), [...hosts, ...users.slice(0, 2)]);
    const { classes } = decided(vote, cast, { count: single, invalid: ['u2', 'nobody'] });
    expect(classes.map(({ class: name, counts }) => ({ name, ...counts }))).to.deep.equal([
      { name: 'hosts', eligible: 6, cast: 2, silent: 4, valid: 2, invalid: 0, abstain: 1 },
      { name: 'users', eligible: 2, cast: 2, silent: 0, valid: 1, invalid: 1, abstain: 0 },
    ]);
    const block = classes.map(({ options }) => options.find(({ option }) => option === 'block')?.voters);
    expect(block).to.deep.equal([0, 1]);
  });

  it('tells turnout only without a method, and nothing where there are no classes', () => {
    const [first] = decided(proposal(ruled([]), hosts), [ballot('h1', 'agree')]).classes;
    expect(first).to.deep.equal({ class: 'hosts', counts: { eligible: 6, cast: 1, silent: 5 }, options: [] });
    expect(decided(proposal(ruled([])), [ballot('h1', 'agree')], { count: single }).classes).to.deep.equal([]);
  });

  it('sums up, where everybody is in one class', () => {
    const situations = electorates
      .map((electors) => electors.map((each, n) => ({ ...each, classes: [n % 2 ? 'odd' : 'even'] })))
      .chain((electors) => fc.record({ electors: fc.constant(electors), cast: castBy(electors) }));
    fc.assert(
      fc.property(situations, ({ electors, cast }) => {
        const voices = electors.filter(({ status }) => status === 'active');
        const valid = cast.filter(({ voter }) => voices.some(({ id }) => id === voter));
        const grounds = groundsOf(proposal(ruled([]), electors), valid, { count: single });
        const { classes } = decide(grounds);
        const sum = (of: (each: (typeof classes)[number]) => number | undefined): number =>
          classes.reduce((total, each) => total + (of(each) ?? 0), 0);
        expect(sum(({ counts }) => counts.eligible)).to.equal(voices.length);
        expect(sum(({ counts }) => counts.cast)).to.equal(valid.length);
        expect(sum(({ counts }) => counts.valid)).to.equal(valid.length);
        expect(sum(({ counts }) => counts.abstain)).to.equal(grounds.tally.abstain);
        for (const { option, voters } of grounds.tally.options) {
          expect(sum(({ options }) => options.find((each) => each.option === option)?.voters)).to.equal(voters);
        }
        for (const { counts } of classes) {
          expect((counts.cast ?? 0) + (counts.silent ?? 0)).to.equal(counts.eligible);
          expect((counts.valid ?? 0) + (counts.invalid ?? 0)).to.equal(counts.cast);
        }
      }),
    );
  });
});

describe('a vote of a few', () => {
  const all = [...hosts, ...users];
  const perHosts: Clause = { ...agree('>', [1, 2], 'decided'), class: 'hosts' };
  const inCall: Clause = { ...noBlock, channel: 'call' };
  const turnout: Clause = { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: 1, class: 'users' };
  const manyAnd = (few: number) => [...hosts, ...users.slice(0, few)].map(({ id }) => ballot(id, 'agree'));
  const told = (few: number, secrecy: Secrecy) => {
    const vote = proposal(ruled([{ ...noBlock, unless: perHosts }, perHosts, inCall, turnout]), all, { secrecy });
    return decided(vote, manyAnd(few), { count: single, now: during });
  };

  it('is not broken down where votes are not public, not even the part that is large: the rest would tell', () => {
    for (const secrecy of ['secret', 'counts-only', 'reasons-only'] as const) {
      const { becauses, missing, classes } = told(2, secrecy);
      expect(becauses[1], secrecy).to.deep.equal({ clause: perHosts, met: true });
      expect(becauses[0]?.unless, secrecy).to.deep.equal({ clause: perHosts, met: true });
      expect(becauses[0]?.got, 'all of them').to.equal(0);
      expect(becauses[3]?.got, 'turnout').to.equal(2);
      expect(missing.some(({ clause }) => clause === perHosts)).to.be.false;
      for (const { counts, options } of classes) {
        expect(options).to.deep.equal([]);
        expect(counts).to.have.all.keys('eligible', 'cast', 'silent');
      }
    }
  });

  it('is, where they are, or where nobody is in the small part', () => {
    for (const { becauses, classes } of [told(2, 'public'), told(0, 'secret'), told(5, 'secret')]) {
      expect(becauses[1]).to.include({ needed: 4, got: 6, base: 6 });
      expect(classes.every(({ options }) => options.length > 0)).to.be.true;
    }
  });

  it('is not broken down by channel either', () => {
    const cast = manyAnd(5).map((each, n) => (n < 2 ? { ...each, channel: 'call' as const } : each));
    const secret = decided(proposal(ruled([inCall]), all, { secrecy: 'secret' }), cast);
    expect(secret.becauses[0]).to.deep.equal({ clause: inCall, met: true });
    expect(decided(proposal(ruled([inCall]), all), cast).becauses[0]).to.include({ got: 0, needed: 0 });
  });

  it('counts those in no class as a part, too', () => {
    const some = [...hosts, member('x1'), member('x2')];
    const cast = some.map(({ id }) => ballot(id, 'agree'));
    const { becauses } = decided(proposal(ruled([perHosts]), some, { secrecy: 'secret' }), cast);
    expect(becauses[0]).to.not.have.property('got');
  });
});
