import { expect } from '@open-wc/testing';
import { methodNamed, methodNames } from '../../../src/core/count/methods.js';

describe('methods', () => {
  it('are functions called after their names', async () => {
    for (const name of methodNames) expect((await methodNamed(name))?.name).to.equal(name);
    expect(methodNames).to.include.members(['single', 'approval', 'borda', 'instant-runoff', 'schulze', 'stv']);
  });

  it('are not guessed', async () => {
    for (const name of ['', 'Single', 'tombola', 'constructor', '__proto__']) {
      expect(await methodNamed(name), name).to.equal(undefined);
    }
  });
});
