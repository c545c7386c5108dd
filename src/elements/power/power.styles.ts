import { css } from 'lit';

export const powerStyles = css`
  :host {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    content-visibility: auto;
    contain-intrinsic-size: auto 32em;
  }

  .stack {
    display: grid;
    gap: var(--_space);

    > * {
      min-inline-size: 0;
    }
  }

  .title,
  .half-sentence {
    font-weight: 600;
  }

  .title {
    font-size: 1.125em;
    line-height: 1.3;
  }

  .question,
  .prose {
    white-space: pre-line;
  }

  .small {
    font-size: 0.875em;
  }

  .choice,
  .status,
  .actions,
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }

  .status > [role] {
    flex: 1 1 100%;
  }

  .source {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);

    time {
      white-space: nowrap;
    }

    button {
      padding-inline: 0;
    }
  }

  select {
    min-block-size: 2.25em;
    max-inline-size: 100%;
    padding: 0.25em 0.5em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
    font: inherit;
  }

  .number,
  .value,
  td {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .part {
    display: grid;
    gap: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);

    > * {
      min-inline-size: 0;
    }
  }

  .heading {
    font-weight: 600;
  }

  dl,
  dd {
    margin: 0;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: baseline;
    padding-block: 0.375em;
  }

  dl > div + div {
    border-block-start: 1px solid var(--_line);
  }

  .means {
    grid-column: 1 / -1;
  }

  summary {
    cursor: pointer;
    padding-block: 0.25em;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    min-inline-size: 100%;
  }

  th,
  td {
    padding-block: 0.25em;
    padding-inline: 0 0.75em;
    border-block-end: 1px solid var(--_line);
    vertical-align: baseline;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  tbody:last-child > tr:last-child > * {
    border: 0;
  }

  th {
    font-weight: 400;
    text-align: start;

    &.number {
      text-align: end;
    }
  }

  tbody th {
    min-inline-size: 11em;
  }

  thead th {
    font-size: 0.875em;
    overflow-wrap: normal;
    vertical-align: bottom;
  }

  td {
    white-space: nowrap;
  }

  #status,
  summary:focus-visible {
    outline-offset: -2px;
  }

  @media print {
    :host {
      content-visibility: visible;
    }

    button,
    .actions {
      display: none;
    }
  }
`;
