// @ts-check
// Another implementation elects the same. It runs in Node only, so it is asked about what was built.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schulze } from 'assent/core/count/schulze';
import fc from 'fast-check';
import { Schulze, utils } from 'votes';

describe('schulze, beside the package votes', () => {
  const profiles = fc.integer({ min: 2, max: 7 }).chain((size) => {
    const ids = Array.from('abcdefg').slice(0, size);
    /** Every option on some rank, several on one now and then. */
    const ranking = fc
      .array(fc.nat(size), { minLength: size, maxLength: size })
      .map((ranks) =>
        [...new Set(ranks)].sort((a, b) => a - b).map((rank) => ids.filter((_, place) => ranks[place] === rank)),
      );
    const rows = fc.array(fc.tuple(ranking, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 10 });
    return rows.map((ballots) => ({ ids, ballots }));
  });

  it('compares the same pairs, beats the same by paths and elects the same, ties included', () => {
    let ties = 0;
    fc.assert(
      fc.property(profiles, ({ ids, ballots }) => {
        const tally = schulze(
          ballots.map(([ranks, weight], n) => ({ id: String(n), choice: { kind: 'rank', ranks }, weight })),
          ids.map((id) => ({ id, label: id })),
        );
        const matrix = utils.matrixFromBallots(
          ballots.map(([ranking, weight]) => ({ ranking, weight })),
          ids,
        );
        const other = new Schulze(matrix);
        assert.deepEqual(tally.pairwise?.preferred, matrix.array);
        assert.deepEqual(Object.fromEntries(tally.options.map(({ option, score }) => [option, score])), other.scores());
        // It puts those first who beat the most others. Nobody beats them, so they win; who beats fewer may win as well.
        const [best = []] = other.ranking();
        assert.ok(best.every((id) => tally.winners.includes(id)));
        if (tally.tied) ties += 1;
        else assert.deepEqual(tally.winners, best);
      }),
      { numRuns: 2000 },
    );
    assert.ok(ties > 100, `only ${ties} ties were among them`);
  });
});
