// @ts-check
// What a page downloads, compressed. The limits keep what was reached; the aims, 20 and 15 kB, are in `npm run bench`.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cdnSize } from '../tools/cdn-size.mjs';

/** In kilobytes. @type {Record<string, number>} */
const limits = { 'assent-poll.js': 25.7, 'assent-vote.js': 16.2 };

for (const [script, limit] of Object.entries(limits)) {
  it(`${script} and what it imports are at most ${limit} kB`, () => {
    const { kilobytes } = cdnSize(script);
    assert.ok(kilobytes <= limit, `${kilobytes.toFixed(2)} kB`);
  });
}

it('assent-poll.js needs no other file in English', () => {
  assert.deepEqual(cdnSize('assent-poll.js').files, ['assent-poll.js']);
});
