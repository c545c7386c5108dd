import { pageSheet } from '../page-sheet.js';

/** What is added to the element's own styles for ballots that are more than ticks. */
export const papersSheet = pageSheet(`
  svg {
    flex: none;
    align-self: start;
    margin-block-start: 0.225em;
    inline-size: 1em;
    block-size: 1em;
  }

  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }

  .entry > :first-child {
    flex: 1 1 9em;
    min-inline-size: 0;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  .answers > * {
    flex: none;
  }

  .answers label {
    min-block-size: 2em;
    align-items: center;
  }

  select,
  textarea,
  input[type='number'] {
    box-sizing: border-box;
    min-block-size: 2.25em;
    max-inline-size: 100%;
    padding: 0.25em 0.5em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  textarea {
    inline-size: 100%;
  }

  input[type='number'] {
    inline-size: 4.5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }

  .stepper {
    display: inline-flex;
    min-inline-size: 0;
    gap: 0.25em;
  }

  .stepper > input[type='number'] {
    flex: 0 1 4.5em;
    min-inline-size: 0;
    padding-inline: 0.125em;
  }

  input::-webkit-inner-spin-button {
    margin: 0;
    appearance: none;
  }

  .stepper svg {
    display: block;
    margin: auto;
  }

  .when {
    display: block;
  }

  /* Beneath the name, and not beneath what is before it. */
  li > label ~ .marks {
    box-sizing: border-box;
    padding-inline-start: calc(1.625em / 0.875);
  }

  li > label:has(> svg) ~ .marks {
    padding-inline-start: calc(3.125em / 0.875);
  }

  /* A sentence and not a row, so that it breaks between words. */
  .reason label {
    display: block;
    margin-block-end: 0.25em;
  }

  .stepper button {
    flex: 0 1 2.25em;
    min-inline-size: 24px;
    padding-inline: 0;
  }

  .review,
  .tally {
    margin-block-start: var(--_space);
  }

  .tally {
    font-variant-numeric: tabular-nums;
  }

  .over {
    font-weight: 700;
  }

  /* Where there is no room beside the name, a cost goes beneath it, and never the name beneath its box. */
  label:has(> .cost) {
    flex-wrap: wrap;
  }

  label:has(> .cost) > [part='label'] {
    flex: 1 1 2.5em;
    min-inline-size: 0;
  }

  .cost {
    flex: none;
    margin-inline-start: auto;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`);
