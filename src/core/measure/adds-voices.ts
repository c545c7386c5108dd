import type { Method } from '../vote.js';

const adding: ReadonlySet<Method> = new Set([
  'single',
  'approval',
  'consent',
  'consensus',
  'majority',
  'lazy-consent',
  'sense-check',
  'gradients',
  'check-in',
  'count',
]);

/** Whether the scores of a method are voices, simply added up: then they can be shown as shares of all voices. */
export function addsVoices(method: Method): boolean {
  return adding.has(method);
}
