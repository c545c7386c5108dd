import fc from 'fast-check';
import type { Ballot } from '../../../src/core/ballot.js';
import type { CountingMethod } from '../../../src/core/count/tally.js';
import type { Member } from '../../../src/core/electorate.js';
import { Recount } from '../../../src/core/recount/recount.js';
import type { RecountedVote, Recounted } from '../../../src/core/recount/recount.js';
import type { Vote } from '../../../src/core/vote.js';

/** Some time after everything was cast. */
export const afterwards = Date.parse('2026-11-27T00:00:00Z');

export const vote: Vote = {
  question: 'Tea or coffee?',
  method: 'approval',
  options: [
    { id: 'tea', label: 'Tea' },
    { id: 'coffee', label: 'Coffee' },
    { id: '__proto__', label: 'Neither', stance: 'abstain' },
  ],
  closes: '2026-11-26T18:00:00Z',
  results: 'always',
  secrecy: 'public',
  changeable: true,
  reason: 'off',
};

export function member(id: string, more: Partial<Member> = {}): Member {
  return { id, name: id, type: 'person', status: 'active', ...more };
}

export function among(...members: readonly Member[]): Vote {
  return { ...vote, electorate: { kind: 'circle', circle: 'tech', frozen: { at: '2026-11-19T00:00:00Z', members } } };
}

export function ballot(id: string, voter: string, option: string, more: Partial<Ballot> = {}): Ballot {
  return {
    id,
    voter,
    channel: 'async',
    choice: { kind: 'one', option },
    castAt: '2026-11-20T10:00:00Z',
    ...more,
  };
}

const people = ['ana', 'ben', 'eve', 'joe', 'kim'];

/** With weights, with some who left, and with everybody. */
export const anyVote: fc.Arbitrary<Vote> = fc.constantFrom(
  vote,
  among(...people.map((id) => member(id))),
  among(
    member('ana', { weight: 3, representatives: ['ben'] }),
    member('ben'),
    member('eve', { status: 'left' }),
    member('kim', { weight: 2 }),
  ),
);

const anyChoice: fc.Arbitrary<Ballot['choice']> = fc.oneof(
  fc.record({ kind: fc.constant('one' as const), option: fc.constantFrom('tea', 'coffee', '__proto__', 'water') }),
  fc.record({
    kind: fc.constant('some' as const),
    options: fc.array(fc.constantFrom('tea', 'coffee', '__proto__'), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('rank' as const), ranks: fc.constant([['tea']]) }),
  fc.record({ kind: fc.constant('stance' as const), stance: fc.constantFrom('abstain', 'agree') }),
);

/** Also replaced, late, stale and invalid ones, and of people who have none to cast. Each has an id of its own. */
export const anyBallots: fc.Arbitrary<Ballot[]> = fc
  .array(
    fc.record({
      voter: fc.constantFrom(...people, 'x', 'y', 'z'),
      caster: fc.option(fc.constantFrom('ana', 'ben'), { nil: undefined, freq: 3 }),
      choice: anyChoice,
      castAt: fc.option(
        fc.constantFrom(
          '2026-11-20T10:00:00Z',
          '2026-11-20T12:00:00+02:00',
          '2026-11-21T10:00:00Z',
          '2026-11-27T10:00:00Z',
        ),
        { nil: undefined },
      ),
      stale: fc.option(fc.boolean(), { nil: undefined, freq: 4 }),
      replaces: fc.option(fc.nat(14), { nil: undefined }),
    }),
    { maxLength: 15 },
  )
  .map((drafts) =>
    drafts.map(({ voter, caster, choice, castAt, stale, replaces }, n) => ({
      ...ballot(String(n), voter, ''),
      caster,
      choice,
      castAt,
      stale,
      supersedes: replaces === undefined ? undefined : String(replaces),
    })),
  );

/** One ballot a line. */
export function inLines(ballots: readonly unknown[]): string {
  return ballots.map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** All steps at a stretch. */
export function allOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All of it at a stretch. Each reading gets its pieces, the first ones where there is no second list. */
export function recountAll(
  method: CountingMethod,
  about: RecountedVote,
  pieces: readonly (string | readonly unknown[])[],
  { watched, later = pieces }: { watched?: string; later?: typeof pieces } = {},
): Recounted | 'changed' {
  const recount = new Recount(about, method, watched);
  for (const reading of [pieces, later]) {
    for (const piece of reading) allOf(recount.read(piece));
    const end = allOf(recount.end());
    if (end === 'changed') return end;
    if (end === 'done') break;
  }
  return recount.outcome();
}

export function recounted(...args: Parameters<typeof recountAll>): Recounted {
  const outcome = recountAll(...args);
  if (outcome === 'changed') throw new Error(outcome);
  return outcome;
}
