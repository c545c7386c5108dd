import type { Limits } from './backend.js';

const hour = 3_600_000;

/**
 * What an answer says about how often its server may still be asked. Absent where it says nothing, or where a page from
 * another origin may not read it.
 *
 * @param now - milliseconds since the epoch
 */
export function limitsIn(headers: Headers, now: number): Limits | undefined {
  const limit = wholeNumber(headers.get('x-ratelimit-limit'));
  const remaining = wholeNumber(headers.get('x-ratelimit-remaining'));
  const resetAt = momentIn(headers.get('x-ratelimit-reset'), now);
  return limit >= 0 && remaining >= 0 && resetAt ? { limit, remaining, resetAt } : undefined;
}

/**
 * When a server that refused may be asked again, in milliseconds since the epoch.
 *
 * @param limited - whether it refused because it was asked too often; only then is the reset of the limit an answer
 */
export function retryAtIn(headers: Headers, now: number, limited: boolean): number | undefined {
  return (
    momentIn(headers.get('retry-after'), now) ?? (limited ? momentIn(headers.get('x-ratelimit-reset'), now) : undefined)
  );
}

function wholeNumber(header: string | null): number {
  return header && /^\d{1,15}$/.test(header) ? Number(header) : NaN;
}

/** A date, seconds from now, or seconds since the epoch. */
function momentIn(header: string | null, now: number): number | undefined {
  const seconds = wholeNumber(header);
  const moment = seconds >= 0 ? seconds * 1000 + (seconds < 1e9 ? now : 0) : Date.parse(header ?? '');
  // The two clocks may disagree by hours, and no server makes anybody wait that long.
  return moment >= 0 ? Math.min(Math.max(moment, now + 1000), now + hour) : undefined;
}
