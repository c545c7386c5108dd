import { expect } from '@open-wc/testing';
import { ballotsFromCsv, ballotsToCsv, type WrittenBallot } from '../../../src/core/exchange/ballots-csv.js';
import type { Choice } from '../../../src/core/ballot.js';

const options = [
  { id: 'a', label: 'Apples' },
  { id: 'b', label: 'Bread' },
  { id: 'c', label: 'Same' },
  { id: 'd', label: 'Same' },
];

const examples: readonly Choice[] = [
  { kind: 'some', options: ['a', 'c'] },
  { kind: 'rank', ranks: [['b'], ['a', 'd']] },
  { kind: 'marks', marks: { a: 0, b: null, d: 3 } },
  { kind: 'points', points: { a: 2, d: 8 } },
  { kind: 'one', option: 'c' },
];

describe('ballots as CSV', () => {
  for (const choice of examples) {
    it(`come back as they went: ${choice.kind}`, () => {
      if (choice.kind === 'stance') return;
      const ballots: WrittenBallot[] = [
        { id: '1', choice, voter: 'ana', reason: 'because, "so"' },
        { id: '2', choice, weight: 3 },
        { id: '3', choice: { kind: 'stance', stance: 'abstain' } },
      ];
      const file = ballotsToCsv(ballots, options);
      expect(ballotsFromCsv(file, choice.kind, options)).to.deep.equal({ value: ballots });
    });
  }

  it('keep nothing apart that is different: no opinion, a mark of 0, and no mark', () => {
    const file = ballotsToCsv([{ id: '1', choice: { kind: 'marks', marks: { a: 0, b: null } } }], options);
    expect(file.split('\r\n')[1]).to.equal('1,,1,,,0,null,,');
  });

  it('are read from a plain table of labels', () => {
    const file = 'Bread,Apples\n1,2\n,1\n';
    expect(ballotsFromCsv(file, 'rank', options)).to.deep.equal({
      value: [
        { id: '1', choice: { kind: 'rank', ranks: [['b'], ['a']] } },
        { id: '2', choice: { kind: 'rank', ranks: [['a']] } },
      ],
    });
  });

  it('are refused with the line and the reason', () => {
    const problemIn = (file: string): unknown => {
      const read = ballotsFromCsv(file, 'points', options);
      return 'problem' in read ? read.problem : undefined;
    };
    expect(problemIn('')).to.deep.equal({ line: 1, reason: 'empty' });
    expect(problemIn('a,Cheese\n')).to.deep.equal({ line: 1, reason: 'unknown-column', found: 'Cheese' });
    expect(problemIn('a,Same\n'), 'a label that two options have').to.include({ reason: 'unknown-column' });
    expect(problemIn('a,Apples\n')).to.deep.equal({ line: 1, reason: 'duplicate', found: 'a' });
    expect(problemIn('a\n1\nmany\n')).to.deep.equal({ line: 3, reason: 'not-a-number', found: 'many' });
    expect(problemIn('weight,a\n0,1\n')).to.deep.equal({ line: 2, reason: 'not-a-number', found: '0' });
    expect(problemIn('ballot,a\nx,1\nx,2\n')).to.deep.equal({ line: 3, reason: 'duplicate', found: 'x' });
  });

  it('leave an over-vote to the method', () => {
    expect(ballotsFromCsv('a,b\n1,1\n', 'one', options)).to.deep.equal({
      value: [{ id: '1', choice: { kind: 'some', options: ['a', 'b'] } }],
    });
  });
});
