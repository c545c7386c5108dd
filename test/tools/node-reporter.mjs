// @ts-check
import { inspect } from 'node:util';

/**
 * Reports a run of Node's own tests: what failed, and one line at the end, `N passed, N failed`.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    // A suite, or a file, passes or fails with its tests.
    if (type === 'test:pass' && data.details.type !== 'suite') passed++;
    if (type === 'test:fail' && data.details.type !== 'suite') {
      const { cause = data.details.error } = data.details.error;
      if (/** @type {{ failureType?: string }} */ (data.details.error).failureType === 'subtestsFailed') continue;
      failed++;
      yield `not ok  ${data.name}\n${inspect(cause).replace(/^/gm, '        ')}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}
