// @ts-check
// What the documents say is there, and what their examples use exists.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documentedElements, readme, withReference } from '../tools/reference.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name, scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What a page may write at a tag of ours besides the attributes that are documented. */
const global = ['lang', 'dir', 'class', 'id', 'hidden'];

it('README.md has the reference as it is now', async () => {
  const text = readFileSync(readme, 'utf8');
  const advice = 'run: npm run build:manifest && node test/tools/reference.mjs';
  assert.ok((await withReference(text)) === text, advice);
});

for (const file of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
  describe(file, () => {
    const text = readFileSync(root + file, 'utf8');

    it('uses tags and attributes that exist', () => {
      const elements = new Map(documentedElements().map(({ tagName, members = [] }) => [tagName, members]));
      for (const [, tag = '', attributes = ''] of text.matchAll(/<(assent-[\w-]+)((?: [\w-]+="[^"]*")*)/g)) {
        // Examples of elements that somebody may add.
        const members = elements.get(tag);
        assert.ok(members || file === 'CONTRIBUTING.md', `there is no <${tag}>`);
        const known = [...global, ...(members ?? []).map(({ attribute }) => attribute)];
        for (const [, attribute] of attributes.matchAll(/ ([\w-]+)=/g)) {
          assert.ok(!members || known.includes(attribute), `<${tag}> has no ${attribute}`);
        }
      }
    });

    it('imports what the package exports', async () => {
      for (const [, names, specifier = ''] of text.matchAll(/^import (?:\{(.*?)\} from )?'([\w/@-]+)'/gm)) {
        if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
        // Registers a tag, for which there is no page here; or has nothing but types.
        const module = await import(specifier);
        for (const imported of names?.split(',') ?? [])
          assert.ok(imported.trim() in module, `${specifier}: ${imported}`);
      }
    });

    it('names files that are there', () => {
      const served = [...text.matchAll(/["'/ ]assent\/([\w-]+\.(?:js|html|css|json))/g)].map(
        ([, script]) => `cdn/${script}`,
      );
      const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
      for (const target of [...served, ...linked]) assert.ok(existsSync(path.join(root, target)), target);
    });

    it('links to headings that are there', () => {
      for (const [, target = '', anchor = ''] of text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)) {
        const headings = readFileSync(root + (target || file), 'utf8').matchAll(/^#+ (.+)$/gm);
        const anchors = [...headings].map(([, heading = '']) => anchorOf(heading));
        assert.ok(anchors.includes(anchor), `${target}#${anchor}`);
      }
    });

    it('gives commands that exist', () => {
      for (const [, command = ''] of text.matchAll(/npm run ([\w:]+)/g)) assert.ok(command in scripts, command);
    });
  });
}

/** As code hosts make it. @param {string} heading */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
