// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../../cdn/', import.meta.url));

/**
 * What a page downloads before a script of the built folder runs.
 *
 * @param {string} script
 * @returns {{ files: string[], kilobytes: number }} compressed, a kilobyte being 1000 bytes
 */
export function cdnSize(script) {
  const files = [...staticImports(script)];
  const bytes = files.map((file) => gzipSync(readFileSync(folder + file), { level: 9 }).length);
  return { files, kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1000 };
}

/**
 * @param {string} file
 * @param {Set<string>} found
 */
function staticImports(file, found = new Set()) {
  found.add(file);
  const text = readFileSync(folder + file, 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) {
    const next = path.posix.join(path.posix.dirname(file), imported);
    if (!found.has(next)) staticImports(next, found);
  }
  return found;
}
