import * as z from 'zod/mini';
import type { Author, Option, ReasonPolicy, ResultsPolicy, Secrecy, Vote } from '../vote.js';
import { caps } from './caps.js';
import { electorateSchema } from './electorate.js';
import {
  id,
  idsDiffer,
  instantSchema,
  label,
  listOf,
  oneOf,
  positive,
  prose,
  quantity,
  webUrl,
  word,
} from './parts.js';
import type { Shape } from './parts.js';
import { ruleSchema } from './rule.js';
import { settingsSchema } from './settings.js';

export const optionSchema: z.ZodMiniType<Option> = z.object({
  id,
  label,
  meaning: z.optional(prose),
  prompt: z.optional(prose),
  stance: z.optional(word),
  cost: z.optional(quantity),
  starts: z.optional(instantSchema),
  ends: z.optional(instantSchema),
} satisfies Shape<Option>);

const author: z.ZodMiniType<Author> = z.object({
  name: label,
  handle: z.optional(label),
  url: z.optional(webUrl),
} satisfies Shape<Author>);

export const voteSchema: z.ZodMiniType<Vote> = z.object({
  question: prose,
  method: word,
  options: listOf(optionSchema, caps.options).check(idsDiffer),
  settings: z.optional(settingsSchema),
  omitted: z.optional(positive),
  opens: z.optional(instantSchema),
  closes: z.optional(instantSchema),
  ended: z.optional(oneOf<'closed' | 'cancelled'>({ closed: true, cancelled: true })),
  results: oneOf<ResultsPolicy>({ always: true, 'after-vote': true, 'after-close': true }),
  secrecy: oneOf<Secrecy>({ public: true, 'reasons-only': true, secret: true, 'counts-only': true }),
  changeable: z.boolean(),
  reason: oneOf<ReasonPolicy>({ off: true, optional: true, required: true, 'required-to-disagree': true }),
  electorate: z.optional(electorateSchema),
  rule: z.optional(ruleSchema),
  author: z.optional(author),
  language: z.optional(word),
  warning: z.optional(prose),
} satisfies Shape<Vote>);
