import { expect } from '@open-wc/testing';
import { resultToCsv } from '../../../src/core/exchange/result-csv.js';

describe('a result as CSV', () => {
  it('has the options, the turnout and the decision, and leaves blank what is not known', () => {
    const file = resultToCsv(
      {
        question: 'Lunch?',
        method: 'single',
        options: [
          { id: '0', label: 'Market, the old one' },
          { id: '1', label: '=Canteen' },
        ],
        results: 'always',
        secrecy: 'public',
        changeable: false,
        reason: 'off',
      },
      {
        asOf: '2026-11-20T12:00:00Z',
        final: true,
        counts: { eligible: 9, cast: 3 },
        options: [{ option: '0', voters: 2, score: 2, rank: 1 }, { option: '1' }],
        winners: ['0'],
        decision: 'chosen',
      },
    );
    expect(file.split('\r\n')).to.deep.equal([
      'option,label,voters,score,rank,winner',
      '0,"Market, the old one",2,2,1,1',
      "1,'=Canteen,,,,",
      'eligible,,9',
      'cast,,3',
      'decision,chosen',
      'as of,2026-11-20T12:00:00Z',
      'final,1',
      '',
    ]);
  });
});
