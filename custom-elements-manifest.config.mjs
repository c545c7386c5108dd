// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';

const outdir = 'dist';

export default {
  globs: ['src/elements/**/*.ts'],
  outdir,
  litelement: true,
  plugins: [
    publicFacts(),
    customElementVsCodePlugin({ outdir }),
    customElementJetBrainsPlugin({ outdir, packageJson: false }),
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      componentTypePath: (_name, tag = '') => {
        const folder = tag.replace(/^assent-/, '');
        return `./elements/${folder}/${folder}.js`;
      },
    }),
    eventTypes(path.join(outdir, 'jsx.d.ts')),
  ],
};

/** Leaves what a page can see and use, at the paths that are published. */
function publicFacts() {
  /** @param {{ name?: string, fieldName?: string, privacy?: string }} item */
  const isPublic = ({ name = '', fieldName = '', privacy = 'public' }) =>
    privacy === 'public' && !/^[_#]/.test(name) && !fieldName.startsWith('_');
  return {
    name: 'public-facts',
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const declaration of module.declarations ?? []) {
          for (const key of ['members', 'attributes']) declaration[key] = declaration[key]?.filter(isPublic);
        }
      }
      publishReferences(customElementsManifest);
    },
  };
}

/**
 * The types for JSX name our events; this brings them along.
 *
 * @param {string} file
 */
function eventTypes(file) {
  return {
    name: 'event-types',
    packageLinkPhase() {
      const imports = readdirSync('src/events').map((source) => {
        const [, name] = /export class (\w+)/.exec(readFileSync(path.join('src/events', source), 'utf8')) ?? [];
        return `import type { ${String(name)} } from './events/${path.basename(source, '.ts')}.js';\n`;
      });
      writeFileSync(file, imports.join('') + readFileSync(file, 'utf8'));
    },
  };
}

/** @param {string} file - e.g. `/src/elements/vote/vote.js` */
function published(file) {
  return file.replace(/^(\/?)src\//, '$1dist/').replace(/\.ts$/, '.js');
}

/** @param {any} tree */
function publishReferences(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if (typeof tree.module === 'string') tree.module = published(tree.module);
  Object.values(tree).forEach(publishReferences);
}
