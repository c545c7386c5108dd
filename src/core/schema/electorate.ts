import * as z from 'zod/mini';
import type { Electorate, FrozenElectorate, Member, MemberStatus, MemberType } from '../electorate.js';
import { caps } from './caps.js';
import { id, idsDiffer, instantSchema, label, listOf, oneOf, positive, unionBy, word } from './parts.js';
import type { Shape } from './parts.js';

export const memberSchema: z.ZodMiniType<Member> = z.object({
  id,
  name: label,
  type: oneOf<MemberType>({ person: true, organisation: true, instance: true }),
  status: oneOf<MemberStatus>({ active: true, paused: true, left: true }),
  dormant: z.optional(z.boolean()),
  classes: z.optional(listOf(word)),
  representatives: z.optional(listOf(id)),
  weight: z.optional(positive.check(z.maximum(caps.weight))),
} satisfies Shape<Member>);

const frozen = z.optional(
  z.object({
    at: instantSchema,
    members: listOf(memberSchema, caps.members).check(idsDiffer),
  } satisfies Shape<FrozenElectorate>),
);

export const electorateSchema: z.ZodMiniType<Electorate> = unionBy<Electorate, 'kind'>('kind', {
  open: { kind: z.literal('open'), frozen },
  listed: { kind: z.literal('listed'), members: listOf(id, caps.members), frozen },
  circle: { kind: z.literal('circle'), circle: id, frozen },
  contributors: { kind: z.literal('contributors'), fund: id, frozen },
  drawn: { kind: z.literal('drawn'), draw: id, frozen },
});
