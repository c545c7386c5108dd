import { css } from 'lit';

export const signInStyles = css`
  :host {
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  form {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }

  div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    inline-size: 100%;
  }

  [type='text'] {
    flex: 1 1 14em;
    min-inline-size: 0;
  }

  p ~ label {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-block-size: 1.5em;
  }

  .small {
    font-size: 0.875em;
  }

  code {
    user-select: all;
  }

  a {
    padding: 0.375em 0.875em;
    border: 2px solid currentColor;
    border-radius: var(--_radius);
    font-weight: 600;
    text-decoration: none;
  }
`;
