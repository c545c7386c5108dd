import { pageSheet } from '../page-sheet.js';

/** What drawings and matrices of a count are drawn with. */
export const workingSheet = pageSheet(`
  /* Names keep in sight when the drawing scrolls beneath them. */
  .scroll:has(> .flow) {
    max-block-size: none;
    padding-block-end: 0.25em;
  }

  .flow {
    position: relative;
  }

  .flow svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  /* The rounds run in reading direction. Text is turned back around its beginning. */
  .flow:dir(rtl) svg,
  .flow:dir(rtl) .upright {
    transform: scaleX(-1);
  }

  .flow text {
    fill: currentColor;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }

  .flow .mark {
    fill: none;
    stroke: currentColor;
  }

  .flow .heading {
    font-size: 13px;
  }

  .lane {
    position: absolute;
    inset-inline: 0;
    block-size: 1.5em;
    pointer-events: none;
  }

  .lane > span {
    position: sticky;
    inset-inline-start: 0;
    display: inline-flex;
    gap: 0.5em;
    max-inline-size: 100cqi;
    line-height: 1.5;
    white-space: nowrap;
  }

  .lane span span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .lane .name {
    flex: none;
    max-inline-size: 65cqi;
  }

  /* Then the mark beside the number says it alone, and the table says it in words. */
  @container (max-inline-size: 18em) {
    .lane .fate {
      display: none;
    }

    .lane .name {
      max-inline-size: 100cqi;
    }
  }

  .stays {
    fill: color-mix(in srgb, currentColor 9%, transparent);
  }

  .moves {
    fill: color-mix(in srgb, currentColor 22%, transparent);
    stroke: color-mix(in srgb, currentColor 22%, transparent);
    stroke-width: 0.5px;
  }

  .stays.winner {
    fill: color-mix(in srgb, var(--_shape) 22%, transparent);
  }

  .node {
    fill: color-mix(in srgb, currentColor 60%, transparent);
  }

  .node.winner {
    fill: var(--_shape);
  }

  .ends,
  .stays.nobody {
    fill: color-mix(in srgb, currentColor 4%, transparent);
    stroke: color-mix(in srgb, currentColor 28%, transparent);
    stroke-width: 0.75px;
  }

  .node.nobody {
    fill: none;
    stroke: currentColor;
    stroke-dasharray: 2 2;
  }

  .quota {
    stroke: currentColor;
    stroke-width: 1.5px;
    stroke-dasharray: 6 4;
  }

  .scroll ~ .small {
    margin-block: 0.375em;
    font-size: 0.875em;
  }

  .clip {
    display: -webkit-box;
    max-inline-size: 45cqi;
    inline-size: max-content;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
  }

  .matrix .clip {
    margin-inline-start: auto;
    max-inline-size: min(8em, 45cqi);
  }

  .matrix th[scope='row'] .clip {
    margin-inline-start: 0;
    max-inline-size: min(16em, 45cqi);
  }

  .matrix :is(td, th:not(:first-child)) {
    padding-inline: 0.5em;
    min-inline-size: 1.5em;
  }

  .methods :is(th, td) {
    overflow-wrap: break-word;
    min-inline-size: 5em;
  }

  .methods :is(td, thead th:last-child) {
    padding-inline-end: 0;
    text-align: start;
  }

  .clear-1 {
    background: color-mix(in srgb, currentColor 6%, transparent);
  }

  .clear-2 {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }

  .clear-3 {
    background: color-mix(in srgb, currentColor 20%, transparent);
  }

  .clear-4 {
    background: color-mix(in srgb, currentColor 28%, transparent);
  }

  [class^='clear-'] {
    print-color-adjust: exact;
  }

  @media (forced-colors: active) {
    .node.winner {
      fill: Highlight;
    }

    [class^='clear-'] {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`);
