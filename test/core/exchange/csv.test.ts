import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../../src/core/exchange/csv.js';

describe('CSV', () => {
  it('quotes what needs it, and nothing else', () => {
    expect(writeCsv([['a', 'b,c', 'say "no"', 'two\nlines', 3, -0.5]])).to.equal(
      'a,"b,c","say ""no""","two\nlines",3,-0.5\r\n',
    );
  });

  it('disarms what a spreadsheet would run', () => {
    expect(writeCsv([['=1+1', '@cmd', '-rm', "'=x"]])).to.equal("'=1+1,'@cmd,'-rm,''=x\r\n");
  });

  it('reads any line ends, a byte order mark, and quotation marks that are never closed', () => {
    expect(readCsv('\ufeffa,b\r\n\r\n1,"2\r\n3"\n4\r5,"6,7')).to.deep.equal([
      ['a', 'b'],
      ['1', '2\r\n3'],
      ['4'],
      ['5', '6,7'],
    ]);
    expect(readCsv('')).to.deep.equal([]);
    expect(readCsv('a,b"c,d')).to.deep.equal([['a', 'b"c', 'd']]);
  });

  it('reads what it wrote', () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (table) => {
        const kept = table.filter((row) => row.some(Boolean));
        expect(readCsv(writeCsv(table))).to.deep.equal(kept);
      }),
    );
  });

  it('reads anything without falling over', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', "'", '=') }),
        (text) => void readCsv(text),
      ),
    );
  });
});
