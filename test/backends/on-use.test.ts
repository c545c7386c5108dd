import { expect } from '@open-wc/testing';
import { onUse } from '../../src/backends/on-use.js';
import { failureOf } from '../ports/failure-of.js';

describe('onUse', () => {
  it('gives the code', async () => {
    expect(await onUse(Promise.resolve({ answer: 42 }))).to.deep.equal({ answer: 42 });
  });

  it('says that code is unreachable, never that something may have been sent', async () => {
    for (const error of [new TypeError('Failed to fetch dynamically imported module'), new SyntaxError()]) {
      expect((await failureOf(onUse(Promise.reject(error)))).reason).to.equal('unreachable');
    }
  });
});
