import fc from 'fast-check';
import type { Ballot } from '../../../src/core/ballot.js';
import { single } from '../../../src/core/count/single.js';
import { decide } from '../../../src/core/decide/decide.js';
import type { Decision, Grounds } from '../../../src/core/decide/decision.js';
import type { Member } from '../../../src/core/electorate.js';
import type { Objection, ObjectionStatus } from '../../../src/core/objection.js';
import type { Clause, Rule, Share } from '../../../src/core/rule.js';
import type { Stance } from '../../../src/core/stance.js';
import type { Vote } from '../../../src/core/vote.js';

export const opens = '2026-11-02T12:00:00Z';
export const closes = '2026-11-16T12:00:00Z';
export const during = Date.parse('2026-11-10T12:00:00Z');
export const after = Date.parse('2026-11-16T12:00:00Z');
export const day = 24 * 60 * 60 * 1000;

export const stances = ['agree', 'abstain', 'stand-aside', 'concern', 'disagree', 'object', 'block'] as const;

export function member(id: string, more: Partial<Member> = {}): Member {
  return { id, name: id, type: 'organisation', status: 'active', ...more };
}

/** `m1`, `m2`, … */
export function members(count: number, more: Partial<Member> = {}): Member[] {
  return Array.from({ length: count }, (_, n) => member(`m${n + 1}`, more));
}

export function ruled(clauses: readonly Clause[], more: Partial<Rule> = {}): Rule {
  return { clauses, silence: 'ignore', tieBreaks: [], ...more };
}

/** A proposal with an option for each stance, among those members; in an open electorate where there are none. */
export function proposal(rule: Rule | undefined, electors?: readonly Member[], more: Partial<Vote> = {}): Vote {
  return {
    question: 'Shall we?',
    method: 'consensus',
    options: stances.map((stance) => ({ id: stance, label: '', stance })),
    opens,
    closes,
    results: 'always',
    secrecy: 'public',
    changeable: true,
    reason: 'optional',
    ...(electors && { electorate: { kind: 'circle', circle: 'all', frozen: { at: opens, members: electors } } }),
    ...(rule && { rule }),
    ...more,
  };
}

export function ballot(voter: string, option: string, more: Partial<Ballot> = {}): Ballot {
  return { id: `by-${voter}`, voter, channel: 'async', choice: { kind: 'one', option }, ...more };
}

/** Ballots of `m1`, `m2`, … in turn: so many of each stance. */
export function ballots(counts: Partial<Record<Stance, number>>): Ballot[] {
  const said = Object.entries(counts).flatMap(([stance, count]) => Array<string>(count ?? 0).fill(stance));
  return said.map((stance, n) => ballot(`m${n + 1}`, stance));
}

export function objection(by: string, status: ObjectionStatus, more: Partial<Objection> = {}): Objection {
  return { id: `objection-of-${by}`, by, argument: 'It does harm', status, ...more };
}

export function groundsOf(vote: Vote, cast: readonly Ballot[], more: Partial<Grounds> = {}): Grounds {
  return { vote, tally: single(cast, vote.options), ballots: cast, now: after, ...more };
}

export function decided(vote: Vote, cast: readonly Ballot[], more: Partial<Grounds> = {}): Decision {
  return decide(groundsOf(vote, cast, more));
}

export const agree = (cmp: Clause['cmp'], amount: number | Share, of?: Clause['of']): Clause => ({
  purpose: 'pass',
  count: { stance: 'agree' },
  cmp,
  amount,
  ...(of && { of }),
});
export const noBlock: Clause = { purpose: 'block', count: { stance: 'block' }, cmp: '=', amount: 0 };
export const quorum = (amount: number | Share, of: Clause['of'] = 'eligible'): Clause => ({
  purpose: 'quorum',
  count: { ballots: 'any' },
  cmp: '>=',
  amount,
  of,
});

// Anything a law is tried on: some members, and what they do.

const classes = ['users', 'hosts'];

export const electorates: fc.Arbitrary<Member[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom('active', 'active', 'active', 'paused', 'left'),
      dormant: fc.boolean(),
      classes: fc.subarray(classes),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drafts) => drafts.map((draft, n) => member(`m${n + 1}`, draft)));

export function castBy(electors: readonly Member[]): fc.Arbitrary<Ballot[]> {
  return fc
    .tuple(
      ...electors.map(({ id }) =>
        fc
          .option(
            fc.record({
              stance: fc.constantFrom(...stances),
              channel: fc.constantFrom<Ballot['channel']>('async', 'call', 'proxy'),
              reason: fc.constantFrom(undefined, '', 'Because'),
            }),
          )
          .map((said) => said && ballot(id, said.stance, { channel: said.channel, reason: said.reason })),
      ),
    )
    .map((all) => all.filter((each) => each !== null));
}

export function objectionsOf(electors: readonly Member[]): fc.Arbitrary<Objection[]> {
  const statuses = ['raised', 'testing', 'qualified', 'integrating', 'dismissed', 'resolved', 'withdrawn'] as const;
  return fc
    .array(fc.record({ by: fc.constantFrom(...electors.map(({ id }) => id)), status: fc.constantFrom(...statuses) }), {
      maxLength: 3,
    })
    .map((all) => all.map(({ by, status }, n) => objection(by, status, { id: String(n) })));
}

const shares = fc
  .integer({ min: 1, max: 12 })
  .chain((whole) => fc.integer({ min: 0, max: whole }).map((part): Share => [part, whole]));

export const plainClauses: fc.Arbitrary<Clause> = fc.record(
  {
    purpose: fc.constantFrom<Clause['purpose']>('quorum', 'pass', 'block'),
    count: fc.oneof(
      fc.constantFrom(...stances).map((stance) => ({ stance })),
      fc.constantFrom(...stances).map((option) => ({ option })),
      fc.constant({ ballots: 'any' as const }),
      fc.constant({ attendance: true as const }),
      fc.constant({ objections: 'standing' as const }),
    ),
    cmp: fc.constantFrom<Clause['cmp']>('>', '>=', '=', '<=', '<'),
    amount: fc.oneof(fc.nat(6), shares),
    of: fc.constantFrom<Clause['of'][]>('eligible', 'active', 'present', 'valid', 'decided'),
    weighted: fc.constant(true as const),
    channel: fc.constantFrom<Ballot['channel']>('async', 'call'),
    class: fc.constantFrom(...classes),
  },
  { requiredKeys: ['purpose', 'count', 'cmp', 'amount', 'of'] },
);

export const clauses: fc.Arbitrary<Clause> = fc
  .tuple(plainClauses, fc.option(plainClauses))
  .map(([clause, unless]) => (unless ? { ...clause, unless } : clause));

const rules: fc.Arbitrary<Rule> = fc.record({
  clauses: fc.array(clauses, { maxLength: 4 }),
  silence: fc.constantFrom('ignore', 'consent'),
  tieBreaks: fc.constant([]),
});

/** A whole situation: everything a decision can depend on. */
export const situations: fc.Arbitrary<Grounds> = electorates.chain((electors) =>
  fc
    .record({
      rule: rules,
      cast: castBy(electors),
      objections: fc.option(objectionsOf(electors), { nil: undefined }),
      present: fc.subarray(electors.map(({ id }) => id)),
      method: fc.constantFrom('consensus', 'consent', 'majority', 'lazy-consent'),
      secrecy: fc.constantFrom<Vote['secrecy']>('public', 'reasons-only', 'secret', 'counts-only'),
      now: fc.constantFrom(during, after),
    })
    .map(({ rule, cast, objections, present, method, secrecy, now }) =>
      groundsOf(proposal(rule, electors, { method, secrecy }), cast, { objections, present, now, count: single }),
    ),
);
