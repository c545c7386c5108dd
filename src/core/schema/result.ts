import * as z from 'zod/mini';
import type {
  Because,
  ClassResult,
  Counts,
  DecisionWord,
  Dissent,
  InvalidBallot,
  Missing,
  OptionResult,
  Result,
  TieBreakStep,
  WaitsFor,
} from '../result.js';
import { caps } from './caps.js';
import { id, instantSchema, listOf, oneOf, positive, prose, quantity, reported, word } from './parts.js';
import type { Shape } from './parts.js';
import { clauseSchema } from './rule.js';
import { workingShape } from './working.js';

export const countsSchema: z.ZodMiniType<Counts> = z.object({
  eligible: z.optional(quantity),
  cast: z.optional(quantity),
  valid: z.optional(quantity),
  invalid: z.optional(quantity),
  abstain: z.optional(quantity),
  silent: z.optional(quantity),
} satisfies Shape<Counts>);

export const optionResultSchema: z.ZodMiniType<OptionResult> = z.object({
  option: id,
  voters: z.optional(quantity),
  score: z.optional(z.number()),
  rank: z.optional(positive),
} satisfies Shape<OptionResult>);

const invalidBallot: z.ZodMiniType<InvalidBallot> = z.object({
  ballot: id,
  reason: word,
} satisfies Shape<InvalidBallot>);

const tieBreakStep: z.ZodMiniType<TieBreakStep> = z.object({
  among: listOf(id, caps.options),
  by: word,
  chosen: listOf(id, caps.options),
  round: z.optional(positive),
} satisfies Shape<TieBreakStep>);

/** A clause has one for its `unless` in it, as deep as clauses nest. */
function becauseWithin(levels: number): z.ZodMiniType<Because> {
  return z.object({
    clause: clauseSchema,
    needed: z.optional(z.int()),
    got: z.optional(quantity),
    base: z.optional(quantity),
    met: z.boolean(),
    unless: z.optional(levels > 0 ? becauseWithin(levels - 1) : z.never()),
  } satisfies Shape<Because>);
}

const missing: z.ZodMiniType<Missing> = z.object({
  clause: clauseSchema,
  met: z.boolean(),
  change: oneOf<Missing['change']>({ more: true, others: true, instead: true, fewer: true }),
  by: quantity,
  possible: z.optional(z.boolean()),
} satisfies Shape<Missing>);

const dissent: z.ZodMiniType<Dissent> = z.object({
  voter: z.optional(id),
  stance: word,
  reason: z.optional(prose),
  status: z.optional(word),
} satisfies Shape<Dissent>);

const classResult: z.ZodMiniType<ClassResult> = z.object({
  class: word,
  counts: countsSchema,
  options: listOf(optionResultSchema, caps.options),
} satisfies Shape<ClassResult>);

/** A decision in a word we do not know is left unsaid. */
const decision = reported<DecisionWord, undefined>(
  {
    adopted: true,
    'adopted-provisionally': true,
    'not-adopted': true,
    inquorate: true,
    tied: true,
    chosen: true,
    measured: true,
    pending: true,
  },
  undefined,
);

const waitsFor = reported<WaitsFor, undefined>(
  { close: true, 'minimum-days': true, objections: true, 'provisional-days': true },
  undefined,
);

export const resultSchema: z.ZodMiniType<Result> = z.object({
  asOf: instantSchema,
  final: z.boolean(),
  counts: countsSchema,
  options: listOf(optionResultSchema, caps.options),
  invalid: z.optional(listOf(invalidBallot, caps.members)),
  winners: z.optional(listOf(id, caps.options)),
  tied: z.optional(z.boolean()),
  tieBreaks: z.optional(listOf(tieBreakStep)),
  decision: z.optional(decision),
  waitsFor: z.optional(waitsFor),
  provisionalUntil: z.optional(instantSchema),
  becauses: z.optional(listOf(becauseWithin(caps.clauses))),
  missing: z.optional(listOf(missing)),
  dissent: z.optional(listOf(dissent, caps.members)),
  classes: z.optional(listOf(classResult)),
  ...workingShape,
} satisfies Shape<Result>);
