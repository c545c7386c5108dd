import type { Choice } from '../../../core/ballot.js';
import type { Shown } from '../shown.js';
import type { Lack } from './sheet.js';
import type { Speech } from './speech.js';

/** Options by id with their marks; `null` is to have no opinion. */
export type Marked = ReadonlyMap<string, number | null>;

export function marksFrom(choice: Choice): Marked | undefined {
  return choice.kind === 'marks' ? new Map(Object.entries(choice.marks)) : undefined;
}

/** @param mark - nothing where it is not to be marked any more */
export function marked(draft: Marked, option: string, mark: number | null | undefined): Marked {
  const next = new Map(draft);
  if (mark === undefined) next.delete(option);
  else next.set(option, mark);
  return next;
}

/** @param first - what to say where there is nothing at all */
export function lackOfMarks(
  draft: Marked,
  { view: { vote }, formats }: Shown,
  first: string,
  { words }: Speech,
): Lack | undefined {
  const { fewest = 1, most = Infinity } = vote.settings ?? {};
  const focus = 'li select, li input';
  const given = [...draft.values()].filter((mark) => mark !== null).length;
  if (draft.size === 0) return { lack: first, focus };
  if (given > most) return { lack: words.markAtMost({ n: most }, formats), focus };
  // To have no opinion on anything is to abstain.
  return given > 0 && given < fewest ? { lack: words.markAtLeast({ n: fewest }, formats), focus } : undefined;
}
