import { expect } from '@open-wc/testing';
import { countFile } from '../../src/ui/count-file.js';

describe('counting a file', () => {
  it('makes a view of it, whose ballots can be counted again', async () => {
    const file = new File(['tea,coffee\n1,\n1,\n,1\n'], 'lunch.csv');
    const counted = await countFile(file, { method: 'single', from: 'my desk' });
    if ('problem' in counted) throw new Error(counted.problem.reason);
    const { result, source, ballots } = counted.view;
    expect(source).to.include({ kind: 'recount', name: 'my desk' });
    expect(result?.counts).to.include({ cast: 3, valid: 3 });
    expect(result?.winners).to.deep.equal(['tea']);
    const lines = await (await fetch(ballots ?? '')).text();
    expect(lines.trim().split('\n')).to.have.length(3);
  });

  it('says in which line a file is none', async () => {
    const counted = await countFile(new File(['tea\nx\n'], 'lunch.csv'), { method: 'single' });
    expect('problem' in counted && counted.problem).to.deep.equal({ line: 2, reason: 'not-a-number', found: 'x' });
  });
});
