import { expect } from '@open-wc/testing';
import { byLot, standingAfter } from '../../../src/core/count/ties.js';

describe('ties', () => {
  it('are drawn by SHA-256, as anyone can with other tools', async () => {
    const ids = ['ä', 'b', 'c', '__proto__'];
    const hashes = await Promise.all(
      ids.map(async (id) => {
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`2026-11-25/${id}`));
        return { id, hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
      }),
    );
    hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    expect(byLot(ids, '2026-11-25')).to.deep.equal(hashes.map(({ id }) => id));
    expect(byLot([...ids].reverse(), '2026-11-25')).to.deep.equal(byLot(ids, '2026-11-25'));
  });

  it('look at the latest round first, and at earlier ones only for those it leaves equal', () => {
    const first = standingAfter([[0, 1, 2, 3]], [5, 3, 3, 4]);
    expect(first).to.deep.equal([[0], [3], [1, 2]]);
    expect(standingAfter(first, [6, 6, 6, 7])).to.deep.equal([[3], [0], [1, 2]]);
  });
});
