import { expect } from '@open-wc/testing';
import type { Refusal, View } from '../../src/core/view.js';
import { Failure } from '../../src/ports/failure.js';
import { verdict } from '../../src/session/verdict.js';
import { poll } from '../doubles/poll.js';

const now = Date.parse('2026-11-23T12:00:00Z');
const unsure = new Failure('unsure');

/** What is read after a withdrawal whose answer was lost. */
function read(may: true | Refusal, own: boolean, closes = '2030-01-01T00:00:00Z'): View {
  const view = poll();
  return {
    ...view,
    vote: { ...view.vote, changeable: true, closes },
    may: { 'ballot/cast': may },
    own: own ? { choice: { kind: 'one', option: '0' } } : undefined,
  };
}

const reasonOf = (fresh: View): string => verdict({ failure: unsure }, fresh, now)?.reason ?? 'withdrawn';

describe('what became of a withdrawal without an answer', () => {
  it('is that the ballot is gone, where whoever withdrew it could cast another one', () => {
    expect(reasonOf(read(true, false))).to.equal('withdrawn');
  });

  it('is that nobody knows, where the ballot is still there and the vote is open', () => {
    expect(reasonOf(read(true, true))).to.equal('unsure');
  });

  it('is not that it is gone, where the server does not know who asks', () => {
    expect(reasonOf(read('sign-in', false))).to.equal('unsure');
  });

  it('is not that it is gone, where the vote closed meanwhile and nothing is said of the ballot', () => {
    expect(reasonOf(read('closed', false, '2026-11-23T11:00:00Z'))).to.equal('unsure');
    expect(reasonOf(read('closed', true, '2026-11-23T11:00:00Z'))).to.equal('closed');
  });
});
