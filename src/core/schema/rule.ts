import * as z from 'zod/mini';
import type { Base, Channel, Clause, ClausePurpose, Comparison, Counted, Rule, Share } from '../rule.js';
import { caps } from './caps.js';
import { id, listOf, oneOf, positive, quantity, word } from './parts.js';
import type { Shape } from './parts.js';

/** An exact fraction: whole numbers, and something to take a share of. */
export const shareSchema: z.ZodMiniType<Share> = z.tuple([quantity, positive]);

export const channelSchema = oneOf<Channel>({ async: true, call: true, proxy: true });

const counted: z.ZodMiniType<Counted> = z.union([
  z.object({ stance: word }),
  z.object({ option: id }),
  z.object({ ballots: z.literal('any') }),
  z.object({ attendance: z.literal(true) }),
  z.object({ objections: z.literal('standing') }),
]);

/** Clauses nest, and what comes from outside must not nest for ever. */
function clauseWithin(levels: number): z.ZodMiniType<Clause> {
  return z.object({
    purpose: oneOf<ClausePurpose>({ quorum: true, pass: true, block: true }),
    count: counted,
    cmp: oneOf<Comparison>({ '>': true, '>=': true, '=': true, '<=': true, '<': true }),
    amount: z.union([quantity, shareSchema]),
    of: z.optional(oneOf<Base>({ eligible: true, active: true, present: true, valid: true, decided: true })),
    weighted: z.optional(z.literal(true)),
    channel: z.optional(channelSchema),
    class: z.optional(word),
    unless: z.optional(levels > 0 ? clauseWithin(levels - 1) : z.never()),
  } satisfies Shape<Clause>);
}

export const clauseSchema = clauseWithin(caps.clauses);

const days = quantity.check(z.maximum(caps.days));

export const ruleSchema: z.ZodMiniType<Rule> = z.object({
  minimumDays: z.optional(days),
  clauses: listOf(clauseSchema),
  silence: oneOf<Rule['silence']>({ ignore: true, consent: true }),
  tieBreaks: listOf(word),
  provisionalDays: z.optional(days),
} satisfies Shape<Rule>);
