import { css } from 'lit';

/** Bars with the line that adds them up, in columns of their own where there is room. */
export const barStyles = css`
  .chart {
    container-type: inline-size;
    margin-block: var(--_space);
  }

  ol {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: baseline;
    padding-block-start: 0.375em;
  }

  /* The bar is one share; the line runs on from where that of the row before ended. The dashes mark half. */
  .track {
    --_half: color-mix(in srgb, currentColor 60%, transparent);
    position: relative;
    grid-column: 1 / -1;
    block-size: 1.25em;
    background:
      repeating-linear-gradient(var(--_half) 0 0.25em, transparent 0 0.5em) no-repeat center / 1px 100%,
      color-mix(in srgb, currentColor 6%, transparent);

    &::before,
    &::after {
      content: '';
      position: absolute;
      box-sizing: border-box;
      inline-size: var(--_share);
    }

    &::before {
      inset-block-start: 0.4375em;
      inset-inline-start: 0;
      block-size: 0.75em;
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
  }

  .is-half {
    border-block-end: 1px dashed;
  }

  @container (min-width: 26em) {
    ol {
      display: grid;
      grid-template-columns: fit-content(40%) minmax(8em, 1fr) auto;
      column-gap: 0.75em;

      &::before {
        content: attr(data-half);
        grid-column: 2;
        font-size: 0.875em;
        text-align: center;
      }
    }

    li {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      padding: 0;
    }

    .name,
    .number {
      grid-row: 1;
      padding-block: 0.1875em;
    }

    .number {
      grid-column: 3;
    }

    .track {
      grid-area: 1 / 2 / span 2;
      align-self: stretch;
      block-size: auto;
    }

    .half {
      grid-area: 2 / 1;
      padding-block: 0 0.25em;
    }
  }

  @media (forced-colors: active) {
    .track {
      forced-color-adjust: none;
      background-color: Canvas;
      color: CanvasText;
      border-inline: 1px solid CanvasText;
      --_half: CanvasText;
      --_shape: Highlight;
    }
  }
`;
