// @ts-check
// Prints what the build made for pages: each script, what a page downloads for it, and its hash for `integrity`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cdnSize } from './cdn-size.mjs';

/** @type {Record<string, string>} */
const hashes = JSON.parse(readFileSync(fileURLToPath(new URL('../../cdn/integrity.json', import.meta.url)), 'utf8'));

for (const [script, hash] of Object.entries(hashes)) {
  if (script.includes('/')) continue;
  const { files, kilobytes } = cdnSize(script);
  const size = `${kilobytes.toFixed(1)} kB gzip`;
  console.log(`${script.padEnd(18)} ${size.padStart(12)} in ${String(files.length).padStart(2)}  ${hash}`);
}
