import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../src/core/ballot.js';
import { single } from '../../src/core/count/single.js';
import type { Member } from '../../src/core/electorate.js';
import { decide } from '../../src/core/decide/decide.js';
import { isDecided, resultOf, standingBallots } from '../../src/core/result-of.js';
import type { Rule } from '../../src/core/rule.js';
import type { Vote } from '../../src/core/vote.js';

const now = Date.parse('2026-11-20T12:00:00Z');

const vote: Vote = {
  question: 'Tea or coffee?',
  method: 'single',
  options: [
    { id: 'tea', label: 'Tea' },
    { id: 'coffee', label: 'Coffee' },
  ],
  closes: '2026-11-26T18:00:00Z',
  results: 'always',
  secrecy: 'public',
  changeable: true,
  reason: 'off',
};

function member(id: string, more: Partial<Member> = {}): Member {
  return { id, name: id, type: 'person', status: 'active', ...more };
}

function among(...members: readonly Member[]): Vote {
  return { ...vote, electorate: { kind: 'circle', circle: 'tech', frozen: { at: '2026-11-19T00:00:00Z', members } } };
}

function ballot(id: string, voter: string, option: string, more: Partial<Ballot> = {}): Ballot {
  return {
    id,
    voter,
    channel: 'async',
    choice: { kind: 'one', option },
    castAt: '2026-11-20T10:00:00Z',
    ...more,
  };
}

describe('resultOf', () => {
  it('says how many took part, who leads, and when', () => {
    expect(resultOf(vote, [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'tea')], single, now)).to.deep.equal({
      asOf: '2026-11-20T12:00:00.000Z',
      final: false,
      counts: { cast: 2, valid: 2, invalid: 0, abstain: 0 },
      options: [
        { option: 'tea', voters: 2, score: 2, rank: 1 },
        { option: 'coffee', voters: 0, score: 0, rank: 2 },
      ],
      winners: ['tea'],
      tied: false,
    });
  });

  it('has no winner when nobody has voted', () => {
    expect(resultOf(vote, [], single, now)).to.not.have.any.keys('winners', 'tied');
  });

  it('is final once the vote is over', () => {
    expect(resultOf(vote, [], single, Date.parse('2026-11-26T18:00:00Z')).final).to.be.true;
    expect(resultOf({ ...vote, ended: 'cancelled' }, [], single, now).final).to.be.true;
  });

  it('counts the latest ballot of each voter, by time and not by arrival', () => {
    const late = ballot('1', 'ana', 'coffee', { castAt: '2026-11-20T13:00:00+02:00' });
    const early = ballot('2', 'ana', 'tea', { castAt: '2026-11-20T10:59:00Z' });
    for (const ballots of [
      [late, early],
      [early, late],
    ]) {
      const result = resultOf(vote, ballots, single, now);
      expect(result.winners).to.deep.equal(['coffee']);
      expect(result.counts.cast).to.equal(1);
    }
  });

  it('goes by what ballots say they replace when they have the same time', () => {
    const chain = [
      ballot('b', 'ana', 'tea'),
      ballot('c', 'ana', 'tea', { supersedes: 'b' }),
      ballot('a', 'ana', 'coffee', { supersedes: 'c' }),
    ];
    expect(resultOf(vote, chain, single, now).winners).to.deep.equal(['coffee']);
    const circle = [ballot('a', 'ana', 'tea', { supersedes: 'b' }), ballot('b', 'ana', 'coffee', { supersedes: 'a' })];
    expect(resultOf(vote, circle, single, now).counts.cast).to.equal(1);
  });

  it('goes by the id when nothing else tells', () => {
    const ballots = [ballot('a', 'ana', 'tea'), ballot('b', 'ana', 'coffee')];
    expect(resultOf(vote, ballots, single, now).winners).to.deep.equal(['coffee']);
    expect(resultOf(vote, ballots.reverse(), single, now).winners).to.deep.equal(['coffee']);
  });

  it('lets the latest valid ballot stand when a later one is invalid', () => {
    const result = resultOf(
      vote,
      [ballot('1', 'ana', 'tea'), ballot('2', 'ana', 'water', { castAt: '2026-11-20T11:00:00Z' })],
      single,
      now,
    );
    expect(result.winners).to.deep.equal(['tea']);
    expect(result.counts).to.include({ cast: 1, valid: 1, invalid: 0 });
    expect(result.invalid).to.deep.equal([{ ballot: '2', reason: 'unknown-option' }]);
  });

  it('lists a ballot at or after the close as late', () => {
    const result = resultOf(
      vote,
      [
        ballot('1', 'ana', 'tea', { castAt: '2026-11-26T17:59:59.999Z' }),
        ballot('2', 'ben', 'tea', { castAt: '2026-11-26T18:00:00Z' }),
        ballot('3', 'ana', 'coffee', { castAt: '2026-11-26T20:00:00Z' }),
      ],
      single,
      Date.parse('2026-11-27T00:00:00Z'),
    );
    expect(result.invalid).to.deep.equal([
      { ballot: '2', reason: 'late' },
      { ballot: '3', reason: 'late' },
    ]);
    expect(result.counts).to.include({ cast: 2, valid: 1, invalid: 1 });
    expect(result.winners).to.deep.equal(['tea']);
  });

  it('leaves out a stale ballot: its voter has not answered the text as it stands', () => {
    const result = resultOf(
      among(member('ana'), member('ben')),
      [ballot('1', 'ana', 'tea', { stale: true })],
      single,
      now,
    );
    expect(result.counts).to.include({ eligible: 2, cast: 0, silent: 2 });
    expect(result).to.not.have.any.keys('winners', 'invalid');
  });

  it('counts the frozen electorate only, without the paused and the gone', () => {
    const electorate = among(member('ana'), member('ben', { status: 'paused' }), member('eve', { status: 'left' }));
    const ballots = ['ana', 'ben', 'eve', 'joe'].map((voter) => ballot(voter, voter, 'tea'));
    const result = resultOf(electorate, ballots, single, now);
    expect(result.counts).to.deep.equal({ eligible: 1, cast: 1, silent: 0, valid: 1, invalid: 0, abstain: 0 });
    expect(result.invalid?.map((each) => [each.ballot, each.reason])).to.deep.equal([
      ['ben', 'not-eligible'],
      ['eve', 'not-eligible'],
      ['joe', 'not-eligible'],
    ]);
  });

  it('knows no number of eligible voters before a closed electorate is frozen', () => {
    const result = resultOf({ ...vote, electorate: { kind: 'circle', circle: 'tech' } }, [], single, now);
    expect(result.counts).to.not.have.any.keys('eligible', 'silent');
  });

  it('gives each member its voices', () => {
    const electorate = among(member('ana', { weight: 3 }), member('ben'), member('eve'));
    const ballots = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'coffee'), ballot('3', 'eve', 'coffee')];
    const result = resultOf(electorate, ballots, single, now);
    expect(result.winners).to.deep.equal(['tea']);
    expect(result.counts.valid).to.equal(3);
  });

  it('does not count by a guess', () => {
    const result = resultOf({ ...vote, method: 'tombola' }, [ballot('1', 'ana', 'tea')], undefined, now);
    expect(result.counts).to.deep.equal({ cast: 1 });
    expect(result.options).to.deep.equal([{ option: 'tea' }, { option: 'coffee' }]);
    expect(result).to.not.have.any.keys('winners');
  });

  it('is the same whatever order the ballots come in, and adds up', () => {
    const electorate = among(member('ana'), member('ben'), member('eve', { status: 'paused' }));
    const instant = fc.constantFrom('2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z', '2026-11-27T10:00:00Z');
    const ballots = fc
      .array(
        fc.record({
          voter: fc.constantFrom('ana', 'ben', 'eve', 'joe'),
          option: fc.constantFrom('tea', 'coffee', 'water'),
          castAt: fc.option(instant, { nil: undefined }),
          stale: fc.boolean(),
          replaces: fc.option(fc.nat(9), { nil: undefined }),
        }),
        { maxLength: 10 },
      )
      .map((drafts) =>
        drafts.map(({ voter, option, castAt, stale, replaces }, n) =>
          ballot(String(n), voter, option, {
            castAt,
            stale,
            supersedes: replaces === undefined ? undefined : String(replaces),
          }),
        ),
      );
    const shuffled = ballots.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([inOrder, inDisorder]) => {
        const result = resultOf(electorate, inOrder, single, now);
        expect(resultOf(electorate, inDisorder, single, now)).to.deep.equal(result);
        const { eligible = 0, cast = 0, valid = 0, invalid = 0, silent = 0 } = result.counts;
        expect(valid + invalid).to.equal(cast);
        expect(cast + silent).to.equal(eligible);
        const { ballots: standing } = standingBallots(electorate, inOrder, single);
        expect(standing.size).to.equal(valid);
        for (const [voter, own] of standing) expect(own.voter).to.equal(voter);
      }),
    );
  });
});

describe('resultOf, where something is decided', () => {
  const rule: Rule = {
    clauses: [
      { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 2], of: 'eligible' },
      { purpose: 'pass', count: { option: 'tea' }, cmp: '>', amount: [1, 2], of: 'decided' },
    ],
    silence: 'ignore',
    tieBreaks: [],
  };
  const closed = Date.parse('2026-11-26T18:00:00Z');
  const ruled = (more: Partial<Vote> = {}): Vote => ({
    ...among(member('ana', { classes: ['users'] }), member('ben'), member('eve')),
    rule,
    ...more,
  });
  const cast = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'tea')];

  it('says what comes of it, and why', () => {
    const result = resultOf(ruled(), cast, single, closed, { decide });
    expect(result).to.include({ decision: 'chosen', final: true });
    expect(result.becauses?.map(({ got, needed }) => [got, needed])).to.deep.equal([
      [2, 2],
      [2, 2],
    ]);
    expect(result.dissent).to.deep.equal([]);
    expect(result.classes?.map((each) => each.class)).to.deep.equal(['users']);
    expect(result).to.not.have.any.keys('waitsFor', 'broken');
  });

  it('is not final while it waits', () => {
    expect(resultOf(ruled(), cast, single, now, { decide })).to.include({ decision: 'pending', final: false });
    const provisional = ruled({ rule: { ...rule, provisionalDays: 3 } });
    expect(resultOf(provisional, cast, single, closed, { decide })).to.include({ decision: 'chosen', final: false });
    const objections = [{ id: 'o', by: 'eve', argument: 'It is cold', status: 'raised' }] as const;
    expect(resultOf(ruled(), cast, single, closed, { decide, objections })).to.include({
      decision: 'pending',
      final: false,
    });
  });

  it('shows the winners that the tie-breaks of the rule leave', () => {
    const tied = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'coffee')];
    const seeded = ruled({ rule: { ...rule, clauses: [], tieBreaks: ['seed'] }, settings: { seed: '1' } });
    const { winners, tied: isTied, tieBreaks, decision } = resultOf(seeded, tied, single, closed, { decide });
    expect(winners).to.have.lengthOf(1);
    expect(isTied).to.be.false;
    expect(tieBreaks?.map(({ by }) => by)).to.deep.equal(['seed']);
    expect(decision).to.equal('chosen');
    expect(resultOf(seeded, tied, single, now, { decide })).to.include({ tied: true, decision: 'pending' });
  });

  it('decides nothing of a plain poll, of what was cancelled, or without a method', () => {
    for (const [plain, count] of [
      [among(member('ana')), single],
      [ruled({ ended: 'cancelled' }), single],
      [ruled(), undefined],
    ] as const) {
      expect(resultOf(plain, cast, count, closed, { decide })).to.not.have.any.keys('decision', 'becauses', 'dissent');
    }
    expect(resultOf(ruled(), cast, single, closed)).to.not.have.any.keys('decision');
    expect(isDecided({ method: 'single' }) || isDecided({ method: 'approval' })).to.be.false;
    expect(isDecided({ method: 'single', rule }) && isDecided({ method: 'consent' })).to.be.true;
  });

  it('counts those who handed in something invalid as having taken part, and as not silent', () => {
    const invalid = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'water')];
    const { classes, counts } = resultOf(ruled(), invalid, single, closed, { decide });
    expect(counts).to.include({ eligible: 3, cast: 2, valid: 1, invalid: 1, silent: 1 });
    expect(classes?.[0]?.counts).to.include({ eligible: 1, cast: 1, valid: 1, invalid: 0, silent: 0 });
  });

  it('counts a ballot once for each voice, whoever casts it, if they may', () => {
    const coop = among(member('coop', { representatives: ['ana', 'ben'] }), member('eve'));
    const result = resultOf(
      coop,
      [
        ballot('1', 'coop', 'tea', { caster: 'ana' }),
        ballot('2', 'coop', 'coffee', { caster: 'ben', castAt: '2026-11-20T11:00:00Z' }),
        ballot('3', 'coop', 'tea', { caster: 'joe', castAt: '2026-11-20T11:30:00Z' }),
        ballot('4', 'eve', 'tea', { caster: 'ana' }),
      ],
      single,
      now,
    );
    expect(result.counts).to.include({ eligible: 2, cast: 1, valid: 1, invalid: 0, silent: 1 });
    expect(result.winners).to.deep.equal(['coffee']);
    expect(result.invalid).to.deep.equal([
      { ballot: '3', reason: 'not-representative' },
      { ballot: '4', reason: 'not-representative' },
    ]);
    const open = resultOf(vote, [ballot('1', 'ana', 'tea', { caster: 'ben' })], single, now);
    expect(open.invalid).to.deep.equal([{ ballot: '1', reason: 'not-representative' }]);
  });
});
