import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { approval } from '../../../src/core/count/approval.js';
import { CountedBallots } from '../../../src/core/recount/counted-ballots.js';
import { standingBallots } from '../../../src/core/result-of.js';
import type { Vote } from '../../../src/core/vote.js';
import { among, anyBallots, anyVote, ballot, inLines, member, vote } from './random-ballots.js';

function counted(of: Vote, ...pieces: readonly (string | readonly unknown[])[]) {
  const ballots = new CountedBallots(of, approval);
  for (const piece of pieces) [...ballots.read(piece)].at(0);
  const standing = [...ballots.end()].filter((each) => each !== undefined);
  return { standing: standing.sort((a, b) => Number(a.id) - Number(b.id)), full: ballots.full };
}

describe('the ballots that count', () => {
  it('are those that stand, whatever was published beside them', () => {
    fc.assert(
      fc.property(anyVote, anyBallots, (of, ballots) => {
        const expected = [...standingBallots(of, ballots, approval).ballots.values()].map(({ id }) => id).sort();
        expect(
          counted(of, ballots)
            .standing.map(({ id }) => id)
            .sort(),
        ).to.deep.equal(expected);
        expect(
          counted(of, inLines(ballots))
            .standing.map(({ id }) => id)
            .sort(),
        ).to.deep.equal(expected);
      }),
    );
  });

  it('say whose they are and with how many voices, where the vote is public', () => {
    const { standing } = counted(among(member('ana', { weight: 3 })), [ballot('1', 'ana', 'tea')]);
    expect(standing).to.deep.equal([{ id: '1', choice: { kind: 'one', option: 'tea' }, voter: 'ana', weight: 3 }]);
  });

  it('do not say whose they are where it is not', () => {
    const secret: Vote = { ...among(member('ana')), secrecy: 'secret' };
    const { standing } = counted(secret, [{ ...ballot('1', 'ana', 'tea'), weight: 2 }, 'nonsense']);
    expect(standing).to.deep.equal([{ id: '1', choice: { kind: 'one', option: 'tea' }, weight: 2 }]);
  });

  it('are left out one and all where they are too many', () => {
    const many = Array.from({ length: 200_001 }, (_, n) => ballot(String(n), String(n), 'tea'));
    expect(counted(vote, many.slice(1)).full).to.equal(false);
    expect(counted(vote, many).full).to.equal(true);
  });
});
