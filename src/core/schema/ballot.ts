import * as z from 'zod/mini';
import type { Ballot, Choice } from '../ballot.js';
import { caps } from './caps.js';
import { id, instantSchema, listOf, perOption, prose, quantity, unionBy, word } from './parts.js';
import type { Shape } from './parts.js';
import { channelSchema } from './rule.js';

export const choiceSchema: z.ZodMiniType<Choice> = unionBy<Choice, 'kind'>('kind', {
  one: { kind: z.literal('one'), option: id },
  some: { kind: z.literal('some'), options: listOf(id, caps.options) },
  rank: { kind: z.literal('rank'), ranks: listOf(listOf(id, caps.options), caps.options) },
  marks: { kind: z.literal('marks'), marks: perOption(z.nullable(z.number())) },
  points: { kind: z.literal('points'), points: perOption(z.int()) },
  stance: { kind: z.literal('stance'), stance: word },
});

export const ballotSchema: z.ZodMiniType<Ballot> = z.object({
  id,
  voter: id,
  caster: z.optional(id),
  channel: channelSchema,
  version: z.optional(quantity),
  choice: choiceSchema,
  reason: z.optional(prose),
  castAt: z.optional(instantSchema),
  supersedes: z.optional(id),
  stale: z.optional(z.boolean()),
  withdrawn: z.optional(z.boolean()),
} satisfies Shape<Ballot>);
