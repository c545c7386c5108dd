import { pageSheet } from './page-sheet.js';

/** What only a ballot has. */
export const voterSheet = pageSheet(`
  label {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-block-size: 1.5em;
    cursor: pointer;
  }

  label input {
    flex: none;
    font: inherit;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    translate: 0 0.125em;
  }
`);
