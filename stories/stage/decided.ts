import { memory } from '../../src/backends/memory.js';
import type { Choice } from '../../src/core/ballot.js';
import type { Member } from '../../src/core/electorate.js';
import type { Option, Vote } from '../../src/core/vote.js';
import { systemClock } from '../../src/ports/clock.js';
import type { Server } from './backends.js';
import { address, inHours } from './votes.js';

export const people = [
  ...['Ana', 'Ben', 'Chidi', 'Dara', 'Eve', 'Farid', 'Goran', 'Hana', 'Ines', 'Jo', 'Kofi', 'Lin', 'Mara'],
  ...['Nils', 'Ola', 'Petra', 'Quim', 'Rosa', 'Sami', 'Tove', 'Uma', 'Vik', 'Wanda', 'Xena', 'Yara', 'Zoé'],
];

/** Ids as `cast` has them. */
export function membersOf(
  names: readonly string[],
  more: (name: string, n: number) => Partial<Member> = () => ({}),
): readonly Member[] {
  return names.map((name, n): Member => {
    return { id: name.toLowerCase(), name, type: 'person', status: 'active', ...more(name, n) };
  });
}

/** Who may vote: these people, and nobody else. */
export function circle(members: readonly Member[]): Vote['electorate'] {
  return { kind: 'circle', circle: 'tech', frozen: { at: inHours(-200), members } };
}

/** A vote that ended two hours ago and is public. */
export const past = {
  opens: inHours(-200),
  closes: inHours(-2),
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
} as const satisfies Partial<Vote>;

export function named(...labels: readonly string[]): Option[] {
  return labels.map((label) => ({ id: label.toLowerCase(), label }));
}

/** Options that are called as every page calls them. */
export function stances(...all: readonly (readonly [id: string, stance: string])[]): Option[] {
  return all.map(([id, stance]) => ({ id, label: '', stance }));
}

export const one = (option: string): Choice => ({ kind: 'one', option });
export const some = (...options: readonly string[]): Choice => ({ kind: 'some', options });
export const rank = (...ids: readonly string[]): Choice => ({ kind: 'rank', ranks: ids.map((id) => [id]) });
export const marks = (given: Readonly<Record<string, number | null>>): Choice => ({ kind: 'marks', marks: given });
export const points = (given: Readonly<Record<string, number>>): Choice => ({ kind: 'points', points: given });

export function times<T>(n: number, choice: T): readonly T[] {
  return Array.from({ length: n }, () => choice);
}

/** A server with ballots that were cast before the close, and some that came too late. */
export function cast(vote: Vote, choices: readonly Choice[], late: readonly Choice[] = []): Server {
  return () => {
    let ago = 50 * 3_600_000;
    const clock = { ...systemClock, now: () => systemClock.now() - ago };
    const backend = memory({ clock, votes: { [address]: vote }, source: { name: 'assembly.example' } });
    const castAll = (all: readonly Choice[], first: number): void => {
      all.forEach((choice, n) => {
        backend.cast(address, people[first + n]?.toLowerCase() ?? `voter-${first + n}`, choice);
      });
    };
    castAll(choices, 0);
    ago = 0;
    castAll(late, choices.length);
    return backend;
  };
}
