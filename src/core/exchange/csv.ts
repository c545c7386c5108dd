/** Comma-separated values after RFC 4180. */

/** A row of cells. */
export type CsvRow = readonly string[];

/** What a spreadsheet would take for a formula, or what was one before it got an apostrophe. */
const formula = /^'*[=+\-@\t\r]/;

/** Writes rows as CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Reads CSV, whatever its line ends and with or without a mark of its byte order. Rows with nothing in them are left
 * out; a quotation mark that is never closed takes in the rest.
 */
export function readCsv(text: string): CsvRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let opened = false;
  const endCell = (): void => {
    row.push(cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
    cell = '';
    opened = false;
  };
  const endRow = (): void => {
    endCell();
    if (row.some(Boolean)) rows.push(row);
    row = [];
  };
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (quoted && character === '"' && body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted) {
      if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell === '' && !opened) {
      quoted = true;
      opened = true;
    } else if (character === ',') endCell();
    else if (character === '\n' || character === '\r') endRow();
    else cell += character;
  }
  endRow();
  return rows;
}
