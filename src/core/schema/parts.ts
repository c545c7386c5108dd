import * as z from 'zod/mini';
import { caps } from './caps.js';

/**
 * A schema for each key of a type, none missing and none too many. Put `satisfies Shape<T>` behind the fields of an
 * object, and the compiler says when a schema and its type drift apart.
 */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodMiniType<T[K]> };

const text = (most: number, least = 0) => z.string().check(z.minLength(least), z.maxLength(most));

/** A point in time as RFC 3339, with seconds and a zone. */
export const instantSchema = z.iso.datetime({ offset: true });
/** Anything but the one word that cannot be a key: ballots name options by key. */
export const id = text(caps.id, 1).check(z.refine((word) => word !== '__proto__', { error: 'malformed' }));
export const label = text(caps.label);
export const prose = text(caps.text);
/** A word of an open vocabulary: those we do not know are kept, and rendered generically. */
export const word = text(caps.word, 1);
/** An address for people. No other scheme than these two is ever offered for a click. */
export const webUrl = z.url({ protocol: /^https?$/ }).check(z.maxLength(caps.id));
/** A number of things: whole, and not below zero. */
export const quantity = z.int().check(z.nonnegative());
export const positive = z.int().check(z.positive());

export function listOf<T>(item: z.ZodMiniType<T>, most: number = caps.list): z.ZodMiniType<T[]> {
  return z.array(item).check(z.maxLength(most));
}

/** A list in which nothing is there twice. */
export const idsDiffer = z.refine<readonly { readonly id: string }[]>(
  (list) => new Set(list.map((each) => each.id)).size === list.length,
  { error: 'duplicate' },
);

/** An object whose keys are option ids. */
export function perOption<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Record<string, T>> {
  return z
    .record(id, value)
    .check(z.refine((record) => Object.keys(record).length <= caps.options, { error: 'too-many' }));
}

/**
 * A closed vocabulary that people rely on, such as who may see a ballot: a word we do not know is refused, since taking
 * it for another one would break a promise. The table makes the compiler check that no word is missing.
 */
export function oneOf<W extends string>(table: Readonly<Record<W, true>>): z.ZodMiniType<W> {
  return z.enum(Object.keys(table) as W[]);
}

/** A closed vocabulary in which a backend reports something. A word we do not know is read as the most cautious one. */
export function reported<W extends string, C extends W | undefined>(
  table: Readonly<Record<W, true>>,
  cautious: C,
): z.ZodMiniType<W | C> {
  return z.union([
    oneOf(table),
    z.pipe(
      word,
      z.transform(() => cautious),
    ),
  ]);
}

/** One shape for each member of a union that is told apart by `K`, none missing. */
export function unionBy<T, K extends keyof T & string>(
  key: K,
  variants: { readonly [V in T[K] & string]: Shape<Extract<T, Readonly<Record<K, V>>>> },
): z.ZodMiniType<T> {
  const [first, ...others] = Object.values<z.core.$ZodShape>(variants).map((shape) => z.object(shape));
  if (!first) throw new TypeError('a union of nothing');
  // The compiler cannot follow a union put together in a loop; that each variant fits was checked at the call.
  return z.discriminatedUnion(key, [first, ...others]) as z.ZodMiniType as z.ZodMiniType<T>;
}
