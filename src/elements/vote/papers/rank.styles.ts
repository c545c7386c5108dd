import { pageSheet } from '../page-sheet.js';

/** What only a ranking has. */
export const rankSheet = pageSheet(`
  .rank {
    min-inline-size: 0;

    ol,
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    > p {
      padding-block: 0.375em;
    }

    b {
      font-weight: 600;
    }

    li {
      position: relative;
      align-items: center;
      gap: 0.125em 0.5em;
      min-block-size: 2.75em;
      padding-block: 0.25em;
      border-block-start: 1px solid var(--_line);

      > * {
        flex: none;
      }

      > .name {
        flex: 1 1 7em;
      }
    }

    /* Equals are not parted. */
    .equal {
      border-block-start-color: transparent;
    }

    .meaning {
      display: block;
    }

    .place {
      min-inline-size: 1em;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      text-align: end;
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      max-inline-size: 100%;
      margin-inline-start: auto;
    }

    .tools > button,
    .grip {
      display: grid;
      place-content: center;
      min-inline-size: 24px;
      inline-size: 2em;
      min-block-size: 24px;
      block-size: 2em;
      padding: 0;
    }

    .tools > button {
      border-color: transparent;
      background: none;

      &:hover:not([aria-disabled='true']),
      &[aria-pressed='true'] {
        background: color-mix(in srgb, currentColor 8%, transparent);
      }

      &[aria-pressed='true'] {
        border-color: currentColor;
      }

      &[aria-disabled='true'] {
        opacity: 0.3;
      }

      &:focus-visible {
        outline-offset: -2px;
      }
    }

    .grip {
      inline-size: 1.5em;
      cursor: grab;
      touch-action: none;
      user-select: none;
      -webkit-user-select: none;
      -webkit-touch-callout: none;
    }

    svg {
      display: block;
      align-self: auto;
      margin: 0;
      inline-size: 1em;
      block-size: 1em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .grip svg {
      stroke-width: 2;
      opacity: 0.65;
    }

    [name='add'] {
      margin-inline-start: auto;
      min-block-size: max(24px, 2em);
      padding-block: 0;
    }

    .line {
      position: relative;
      margin-block-start: var(--_space);
      padding-block-start: var(--_space);
      border-block-start: 2px dashed color-mix(in srgb, currentColor 40%, transparent);
    }

    .ranked {
      position: relative;
    }

    p.ranked {
      border-block-start: 1px solid var(--_line);
    }

    [data-lifted] {
      z-index: 1;
      border-radius: var(--_radius);
      background: color-mix(in srgb, currentColor 8%, Canvas);
      outline: 1px solid color-mix(in srgb, currentColor 55%, transparent);
      opacity: 0.9;
      pointer-events: none;
    }

    /* Where the row would come: a bar between the rows. */
    [data-mark]::before {
      content: '';
      position: absolute;
      z-index: 2;
      inset-inline: 0;
      inset-block-start: -2px;
      block-size: 3px;
      border-radius: 3px;
      background: var(--_shape);
    }

    [data-mark='after']::before {
      inset-block: auto -2px;
    }
  }

  @media (pointer: coarse) {
    .rank .tools > button,
    .rank .grip {
      inline-size: 2.5em;
      block-size: 2.5em;
    }

    /* Hardly a keyboard. */
    .hint {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .rank [data-mark]::before {
      forced-color-adjust: none;
      background: Highlight;
    }

    .rank .equal {
      border-block-start-color: Canvas;
    }

    .rank .tools {
      gap: 2px;
    }

    .rank .tools > button[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .rank .tools > button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }

  @media print {
    .rank .grip,
    .rank .line,
    .rank .line ~ ul {
      display: none;
    }
  }
`);
