// @ts-check
// Whatever the package exports can be found, has types, and can be imported where there is no page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name, exports, sideEffects } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const files = ['dist', 'cdn'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
    (file) => `./${folder}/${file.replaceAll('\\', '/')}`,
  ),
);

/** @type {[string, string | { types?: string, default?: string }][]} */
const entries = Object.entries(exports);

for (const [key, target] of entries) {
  const { types, default: code } = typeof target === 'string' ? { types: undefined, default: target } : target;
  describe(`export ${key}`, () => {
    const pattern = code ?? types ?? '';
    const stars = pattern.includes('*') ? starsOf(pattern) : [''];
    it('names something', () => assert.notEqual(stars.length, 0));
    for (const star of stars) {
      const subpath = key.replace('*', star);
      it(`${subpath} is there`, () => {
        for (const path of [types, code]) {
          if (path !== undefined) assert.ok(existsSync(root + path.replaceAll('*', star)), path.replaceAll('*', star));
        }
      });
      if (code?.startsWith('./dist/') && code.endsWith('.js')) {
        it(`${subpath} can be imported`, async () => {
          assert.ok(await import(name + subpath.slice(1)));
        });
      }
    }
  });
}

describe('side effects', () => {
  for (const pattern of sideEffects) {
    it(`${pattern} names something`, () => {
      const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).map((file) => `./src/${file}`);
      const expression = expressionFor(pattern);
      assert.ok([...files, ...sources].some((file) => expression.test(file)));
    });
  }
});

/**
 * What the star stands for, in every file that fits.
 *
 * @param {string} pattern
 */
function starsOf(pattern) {
  const expression = expressionFor(pattern);
  return files.flatMap((file) => {
    const star = expression.exec(file)?.[1];
    return star === undefined || (pattern.endsWith('*') && !/\.\w+$/.test(file)) ? [] : [star];
  });
}

/**
 * A second star stands for the same as the first.
 *
 * @param {string} pattern
 */
function expressionFor(pattern) {
  const [head, ...rest] = pattern.split('*').map((part) => part.replace(/[.\\/]/g, '\\$&'));
  return new RegExp(`^${head}${rest.length > 0 ? '(.+)' : ''}${rest.join('\\1')}$`);
}
