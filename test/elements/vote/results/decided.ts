import { memory } from '../../../../src/backends/memory.js';
import type { Choice } from '../../../../src/core/ballot.js';
import type { Member } from '../../../../src/core/electorate.js';
import type { Result } from '../../../../src/core/result.js';
import type { Vote } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { systemClock } from '../../../../src/ports/clock.js';
import { poll } from '../../../doubles/poll.js';
import { show, until } from '../../show.js';
import { part, partText } from '../read.js';
import '../../../../src/define/assent-vote.js';

/** What a vote of these people begins with; `mia` and the like are their ids. */
export function membersOf(ids: readonly string[], more: (id: string) => Partial<Member> = () => ({})): Member[] {
  return ids.map((id) => ({
    id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    type: 'person',
    status: 'active',
    ...more(id),
  }));
}

export function circleOf(members: readonly Member[]): Vote['electorate'] {
  return { kind: 'circle', circle: 'all', frozen: { at: '2026-11-20T12:00:00Z', members } };
}

export const one = (option: string): Choice => ({ kind: 'one', option });
export const some = (...options: readonly string[]): Choice => ({ kind: 'some', options });
export const rank = (...ids: readonly string[]): Choice => ({ kind: 'rank', ranks: ids.map((id) => [id]) });
export const marks = (given: Readonly<Record<string, number | null>>): Choice => ({ kind: 'marks', marks: given });
export const points = (given: Readonly<Record<string, number>>): Choice => ({ kind: 'points', points: given });

/** Voters `v1`, `v2` … with a choice each. */
export function votersOf(...choices: readonly Choice[]): Readonly<Record<string, Choice>> {
  return Object.fromEntries(choices.map((choice, n) => [`v${n + 1}`, choice]));
}

export interface Decided {
  readonly element: AssentVote;
  /** As it came from the count. */
  readonly result: Result;
}

/** A vote that was counted by its own method and is shown after its close, or whenever `changes` say. */
export async function decided(
  changes: Partial<Vote>,
  choices: Readonly<Record<string, Choice>>,
  { lang = 'en', late = {} }: { readonly lang?: string; readonly late?: Readonly<Record<string, Choice>> } = {},
): Promise<Decided> {
  const vote: Vote = {
    ...poll().vote,
    opens: '2026-11-20T12:00:00Z',
    closes: '2026-11-22T12:00:00Z',
    secrecy: 'public',
    results: 'always',
    ...changes,
  };
  // Cast while the vote was open, and read now.
  let past: number | undefined = Date.parse('2026-11-21T12:00:00Z');
  const clock = { ...systemClock, now: () => past ?? Date.now() };
  const backend = memory({ clock, votes: { it: vote }, source: { name: 'the assembly' } });
  for (const [voter, choice] of Object.entries(choices)) backend.cast('it', voter, choice);
  past = undefined;
  for (const [voter, choice] of Object.entries(late)) backend.cast('it', voter, choice);
  const { result } = await backend.read('it');
  if (!result) throw new Error('there is no result');
  const element = document.createElement('assent-vote');
  element.lang = lang;
  element.loading = 'eager';
  show(element);
  Object.assign(element, { backend, src: 'it' });
  await until(() => part(element, 'findings'), 'nothing was found');
  return { element, result };
}

/** The cells of a table by row, heads included, as they are read. */
export function cellsOf(element: Element, name: string): string[][] {
  return [...(part(element, name)?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map((cell) => plain(cell.textContent)),
  );
}

export function said(element: Element, name: string): string {
  return plain(partText(element, name));
}

/** Without the marks that keep names apart, and with the white space as it is shown. */
function plain(text: string | null): string {
  return (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
