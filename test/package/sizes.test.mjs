// @ts-check
// What a page downloads, compressed. The limits keep what was reached; the aims, 20 and 15 kB, are in `npm run bench`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cdnSize } from '../tools/cdn-size.mjs';

/** In kilobytes. @type {Record<string, number>} */
const limits = { 'assent-poll.js': 22.7, 'assent-vote.js': 14.4 };

for (const [script, limit] of Object.entries(limits)) {
  it(`${script} and what it imports are at most ${limit} kB`, () => {
    const { kilobytes } = cdnSize(script);
    assert.ok(kilobytes <= limit, `${kilobytes.toFixed(2)} kB`);
  });
}

it('no ballot but ticks, and no way to take one back, is there before a vote needs it', () => {
  const onUse = ['stepper', 'radiogroup', 'assent-ballot-withdraw', 'assent-ballot-withdrawn'];
  const folder = fileURLToPath(new URL('../../cdn/', import.meta.url));
  const textOf = (/** @type {readonly string[]} */ files) =>
    files.map((file) => readFileSync(folder + file, 'utf8')).join('\n');
  const everything = textOf(
    readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.js')),
  );
  assert.deepEqual(
    onUse.filter((word) => !everything.includes(word)),
    [],
    'they are nowhere',
  );
  for (const script of Object.keys(limits)) {
    const text = textOf(cdnSize(script).files);
    assert.deepEqual(
      onUse.filter((word) => text.includes(word)),
      [],
      script,
    );
  }
});

it('assent-poll.js needs no other file in English', () => {
  assert.deepEqual(cdnSize('assent-poll.js').files, ['assent-poll.js']);
});
