// @ts-check
// Every element is documented: the manifest is what editors, the reference and the stories are made from.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(`${root}dist/${file}`, 'utf8'));

/**
 * @typedef {{ name: string, description?: string, inheritedFrom?: unknown }} Item
 * @typedef {Item & { kind: string, static?: boolean }} Member
 * @typedef {object} Element
 * @property {string} [tagName]
 * @property {string} [summary]
 * @property {string} [description]
 * @property {Member[]} [members]
 * @property {Item[]} [slots]
 * @property {Item[]} [events]
 * @property {Item[]} [cssParts]
 * @property {Item[]} [cssProperties]
 * @property {Item[]} [cssStates]
 */

/** @type {{ modules: { path: string, declarations?: Element[] }[] }} */
const manifest = json('custom-elements.json');
const declarations = manifest.modules.flatMap((module) =>
  (module.declarations ?? []).map((declaration) => ({ path: module.path, declaration })),
);
const tags = readdirSync(`${root}src/define`).map((file) => file.replace(/\.ts$/, ''));

describe('custom elements manifest', () => {
  for (const tag of tags) {
    const found = declarations.find(({ declaration }) => declaration.tagName === tag);
    const element = found?.declaration;

    it(`${tag} is in it, with @tag and @summary`, () => {
      assert.ok(element, `no class has "@tag ${tag}"`);
      assert.ok(element.summary, 'no @summary');
      assert.ok(element.description, 'no description');
    });
    if (!found || !element) continue;
    const source = sourceOf(path.dirname(found.path.replace(/^dist/, 'src')));

    it(`${tag}: every public property has a sentence`, () => {
      const silent = (element.members ?? [])
        .filter((member) => member.kind === 'field' && !member.static)
        .filter((member) => !member.description);
      assert.deepEqual(names(silent), []);
    });

    it(`${tag}: every slot, event, part, state and custom property has a sentence`, () => {
      const { slots = [], events = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
      const all = [...slots, ...events, ...cssParts, ...cssProperties, ...cssStates];
      assert.deepEqual(names(all.filter((item) => !item.description)), []);
    });

    it(`${tag}: what its template has is documented`, () => {
      const missing = (/** @type {RegExp} */ pattern, /** @type {{ name: string }[] | undefined} */ known) =>
        matches(source, pattern).filter((name) => !names(known ?? []).includes(name));
      assert.deepEqual(missing(/<slot(?: name="([\w-]+)")?[ >]/g, element.slots), [], 'slots');
      const parts = matches(source, /\bpart="([^"$]+)"/g).flatMap((value) => value.split(/\s+/));
      assert.deepEqual(
        parts.filter((part) => !names(element.cssParts ?? []).includes(part)),
        [],
        'parts',
      );
    });

    it(`${tag}: what is documented is in its template`, () => {
      const whole = [source, ...usedBy(found.path)].join('\n');
      const rendered = matches(whole, /\bpart="([^"$]+)"/g).flatMap((value) => value.split(/\s+/));
      // Some are handed to a function that makes the element with the part.
      const own = (element.cssParts ?? []).filter(({ inheritedFrom }) => inheritedFrom === undefined);
      const gone = names(own).filter((part) => !rendered.includes(part) && !whole.includes(`'${part}'`));
      assert.deepEqual(gone, []);
    });
  }

  it('is published for editors', () => {
    const vscode = json('vscode.html-custom-data.json');
    const webTypes = json('web-types.json');
    assert.deepEqual(vscode.tags.map((/** @type {{ name: string }} */ { name }) => name).sort(), tags);
    assert.deepEqual(names(webTypes.contributions.html.elements).sort(), tags);
    const jsx = readFileSync(`${root}dist/jsx.d.ts`, 'utf8');
    for (const tag of tags) assert.ok(jsx.includes(tag), `${tag} is not among the JSX types`);
  });
});

/** An element's own templates lie in one folder and those in it. @param {string} folder */
function sourceOf(folder) {
  const files = readdirSync(root + folder, { encoding: 'utf8', recursive: true }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.map((file) => readFileSync(path.join(root, folder, file), 'utf8')).join('\n');
}

/** What it uses of other elements too, as it was built. @param {string} module */
function usedBy(module, found = new Map()) {
  const file = path.resolve(root, module);
  if (found.has(file) || !file.startsWith(path.join(root, 'dist/elements/'))) return found.values();
  const source = readFileSync(file, 'utf8');
  found.set(file, source);
  for (const used of matches(source, /(?:from|import\() ?['"](\.[^'"]+)['"]/g)) {
    usedBy(path.resolve(path.dirname(file), used), found);
  }
  return found.values();
}

/** @param {readonly { name: string }[]} items */
function names(items) {
  return items.map(({ name }) => name);
}

/** @param {string} text @param {RegExp} pattern */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
