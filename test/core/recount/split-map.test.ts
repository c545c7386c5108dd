import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SplitMap } from '../../../src/core/recount/split-map.js';

describe('a map in parts', () => {
  it('knows what a map knows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), fc.string(), (entries, other) => {
        const [split, whole] = [new SplitMap<number>(), new Map(entries)];
        for (const [key, value] of entries) split.set(key, value);
        for (const key of [...whole.keys(), other, '__proto__']) {
          expect(split.has(key)).to.equal(whole.has(key));
          expect(split.get(key)).to.equal(whole.get(key));
        }
        expect([...split.values()].sort()).to.deep.equal([...whole.values()].sort());
      }),
    );
  });
});
