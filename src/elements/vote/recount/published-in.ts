import type { Result } from '../../../core/result.js';
import { visibleResult } from '../../../core/visible-result.js';
import type { Shown } from '../shown.js';

/** The result that was published, as this person may see it; nothing where there is none to compare with. */
export function publishedIn({ view: { vote, result, own }, now }: Pick<Shown, 'view' | 'now'>): Result | undefined {
  const open = result && visibleResult(vote, result, { voted: own !== undefined, now });
  // Turnout alone is no result: to agree with it says nothing.
  const says = open?.options.some(({ voters, score, rank }) => (voters ?? score ?? rank) !== undefined);
  return says ? open : undefined;
}
