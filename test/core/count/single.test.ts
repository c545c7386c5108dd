import { expect } from '@open-wc/testing';
import { single } from '../../../src/core/count/single.js';
import { describeMethod } from '../../../src/testing/index.js';
import { cities, tennessee } from './tennessee.js';

describeMethod(single);

const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
  { id: 'nothing', label: 'Nothing', stance: 'abstain' },
];

describe('single', () => {
  it('elects Memphis by plurality', () => {
    const tally = single(
      tennessee(([first = '']) => ({ kind: 'one', option: first })),
      cities,
    );
    expect(tally.winners).to.deep.equal(['Memphis']);
    expect(tally.options.map(({ voters, rank }) => [voters, rank])).to.deep.equal([
      [42, 1],
      [26, 2],
      [15, 4],
      [17, 3],
    ]);
  });

  it('leaves a tie as it is and shares the rank', () => {
    const tally = single(
      [
        { id: '1', choice: { kind: 'one', option: 'b' } },
        { id: '2', choice: { kind: 'one', option: 'a' } },
      ],
      options,
    );
    expect(tally).to.include({ tied: true });
    expect(tally.winners).to.deep.equal(['a', 'b']);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([1, 1, undefined]);
    expect(tally.tieBreaks).to.deep.equal([]);
  });

  it('says why each invalid ballot is invalid, by ballot id', () => {
    const tally = single(
      [
        { id: '5', choice: { kind: 'rank', ranks: [['a']] } },
        { id: '4', choice: { kind: 'some', options: ['a', 'b'] } },
        { id: '3', choice: { kind: 'some', options: [] } },
        { id: '2', choice: { kind: 'one', option: 'z' } },
        { id: '1', choice: { kind: 'some', options: ['a', 'z'] } },
        { id: '0', choice: { kind: 'stance', stance: 'agree' } },
      ],
      options,
    );
    expect(tally.invalid).to.deep.equal([
      { ballot: '0', reason: 'wrong-kind' },
      { ballot: '1', reason: 'unknown-option' },
      { ballot: '2', reason: 'unknown-option' },
      { ballot: '3', reason: 'empty' },
      { ballot: '4', reason: 'over-vote' },
      { ballot: '5', reason: 'wrong-kind' },
    ]);
    expect(tally.valid).to.equal(0);
    expect(tally.winners).to.deep.equal([]);
  });

  it('takes one mark for one mark, however it was written down', () => {
    const tally = single(
      [
        { id: '1', choice: { kind: 'some', options: ['a'] } },
        { id: '2', choice: { kind: 'some', options: ['a', 'a'] } },
      ],
      options,
    );
    expect(tally.options[0]).to.deep.equal({ option: 'a', voters: 2, score: 2, rank: 1 });
  });

  it('counts an abstention as valid, and lets nobody win by it', () => {
    const tally = single(
      [
        { id: '1', choice: { kind: 'one', option: 'nothing' } },
        { id: '2', choice: { kind: 'one', option: 'nothing' } },
        { id: '3', choice: { kind: 'stance', stance: 'abstain' } },
        { id: '4', choice: { kind: 'one', option: 'b' } },
      ],
      options,
    );
    expect(tally).to.include({ valid: 4, abstain: 3, tied: false });
    expect(tally.winners).to.deep.equal(['b']);
    expect(tally.options[2]).to.deep.equal({ option: 'nothing', voters: 2, score: 2 });
  });

  it('counts voices by weight and voters by head', () => {
    const tally = single(
      [
        { id: '1', choice: { kind: 'one', option: 'a' }, weight: 3 },
        { id: '2', choice: { kind: 'one', option: 'b' } },
        { id: '3', choice: { kind: 'one', option: 'b' } },
      ],
      options,
    );
    expect(tally.winners).to.deep.equal(['a']);
    expect(tally.options[0]).to.include({ voters: 1, score: 3 });
    expect(tally.valid).to.equal(3);
  });
});
