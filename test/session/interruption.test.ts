import { expect } from '@open-wc/testing';
import { Failure } from '../../src/ports/failure.js';
import { Interruption } from '../../src/session/interruption.js';

const never = (): Promise<never> => new Promise(() => undefined);

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof Failure ? error.reason : error),
  );
}

describe('Interruption', () => {
  it('lets through what comes, and what fails', async () => {
    const interruption = new Interruption();
    expect(await interruption.wait(() => Promise.resolve(5))).to.equal(5);
    expect(await reasonOf(interruption.wait(() => Promise.reject(new Failure('server'))))).to.equal('server');
  });

  it('ends the wait at hand and all that follow, for the first reason, and begins nothing any more', async () => {
    const interruption = new Interruption();
    const waiting = reasonOf(interruption.wait(never));
    interruption.interrupt(new Failure('slow'));
    interruption.interrupt(new Failure('cancelled'));
    expect(await waiting).to.equal('slow');
    let begun = false;
    const late = interruption.wait(async () => {
      begun = true;
    });
    expect(await reasonOf(late)).to.equal('slow');
    expect(begun).to.be.false;
  });
});
