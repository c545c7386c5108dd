import type { RecountWords } from '../../../locales/en/recount.js';
import { known } from '../../../locales/tongue.js';
import type { Failure } from '../../../ports/failure.js';

/** What came in the way of the ballots, and what can be done. */
export function failureText({ reason }: Failure, { cancelled, failures }: RecountWords): string {
  if (reason === 'cancelled') return cancelled;
  if (reason === 'sign-in') return failures.forbidden;
  if (reason === 'gone') return failures['not-found'];
  return known<string>(failures, reason) ?? failures.malformed;
}
