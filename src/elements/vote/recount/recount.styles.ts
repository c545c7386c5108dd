import { pageSheet } from '../page-sheet.js';

/** What is added to the element's own styles with the first recount. */
export const recountSheet = pageSheet(`
  .recount {
    gap: calc(var(--_space) * 1.5);

    .actions {
      margin-block-start: 0;
    }

    /* A word stays whole, and the table moves instead. */
    table {
      overflow-wrap: break-word;
    }

    .scroll {
      margin-block-start: 0;
    }

    form {
      gap: calc(var(--_space) * 0.5);
    }

    progress {
      inline-size: 100%;
      accent-color: var(--_shape);
    }

    #receipt {
      flex: 1 1 12em;
      min-inline-size: 0;
    }

    label {
      min-block-size: 0;
      cursor: default;
    }
  }
`);
