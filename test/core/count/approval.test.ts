import { expect } from '@open-wc/testing';
import { approval } from '../../../src/core/count/approval.js';
import { describeMethod } from '../../../src/testing/index.js';
import { cities, tennessee } from './tennessee.js';

describeMethod(approval);

describe('approval', () => {
  it('elects Nashville when everybody approves of two', () => {
    const tally = approval(
      tennessee((ranking) => ({ kind: 'some', options: ranking.slice(0, 2) })),
      cities,
    );
    expect(tally.winners).to.deep.equal(['Nashville']);
    expect(tally.options.map(({ score }) => score)).to.deep.equal([42, 68, 58, 32]);
    expect(tally.valid).to.equal(100);
  });

  it('takes any number of approvals, each once', () => {
    const all = cities.map(({ id }) => id);
    const tally = approval(
      [
        { id: '1', choice: { kind: 'some', options: [...all, ...all] } },
        { id: '2', choice: { kind: 'one', option: 'Knoxville' } },
      ],
      cities,
    );
    expect(tally.options.map(({ voters }) => voters)).to.deep.equal([1, 1, 1, 2]);
    expect(tally.winners).to.deep.equal(['Knoxville']);
  });

  it('says why each invalid ballot is invalid', () => {
    const tally = approval(
      [
        { id: '1', choice: { kind: 'some', options: [] } },
        { id: '2', choice: { kind: 'some', options: ['Nashville', 'Paris'] } },
        { id: '3', choice: { kind: 'points', points: { Nashville: 1 } } },
      ],
      cities,
    );
    expect(tally.invalid.map(({ reason }) => reason)).to.deep.equal(['empty', 'unknown-option', 'wrong-kind']);
    expect(tally.options.every(({ score }) => score === 0)).to.be.true;
  });
});
