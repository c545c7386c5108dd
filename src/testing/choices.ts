import type { Choice } from '../core/ballot.js';
import type { Random } from './random.js';

export type ChoiceKind = Choice['kind'];

type Ids = readonly [string, ...string[]];

/** The stance of an option in a test, so that a ballot can name the option by it. */
export function stanceOf(option: string): string {
  return `stance of ${option}`;
}

/** A choice that favours one option over all others, for each kind of ballot. Marks go up to `highest`. */
export const favouring: Readonly<Record<ChoiceKind, (option: string, highest?: number) => Choice>> = {
  one: (option) => ({ kind: 'one', option }),
  some: (option) => ({ kind: 'some', options: [option] }),
  rank: (option) => ({ kind: 'rank', ranks: [[option]] }),
  marks: (option, highest = 5) => ({ kind: 'marks', marks: ownEntries([[option, highest]]) }),
  points: (option) => ({ kind: 'points', points: ownEntries([[option, 1]]) }),
  stance: (option) => ({ kind: 'stance', stance: stanceOf(option) }),
};

export type FavouringKind = keyof typeof favouring;

export const favouringKinds = Object.keys(favouring) as FavouringKind[];

/** Any choice of a kind, each of them sooner or later. */
export function anyChoice(kind: FavouringKind, ids: Ids, random: Random, highest = 5): Choice {
  const some = random.shuffle(ids).slice(0, 1 + random.whole(ids.length - 1));
  switch (kind) {
    case 'one':
      return { kind, option: random.pick(ids) };
    case 'some':
      return { kind, options: some };
    case 'rank':
      return { kind, ranks: some.map((option) => [option]) };
    case 'marks':
      return { kind, marks: ownEntries(some.map((option) => [option, noOpinion(random.whole(highest + 1))])) };
    case 'points':
      return { kind, points: ownEntries(some.map((option) => [option, random.whole(1)])) };
    case 'stance':
      return { kind, stance: stanceOf(random.pick(ids)) };
  }

  /** One above the highest mark stands for having none. */
  function noOpinion(mark: number): number | null {
    return mark > highest ? null : mark;
  }
}

/** Choices that nobody who means well makes. */
export const oddChoices: readonly Choice[] = [
  { kind: 'one', option: '' },
  { kind: 'some', options: [] },
  { kind: 'some', options: ['a', 'a', 'nobody'] },
  { kind: 'rank', ranks: [] },
  { kind: 'rank', ranks: [[], []] },
  { kind: 'rank', ranks: [['a'], ['a']] },
  { kind: 'rank', ranks: [['a', 'b'], ['nobody']] },
  { kind: 'rank', ranks: [['a', 'b'], [], ['b']] },
  { kind: 'marks', marks: {} },
  { kind: 'marks', marks: { a: null } },
  { kind: 'marks', marks: { a: -1, b: 1e300 } },
  { kind: 'marks', marks: { a: Number.NaN, b: 0.5 } },
  { kind: 'marks', marks: { nobody: 1 } },
  { kind: 'points', points: {} },
  { kind: 'points', points: { a: 0, b: 0 } },
  { kind: 'points', points: { a: -5, b: 1e300 } },
  { kind: 'points', points: { a: 0.5, nobody: 1 } },
  { kind: 'stance', stance: '' },
  { kind: 'stance', stance: '__proto__' },
  { kind: 'stance', stance: 'abstain' },
];

/** The same choice with every option called something else. */
export function renamed(choice: Choice, name: (option: string) => string): Choice {
  switch (choice.kind) {
    case 'one':
      return { ...choice, option: name(choice.option) };
    case 'some':
      return { ...choice, options: choice.options.map(name) };
    case 'rank':
      return { ...choice, ranks: choice.ranks.map((equals) => equals.map(name)) };
    case 'marks':
      return { ...choice, marks: ownEntries(Object.entries(choice.marks).map(([id, mark]) => [name(id), mark])) };
    case 'points':
      return { ...choice, points: ownEntries(Object.entries(choice.points).map(([id, points]) => [name(id), points])) };
    case 'stance':
      return choice;
  }
}

/** Also when an option is called `__proto__`. */
function ownEntries<V>(entries: readonly (readonly [string, V])[]): Record<string, V> {
  return Object.fromEntries(entries);
}
