// @ts-check
// The layers of src: imports run one way.

/** What each layer may import, itself included. */
const layers = {
  core: ['core'],
  ports: ['core'],
  session: ['ports', 'core'],
  events: ['ports', 'core'],
  locales: ['ports', 'core'],
  ui: ['session', 'events', 'locales', 'ports', 'core'],
  elements: ['ui', 'events', 'locales', 'session', 'ports', 'core', 'backends'],
  define: ['elements', 'ui'],
  backends: ['ports', 'core'],
  testing: ['ports', 'core'],
};

/** @param {string[]} names */
const folders = (names) => `^src/(${names.join('|')})/`;

const layerRules = Object.entries(layers).map(([layer, below]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} imports nothing of ours but ${[layer, ...below].join(', ')}.`,
  severity: 'error',
  from: { path: folders([layer]) },
  to: { path: '^src/', pathNot: folders([layer, ...below]) },
}));

const packages = '(^|/)node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'schemas-apart',
      comment: 'Schemas weigh as much as the rest of a poll. Whoever only needs a type imports the type.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(core/schema|backends/(json|local)|testing)/|^src/backends/(json|local)\\.ts$',
      },
      to: { path: '^src/core/schema/' },
    },
    {
      name: 'backends-by-the-elements-that-choose',
      comment: 'An element gets its backend from outside, unless choosing one is its work.',
      severity: 'error',
      from: { path: '^src/(elements|define)/', pathNot: '^src/(elements/(backend|poll)|define)/' },
      to: { path: '^src/backends/' },
    },
    {
      name: 'backends-on-use',
      comment: 'A page loads the backend it uses, when it uses it.',
      severity: 'error',
      from: { path: '^src/(elements|define|all|loader)' },
      to: { path: '^src/backends/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'define-by-entries-only',
      comment: 'Importing a class registers nothing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(all|loader)\\.ts$' },
      to: { path: '^src/(define/|all|loader)' },
    },
    {
      name: 'zod-in-schemas-only',
      comment: 'And only its small build: the other one probes `new Function`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `${packages}zod/`, pathNot: `${packages}zod/mini/` },
    },
    {
      name: 'core-without-packages',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/schema/' },
      to: { path: packages, pathNot: `${packages}@noble/hashes/` },
    },
    {
      name: 'lit-above-session',
      comment: 'What is below the elements runs without a page.',
      severity: 'error',
      from: { path: folders(['core', 'ports', 'session', 'backends', 'locales', 'events']) },
      to: { path: `${packages}(lit|lit-html|lit-element|@lit)/` },
    },
    {
      name: 'published-packages-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/testing/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown', 'undetermined'] },
    },
    {
      name: 'source-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: packages },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
