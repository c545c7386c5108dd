import fc from 'fast-check';
import type { Act, Entry } from '../../../src/core/act.js';
import type { Ballot, Choice } from '../../../src/core/ballot.js';
import type { Electorate, Member } from '../../../src/core/electorate.js';
import type { Because, Counts, Missing, OptionResult, Result } from '../../../src/core/result.js';
import type { Channel, Clause, Counted, Rule } from '../../../src/core/rule.js';
import type { View } from '../../../src/core/view.js';
import type { Option, Vote } from '../../../src/core/vote.js';

const id = fc.string({ minLength: 1, maxLength: 20 }).filter((word) => word !== '__proto__');
const text = fc.string({ maxLength: 40 });
const word = fc.constantFrom('agree', 'block', 'abstain', 'a-word-of-next-year');
const whole = fc.nat(1_000);
const positive = fc.integer({ min: 1, max: 1_000 });
const instant = fc
  .tuple(
    fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constantFrom('Z', '+02:00'),
  )
  .map(([date, zone]) => date.toISOString().replace('Z', zone));
const few = { maxLength: 3 };

/** Everything in `needed`, and any of the rest. Absent keys are absent, as they are in JSON. */
function some<N, R>(needed: { [K in keyof N]: fc.Arbitrary<N[K]> }, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) {
  return fc
    .tuple(fc.record(needed), fc.record(rest, { requiredKeys: [] }))
    .map(([first, second]) => ({ ...first, ...second }));
}

const channel = fc.constantFrom<Channel>('async', 'call', 'proxy');

export const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ kind: fc.constant('one' as const), option: id }),
  fc.record({ kind: fc.constant('some' as const), options: fc.array(id, few) }),
  fc.record({ kind: fc.constant('rank' as const), ranks: fc.array(fc.array(id, few), few) }),
  fc.record({
    kind: fc.constant('marks' as const),
    marks: fc.dictionary(id, fc.option(fc.integer()), { noNullPrototype: true }),
  }),
  fc.record({
    kind: fc.constant('points' as const),
    points: fc.dictionary(id, fc.integer(), { noNullPrototype: true }),
  }),
  fc.record({ kind: fc.constant('stance' as const), stance: word }),
);

const options: fc.Arbitrary<Option[]> = fc.uniqueArray(
  some({ id, label: text }, { meaning: text, prompt: text, stance: word }),
  { maxLength: 5, selector: (option) => option.id },
);

const members: fc.Arbitrary<Member[]> = fc.uniqueArray(
  some(
    {
      id,
      name: text,
      type: fc.constantFrom('person', 'organisation', 'instance'),
      status: fc.constantFrom('active', 'paused', 'left'),
    },
    { dormant: fc.boolean(), classes: fc.array(word, few), representatives: fc.array(id, few), weight: positive },
  ),
  { ...few, selector: (member) => member.id },
);

const frozen = { frozen: fc.record({ at: instant, members }) };

const electorates: fc.Arbitrary<Electorate> = fc.oneof(
  some({ kind: fc.constant('open' as const) }, frozen),
  some({ kind: fc.constant('listed' as const), members: fc.array(id, few) }, frozen),
  some({ kind: fc.constant('circle' as const), circle: id }, frozen),
  some({ kind: fc.constant('contributors' as const), fund: id }, frozen),
  some({ kind: fc.constant('drawn' as const), draw: id }, frozen),
);

const counted: fc.Arbitrary<Counted> = fc.oneof(
  fc.record({ stance: word }),
  fc.record({ option: id }),
  fc.constant({ ballots: 'any' as const }),
  fc.constant({ attendance: true as const }),
  fc.constant({ objections: 'standing' as const }),
);

function clausesWithin(levels: number): fc.Arbitrary<Clause> {
  const rest = {
    of: fc.constantFrom('eligible', 'active', 'present', 'valid', 'decided'),
    weighted: fc.constant(true as const),
    channel,
    class: word,
  } as const;
  const needed = {
    purpose: fc.constantFrom('quorum', 'pass', 'block'),
    count: counted,
    cmp: fc.constantFrom('>', '>=', '=', '<=', '<'),
    amount: fc.oneof(whole, fc.tuple(whole, positive)),
  } as const;
  return levels === 0 ? some(needed, rest) : some(needed, { ...rest, unless: clausesWithin(levels - 1) });
}

export const rules: fc.Arbitrary<Rule> = some(
  {
    clauses: fc.array(clausesWithin(2), few),
    silence: fc.constantFrom('ignore', 'consent'),
    tieBreaks: fc.array(word, few),
  },
  { minimumDays: whole, provisionalDays: whole },
);

const url = fc.constantFrom('https://social.example/@ana/1', 'http://127.0.0.1:8080/votes/5');

export const votes: fc.Arbitrary<Vote> = some(
  {
    question: text,
    method: word,
    options,
    results: fc.constantFrom('always', 'after-vote', 'after-close'),
    secrecy: fc.constantFrom('public', 'reasons-only', 'secret', 'counts-only'),
    changeable: fc.boolean(),
    reason: fc.constantFrom('off', 'optional', 'required', 'required-to-disagree'),
  },
  {
    omitted: positive,
    opens: instant,
    closes: instant,
    ended: fc.constantFrom('closed', 'cancelled'),
    electorate: electorates,
    rule: rules,
    author: some({ name: text }, { handle: text, url }),
    language: fc.constantFrom('en', 'pt-BR'),
    warning: text,
  },
);

function becausesWithin(levels: number): fc.Arbitrary<Because> {
  const needed = { clause: clausesWithin(1), met: fc.boolean() };
  const rest = { needed: whole, got: whole, base: whole };
  return levels === 0 ? some(needed, rest) : some(needed, { ...rest, unless: becausesWithin(levels - 1) });
}

const missing: fc.Arbitrary<Missing> = some(
  {
    clause: clausesWithin(1),
    met: fc.boolean(),
    change: fc.constantFrom('more', 'others', 'instead', 'fewer'),
    by: whole,
  },
  { possible: fc.boolean() },
);

const counts: fc.Arbitrary<Counts> = some(
  {},
  { eligible: whole, cast: whole, valid: whole, invalid: whole, abstain: whole, silent: whole },
);
const optionResults: fc.Arbitrary<OptionResult[]> = fc.array(
  some({ option: id }, { voters: whole, score: fc.integer(), rank: positive }),
  few,
);

export const results: fc.Arbitrary<Result> = some(
  {
    asOf: instant,
    final: fc.boolean(),
    counts,
    options: optionResults,
  },
  {
    invalid: fc.array(fc.record({ ballot: id, reason: word }), few),
    winners: fc.array(id, few),
    tied: fc.boolean(),
    tieBreaks: fc.array(fc.record({ among: fc.array(id, few), by: word, chosen: fc.array(id, few) }), few),
    decision: fc.constantFrom(
      'adopted',
      'adopted-provisionally',
      'not-adopted',
      'inquorate',
      'tied',
      'chosen',
      'measured',
      'pending',
    ),
    waitsFor: fc.constantFrom('close', 'minimum-days', 'objections', 'provisional-days'),
    provisionalUntil: instant,
    becauses: fc.array(becausesWithin(1), few),
    missing: fc.array(missing, few),
    dissent: fc.array(some({ stance: word }, { voter: id, reason: text, status: word }), few),
    classes: fc.array(fc.record({ class: word, counts, options: optionResults }), few),
  },
);

export const ballots: fc.Arbitrary<Ballot> = some(
  { id, voter: id, channel, choice: choices },
  { caster: id, version: whole, reason: text, castAt: instant, supersedes: id, stale: fc.boolean() },
);

export const acts: fc.Arbitrary<Act> = some(
  {
    id,
    kind: fc.constant('ballot/cast' as const),
    subject: id,
    body: some({ choice: choices }, { reason: text, channel, receipt: id }),
  },
  { onBehalfOf: id },
);

export const entries: fc.Arbitrary<Entry> = some(
  { seq: positive, takenAt: instant, by: id, act: acts },
  { facts: fc.dictionary(id, fc.jsonValue(), { noNullPrototype: true }) },
);

export const views: fc.Arbitrary<View> = some(
  {
    type: fc.constant('vote' as const),
    address: id,
    source: some(
      { origin: id, name: text, kind: fc.constantFrom('origin', 'remote-copy', 'recount') },
      { id: url, url },
    ),
    asOf: instant,
    may: some(
      {},
      {
        'ballot/cast': fc.constantFrom(
          true,
          'sign-in',
          'closed',
          'scheduled',
          'cancelled',
          'voted',
          'own-poll',
          'not-eligible',
          'read-only',
        ),
      },
    ),
    vote: votes,
  },
  { result: results, own: some({}, { choice: choices, castAt: instant }) },
);
