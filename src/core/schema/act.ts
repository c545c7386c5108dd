import * as z from 'zod/mini';
import type { Act, CastBody, Entry, WithdrawBody } from '../act.js';
import { choiceSchema } from './ballot.js';
import { caps } from './caps.js';
import { id, instantSchema, positive, prose, unionBy } from './parts.js';
import type { Shape } from './parts.js';
import { channelSchema } from './rule.js';

const castBody: z.ZodMiniType<CastBody> = z.object({
  choice: choiceSchema,
  reason: z.optional(prose),
  channel: z.optional(channelSchema),
  receipt: z.optional(id),
} satisfies Shape<CastBody>);

const withdrawBody: z.ZodMiniType<WithdrawBody> = z.object({
  channel: z.optional(channelSchema),
  choice: z.optional(z.never()),
} satisfies Shape<WithdrawBody>);

/** A kind we do not know is refused at `kind`: a journal that has it is written in a newer protocol. */
export const actSchema: z.ZodMiniType<Act> = unionBy<Act, 'kind'>('kind', {
  'ballot/cast': { id, kind: z.literal('ballot/cast'), subject: id, onBehalfOf: z.optional(id), body: castBody },
  'ballot/withdraw': {
    id,
    kind: z.literal('ballot/withdraw'),
    subject: id,
    onBehalfOf: z.optional(id),
    body: withdrawBody,
  },
});

const facts = z
  .record(id, z.unknown())
  .check(z.refine((record) => Object.keys(record).length <= caps.list, { error: 'too-many' }));

export const entrySchema: z.ZodMiniType<Entry> = z.object({
  seq: positive,
  takenAt: instantSchema,
  by: id,
  facts: z.optional(facts),
  act: actSchema,
} satisfies Shape<Entry>);
