import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../src/core/ballot.js';
import { single } from '../../src/core/count/single.js';
import type { Member } from '../../src/core/electorate.js';
import { resultOf, standingBallots } from '../../src/core/result-of.js';
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
