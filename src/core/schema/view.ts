import * as z from 'zod/mini';
import type { May, OwnBallot, Refusal, Source, View } from '../view.js';
import { choiceSchema } from './ballot.js';
import { id, instantSchema, label, reported, unionBy, webUrl } from './parts.js';
import type { Shape } from './parts.js';
import { resultSchema } from './result.js';
import { voteSchema } from './vote.js';

export const sourceSchema: z.ZodMiniType<Source> = z.object({
  origin: id,
  name: label,
  kind: reported<Source['kind'], 'remote-copy'>({ origin: true, 'remote-copy': true, recount: true }, 'remote-copy'),
  id: z.optional(id),
  url: z.optional(webUrl),
} satisfies Shape<Source>);

/** Whatever the word, it is a no. */
const refusal = reported<Refusal, 'read-only'>(
  {
    'sign-in': true,
    closed: true,
    scheduled: true,
    cancelled: true,
    voted: true,
    'own-poll': true,
    'not-eligible': true,
    'read-only': true,
  },
  'read-only',
);

const mayOrNot = z.optional(z.union([z.literal(true), refusal]));

export const maySchema: z.ZodMiniType<May> = z.object({
  'ballot/cast': mayOrNot,
  'ballot/withdraw': mayOrNot,
} satisfies Shape<May>);

const ownBallot: z.ZodMiniType<OwnBallot> = z.object({
  choice: z.optional(choiceSchema),
  castAt: z.optional(instantSchema),
} satisfies Shape<OwnBallot>);

export const viewSchema: z.ZodMiniType<View> = unionBy<View, 'type'>('type', {
  vote: {
    type: z.literal('vote'),
    address: id,
    source: sourceSchema,
    asOf: instantSchema,
    may: maySchema,
    vote: voteSchema,
    result: z.optional(resultSchema),
    ballots: z.optional(webUrl),
    own: z.optional(ownBallot),
  },
});
