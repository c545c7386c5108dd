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
    /* As wide as there is room for, and not as wide as what is in it. */
    grid: auto / 100%;
    gap: var(--_space);
  }

  .question,
  .prose {
    white-space: pre-line;
  }

  .question {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }

  .facts > span:not(:last-child)::after {
    content: ' · ';
  }

  .small {
    font-size: 0.875em;
  }

  ul {
    list-style: none;
  }

  /* The number goes beneath the name where there is no room beside it. */
  li,
  .actions,
  .status,
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }

  .actions,
  .status {
    align-items: center;
    row-gap: var(--_space);
  }

  .actions {
    margin-block-start: var(--_space);
  }

  .status > [role] {
    flex: 1 1 100%;
  }

  .source {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  li {
    padding-block: 0.375em 0.5em;

    > * {
      flex: 1 1 6em;
      min-inline-size: 0;
    }

    > .marks,
    &.counted::after {
      flex: 1 0 100%;
    }

    > .number {
      flex: 0 1 auto;
      /* Enough for "999 of 999 · 100%": whether it has room beside the name does not change with the number. */
      min-inline-size: min(16ch, 100%);
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
      text-align: end;
    }

    /* The bar: its length says what the number beside it says. */
    &.counted::after {
      content: '';
      block-size: 0.375em;
      border-radius: 1em;
      background:
        linear-gradient(var(--_shape), var(--_shape)) no-repeat var(--_start, left) / var(--_share) 100%,
        color-mix(in srgb, currentColor 8%, transparent);
      print-color-adjust: exact;
    }
  }

  :host(:dir(rtl)) {
    --_start: right;
  }

  .first {
    font-weight: 700;
  }

  button.main {
    border: 2px solid;
    font-weight: 600;
  }

  summary {
    cursor: pointer;
    padding-block: 0.25em;

    [open] > & {
      margin-block-end: var(--_space);
    }
  }

  summary:focus-visible {
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    li.counted::after {
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
