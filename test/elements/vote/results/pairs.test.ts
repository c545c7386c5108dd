import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { beatsAll, comparedPlaces, pairOf } from '../../../../src/elements/vote/results/pairs.js';

const matrix = [
  [0, 58, 30],
  [42, 0, 90],
  [70, 10, 0],
];

describe('pairs of options', () => {
  it('says who wins a pair, and how clearly', () => {
    expect(pairOf(matrix, 0, 1)).to.deep.equal({ own: 58, wins: true, clear: 1 });
    expect(pairOf(matrix, 1, 0)).to.deep.include({ own: 42, wins: false });
    expect(pairOf(matrix, 2, 0)).to.deep.include({ wins: true, clear: 2 });
    expect(pairOf(matrix, 1, 2)).to.deep.include({ wins: true, clear: 4 });
    expect(
      pairOf(
        [
          [0, 5],
          [5, 0],
        ],
        0,
        1,
      ).wins,
    ).to.equal(false);
    expect(pairOf([], 4, 9)).to.deep.include({ own: 0, wins: false });
  });

  it('lets at most one of two win', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), (a, b) => {
        const both = [
          [0, a],
          [b, 0],
        ];
        const wins = [pairOf(both, 0, 1).wins, pairOf(both, 1, 0).wins];
        expect(wins.filter(Boolean)).to.have.length(a === b ? 0 : 1);
      }),
    );
  });

  it('finds the one that wins against all, and nobody where they go in a circle', () => {
    expect(beatsAll(matrix, [0, 1, 2])).to.equal(undefined);
    expect(beatsAll(matrix, [0, 1])).to.equal(0);
    expect(beatsAll(matrix, [0])).to.equal(undefined);
  });

  it('compares by rank, and leaves out what cannot win', () => {
    const options = [
      { option: 'a', rank: 2 },
      { option: 'b', rank: 1 },
      { option: 'abstain', voters: 3 },
      { option: 'c', score: 0 },
    ];
    expect(comparedPlaces(options)).to.deep.equal([1, 0, 3]);
    expect(comparedPlaces([{ option: 'a' }, { option: 'b' }])).to.deep.equal([0, 1]);
  });
});
