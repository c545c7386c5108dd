// @ts-check
// What it costs to count a million rankings, beside what it costs to read them at all: `node test/bench/count.mjs`.
// It needs about 3 GB of memory. The floor is JSON.parse of the same ballots, measured in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const million = 1_000_000;
const repeats = 5;
const ids = [...'abcdefgh'];
const options = ids.map((id) => ({ id, label: id.toUpperCase() }));

const folder = mkdtempSync(path.join(tmpdir(), 'assent-bench-'));
const outfile = path.join(folder, 'count.mjs');
await build({
  stdin: {
    contents: `export { instantRunoff } from './instant-runoff.js';
      export { stv } from './stv.js';
      export { schulze } from './schulze.js';
      export { borda } from './borda.js';`,
    resolveDir: 'src/core/count',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  logLevel: 'error',
  outfile,
});
const { instantRunoff, stv, schulze, borda } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

/** A stream of whole numbers below a bound, the same on every run (mulberry32). */
let state = 20070503;
/** @param {number} bound */
function below(bound) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
}

/** A full ranking, each as likely as any other. */
function ranking() {
  const order = [...ids];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const [one, two] = [order[at], order[other]];
    order[at] = /** @type {string} */ (two);
    order[other] = /** @type {string} */ (one);
  }
  return order;
}

/** @param {number} number @param {boolean} terse */
function ballotsAsText(number, terse) {
  state = 20070503;
  const parts = Array.from({ length: number }, (_, n) => {
    const order = ranking();
    return terse
      ? JSON.stringify(order)
      : JSON.stringify({ id: String(n), choice: { kind: 'rank', ranks: order.map((id) => [id]) } });
  });
  return `[${parts.join()}]`;
}

/**
 * Milliseconds: the median of some runs, after a run to warm up.
 *
 * @param {() => unknown} work
 */
function time(work) {
  work();
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times) ?? NaN;
}

/** @type {readonly (readonly [name: string, count: (ballots: unknown) => unknown, bar: number])[]} */
const methods = [
  ['instant-runoff', (ballots) => instantRunoff(ballots, options), 0.5],
  ['schulze', (ballots) => schulze(ballots, options), 0.5],
  ['stv, 3 seats', (ballots) => stv(ballots, options, { seats: 3 }), 1],
  ['borda', (ballots) => borda(ballots, options), 0.5],
];

/** @param {number} number */
function measure(number) {
  const terse = ballotsAsText(number, true);
  const terseFloor = time(() => JSON.parse(terse));
  const text = ballotsAsText(number, false);
  const floor = time(() => JSON.parse(text));
  const ballots = JSON.parse(text);
  return { floor, terseFloor, times: methods.map(([, count]) => time(() => count(ballots))) };
}

const tenth = measure(million / 10);
const whole = measure(million);
const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
console.log(
  `${million} rankings of ${ids.length}: JSON.parse takes ${ms(whole.floor)}, of bare lists of ids ${ms(whole.terseFloor)}`,
);
methods.forEach(([name, , bar], at) => {
  const own = whole.times[at] ?? NaN;
  const growth = own / (tenth.times[at] ?? NaN);
  console.log(
    [
      name.padEnd(16),
      ms(own).padStart(8),
      `${(own / whole.floor).toFixed(2)} of parsing (at most ${bar})`,
      `${(own / whole.terseFloor).toFixed(2)} of parsing bare lists`,
      `${growth.toFixed(1)} times as long for 10 times the ballots (at most 11)`,
    ].join('   '),
  );
  if (own / whole.floor > bar || growth > 11) process.exitCode = 1;
});
