// @ts-check
// What a page downloads, compressed. The limits are promises.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const cdn = fileURLToPath(new URL('../../cdn/', import.meta.url));

/** Kilobytes, of 1000 bytes. @type {Record<string, number>} */
const limits = { 'assent-poll.js': 20, 'assent-vote.js': 15 };

for (const [entry, limit] of Object.entries(limits)) {
  const files = withStaticImports(entry);
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(cdn + file), { level: 9 }).length, 0) / 1000;
  console.log(
    `${entry}: ${size.toFixed(2)} kB gzip of ${limit} in ${files.length} file${files.length === 1 ? '' : 's'}`,
  );
  it(`${entry} with what it imports is at most ${limit} kB`, () => assert.ok(size <= limit, `${size} kB`));
}

it('assent-poll.js needs no other file in English', () => {
  assert.deepEqual(withStaticImports('assent-poll.js'), ['assent-poll.js']);
});

/**
 * @param {string} file
 * @param {Set<string>} seen
 */
function withStaticImports(file, seen = new Set()) {
  seen.add(file);
  const text = readFileSync(cdn + file, 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) {
    const next = path.posix.join(path.posix.dirname(file), imported);
    if (!seen.has(next)) withStaticImports(next, seen);
  }
  return [...seen];
}
