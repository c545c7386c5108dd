import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Voters } from '../../../src/core/recount/voters.js';

describe('Voters', () => {
  it('knows who came once and who came again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (names) => {
        const voters = new Voters();
        const seen = new Set<string>();
        const again = new Set<string>();
        for (const name of names) {
          expect(voters.note(name)).to.equal(seen.has(name));
          (seen.has(name) ? again : seen).add(name);
        }
        for (const name of names) expect(voters.hasSeveral(name)).to.equal(again.has(name));
        expect(voters.hasSeveral('nobody')).to.be.false;
      }),
    );
  });

  it('takes no two of many for one', () => {
    const voters = new Voters();
    for (let n = 0; n < 200_000; n += 1) {
      if (voters.note(`https://social.example/users/${n}`)) throw new Error(String(n));
    }
    expect(voters.note('https://social.example/users/77')).to.be.true;
    expect(voters.hasSeveral('https://social.example/users/77')).to.be.true;
    expect(voters.hasSeveral('https://social.example/users/78')).to.be.false;
  });
});
