let sheet: CSSStyleSheet | undefined;

/** What drawings and matrices of a count are drawn with: one sheet for the page. */
export function workingSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  return sheet;
}

const rules = `
  /* Names keep in sight when the drawing scrolls beneath them, and need its visible width for that. */
  .scroll:has(> .flow) {
    container-type: inline-size;
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
    fill-opacity: 0.85;
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

  .lane .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .lane .fate {
    flex: none;
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

  @media (forced-colors: active) {
    .node.winner {
      fill: Highlight;
    }
  }
`;
