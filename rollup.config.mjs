// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild, { minify as esbuildMinify } from 'rollup-plugin-esbuild';

/**
 * @typedef {import('rollup').RollupOptions} Build
 * @typedef {import('rollup').Plugin} Plugin
 */

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @param {string} folder @returns {string[]} */
const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const elements = sourcesIn('src/define').map((file) => path.basename(file, '.ts'));
const typescript = esbuild({ tsconfig: 'tsconfig.json', target: 'es2022' });
// Names first: Terser gives each private field of all classes a name of its own, which compresses worse.
const shortNames = esbuildMinify({ minify: false, minifyIdentifiers: true, target: 'es2022', sourceMap: false });
// Arrows are unsafe where somebody calls `new` on a function: here that is done with classes only.
const minify = terser({
  module: true,
  compress: { passes: 2, ecma: 2020, unsafe_arrows: true },
  format: { comments: false },
});
const browserCode = () => [
  typescript,
  shortTemplates(),
  lightLit(),
  workerAddress(),
  nodeResolve(),
  shortNames,
  minify,
];
const banner = `/*! Assent ${version} (MIT), with Lit (BSD-3-Clause): see LICENSES.txt */`;

/** @type {Build['onwarn']} */
const onwarn = ({ code, message }) => {
  // Files that only declare types become empty modules, so that every export of the package can be imported.
  if (code !== 'EMPTY_BUNDLE') throw new Error(message);
};

/** @type {Build} */
const modules = {
  input: sourcesIn('src').filter((file) => !file.startsWith(path.join('src', 'embed'))),
  external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [typescript],
  onwarn,
  output: { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', hoistTransitiveImports: false },
};

/** One small file for each tag, which share everything else. */
/** @type {Build} */
const folder = {
  input: {
    ...Object.fromEntries(
      elements.filter((tag) => tag !== 'assent-poll').map((tag) => [tag, `entry:src/define/${tag}.ts`]),
    ),
    all: 'entry:src/all.ts',
    loader: 'entry:src/loader.ts',
    embed: 'entry:src/embed/embed.ts',
  },
  plugins: [facades(), ...browserCode(), noEntryImported()],
  onwarn,
  output: {
    dir: 'cdn',
    // What a vote needs at once is one chunk, and what it needs to ask a server another: many small ones compress worse
    // and arrive later.
    manualChunks: (id, { getModuleInfo }) => {
      const isIn = (/** @type {string} */ file) => needs(file, getModuleInfo).has(id);
      if (isIn('src/define/assent-vote.ts')) return 'vote';
      return isIn('src/ui/sessions.ts') || isIn('src/ui/http.ts') ? 'session' : firstWordsOf(id);
    },
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Or the empty entries are merged into what they import.
    experimentalMinChunkSize: 0,
    banner: ({ isEntry }) => (isEntry ? banner : ''),
  },
};

const inOtherLanguage = /\/src\/locales\/(?!en\/)[^/]+\//;

/** The sheets of ballots, which no poll has, and what is said of them. */
const sheets = ['marks', 'points', 'projects', 'rank', 'slots', 'speech', 'stance'];

/** What a poll in English seldom needs. Those that another one loads come before it. */
const rare = [
  ...sheets.map((sheet) => `src/elements/vote/papers/${sheet}.ts`),
  'src/backends/copies.ts',
  'src/backends/mastodon-account.ts',
  'src/elements/vote/explaining.ts',
  'src/elements/vote/recount/offer.ts',
  'src/elements/vote/results/findings.ts',
  'src/elements/vote/voter.ts',
  'src/session/casting.ts',
];

/** The blog tag: one file with whatever a poll in English usually needs, so that one request is enough. */
/** @type {Build} */
const oneFile = {
  input: { 'assent-poll': 'src/define/assent-poll.ts' },
  plugins: [ownCopies(rare), ...browserCode(), noEntryImported(), publish()],
  onwarn,
  output: {
    dir: 'cdn',
    manualChunks: (id) => (inOtherLanguage.test(id) ? firstWordsOf(id) : 'assent-poll'),
    chunkFileNames: 'chunks/[name]-[hash].js',
    banner: ({ isEntry }) => (isEntry ? banner : ''),
  },
};

/** For scripts that recount. It shares nothing, or it would bring the elements with it, and what they need. */
/** @type {Build} */
const forScripts = {
  input: { recount: 'entry:src/ui/recount.ts', 'count-file': 'entry:src/ui/count-file.ts' },
  plugins: [facades(), workerFiles(), ...browserCode(), noEntryImported()],
  onwarn,
  output: {
    dir: 'cdn',
    manualChunks: (id, { getModuleInfo }) =>
      needs('src/ui/recount.ts', getModuleInfo).has(id) ? 'recount' : undefined,
    chunkFileNames: 'chunks/[name]-[hash].js',
    banner: ({ isEntry }) => (isEntry ? banner : ''),
  },
};

export default [modules, folder, forScripts, oneFile];

/**
 * The chunk of what a page in another language than English needs first: where its words are, and those of a vote. Else
 * it would wait for the one, and then for the other.
 *
 * @param {string} id
 */
function firstWordsOf(id) {
  return /\/src\/locales\/([^/]+)\/(language|vote)\.ts$/.exec(id)?.[1];
}

/** @type {Map<string, Set<string>>} */
const needed = new Map();

/**
 * All modules that a file imports, and what they import, but for what is imported on use.
 *
 * @param {string} file
 * @param {import('rollup').GetModuleInfo} getModuleInfo
 */
function needs(file, getModuleInfo) {
  const found = needed.get(file) ?? new Set();
  needed.set(file, found);
  const waiting = found.size > 0 ? [] : [path.resolve(file)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []).filter((imported) => !found.has(imported)));
  }
  return found;
}

/**
 * Makes an entry of a module that others import too. Otherwise they would import the entry, and where a host adds
 * `?ver=…` to the address of a script it would run twice.
 *
 * @returns {Plugin}
 */
function facades() {
  const prefix = 'entry:';
  return {
    name: 'facades',
    resolveId: (id) => (id.startsWith(prefix) ? id : null),
    load: (id) =>
      id.startsWith(prefix) ? `export * from ${JSON.stringify(path.resolve(id.slice(prefix.length)))};` : null,
  };
}

/**
 * Bundles modules that are imported on use with copies of all they need. Sharing it would mean to import the entry.
 *
 * @param {readonly string[]} files
 * @returns {Plugin}
 */
function ownCopies(files) {
  /** @type {Map<string, string>} */
  const chunks = new Map();
  /** @param {string} folder - where those lie who import them @returns {Plugin} */
  const importedFrom = (folder) => ({
    name: 'own-copies',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const fileName = chunks.get((await this.resolve(specifier, importer))?.id ?? '');
      return fileName === undefined ? null : { id: `./${path.posix.relative(folder, fileName)}`, external: 'absolute' };
    },
  });
  return {
    ...importedFrom(''),
    async buildStart() {
      for (const file of files) {
        const bundle = await rollup({ input: file, plugins: [importedFrom('chunks'), ...browserCode()], onwarn });
        // Where it will lie, beside the worker that some of it starts.
        const names = { entryFileNames: 'chunks/[name].js' };
        const { output } = await bundle.generate({ inlineDynamicImports: true, ...names });
        const [{ code, exports }] = output;
        const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
        const fileName = `chunks/${path.basename(file, '.ts')}-${hash}.js`;
        this.emitFile({ type: 'prebuilt-chunk', fileName, code, exports });
        chunks.set(path.resolve(file), fileName);
      }
    },
  };
}

/** @type {Promise<import('rollup').OutputChunk[]> | undefined} */
let worker;

/** What a worker runs shares nothing with what a page runs: a file that both need would bring elements into the worker. */
function builtWorker() {
  worker ??= (async () => {
    const bundle = await rollup({ input: 'src/ui/recount-worker.ts', plugins: browserCode(), onwarn });
    const names = { entryFileNames: '[name]-[hash].js', chunkFileNames: 'recount-[name]-[hash].js' };
    const { output } = await bundle.generate(names);
    return output.filter((file) => file.type === 'chunk');
  })();
  return worker;
}

/**
 * Puts what the worker runs among the chunks.
 *
 * @returns {Plugin}
 */
function workerFiles() {
  return {
    name: 'worker-files',
    async buildStart() {
      for (const { fileName, code, exports } of await builtWorker()) {
        this.emitFile({ type: 'prebuilt-chunk', fileName: `chunks/${fileName}`, code, exports });
      }
    },
  };
}

/**
 * Says where the worker is, beside the chunk that starts it.
 *
 * @returns {Plugin}
 */
function workerAddress() {
  const address = './recount-worker.js';
  // The worker's own files import it, and lie beside it before they are put among the chunks.
  const starting = /new URL\(\s*["'`]\.\/recount-worker-/;
  return {
    name: 'worker-address',
    async transform(code) {
      if (!code.includes(address)) return null;
      const [{ fileName } = { fileName: '' }] = await builtWorker();
      return code.replaceAll(address, `./${fileName}`);
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const starts = file.type === 'chunk' && starting.test(file.code);
        if (starts && !file.fileName.startsWith('chunks/')) this.error(`${file.fileName} does not find the worker`);
      }
    },
  };
}

/**
 * Takes the line breaks out of templates and styles: there they mean no more than a space.
 *
 * @returns {Plugin}
 */
function shortTemplates() {
  /** @type {Record<string, (text: string) => string>} */
  const short = {
    html: (text) => text.replace(/\s*\n\s*/g, ' '),
    css: (text) =>
      text
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>]) ?|(:) /g, '$1$2')
        .replace(/\b0(?=\.\d)|;(?=})/g, ''),
  };
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!id.startsWith(path.resolve('src'))) return null;
      const texts = [...nodesIn(this.parse(code))]
        .filter(({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name in short)
        .flatMap(({ tag, quasi }) => quasi.quasis.map((/** @type {any} */ text) => ({ ...text, kind: tag.name })));
      // From the last to the first, so that the places of the others still hold.
      texts.sort((a, b) => b.start - a.start);
      return texts.reduce(
        (all, { start, end, kind }) => all.slice(0, start) + short[kind]?.(all.slice(start, end)) + all.slice(end),
        code,
      );
    },
  };
}

/**
 * Takes out of Lit what it has for browsers that are too old for our elements anyway (`src/ui/define.ts`), and what it
 * tells those who develop with it: polyfills, style sheets that cannot be adopted, versions, the wording of errors.
 *
 * @returns {Plugin}
 */
function lightLit() {
  return {
    name: 'light-lit',
    transform(code, id) {
      if (!/\/node_modules\/(lit|lit-html|lit-element|@lit\/[\w-]+)\//.test(id.replaceAll('\\', '/'))) return null;
      return (
        code
          .replace(/\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, 'true')
          .replace(/\w+\.\w+(Polyfill|Hydrate)Support\b/g, 'undefined')
          .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0')
          .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
          .replace('this[Symbol.metadata]', 'null')
          // A page's policy may allow one policy of this name: a copy that only writes templates makes none.
          .replace(/\w+\.createPolicy\(/, '/*@__PURE__*/$&')
          .replace(/\bError\(("[^"]*"|[\w+])+\)/g, 'Error()')
      );
    },
  };
}

/**
 * @param {any} tree
 * @returns {Generator<any>}
 */
function* nodesIn(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if (tree.type) yield tree;
  for (const child of Object.values(tree)) yield* nodesIn(child);
}

/** @returns {Plugin} */
function noEntryImported() {
  return {
    name: 'no-entry-imported',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
      for (const { fileName, imports, dynamicImports } of chunks) {
        const entry = [...imports, ...dynamicImports].find((file) => entries.includes(file));
        if (entry !== undefined) this.error(`${fileName} imports the entry ${entry}`);
      }
    },
  };
}

/**
 * Adds the rest of the folder: the page for hosts that strip scripts, the licences of what is inside, and hashes for
 * `integrity` attributes.
 *
 * @returns {Plugin}
 */
function publish() {
  return {
    name: 'publish',
    buildStart() {
      for (const page of ['embed.html', 'embed.css']) this.addWatchFile(`src/embed/${page}`);
    },
    writeBundle({ dir = '' }) {
      /** @param {string} name @param {string} text */
      const write = (name, text) => writeFileSync(path.join(dir, name), text);
      for (const page of ['embed.html', 'embed.css']) write(page, readFileSync(`src/embed/${page}`, 'utf8'));
      write('LICENSES.txt', licences());

      const scripts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
      const hashes = scripts.sort().map((name) => [name.replaceAll('\\', '/'), integrityOf(path.join(dir, name))]);
      write('integrity.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

/** @param {string} file */
function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

function licences() {
  const texts = ['lit', '@lit/context', '@noble/hashes'].map(
    (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`,
  );
  return [readFileSync('LICENSE', 'utf8'), ...texts].join('\n\n----\n\n');
}
