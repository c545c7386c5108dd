import { expect } from '@open-wc/testing';
import { everyWay } from '../../../src/core/count/ways.js';
import type { Way } from '../../../src/core/count/ways.js';

/** Letters that are taken away one by one. The memory is what came before, and makes no difference to the shape. */
function without(left: string, memory = ''): Way & { readonly left: string } {
  return { key: `${left} ${memory}`, shape: left, size: left.length, work: 1, left };
}

describe('everyWay', () => {
  it('follows a single way to its end, however much work it is', () => {
    const { common, ends } = everyWay(without('abcdef'), ({ left }) => (left ? [without(left.slice(1))] : []), 0);
    expect(common.map((ways) => ways.map(({ left }) => left))).to.deep.equal(
      ['abcdef', 'bcdef', 'cdef', 'def', 'ef', 'f', ''].map((left) => [left]),
    );
    expect(ends.map(({ left }) => left)).to.deep.equal(['']);
  });

  it('says where ways meet again, and that they may differ in what came before', () => {
    const next = ({ left }: { left: string }): ReturnType<typeof without>[] => {
      if (left === 'abc') return [without('ac', 'b'), without('bc', 'a')];
      if (left.length === 2) return [without('c', left)];
      return [];
    };
    const { common, ends } = everyWay(without('abc'), next, 100);
    expect(common.map((ways) => ways.map(({ key }) => key))).to.deep.equal([['abc '], ['c ac', 'c bc']]);
    expect(ends.map(({ key }) => key)).to.deep.equal(['c ac', 'c bc']);
  });

  it('follows what is the same only once', () => {
    let asked = 0;
    const next = ({ left }: { left: string }): ReturnType<typeof without>[] => {
      asked += 1;
      return left.length > 1 ? Array.from(left, (letter) => without(left.replace(letter, ''))) : [];
    };
    const { common, ends } = everyWay(without('abcdefgh'), next, 10_000);
    expect(asked).to.equal(2 ** 8 - 1);
    expect(ends).to.have.length(8);
    expect(common).to.have.length(1);
  });

  it('gives up between steps of one size', () => {
    const next = ({ left }: { left: string }): ReturnType<typeof without>[] =>
      left.length > 1 ? Array.from(left, (letter) => without(left.replace(letter, ''))) : [];
    const { ends } = everyWay(without('abcdefgh'), next, 64);
    expect(ends.map(({ left }) => left.length)).to.deep.equal(Array.from({ length: 28 }, () => 6));
  });
});
