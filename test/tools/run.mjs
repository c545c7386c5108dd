// @ts-check
// `npm test`: everything needed to trust a change, a few things at a time.
// `npm test -- --only=unit,types` runs just these and what they need.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findChrome } from './browsers.mjs';

/**
 * @typedef {object} Task
 * @property {string[]} command - `node`, or a package that brings a command, and what to tell it
 * @property {string[]} [needs] - tasks that have to succeed before
 * @property {string[]} [makes] - folders that it fills anew. A task that makes something for others is no check in itself
 */

/** @param {string} folder */
const nodeTests = (folder) => [
  'node',
  '--test',
  '--test-reporter=./test/tools/node-reporter.mjs',
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => path.join(folder, name)),
];

/** Longest ways first. @type {Record<string, Task>} */
const tasks = {
  manifest: {
    command: [
      '@custom-elements-manifest/analyzer',
      'analyze',
      '--config',
      'custom-elements-manifest.config.mjs',
      '--quiet',
    ],
    makes: [],
  },
  code: { command: ['rollup', '--config', 'rollup.config.mjs', '--silent'], makes: ['dist', 'cdn'] },
  storybook: {
    command: ['storybook', 'build', '--quiet', '--output-dir', 'storybook-static'],
    needs: ['manifest'],
    makes: ['storybook-static'],
  },
  unit: { command: ['@web/test-runner'] },
  lint: { command: ['eslint', '.'] },
  stories: { command: ['node', 'test/tools/check-stories.mjs'], needs: ['storybook'] },
  declarations: { command: ['typescript', '--project', 'tsconfig.build.json'], makes: [] },
  types: { command: ['typescript', '--project', 'tsconfig.json'] },
  'types-core': { command: ['typescript', '--project', 'tsconfig.core.json'] },
  'types-pageless': { command: ['typescript', '--project', 'tsconfig.pageless.json'] },
  'types-tools': { command: ['typescript', '--project', 'tsconfig.tools.json'] },
  cdn: { command: nodeTests('test/cdn'), needs: ['code'] },
  package: { command: nodeTests('test/package'), needs: ['code', 'declarations', 'manifest'] },
  servers: { command: nodeTests('test/servers') },
  format: { command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  layers: { command: ['dependency-cruiser', '--config', '.dependency-cruiser.mjs', 'src'] },
  unused: { command: ['knip'] },
};

/** The command that a package brings, where its name is not the package's own. */
const commands = /** @type {Record<string, string>} */ ({
  '@custom-elements-manifest/analyzer': 'cem',
  '@web/test-runner': 'wtr',
  typescript: 'tsc',
  'dependency-cruiser': 'depcruise',
});

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const chosen = new Set(only ? only.flatMap(withNeeds) : Object.keys(tasks));
const lanes = Math.max(2, availableParallelism());

/** @type {Map<string, 'running' | 'passed' | 'failed'>} */
const states = new Map();
let passed = 0;
let failed = 0;

for (const folder of [...chosen].flatMap((name) => tasks[name]?.makes ?? [])) {
  rmSync(folder, { recursive: true, force: true });
}
// A browser that comes with npm unpacks itself here once, and not in every task that needs it.
if (['unit', 'stories', 'cdn'].some((name) => chosen.has(name))) await findChrome().catch(() => undefined);
await new Promise((resolve) => startNext(() => resolve(undefined)));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} name @returns {string[]} */
function withNeeds(name) {
  if (!tasks[name]) throw new Error(`There is no "${name}". There are ${Object.keys(tasks).join(', ')}.`);
  return [name, ...(tasks[name].needs ?? []).flatMap(withNeeds)];
}

/**
 * Starts whatever can start now.
 *
 * @param {() => void} done - called when nothing is left
 */
function startNext(done) {
  for (const name of Object.keys(tasks)) {
    if (!chosen.has(name) || states.has(name)) continue;
    const needs = tasks[name]?.needs ?? [];
    if (needs.some((need) => states.get(need) === 'failed')) {
      states.set(name, 'failed');
      failed++;
      console.log(`not ok  ${name}: it needs ${needs.join(' and ')}`);
      startNext(done);
      return;
    }
    const running = [...states.values()].filter((state) => state === 'running').length;
    if (running >= lanes) return;
    if (needs.every((need) => states.get(need) === 'passed')) {
      states.set(name, 'running');
      void run(name).then(() => startNext(done));
    }
  }
  if ([...states.values()].every((state) => state !== 'running')) done();
}

/** @param {string} name */
async function run(name) {
  const { command: [program = '', ...args] = [], makes } = tasks[name] ?? {};
  const started = performance.now();
  const { code, output } = await execute(program === 'node' ? args : [scriptOf(program), ...args]);
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);

  const counts = /^(\d+) passed, (\d+) failed$/m.exec(output)?.slice(1).map(Number);
  const [right = 0, wrong = 0] = counts ?? (code === 0 ? [makes ? 0 : 1, 0] : [0, 1]);
  const ok = code === 0 && wrong === 0;
  passed += right;
  failed += ok ? 0 : Math.max(1, wrong);
  states.set(name, ok ? 'passed' : 'failed');
  console.log(
    `${ok ? 'ok    ' : 'not ok'}  ${name.padEnd(14)} ${seconds}${counts ? `  ${right} passed, ${wrong} failed` : ''}`,
  );
  if (!ok) console.log(output.trim().replace(/^/gm, '        '));
}

/** @param {string} name */
function scriptOf(name) {
  const folder = path.join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[commands[name] ?? name]);
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function execute(args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', STORYBOOK_DISABLE_TELEMETRY: '1' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
  });
}
