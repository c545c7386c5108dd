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

  .chart {
    container-type: inline-size;
    margin-block: var(--_space);
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-end: 0.25em;
  }

  .fifty {
    display: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: baseline;
    padding-block-start: 0.375em;
  }

  .number,
  .value,
  td {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  /* The bar is one share; the line above it runs on from where the one before ended. */
  .track {
    position: relative;
    grid-column: 1 / -1;
    block-size: 1em;
    background: linear-gradient(currentColor, currentColor) no-repeat center / 1px 100%;
    background-color: color-mix(in srgb, currentColor 6%, transparent);

    &::before,
    &::after {
      content: '';
      position: absolute;
      box-sizing: border-box;
      inline-size: var(--_share);
    }

    &::before {
      inset-block: 0.375em 0.125em;
      inset-inline-start: 0;
      min-inline-size: 1px;
      background: var(--_shape);
      print-color-adjust: exact;
    }

    &::after {
      inset-block: 0;
      inset-inline-start: var(--_before);
      border-block-start: 2px solid;
      border-inline-end: 2px solid;
    }
  }

  .rest .track::before {
    opacity: 0.5;
  }

  .half {
    grid-column: 1 / -1;
    padding-block: 0.25em;
    border-block-end: 1px dashed;
  }

  @container (min-width: 26em) {
    .legend {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr) 7.5em;
      column-gap: 0.75em;

      > :first-child {
        grid-column: 1 / -1;
      }
    }

    .fifty {
      display: block;
      grid-column: 2;
      text-align: center;
    }

    li {
      grid-template-columns: 10em minmax(0, 1fr) 7.5em;
      grid-template-rows: auto auto;
      padding: 0;
    }

    .name,
    .number {
      grid-row: 1;
      padding-block: 0.25em;
    }

    .number {
      grid-column: 3;
    }

    .track {
      grid-area: 1 / 2;
      align-self: stretch;
      block-size: auto;

      &::before {
        inset-block: auto 0.25em;
        block-size: max(0.75em, 100% - 0.75em);
        max-block-size: 1em;
      }
    }
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
    padding: 0.25em 0.75em 0.25em 0;
    border-block-end: 1px solid var(--_line);
    vertical-align: baseline;
  }

  th {
    font-weight: 400;
    text-align: start;

    &.number {
      text-align: end;
    }
  }

  thead th {
    font-size: 0.875em;
    vertical-align: bottom;
  }

  #status,
  summary:focus-visible {
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    .track {
      forced-color-adjust: none;
      background-color: Canvas;
      color: CanvasText;
      border-inline: 1px solid CanvasText;
      --_shape: Highlight;
    }
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
