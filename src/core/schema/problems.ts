import type * as z from 'zod/mini';
import type { Problem } from '../problem.js';

/** What a schema made of a value: the value as the type has it, or everything that is wrong with it. */
export type Checked<T> =
  { readonly value: T; readonly problems?: never } | { readonly value?: never; readonly problems: readonly Problem[] };

/**
 * Takes a value in, or refuses it with the fields that are wrong and a word for each:
 *
 * - `missing`: a field that has to be there is not;
 * - `wrong-type`: a text for a number, a list for a text …;
 * - `unknown-word`: not one of the words there are;
 * - `too-many`, `too-long`, `too-large`, `too-small`: beyond the caps, or below what makes sense;
 * - `malformed`: a text that is not what it should be, such as a time without a zone;
 * - `duplicate`: two with the same id.
 */
export function check<T>(schema: z.ZodMiniType<T>, value: unknown): Checked<T> {
  const { success, data, error } = schema.safeParse(value, { reportInput: true });
  return success ? { value: data } : { problems: error.issues.map(problemOf) };
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return { path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)), reason: reasonOf(issue) };
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-type';
    case 'invalid_union':
      if (issue.input === undefined) return 'missing';
      return issue.discriminator === undefined ? 'wrong-type' : 'unknown-word';
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'unknown-word';
    case 'too_big':
      if (issue.origin === 'array') return 'too-many';
      return issue.origin === 'string' ? 'too-long' : 'too-large';
    case 'too_small':
      return 'too-small';
    // The schemas name their own checks by such a word.
    case 'custom':
      return issue.message;
    default:
      return 'malformed';
  }
}
