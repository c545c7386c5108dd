import * as z from 'zod/mini';
import type { Settings } from '../settings.js';
import { caps } from './caps.js';
import { positive, quantity, word } from './parts.js';
import type { Shape } from './parts.js';

const fewerThanCap = positive.check(z.maximum(caps.options));

export const settingsSchema: z.ZodMiniType<Settings> = z.object({
  seats: z.optional(fewerThanCap),
  fewest: z.optional(fewerThanCap),
  most: z.optional(fewerThanCap),
  highest: z.optional(fewerThanCap),
  mean: z.optional(z.boolean()),
  points: z.optional(positive.check(z.maximum(caps.members))),
  budget: z.optional(quantity),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  target: z.optional(positive),
  seed: z.optional(word),
} satisfies Shape<Settings>);
