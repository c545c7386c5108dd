// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Code that is loaded on use, and where it never is. @type {import('esbuild').Plugin} */
const partsMissing = {
  name: 'parts-missing',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:voter|sign-in|explaining|auto)\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `/not-there/${path.replace(/^[./]+/, '')}`, external: true } : undefined,
    );
  },
};

const copies = /** @type {Record<string, import('esbuild').Plugin[]>} */ ({
  '/other-copy.js': [],
  '/copy-without-parts.js': [partsMissing],
});

/**
 * Further copies of the whole library, as a second script on a page would bring them, each in one file:
 * `/other-copy.js`, and `/copy-without-parts.js` whose parts that are loaded on use are not there.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function otherCopies() {
  /** @type {Map<string, Promise<string>>} */
  const built = new Map();
  return {
    name: 'other-copies',
    async serve({ path }) {
      const plugins = copies[path];
      if (!plugins) return undefined;
      if (!built.has(path)) built.set(path, bundle(plugins));
      return { body: (await built.get(path)) ?? '', type: 'js' };
    },
  };
}

/** @param {import('esbuild').Plugin[]} plugins */
async function bundle(plugins) {
  const { outputFiles } = await build({
    entryPoints: [`${root}/src/index.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}/tsconfig.json`,
    plugins,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
