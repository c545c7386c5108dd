import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readBlt, writeBlt } from '../../../src/core/exchange/blt.js';

const example = `4 2          # four candidates for two seats
-2           # Bob has withdrawn
3 1 3 4 0    # first ballot
4 1 3 2 0
2 4 1=3 0    # Carol and Adam are equal
1 2 - 3 0    # a rank was skipped
(b-17) 1 3 0
0
"Adam #1"
"Bob"
"Carol"
"Duke"
"Gardening Club Election"
`;

describe('BLT', () => {
  it('reads weights, equals, skipped ranks, withdrawals and comments', () => {
    expect(readBlt(example)).to.deep.equal({
      value: {
        title: 'Gardening Club Election',
        seats: 2,
        withdrawn: ['2'],
        options: [
          { id: '1', label: 'Adam #1' },
          { id: '2', label: 'Bob' },
          { id: '3', label: 'Carol' },
          { id: '4', label: 'Duke' },
        ],
        ballots: [
          { id: '1', weight: 3, choice: { kind: 'rank', ranks: [['1'], ['3'], ['4']] } },
          { id: '2', weight: 4, choice: { kind: 'rank', ranks: [['1'], ['3'], ['2']] } },
          { id: '3', weight: 2, choice: { kind: 'rank', ranks: [['4'], ['1', '3']] } },
          { id: '4', weight: 1, choice: { kind: 'rank', ranks: [['2'], [], ['3']] } },
          { id: '5', weight: 1, choice: { kind: 'rank', ranks: [['3']] } },
        ],
      },
    });
  });

  it('says in which line something is wrong', () => {
    const problemIn = (text: string): unknown => {
      const read = readBlt(text);
      return 'problem' in read ? read.problem : undefined;
    };
    expect(problemIn('')).to.deep.equal({ line: 1, reason: 'no-header' });
    expect(problemIn('hello\n')).to.deep.equal({ line: 1, reason: 'no-header' });
    expect(problemIn('2 1\n1 1 2\n0\n')).to.deep.equal({ line: 2, reason: 'bad-ballot' });
    expect(problemIn('2 1\n1 3 0\n0\n')).to.deep.equal({ line: 2, reason: 'unknown-option' });
    expect(problemIn('2 1\n1 1 0\n')).to.include({ reason: 'no-end' });
    expect(problemIn('2 1\n1 1 0\n0\n"A"\n')).to.include({ reason: 'missing-name' });
  });

  it('reads what it wrote, identical rankings merged', () => {
    const ranking = fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 });
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: `Option ${id}` }));
    fc.assert(
      fc.property(fc.array(ranking), (rankings) => {
        const ballots = rankings.map((ids, n) => ({
          id: String(n),
          choice: { kind: 'rank' as const, ranks: ids.map((id) => [id]) },
        }));
        const read = readBlt(writeBlt({ title: 'T', seats: 1, options }, ballots));
        expect('value' in read).to.equal(true);
        if (!('value' in read)) return;
        const written = read.value.ballots.flatMap(({ choice, weight = 1 }) =>
          Array.from({ length: weight }, () => (choice.kind === 'rank' ? choice.ranks.flat().join('') : '')),
        );
        const names: Record<string, string> = { a: '1', b: '2', c: '3' };
        expect(written.sort()).to.deep.equal(rankings.map((ids) => ids.map((id) => names[id]).join('')).sort());
      }),
    );
  });

  it('keeps names to one line and free of the marks that end them', () => {
    const file = writeBlt({ title: 'A "good"\nday', seats: 1, options: [{ id: 'x', label: 'x' }] }, []);
    expect(file).to.equal('1 1\n0\n"x"\n"A ”good” day"\n');
  });

  it('reads anything without falling over', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '0', ' ', '\n', '-', '=', '"', '#', '(', 'a') }),
        (text) => void readBlt(text),
      ),
    );
  });
});
