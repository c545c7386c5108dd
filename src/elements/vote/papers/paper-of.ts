import type { Method, Vote } from '../../../core/vote.js';
import type { PaperName } from '../shown.js';

/** A map, so that the name of a method from elsewhere never finds something that no method is. */
const papers: ReadonlyMap<Method, PaperName> = new Map<Method, PaperName>([
  ['single', 'ticks'],
  ['approval', 'ticks'],
  ['borda', 'rank'],
  ['instant-runoff', 'rank'],
  ['schulze', 'rank'],
  ['stv', 'rank'],
  ['equal-shares', 'projects'],
  ['score', 'marks'],
  ['star', 'marks'],
  ['points', 'points'],
  ['time-poll', 'slots'],
  ['consent', 'stance'],
  ['consensus', 'stance'],
  ['majority', 'stance'],
  ['lazy-consent', 'stance'],
  ['sense-check', 'stance'],
  ['gradients', 'stance'],
  ['check-in', 'stance'],
  ['count', 'stance'],
]);

/** Whether a ballot is to be said in words: of plain ticks that are final, the options themselves say it all. */
export function isSaid(vote: Vote): boolean {
  const paper = paperOf(vote);
  return paper !== undefined && (paper !== 'ticks' || vote.changeable || vote.reason !== 'off');
}

/** Which form the ballot of a vote has; undefined where we have none, and do not know what its numbers mean. */
export function paperOf({ method }: Vote): PaperName | undefined {
  return papers.get(method);
}
