import { pageSheet } from '../page-sheet.js';

/** What is added to the element's own styles when there is something to show with it. */
export const findingsSheet = pageSheet(`
  .findings {
    gap: calc(var(--_space) * 1.5);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  .outcome {
    font-weight: 600;
  }

  .findings .small,
  .bars .marks {
    font-size: 0.875em;
  }

  .findings svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin: 0;
    vertical-align: -0.125em;
  }

  .lines li {
    display: list-item;
    padding-block: 0.125em;
    margin-inline-start: 1.25em;
    list-style: disc;
  }

  .unit {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 0.75em;
  }

  .unit [aria-pressed='true'] {
    font-weight: 600;
    text-decoration-style: double;
  }

  .bars li {
    align-items: baseline;
    padding-block: 0.375em;
  }

  .bars [part='label'] {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }

  .bars svg {
    align-self: start;
    margin-block-start: 0.225em;
  }

  .bars .number > * {
    display: block;
  }

  .bars li > .bar,
  .bars li > .word {
    flex: 1 0 100%;
  }

  .bars .first > .marks {
    font-weight: 400;
  }

  /* The bar: its length says what the number beside it says. */
  .bar {
    position: relative;
    display: flex;
    block-size: 0.5em;
    border-radius: 0.25em;
    background: color-mix(in srgb, currentColor 8%, transparent);
    print-color-adjust: exact;
  }

  .first > .bar {
    block-size: 0.75em;
  }

  .fill {
    inline-size: var(--_share);
    border-radius: inherit;
    background: var(--_shape);
  }

  .perhaps {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: repeating-linear-gradient(-45deg, var(--_shape) 0 0.125em, transparent 0.125em 0.25em);
    box-shadow: inset 0 0 0 1px var(--_shape);
  }

  .tick {
    position: absolute;
    inset-block: -0.1875em;
    inset-inline-start: clamp(0px, calc(var(--_at) - 1px), calc(100% - 2px));
    inline-size: 2px;
    background: currentColor;
  }

  [part='quorum'] .bar {
    margin-block: 0.375em;
  }

  /* The word begins beneath its tick, or ends where the bar does. */
  .word {
    display: flex;
    line-height: 1.3;
  }

  .word::before {
    content: '';
    flex: 0 1 var(--_at);
  }

  .word > * {
    flex: none;
    max-inline-size: 100%;
  }

  tr.first {
    font-weight: 700;
  }

  .spreads {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_space) calc(var(--_space) * 2.5);
  }

  .spreads li {
    display: block;
  }

  /* Where not all of them have room beside each other, they stand in two rows. */
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    font-size: 0.875em;
    line-height: 1.3;
    text-align: center;
    overflow-wrap: break-word;
    font-variant-numeric: tabular-nums;
  }

  .column {
    flex: 1 1 1.25em;
    min-inline-size: min-content;
    max-inline-size: min(4em, 100%);
  }

  .column > * {
    display: block;
  }

  .column .mark {
    border-block-start: 1px solid;
  }

  .column > .stem {
    display: flex;
    align-items: end;
    block-size: 3em;
  }

  .heap {
    flex: 1;
    block-size: var(--_part);
    background: var(--_shape);
    print-color-adjust: exact;
  }

  .apart {
    flex: 2 1 3em;
    max-inline-size: min(8em, 100%);
  }

  .apart .heap {
    background: repeating-linear-gradient(-45deg, var(--_shape) 0 0.125em, transparent 0.125em 0.25em);
    box-shadow: inset 0 0 0 1px var(--_shape);
  }

  @media (forced-colors: active) {
    .bar,
    .heap {
      forced-color-adjust: none;
      --_shape: Highlight;
    }

    .bar {
      outline: 1px solid CanvasText;
      background: Canvas;
    }

    .tick {
      background: CanvasText;
    }
  }
`);
