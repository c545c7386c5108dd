import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../../src/core/ballot.js';
import { approval } from '../../../src/core/count/approval.js';
import { instantRunoff } from '../../../src/core/count/instant-runoff.js';
import { compareResults } from '../../../src/core/recount/compare.js';
import { ballotIdOf } from '../../../src/core/recount/receipt.js';
import { Recount } from '../../../src/core/recount/recount.js';
import { resultOf } from '../../../src/core/result-of.js';
import type { Vote } from '../../../src/core/vote.js';
import {
  afterwards,
  allOf,
  among,
  anyBallots,
  anyVote,
  ballot,
  inLines,
  member,
  recountAll,
  recounted,
  vote,
} from './random-ballots.js';

function published(about: Vote, ballots: Parameters<typeof resultOf>[1]): object {
  const { counts, options, invalid, winners, tied } = resultOf(about, ballots, approval, afterwards);
  return { counts, options, ...(invalid && { invalid }), ...(winners && { winners, tied }) };
}

describe('a recount', () => {
  it('comes to what was counted, whatever became of the ballots', () => {
    fc.assert(
      fc.property(anyVote, anyBallots, (about, ballots) => {
        const expected = published(about, ballots);
        expect(recounted(approval, about, [ballots]).result).to.deep.equal(expected);
        expect(recounted(approval, about, [inLines(ballots)]).result).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('shows the working of the method', () => {
    const rankings = fc.array(fc.shuffledSubarray(['tea', 'coffee', 'water'], { minLength: 1 }), { maxLength: 12 });
    const about: Vote = {
      ...vote,
      method: 'instant-runoff',
      options: ['tea', 'coffee', 'water'].map((id) => ({ id, label: id })),
    };
    fc.assert(
      fc.property(rankings, (ranked) => {
        const ballots = ranked.map((ids, n): Ballot => ({
          ...ballot(String(n), `voter ${n % 9}`, ''),
          choice: { kind: 'rank', ranks: ids.map((id) => [id]) },
        }));
        const result = resultOf(about, ballots, instantRunoff, afterwards);
        const again = recounted(instantRunoff, about, [inLines(ballots)]);
        expect(again.result.rounds).to.deep.equal(result.rounds);
        expect(compareResults(result, again)).to.deep.equal([]);
      }),
    );
  });

  it('knows which of one voter’s many ballots stands, whatever they say they replace', () => {
    const options = Array.from({ length: 8 }, (_, n) => ({ id: String(n), label: String(n) }));
    const many = fc
      .array(
        fc.record({
          castAt: fc.option(fc.constantFrom('2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z', '2026-11-22T10:00:00Z'), {
            nil: undefined,
          }),
          supersedes: fc.option(fc.nat(7).map(String), { nil: undefined }),
          withdrawn: fc.constantFrom(undefined, undefined, undefined, true),
        }),
        { minLength: 2, maxLength: options.length },
      )
      // Each for another option, so that the count tells which one it was.
      .map((drafts) => drafts.map((draft, n) => ({ ...ballot(String(n), 'ana', String(n)), ...draft })))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(many, (ballots) => {
        const about: Vote = { ...vote, options };
        expect(recounted(approval, about, [ballots]).result.options).to.deep.equal(
          resultOf(about, ballots, approval, afterwards).options,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the ballots', () => {
    const shuffled = anyBallots.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(anyVote, shuffled, (about, [inOrder, inDisorder]) => {
        const { result } = recounted(approval, about, [inOrder]);
        expect(recounted(approval, about, [inDisorder]).result).to.deep.equal(result);
      }),
    );
  });

  it('does not depend on where the pieces begin and end', () => {
    fc.assert(
      fc.property(anyVote, anyBallots, fc.array(fc.nat(2000)), (about, ballots, cuts) => {
        const text = `${inLines(ballots)}nonsense\n\n{"id":1}`;
        const places = [0, ...cuts.map((cut) => cut % text.length).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, at) => text.slice(places[at], end));
        expect(recounted(approval, about, pieces)).to.deep.equal(recounted(approval, about, [text]));
      }),
    );
  });

  it('reads anything without falling over, and counts no line twice', () => {
    const scraps = fc.constantFrom(
      '{',
      '}',
      '"',
      '\n',
      '\r',
      '[',
      ']',
      'null',
      ',',
      ':',
      '"id"',
      '"choice"',
      '0',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: scraps, maxLength: 50 })), (pieces) => {
        const { ballots, malformed } = recounted(approval, vote, pieces);
        const lines = pieces
          .join('')
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(ballots + malformed.count).to.equal(lines.length);
      }),
    );
    fc.assert(fc.property(fc.array(fc.anything()), (list) => void recounted(approval, vote, [list])));
  });

  it('says in which lines there is no ballot', () => {
    const text = `${inLines([ballot('1', 'ana', 'tea')])}\nhello\r\n{"id":"2"}\n${'x'.repeat(1_100_000)}\n[]`;
    const { ballots, malformed, result } = recounted(approval, vote, [text]);
    expect(ballots).to.equal(1);
    expect(malformed).to.deep.equal({ count: 4, lines: [3, 4, 5, 6] });
    expect(result.counts).to.include({ cast: 1, valid: 1, invalid: 0 });
    const many = recounted(approval, vote, ['nonsense\n'.repeat(1000)]).malformed;
    expect(many.count).to.equal(1000);
    expect(many.lines).to.have.length(100);
  });

  it('reads once where nobody has several ballots, else twice', () => {
    const once = new Recount(vote, approval);
    allOf(once.read([ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'tea')]));
    expect(once.end().next().value).to.equal('done');
    const twice = new Recount(vote, approval);
    allOf(twice.read([ballot('1', 'ana', 'tea'), ballot('2', 'ana', 'tea')]));
    expect(twice.end().next().value).to.equal('again');
    expect(twice.reading).to.equal(2);
    expect(twice.ballots).to.equal(0);
  });

  it('says when the ballots are others the second time', () => {
    const first = [ballot('1', 'ana', 'tea'), ballot('2', 'ana', 'tea'), ballot('3', 'ben', 'tea')];
    const changed = [
      first.slice(0, 2),
      [...first, ballot('4', 'eve', 'tea')],
      [...first.slice(0, 2), ballot('3', 'eve', 'tea')],
    ];
    for (const later of changed) expect(recountAll(approval, vote, [first], { later: [later] })).to.equal('changed');
    expect(recountAll(approval, vote, [first])).to.not.equal('changed');
  });

  it('does a ballot a step', () => {
    const recount = new Recount(vote, approval);
    const text = inLines([ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'tea')]);
    expect([...recount.read(text)]).to.have.length(2);
  });

  it('lists invalid ballots as far as they are few, and numbers them all', () => {
    const ballots = Array.from({ length: 10_001 }, (_, n) => ballot(String(n), `voter ${n}`, 'water'));
    const some = recounted(approval, vote, [ballots.slice(0, 10)]);
    expect(some.result.invalid).to.have.length(10);
    const many = recounted(approval, vote, [ballots]);
    expect(many.invalid).to.equal(10_001);
    expect(many.result).to.not.have.any.keys('invalid');
    expect(many.result.counts).to.include({ cast: 10_001, valid: 0, invalid: 10_001 });
  });

  it('says how many valid ballots do not count, and why', () => {
    const ballots = [
      ballot('1', 'ana', 'tea'),
      ballot('2', 'ana', 'coffee', { supersedes: '1' }),
      ballot('3', 'ana', 'tea', { supersedes: '2' }),
      ballot('4', 'ana', 'water'),
      ballot('5', 'ben', 'tea', { withdrawn: true }),
      ballot('6', 'eve', 'tea', { stale: true }),
      ballot('7', 'eve', 'tea'),
    ];
    const { leftOut, result, ballots: read } = recounted(approval, vote, [ballots]);
    expect(leftOut).to.deep.equal({ withdrawn: 1, stale: 1, replaced: 2 });
    const { withdrawn, stale, replaced } = leftOut;
    expect(read).to.equal(withdrawn + stale + replaced + (result.invalid?.length ?? 0) + (result.counts.valid ?? 0));
    expect(recounted(approval, vote, [ballots.slice(0, 1)]).leftOut).to.deep.equal({
      withdrawn: 0,
      stale: 0,
      replaced: 0,
    });
  });

  it('takes a ballot that does not say whose it is for one voter’s, where the vote is not public', () => {
    const secret: Vote = { ...among(member('ana', { weight: 2 }), member('ben')), secrecy: 'secret' };
    const choice = { kind: 'one', option: 'tea' };
    const ballots = [
      { id: 'a', choice, weight: 2 },
      { id: 'b', choice },
      { id: 'b', choice, voter: null },
    ];
    const { result, unchecked, malformed } = recounted(approval, secret, [ballots]);
    expect(result.counts).to.deep.equal({ eligible: 2, silent: 0, cast: 2, valid: 2, invalid: 0, abstain: 0 });
    expect(result.options[0]).to.include({ voters: 2, score: 3 });
    expect(unchecked).to.deep.equal(['eligibility', 'weights', 'lateness']);
    expect(malformed.count).to.equal(0);
    expect(recounted(approval, vote, [ballots]).malformed.count).to.equal(3);
  });

  it('checks everything where the vote is public', () => {
    expect(recounted(approval, among(member('ana')), [[ballot('1', 'ana', 'tea')]]).unchecked).to.deep.equal([]);
  });

  it('finds a ballot and says what became of it', () => {
    const ballots = [
      ballot('1', 'ana', 'tea'),
      ballot('2', 'ana', 'coffee', { supersedes: '1' }),
      ballot('3', 'ben', 'water'),
      ballot('4', 'eve', 'tea', { stale: true }),
      ballot('5', 'joe', 'tea', { castAt: '2026-11-27T00:00:00Z' }),
      ballot('6', 'kim', 'tea'),
      ballot('8', 'lea', 'tea', { withdrawn: true }),
    ];
    const standing = (watched: string): unknown => {
      const { found } = recounted(approval, vote, [ballots], { watched });
      return found && [found.standing, found.reason];
    };
    expect(standing('1')).to.deep.equal(['replaced', undefined]);
    expect(standing('2')).to.deep.equal(['counted', undefined]);
    expect(standing('3')).to.deep.equal(['invalid', 'unknown-option']);
    expect(standing('4')).to.deep.equal(['stale', undefined]);
    expect(standing('5')).to.deep.equal(['invalid', 'late']);
    expect(standing('6')).to.deep.equal(['counted', undefined]);
    expect(standing('7')).to.equal(undefined);
    expect(standing('8')).to.deep.equal(['withdrawn', undefined]);
    const { found } = recounted(approval, vote, [ballots], { watched: '6' });
    expect(found?.choice).to.deep.equal({ kind: 'one', option: 'tea' });
  });

  it('calls a ballot late from the very moment of the close, in whatever zone it is written', () => {
    const about: Vote = { ...vote, closes: '2026-11-26T18:00:00Z' };
    const standing = (castAt: string): unknown => {
      const ballots = [ballot('1', 'ana', 'tea', { castAt })];
      const { reason = 'counted' } = recounted(approval, about, [ballots], { watched: '1' }).found ?? {};
      const { invalid = [] } = resultOf(about, ballots, approval, afterwards);
      expect(invalid[0]?.reason ?? 'counted', 'it was counted otherwise').to.equal(reason);
      return reason;
    };
    expect(standing('2026-11-26T17:59:59.999Z')).to.equal('counted');
    expect(standing('2026-11-26T18:00:00Z')).to.equal('late');
    expect(standing('2026-11-26T20:00:00+02:00')).to.equal('late');
  });

  it('finds the ballot of a secret vote by the hash of its receipt', () => {
    const secret: Vote = { ...vote, secrecy: 'secret' };
    const id = ballotIdOf(secret, 'abc');
    expect(id).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(ballotIdOf(vote, 'abc')).to.equal('abc');
    const { found } = recounted(approval, secret, [[{ id, choice: { kind: 'one', option: 'tea' } }]], { watched: id });
    expect(found).to.deep.equal({ standing: 'counted', choice: { kind: 'one', option: 'tea' } });
  });
});
