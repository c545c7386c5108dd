import type { Method, Vote } from '../../../core/vote.js';
import type { PaperName } from '../shown.js';

/** A map, so that the name of a method from elsewhere never finds something that no method is. */
const papers: ReadonlyMap<Method, PaperName> = new Map<Method, PaperName>([
  ['single', 'ticks'],
  ['approval', 'ticks'],
  ['equal-shares', 'ticks'],
  ['consent', 'stance'],
  ['consensus', 'stance'],
  ['majority', 'stance'],
  ['lazy-consent', 'stance'],
  ['sense-check', 'stance'],
  ['gradients', 'stance'],
  ['check-in', 'stance'],
  ['count', 'stance'],
]);

/** Which form the ballot of a vote has; undefined where we have none, and do not know what its numbers mean. */
export function paperOf({ method }: Vote): PaperName | undefined {
  return papers.get(method);
}
