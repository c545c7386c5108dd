import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare global {
  interface Window {
    readonly axe: typeof axeCore;
  }
}

/** Rules that are about whole pages, which a test is not. */
const pages = ['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-no-duplicate-main'];

/** What axe finds wrong with an element, in sentences: all of WCAG up to 2.2 AA, and its best practices. */
export async function problems(element: Element): Promise<readonly string[]> {
  const { violations, incomplete } = await window.axe.run(element, {
    resultTypes: ['violations', 'incomplete'],
    rules: {
      'target-size': { enabled: true },
      ...Object.fromEntries(pages.map((id) => [id, { enabled: false }])),
    },
  });
  // What it could not decide about colours counts too: nothing here stands on a picture.
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast');
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary ?? ''}\n${html}`),
  );
}
