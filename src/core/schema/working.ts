import * as z from 'zod/mini';
import type { MarkCounts, Pairwise, Purchase, Round, Rounds, RoundTotal, Transfer, Working } from '../result.js';
import { caps } from './caps.js';
import { id, listOf, positive, quantity } from './parts.js';
import type { Shape } from './parts.js';

const roundTotal: z.ZodMiniType<RoundTotal> = z.object({ option: id, votes: quantity } satisfies Shape<RoundTotal>);

const transfer: z.ZodMiniType<Transfer> = z.object({
  from: id,
  to: z.optional(id),
  votes: quantity,
} satisfies Shape<Transfer>);

const round: z.ZodMiniType<Round> = z.object({
  totals: listOf(roundTotal, caps.options),
  exhausted: quantity,
  elected: listOf(id, caps.options),
  eliminated: listOf(id, caps.options),
  transfers: listOf(transfer, caps.transfers),
} satisfies Shape<Round>);

const rounds: z.ZodMiniType<Rounds> = z.object({
  unit: positive,
  quota: z.optional(quantity),
  rounds: listOf(round, caps.options * 2),
} satisfies Shape<Rounds>);

const matrix = listOf(listOf(quantity, caps.options), caps.options);

const pairwise: z.ZodMiniType<Pairwise> = z.object({
  preferred: matrix,
  paths: z.optional(matrix),
} satisfies Shape<Pairwise>);

const markCounts: z.ZodMiniType<MarkCounts> = z.object({
  option: id,
  marks: listOf(z.object({ mark: z.nullable(z.int()), voices: quantity }), caps.options + 2),
} satisfies Shape<MarkCounts>);

/** Exact fractions grow long, but not without end. */
const digits = z.string().check(z.regex(/^\d{1,2000}$/));

const purchase: z.ZodMiniType<Purchase> = z.object({
  option: id,
  cost: quantity,
  supporters: quantity,
  highestShare: z.tuple([digits, digits]),
  completion: z.optional(z.boolean()),
} satisfies Shape<Purchase>);

export const workingShape = {
  rounds: z.optional(rounds),
  pairwise: z.optional(pairwise),
  marks: z.optional(listOf(markCounts, caps.options)),
  purchases: z.optional(listOf(purchase, caps.options)),
} satisfies Shape<Working>;
