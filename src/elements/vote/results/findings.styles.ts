let sheet: CSSStyleSheet | undefined;

/** What is added to the element's own styles when there is something to show with it: one sheet for the page. */
export function findingsSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // Not a template of Lit's, whose whole code would come along.
    sheet.replaceSync(rules);
  }
  return sheet;
}

const rules = `
  .findings {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  .outcome {
    font-weight: 600;
  }

  .lines li {
    display: list-item;
    padding-block: 0.125em;
    margin-inline-start: 1.25em;
    list-style: disc;
  }

  .scroll {
    overflow-x: auto;
    margin-block-start: var(--_space);
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    font-size: 0.875em;
    text-align: start;
  }

  th,
  td {
    padding: 0.25em 0.75em 0.25em 0;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    vertical-align: baseline;
  }

  th {
    font-weight: 400;
    text-align: start;
  }

  thead th:not(:first-child) {
    text-align: end;
  }
`;
