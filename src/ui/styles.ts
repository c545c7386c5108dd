import { css } from 'lit';

/**
 * What every element shares: a guest takes the page's font, size and colours. Text is `currentColor`; lines and
 * surfaces are mixed from it, so that they fit a light page, a dark one and one that the author coloured.
 */
export const hostStyles = css`
  :host {
    --_space: var(--assent-space, 0.5em);
    --_radius: var(--assent-radius, 0.375em);
    --_line: var(--assent-line-color, color-mix(in srgb, currentColor 16%, transparent));
    --_surface: var(--assent-surface-color, color-mix(in srgb, currentColor 4%, transparent));
    --_shape: var(--assent-accent, color-mix(in srgb, currentColor 60%, transparent));
    display: block;
    contain: content;
    max-inline-size: 65ch;
    text-align: start;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  @supports (color: AccentColor) {
    :host {
      --_shape: var(--assent-accent, AccentColor);
    }
  }

  :host([hidden]) {
    display: none;
  }

  p,
  ul,
  form {
    margin: 0;
    padding: 0;
  }

  a {
    color: inherit;
  }

  button,
  input[type='text'] {
    box-sizing: border-box;
    min-block-size: 2.25em;
    padding: 0.25em 0.875em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.7;
  }

  button.quiet {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
  }

  input {
    accent-color: var(--_shape);
  }

  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }

  .unseen:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
