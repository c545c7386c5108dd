import { css } from 'lit';

export const signInStyles = css`
  :host {
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.9375em;
  }

  .stack {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    justify-items: start;
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    inline-size: 100%;
  }

  .field input {
    flex: 1 1 14em;
    min-inline-size: 0;
  }

  label.remember {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-block-size: 1.5em;
  }

  code {
    user-select: all;
  }

  .small {
    font-size: 0.875em;
  }

  a.go {
    display: inline-block;
    padding: 0.4em 0.875em;
    border: 2px solid currentColor;
    border-radius: var(--_radius);
    font-weight: 600;
    text-decoration: none;
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
  }
`;
