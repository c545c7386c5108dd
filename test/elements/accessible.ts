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
  return [...violations, ...incomplete.filter(isUndecidedColour)].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary ?? ''}\n${html}`),
  );
}

/** Nothing here stands on a picture, so a colour that axe cannot decide about is a fault too, unless it is out of sight. */
function isUndecidedColour({ id, nodes }: axeCore.Result): boolean {
  const reasons = nodes.flatMap(({ any }) =>
    any.map(({ data }) => (data as { messageKey?: string } | null)?.messageKey),
  );
  return id === 'color-contrast' && !reasons.includes('bgOverlap');
}
