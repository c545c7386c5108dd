import { viewSchema } from '../core/schema/view.js';
import type { View } from '../core/view.js';
import { must, mustEqual } from './must.js';

export function wellFormed(view: unknown): void {
  const issues = viewSchema.safeParse(view).error?.issues ?? [];
  const sentences = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  must(sentences.length === 0, `the view does not fit the schema:\n  ${sentences.join('\n  ')}`);
}

/** Everything but the time of the answer. */
export function numbersOf({ may, own, result }: View): unknown {
  return [may, own, result?.counts, result?.options, result?.winners];
}

export function countedOnceMore({ result: before }: View, { result: after }: View): void {
  for (const count of ['cast', 'valid'] as const) {
    const [earlier, later] = [before?.counts[count], after?.counts[count]];
    if (earlier !== undefined && later !== undefined)
      mustEqual(later, earlier + 1, `one more ballot, and ${count} says`);
  }
}

/** What a person may get to see of a result whose numbers are hidden, and of the counts in it. */
const shown = {
  result: new Set(['asOf', 'final', 'counts', 'options']),
  counts: new Set(['eligible', 'cast', 'silent']),
};

export function leaksNothing({ result }: View): void {
  if (!result) return;
  mustEqual(result.options, [], 'numbers of options that should be hidden');
  for (const part of ['result', 'counts'] as const) {
    const told = Object.entries(part === 'result' ? result : result.counts).filter(([, value]) => value !== undefined);
    for (const [name] of told) must(shown[part].has(name), `${name} should be hidden`);
  }
}
