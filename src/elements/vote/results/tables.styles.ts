import { pageSheet } from '../page-sheet.js';

/** Tables of results, which scroll on their own where they are wide or long, so that their headings keep in sight. */
export const tablesSheet = pageSheet(`
  .scroll {
    container-type: inline-size;
    max-block-size: 32em;
    overflow: auto;
  }

  table {
    border-collapse: separate;
    border-spacing: 0;
    overflow-wrap: break-word;
    font-variant-numeric: tabular-nums;
  }

  caption {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
    padding-block-end: 0.25em;
    font-size: 0.875em;
    text-align: start;
  }

  th,
  td {
    padding-block: 0.25em;
    padding-inline: 0 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    vertical-align: baseline;
  }

  td {
    white-space: nowrap;
  }

  td > * {
    display: block;
  }

  th {
    position: sticky;
    background: var(--_page, transparent);
    font-weight: inherit;
    text-align: start;
  }

  th:first-child {
    inset-inline-start: 0;
    max-inline-size: min(14em, 45cqi);
  }

  thead th {
    inset-block-start: 0;
    z-index: 1;
    max-inline-size: 14em;
    vertical-align: bottom;
  }

  thead th:first-child {
    z-index: 2;
  }

  thead th:not(:first-child) {
    text-align: end;
  }

  thead th.note:not(:first-child),
  td.note {
    min-inline-size: 12em;
    text-align: start;
    white-space: normal;
  }

  [part='purchases'] thead th:not(:first-child) {
    min-inline-size: 5em;
  }

  tfoot th,
  tfoot td {
    border-block-end: 0;
  }

  /* Many numbers beside each other. */
  .dense thead th {
    white-space: nowrap;
  }

  .dense td > * {
    display: inline;
  }

  @media print {
    .scroll {
      overflow: visible;
      max-block-size: none;
    }
  }
`);
