import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { star } from '../../../src/core/count/star.js';
import type { CountedBallot, Tally } from '../../../src/core/count/tally.js';
import { describeMethod } from '../../../src/testing/index.js';
import { ballotsOf, choiceOf, describeLaws, fewOptions } from './laws.js';
import { possibleStarWinners } from './star-oracle.js';
import type { StarBallot } from './star-oracle.js';
import { cities, stars, tennessee } from './tennessee.js';

describeMethod(star);
describeLaws(star, { kinds: ['marks'] });

/** A table as elections with stars are printed: the options, and a line of stars for each voter. */
function table(names: readonly string[], ...lines: readonly (readonly (number | null)[])[]): Tally {
  return star(
    lines.map((line, n): CountedBallot => {
      const marks = Object.fromEntries(names.map((name, place) => [name, line[place] ?? null]));
      return { id: String(n), choice: { kind: 'marks', marks } };
    }),
    names.map((id) => ({ id, label: id })),
  );
}

describe('star', () => {
  it('elects Nashville in a runoff with Chattanooga, with the numbers of the example', () => {
    const tally = star(tennessee(stars), cities);
    expect(tally).to.deep.include({ winners: ['Nashville'], tied: false, tieBreaks: [] });
    expect(tally.options.map(({ score }) => score)).to.deep.equal([210, 293, 237, 156]);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([3, 1, 2, 4]);
    expect(tally.rounds).to.deep.equal({
      unit: 1,
      rounds: [
        {
          totals: [
            { option: 'Nashville', votes: 68 },
            { option: 'Chattanooga', votes: 32 },
          ],
          exhausted: 0,
          elected: ['Nashville'],
          eliminated: ['Chattanooga'],
          transfers: [],
        },
      ],
    });
    expect(tally.pairwise?.preferred[0]).to.deep.equal([0, 42, 42, 42]);
  });

  it('can elect the one with the second best sum', () => {
    const tally = table(['a', 'b', 'c'], [5, 0, 0], [5, 0, 0], [2, 3, 0], [2, 3, 0], [2, 3, 0]);
    expect(tally.options.map(({ score, rank }) => [score, rank])).to.deep.equal([
      [16, 2],
      [9, 1],
      [0, 3],
    ]);
  });

  // The next five are tests of the Equal Vote Coalition, bettervoting/packages/backend/src/Tabulators/Star.test.ts.
  it('elects Allison over Carmen', () => {
    const tally = table(
      ['Allison', 'Bill', 'Carmen', 'Doug'],
      ...[
        [5, 2, 1, 4],
        [5, 2, 1, 0],
        [5, 2, 1, 0],
        [5, 2, 1, 0],
        [5, 3, 4, 0],
        [5, 1, 4, 0],
        [5, 1, 4, 0],
        [4, 0, 5, 1],
        [3, 4, 5, 0],
        [3, 5, 5, 5],
      ],
    );
    expect(tally.winners).to.deep.equal(['Allison']);
    expect(tally.rounds?.rounds[0]?.eliminated).to.deep.equal(['Carmen']);
  });

  it('breaks a tie for the second place in the runoff, Allison over Bill', () => {
    const tally = table(
      ['Allison', 'Bill', 'Carmen', 'Doug'],
      ...[
        [5, 4, 3, 3],
        [4, 5, 1, 1],
        [4, 5, 1, 2],
        [3, 5, 1, 0],
        [5, 4, 3, 0],
        [5, 0, 4, 1],
        [5, 0, 4, 0],
        [4, 0, 5, 1],
        [3, 4, 5, 0],
        [3, 5, 5, 4],
      ],
    );
    expect(tally.winners).to.deep.equal(['Allison']);
    expect(tally.rounds?.rounds[0]?.eliminated).to.deep.equal(['Bill']);
    expect(tally.tieBreaks).to.deep.equal([
      { among: ['Bill', 'Carmen'], by: 'match-ups', chosen: ['Bill'] },
      { among: ['Allison', 'Bill'], by: 'score', chosen: ['Allison'], round: 1 },
    ]);
  });

  it('breaks a tied runoff by score', () => {
    const tally = table(['Allison', 'Bill'], [0, 5], [3, 2]);
    expect(tally.winners).to.deep.equal(['Bill']);
    expect(tally.tieBreaks).to.deep.equal([{ among: ['Allison', 'Bill'], by: 'score', chosen: ['Bill'], round: 1 }]);
  });

  it('breaks a tied runoff of equal scores by five stars', () => {
    const tally = table(['Allison', 'Bill'], [2, 4], [5, 3]);
    expect(tally.winners).to.deep.equal(['Allison']);
    expect(tally.tieBreaks.map(({ by }) => by)).to.deep.equal(['five-stars']);
  });

  it('leaves a true tie to others', () => {
    const tally = table(['Allison', 'Bill'], [0, 5], [5, 0]);
    expect(tally).to.deep.include({ winners: ['Allison', 'Bill'], tied: true });
    expect(tally.tieBreaks.map(({ by, chosen }) => [by, chosen])).to.deep.equal([['none', ['Allison', 'Bill']]]);
    expect(tally.rounds?.rounds[0]).to.deep.include({ elected: [], eliminated: [] });
  });

  // Two elections that come with Larry Hastings's starvote 2.
  it('leaves Amy and Brian tied for the second place, and Chuck the winner whichever it is', () => {
    const tally = table(['Amy', 'Brian', 'Chuck'], [1, 3, 5], [3, 1, 5], [2, 2, 5]);
    expect(tally.options.map(({ score }) => score)).to.deep.equal([6, 6, 15]);
    expect(tally).to.deep.include({ winners: ['Chuck'], tied: false, tieBreaks: [] });
    expect(tally.rounds).to.equal(undefined);
  });

  it('elects Chuck over Brian by five stars', () => {
    const tally = table(['Amy', 'Brian', 'Chuck'], [1, 5, 2], [1, 3, 5], [1, 4, 5]);
    expect(tally.options.map(({ score }) => score)).to.deep.equal([3, 12, 12]);
    expect(tally.winners).to.deep.equal(['Chuck']);
  });

  // After “Matchups won, not preference votes”, a probe for the first rung of the ladder in masiarek/STAR_Voting.
  it('puts out who loses most match-ups, whatever the five stars', () => {
    const tally = table(
      ['Ada', 'Ben', 'Cara', 'Doug'],
      ...[
        [0, 0, 0, 5],
        [0, 0, 0, 5],
        [5, 4, 2, 1],
        [2, 5, 4, 0],
        [4, 2, 5, 0],
      ],
    );
    expect(tally.options.map(({ score }) => score)).to.deep.equal([11, 11, 11, 11]);
    expect(tally).to.deep.include({ winners: ['Ada', 'Ben', 'Cara'], tied: true });
    expect(tally.tieBreaks).to.deep.equal([
      { among: ['Ada', 'Ben', 'Cara', 'Doug'], by: 'match-ups', chosen: ['Ada', 'Ben', 'Cara'] },
      { among: ['Ada', 'Ben', 'Cara'], by: 'none', chosen: ['Ada', 'Ben', 'Cara'] },
    ]);
  });

  it('asks no further once the places are taken', () => {
    // c and d, too, could be told apart, by five stars; but that is of no consequence.
    const tally = table(['a', 'b', 'c', 'd'], [0, 0, 4, 5], [5, 3, 1, 1], [4, 5, 3, 2]);
    expect(tally.winners).to.deep.equal(['a']);
    expect(tally.tieBreaks).to.deep.equal([
      { among: ['b', 'c', 'd'], by: 'match-ups', chosen: ['b'] },
      { among: ['a', 'b'], by: 'score', chosen: ['a'], round: 1 },
    ]);
  });

  it('takes a blank for 0, and no side where there is no opinion', () => {
    const options = ['a', 'b'].map((id) => ({ id, label: id }));
    const preferred = (marks: StarBallot): unknown =>
      star([{ id: '1', choice: { kind: 'marks', marks } }], options).pairwise?.preferred;
    expect(preferred({ a: 1 })).to.deep.equal([
      [0, 1],
      [0, 0],
    ]);
    expect(preferred({ a: 1, b: 0 })).to.deep.equal(preferred({ a: 1 }));
    expect(preferred({ a: 1, b: null })).to.deep.equal([
      [0, 0],
      [0, 0],
    ]);
  });

  it('counts who prefers neither, but not who abstains', () => {
    const tally = table(['a', 'b'], [3, 3], [4, 3], [null, null]);
    expect(tally.rounds?.rounds[0]?.exhausted).to.equal(1);
    expect(tally).to.include({ valid: 3, abstain: 1 });
  });

  it('has five stars and no more, whatever the settings', () => {
    const options = [{ id: 'a', label: 'A' }];
    const six: CountedBallot = { id: '1', choice: { kind: 'marks', marks: { a: 6 } } };
    expect(star([six], options, { highest: 10 }).invalid[0]?.reason).to.equal('out-of-range');
  });

  it('elects who the rule says, told once more', () => {
    fc.assert(
      fc.property(fewOptions, ballotsOf(choiceOf.marks, 7), (options, ballots) => {
        const tally = star(ballots, options);
        const refused = new Set(tally.invalid.map(({ ballot }) => ballot));
        const apart = ballots.flatMap(({ id, choice, weight = 1 }) =>
          choice.kind === 'marks' && !refused.has(id) ? Array.from({ length: weight }, () => choice.marks) : [],
        );
        const possible = possibleStarWinners(
          apart,
          options.map(({ id }) => id),
        );
        expect(tally.winners).to.deep.equal(possible);
        expect(tally.tied).to.equal(possible.length > 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the winner when somebody gives it more stars', () => {
    fc.assert(
      fc.property(fewOptions, ballotsOf(choiceOf.marks, 7), (options, ballots) => {
        const [winner, ...others] = star(ballots, options).winners;
        if (winner === undefined || others.length > 0) return;
        for (const raised of ballots) {
          if (raised.choice.kind !== 'marks' || raised.choice.marks[winner] === null) continue;
          const marks = { ...raised.choice.marks, [winner]: 5 };
          const more = ballots.map((ballot) =>
            ballot === raised ? { ...ballot, choice: { kind: 'marks' as const, marks } } : ballot,
          );
          expect(star(more, options).winners).to.include(winner);
        }
      }),
      { numRuns: 500 },
    );
  });
});
