import type { Instant } from '../core/instant.js';

/** Readers for JSON of which nothing is certain. Each salvages what it can and never throws. */

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for anything else. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** An array as it is, nothing as none, anything else as a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A string, or a number as people write it; empty for anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** There are not that many people. */
const most = 1e10;

/** How many people, also as a string or as a typed value of JSON-LD. Anything else is no number at all. */
export function count(value: unknown): number | undefined {
  const digits = text(fields(value)['@value'] ?? value);
  return /^\d+$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined;
}

const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s?(?:Z|([+-]\d\d):?(\d\d))?$/i;

/** A date that exists, with a time or without. Without a zone it is taken as UTC, so that it is the same everywhere. */
export function instant(value: unknown): Instant | undefined {
  const [, day = '', time = '00:00', hours = '+00', minutes = '00'] = written.exec(text(value).trim()) ?? [];
  // Of a date that does not exist this is null.
  const iso = text(new Date(`${day}T${time}${hours}:${minutes}`).toJSON());
  // Near the ends of time a zone leads out of the years that have four digits.
  return iso.length === 24 ? iso : undefined;
}

const longestAddress = 2048;

/**
 * The address of something on the web, and nothing else: no `javascript:`, no `data:`, nobody's name before the host.
 * A missing scheme is `https:`.
 */
export function webAddress(value: unknown): URL | undefined {
  const address = text(value).trim();
  const whole = /^[\w-]+(\.[\w-]+)+(:\d+)?\//.test(address) ? `https://${address}` : address;
  try {
    const url = new URL(whole);
    const plain = /^https?:$/.test(url.protocol) && !url.username && !url.password && url.href.length <= longestAddress;
    return plain ? url : undefined;
  } catch {
    return undefined;
  }
}

/** A language tag as `lang` understands it. */
export function languageTag(value: unknown): string | undefined {
  const tag = text(value);
  return tag !== 'und' && /^[a-z]{2,8}(-[a-z\d]{1,8}){0,5}$/i.test(tag) ? tag : undefined;
}
