import * as fc from 'fast-check';
import type { Clause, Comparison, Counted, Rule, Share } from '../../src/core/rule.js';

/** What people call things: anything but the marks that names are set apart by. */
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'A', 'agree', 'block', 'constructor', '__proto__', 'call', 'chair'),
  fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }).filter((text) => !/[\u2066-\u2069]/.test(text)),
);

const stance = fc.oneof(
  fc.constantFrom('agree', 'abstain', 'stand-aside', 'concern', 'disagree', 'object', 'block'),
  name,
);

const counted: fc.Arbitrary<Counted> = fc.oneof(
  stance.map((said) => ({ stance: said })),
  name.map((option) => ({ option })),
  fc.constant({ ballots: 'any' } as const),
  fc.constant({ attendance: true } as const),
  fc.constant({ objections: 'standing' } as const),
);

const share: fc.Arbitrary<Share> = fc.oneof(
  fc.constantFrom<Share>(
    [0, 1],
    [1, 1],
    [2, 2],
    [1, 2],
    [2, 4],
    [1, 3],
    [2, 3],
    [1, 4],
    [3, 4],
    [9, 10],
    [5, 7],
    [19, 20],
  ),
  fc.tuple(fc.nat(1200), fc.integer({ min: 1, max: 1200 })).map(([a, b]): Share => [Math.min(a, b), Math.max(a, b)]),
);

const amount = fc.oneof(
  fc.oneof(fc.constantFrom(0, 1, 2, 3, 11, 100), fc.nat(), fc.maxSafeNat()).map((n) => ({ amount: n })),
  fc.record({ amount: share, of: fc.constantFrom('eligible', 'active', 'present', 'valid', 'decided') }),
  fc.record({ amount: fc.nat(12), of: fc.constantFrom('eligible', 'active', 'present', 'valid', 'decided') }),
) as fc.Arbitrary<Pick<Clause, 'amount' | 'of'>>;

const comparison = fc.constantFrom<Comparison>('>', '>=', '=', '<=', '<');

function clauseWithin(levels: number): fc.Arbitrary<Clause> {
  const own = fc.record(
    {
      purpose: fc.constantFrom('quorum', 'pass', 'block'),
      count: counted,
      cmp: comparison,
      weighted: fc.constant(true as const),
      channel: fc.constantFrom('async', 'call', 'proxy'),
      class: name,
      ...(levels > 0 && { unless: clauseWithin(levels - 1) }),
    },
    { requiredKeys: ['purpose', 'count', 'cmp'] },
  );
  return fc.tuple(own, amount).map(([rest, much]) => ({ ...rest, ...much }));
}

const days = fc.oneof(fc.nat(3), fc.nat(36_500));

/** Rules with everything that a rule may have. */
export const anyRule: fc.Arbitrary<Rule> = fc.record(
  {
    minimumDays: days,
    clauses: fc.array(clauseWithin(2), { maxLength: 4 }),
    silence: fc.constantFrom('ignore', 'consent'),
    tieBreaks: fc.array(fc.oneof(fc.constantFrom('status-quo', 'chair', 'seed', 'earlier-round'), name), {
      maxLength: 3,
    }),
    provisionalDays: days,
  },
  { requiredKeys: ['clauses', 'silence', 'tieBreaks'] },
);

/** Rules that are the same but for one thing: one that they have from another rule, or a small step in their first clause. */
export function neighbours(rule: Rule, other: Rule): readonly Rule[] {
  const whole = (Object.keys(other) as (keyof Rule)[]).map((key): Rule => ({ ...rule, [key]: other[key] }));
  const [clause, ...rest] = rule.clauses;
  const [another] = other.clauses;
  if (!clause || !another) return whole;
  const changed = [{ ...clause, count: another.count }, { ...clause, class: another.class ?? 'a' }, ...steps(clause)];
  return [...whole, ...changed.map((first): Rule => ({ ...rule, clauses: [first, ...rest] }))];
}

function steps(clause: Clause): readonly Clause[] {
  const { amount, unless } = clause;
  const of = clause.of ?? 'valid';
  const amounts: readonly Pick<Clause, 'amount' | 'of'>[] =
    typeof amount === 'number'
      ? [{ amount: amount + 1 }, { amount: [Math.min(amount, 7), 7], of }]
      : [
          { amount: [amount[0], amount[1] + 1] },
          { amount: [Math.min(amount[0] + 1, amount[1]), amount[1]] },
          { amount: amount[0] },
        ];
  return [
    ...amounts.map((much) => ({ ...clause, ...much })),
    ...(['quorum', 'pass', 'block'] as const).map((purpose) => ({ ...clause, purpose })),
    ...(['>', '>=', '=', '<=', '<'] as const).map((cmp) => ({ ...clause, cmp })),
    ...(['eligible', 'active', 'present', 'valid', 'decided'] as const).map((base) => ({ ...clause, of: base })),
    ...(['async', 'call', 'proxy'] as const).map((channel) => ({ ...clause, channel })),
    ...(['weighted', 'channel', 'class', 'unless'] as const).map((key) => without(clause, key)),
    { ...clause, weighted: true },
    ...(unless ? steps(unless).map((step) => ({ ...clause, unless: step })) : []),
  ];
}

function without(clause: Clause, key: 'weighted' | 'channel' | 'class' | 'unless'): Clause {
  const { [key]: left, ...kept } = clause;
  return left === undefined ? clause : kept;
}

/** A rule without what means nothing: two with the same meaning are the same text. */
export function meaningOf({ minimumDays = 0, clauses, silence, tieBreaks, provisionalDays = 0 }: Rule): string {
  const set = [...new Set(clauses.map((clause) => JSON.stringify(meaningOfClause(clause, silence))))].sort();
  return JSON.stringify({ minimumDays, set, silence, tieBreaks, provisionalDays });
}

function meaningOfClause(clause: Clause, silence: Rule['silence'], isTop = true): unknown {
  const { purpose, count, of = null, weighted = false, channel = null, class: group = null, unless } = clause;
  // Missing a `pass` or a `block` is the same; within an `unless`, a quorum only differs in not hearing silence.
  const isQuorum = purpose === 'quorum' && (isTop || silence === 'consent');
  const lifting = unless ? meaningOfClause(unless, silence, false) : null;
  return [isQuorum, count, ...meaningOfAmount(clause), of, weighted, channel, group, lifting];
}

function meaningOfAmount({ cmp, amount }: Clause): readonly [Comparison, number | string] {
  if (typeof amount !== 'number' && amount[0] > 0) {
    const [part, whole] = amount;
    const common = divisor(part, whole);
    // All of them cannot be exceeded.
    return [part === whole && cmp === '=' ? '>=' : cmp, `${part / common}/${whole / common}`];
  }
  const n = typeof amount === 'number' ? amount : 0;
  if (cmp === '>' && n === 0) return ['>=', 1];
  if ((cmp === '<=' && n === 0) || (cmp === '<' && n === 1)) return ['=', 0];
  return [cmp, n];
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
