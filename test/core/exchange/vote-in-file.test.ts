import { expect } from '@open-wc/testing';
import { methodsForFile, voteInFile } from '../../../src/core/exchange/vote-in-file.js';

const blt = `3 1
-2
2 1 2 3 0
1 2 0
0
"Ada"
"Bob"
"Cy"
"Chair"
`;

describe('the vote in a file', () => {
  it('is read from BLT, without whoever withdrew', () => {
    const read = voteInFile('chair.blt', blt, 'instant-runoff');
    if ('problem' in read) throw new Error(read.problem.reason);
    const { vote, ballots } = read.value;
    expect(vote.question).to.equal('Chair');
    expect(vote.options.map(({ label }) => label)).to.deep.equal(['Ada', 'Cy']);
    expect(ballots.map(({ choice, weight }) => [choice, weight])).to.deep.equal([
      [{ kind: 'rank', ranks: [['1'], ['3']] }, 2],
      [{ kind: 'rank', ranks: [[]] }, 1],
    ]);
  });

  it('is read from CSV, whose columns are the options, each row a ballot of its own', () => {
    const read = voteInFile('lunch.csv', 'voter,tea,coffee\nana,1,\nana,1,1\n', 'approval');
    if ('problem' in read) throw new Error(read.problem.reason);
    expect(read.value.vote.options.map(({ id }) => id)).to.deep.equal(['tea', 'coffee']);
    expect(read.value.ballots.map(({ id, voter }) => [id, voter])).to.deep.equal([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  it('says in which line it is none', () => {
    const problem = (name: string, text: string, method = 'borda'): unknown => {
      const read = voteInFile(name, text, method);
      return 'problem' in read ? read.problem : undefined;
    };
    expect(problem('a.csv', 'tea,coffee\n1,2\n1,many\n')).to.deep.equal({
      line: 3,
      reason: 'not-a-number',
      found: 'many',
    });
    expect(problem('a.blt', '2 1\n1 7 0\n0\n')).to.deep.equal({ line: 2, reason: 'unknown-option' });
    expect(problem('a.blt', blt, 'score')).to.include({ reason: 'wrong-method' });
    expect(problem('a.csv', '', 'score')).to.include({ line: 1 });
  });

  it('is counted by the methods that fit', () => {
    expect(methodsForFile('a.BLT')).to.have.members(['borda', 'instant-runoff', 'schulze', 'stv']);
    expect(methodsForFile('a.csv')).to.include.members(['single', 'approval', 'score', 'stv', 'points']);
  });
});
