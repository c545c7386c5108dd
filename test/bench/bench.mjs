// @ts-check
// `npm run bench`: what the page pays for us, beside what it would pay for the same content without us.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { openStage, option, shows } from '../cdn/stage.mjs';
import { mastodon } from '../servers/mastodon.mjs';
import { serveFolders } from '../servers/static.mjs';
import { findChrome } from '../tools/browsers.mjs';
import { cdnSize } from '../tools/cdn-size.mjs';

const rounds = 7;

/** @typedef {{ what: string, got: string, floor: string, ratio: number, bar: number, unit: string }} Line */
/** @type {Line[]} */
const lines = [];

const lit =
  gzipSync(readFileSync('node_modules/lit-html/lit-html.js'), { level: 9 }).length +
  gzipSync(readFileSync('node_modules/@lit/reactive-element/reactive-element.js'), { level: 9 }).length;
for (const [script, bar] of /** @type {const} */ ([
  ['assent-poll.js', 20],
  ['assent-vote.js', 15],
])) {
  const { kilobytes } = cdnSize(script);
  lines.push({
    what: `${script}, gzip`,
    got: `${kilobytes.toFixed(1)} kB`,
    floor: `${(lit / 1000).toFixed(1)} kB of Lit`,
    ratio: kilobytes,
    bar,
    unit: ' kB',
  });
}

const stage = await openStage();
const poll = '<script type="module" src="/packs/assent/assent-poll.js"></script>';
const { page: strict, problems } = await stage.visitTheme(poll, '<assent-poll loading="eager"></assent-poll>');
await shows(strict, 'assent-poll', option);
await stage.close();
lines.push({
  what: 'violations of a strict policy',
  got: String(problems.length),
  floor: '',
  ratio: problems.length,
  bar: 0,
  unit: '',
});

const site = await serveFolders({ mounts: { '/cdn/': 'cdn', '/bench/': 'test/bench' } });
const server = await mastodon({ limit: 100_000 });
const { executablePath, args, headless, env } = await findChrome();
const browser = await puppeteer.launch({ executablePath, args, headless, env });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 960, height: 900 });
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await page.goto(`${site.origin}/bench/page.html`);
  await page.waitForFunction('globalThis.bench');
  await page.evaluate('bench.takePlain()');

  /** Milliseconds of work on the page's main thread: scripts, styles, layout and paint, without waiting. */
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  /** @param {string} expression */
  const cost = async (expression) => {
    const before = await busy();
    await page.evaluate(expression);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await busy()) - before;
  };
  const clear = async () => {
    await page.evaluate('bench.clear()');
    await cdp.send('HeapProfiler.collectGarbage');
    await page.evaluate('bench.painted()');
  };

  /** @type {Record<'lazy' | 'rendered' | 'refreshed' | 'plainRendered' | 'plainRefreshed', number[]>} */
  const costs = { lazy: [], rendered: [], refreshed: [], plainRendered: [], plainRefreshed: [] };
  // The first round warms up. Ours and the floor take turns, so that both see the same machine.
  for (let round = 0; round <= rounds; round++) {
    /** @type {typeof costs} */
    const into = round === 0 ? { lazy: [], rendered: [], refreshed: [], plainRendered: [], plainRefreshed: [] } : costs;
    into.plainRendered.push(await cost('bench.plainRendered()'));
    into.plainRefreshed.push(await cost('bench.plainRefreshed()'));
    await clear();
    into.rendered.push(await cost('bench.rendered()'));
    into.refreshed.push(await cost('bench.refreshed()'));
    await clear();
    into.lazy.push(await cost(`bench.lazy(${JSON.stringify(server.origin)})`));
    await clear();
  }

  compare('1,000 polls, lazy', costs.lazy, costs.plainRendered, 1);
  compare('1,000 polls, all rendered', costs.rendered, costs.plainRendered, 2.5);
  compare('1,000 polls, refreshed', costs.refreshed, costs.plainRefreshed, 2);
} finally {
  await browser.close();
  await server.close();
  await site.close();
}

console.log(
  `\n${'what'.padEnd(32)}${'ours'.padStart(10)}${'floor'.padStart(18)}${'bar'.padStart(10)}${'reached'.padStart(12)}`,
);
for (const { what, got, floor, ratio, bar, unit } of lines) {
  const reached = `${ratio.toFixed(2)}${unit}`;
  const verdict = ratio <= bar ? '' : '  missed';
  console.log(
    `${what.padEnd(32)}${got.padStart(10)}${floor.padStart(18)}${`${bar}${unit}`.padStart(10)}${reached.padStart(12)}${verdict}`,
  );
}
console.log('\nMilliseconds are work on the main thread, medians of seven rounds in which both took turns.');

/** @param {string} what @param {number[]} ours @param {number[]} floors @param {number} bar */
function compare(what, ours, floors, bar) {
  const [got, floor] = [median(ours), median(floors)];
  lines.push({
    what,
    got: `${got.toFixed(0)} ms`,
    floor: `${floor.toFixed(0)} ms`,
    ratio: got / floor,
    bar,
    unit: ' x',
  });
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await import('./count.mjs');
await import('./equal-shares.mjs');
await import('./recount.mjs');
