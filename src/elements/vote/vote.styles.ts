import { css } from 'lit';

export const voteStyles = css`
  :host {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    content-visibility: auto;
    contain-intrinsic-size: auto 18em;
  }

  .stack {
    display: grid;
    gap: var(--_space);
  }

  .stack > *,
  form {
    min-inline-size: 0;
  }

  .question {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    white-space: pre-line;
  }

  .prose {
    white-space: pre-line;
  }

  .small {
    font-size: 0.875em;
  }

  .facts > span:not(:last-child)::after {
    content: ' · ';
  }

  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75em;
    row-gap: 0.25em;
  }

  .source {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  ul {
    list-style: none;
  }

  /* The number goes beneath the name where there is no room beside it. */
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 1em;
    padding-block: 0.375em 0.5em;
  }

  li > * {
    flex: 1 1 6em;
    min-inline-size: 0;
  }

  li > .marks,
  .counted::after {
    flex: 1 0 100%;
  }

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

  li > .number {
    flex: 0 1 auto;
    min-inline-size: 9ch;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  /* The bar: its length says what the number beside it says. */
  .counted::after {
    content: '';
    block-size: 0.375em;
    margin-block-start: 0.25em;
    border-radius: 1em;
    background:
      linear-gradient(var(--_shape), var(--_shape)) no-repeat var(--_start, left) / var(--_share) 100%,
      color-mix(in srgb, currentColor 8%, transparent);
    print-color-adjust: exact;
  }

  :host(:dir(rtl)) {
    --_start: right;
  }

  .first {
    font-weight: 700;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) 0.75em;
    margin-block-start: var(--_space);
  }

  button.main {
    border-width: 2px;
    border-color: currentColor;
    font-weight: 600;
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) 0.75em;
  }

  .status > [role='status'] {
    flex: 1 1 100%;
  }

  .source time {
    white-space: nowrap;
  }

  #status:focus-visible {
    outline-offset: -2px;
  }

  .source button {
    padding-inline: 0;
  }

  button.main[aria-expanded='true'] {
    border-width: 1px;
    font-weight: 400;
  }

  summary {
    cursor: pointer;
    padding-block: 0.25em;
  }

  summary:focus-visible {
    outline-offset: -2px;
  }

  details[open] > summary {
    margin-block-end: var(--_space);
  }

  @media (forced-colors: active) {
    .counted::after {
      forced-color-adjust: none;
      background-color: Canvas;
      border: 1px solid CanvasText;
      --_shape: Highlight;
    }
  }

  @media print {
    :host {
      content-visibility: visible;
      break-inside: avoid;
    }

    button,
    .actions {
      display: none;
    }
  }
`;
