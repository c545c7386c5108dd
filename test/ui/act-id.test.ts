import { expect } from '@open-wc/testing';
import { newActId } from '../../src/ui/act-id.js';
import { replace } from '../elements/replace.js';

describe('newActId', () => {
  it('is 128 bits in hexadecimal, and never the same', () => {
    const ids = Array.from({ length: 1000 }, newActId);
    for (const id of ids) expect(id).to.match(/^[\da-f]{32}$/);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('needs no secure page', () => {
    replace(crypto, { randomUUID: undefined });
    expect(newActId()).to.have.length(32);
  });
});
