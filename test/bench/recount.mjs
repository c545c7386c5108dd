// @ts-check
// What it costs a page to recount a million published ballots: `npm run build && node test/bench/recount.mjs`.
// Bars: no task of the page over 50 ms, and 400 MB. The floor is reading the same lines once, with nothing but JSON.parse,
// all at a stretch. The peak of the process is read where /proc is, without what an empty
// page has, and with whatever the browser has not cleared away yet; what is alive is asked for in a run of its own.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { listen, sendHtml, sendText } from '../servers/listen.mjs';
import { sendFile } from '../servers/static.mjs';
import { findChrome } from '../tools/browsers.mjs';

const million = 1_000_000;
const ids = [...'abcdefgh'];
const vote = {
  options: ids.map((id) => ({ id, label: id.toUpperCase() })),
  secrecy: 'public',
  closes: '2026-11-26T18:00:00Z',
};

/** A stream of whole numbers below a bound, the same on every run (mulberry32). */
let state = 20070503;
/** @param {number} bound */
function below(bound) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
}

function ranking() {
  const order = [...ids];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
  }
  return { kind: 'rank', ranks: order.map((id) => [id]) };
}

/**
 * A million ballots as lines, in pieces.
 *
 * @param {number} voters - of whom each has the same number of ballots
 * @param {() => object} choice
 */
function published(voters, choice) {
  const pieces = [];
  for (let from = 0; from < million; from += 1000) {
    const lines = Array.from({ length: 1000 }, (_, n) => {
      const ballot = from + n;
      const before = ballot < voters ? {} : { supersedes: idOf(ballot - voters) };
      const voter = `https://social.example/users/${ballot % voters}`;
      const castAt = new Date(1763600000000 + ballot).toISOString();
      return `${JSON.stringify({ id: idOf(ballot), voter, channel: 'async', choice: choice(), castAt, ...before })}\n`;
    });
    pieces.push(Buffer.from(lines.join('')));
  }
  return pieces;
}

/** @param {number} number */
function idOf(number) {
  return `018f3c5e-7a4b-7c21-9d10-${String(number).padStart(12, '0')}`;
}

const { outputFiles } = await build({
  stdin: {
    contents: `
      import { systemClock } from './src/ports/clock.js';
      import { publishedBallots } from './src/session/published-ballots.js';
      import { recountBallots } from './src/session/recount.js';
      import { recountInSlices } from './src/session/recount-slices.js';
      globalThis.readOnly = async (address) => {
        const start = performance.now();
        const lines = (await fetch(address)).body.pipeThrough(new TextDecoderStream());
        let rest = '';
        let ballots = 0;
        for await (const text of lines) {
          const parts = (rest + text).split('\\n');
          rest = parts.pop();
          for (const part of parts) ballots += JSON.parse(part).id ? 1 : 0;
        }
        return { ballots, seconds: (performance.now() - start) / 1000 };
      };
      globalThis.recount = async (vote, address, inWorker) => {
        if (inWorker) {
          const { recount, ballotsAt } = await import('/cdn/recount.js');
          return recount(vote, ballotsAt(address), { worker: 'allowed' });
        }
        const pause = () =>
          new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => (port1.close(), resolve());
            port2.postMessage(undefined);
          });
        const engine = await recountInSlices(vote, undefined, { clock: systemClock, pause });
        const ballots = publishedBallots(address, { fetch: (input, init) => fetch(input, init), clock: systemClock });
        return recountBallots(ballots, engine, systemClock);
      };`,
    resolveDir: '.',
  },
  bundle: true,
  external: ['/cdn/*'],
  format: 'esm',
  target: 'es2022',
  minify: true,
  write: false,
});
const script = outputFiles[0]?.text ?? '';

/** @type {Buffer[]} */
let pieces = [];
const site = await listen(async (request, response, url) => {
  const { pathname } = url;
  if (sendFile(request, response, url, { mounts: { '/cdn/': 'cdn' } })) return;
  if (pathname === '/') {
    sendHtml(
      response,
      200,
      '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/page.js"></script></html>',
    );
  } else if (pathname === '/page.js') {
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
  } else if (pathname === '/ballots') {
    response.writeHead(200, { 'Content-Type': 'application/jsonl' });
    for (const piece of pieces) {
      if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.end();
  } else sendText(response, 404, 'Nothing here');
});

const { executablePath, args, headless, env } = await findChrome();
console.log(
  `${'a million ballots'.padEnd(44)}${'seconds'.padStart(9)}${'floor'.padStart(9)}${'task'.padStart(9)}${'silence'.padStart(9)}${'alive'.padStart(9)}${'peak'.padStart(9)}`,
);
try {
  for (const [what, method, voters, choice] of /** @type {const} */ ([
    ['one choice', 'single', million, () => ({ kind: 'one', option: ids[below(8)] })],
    ['rankings of eight, instant runoff', 'instant-runoff', million, ranking],
    ['the same, everyone has two, read twice', 'instant-runoff', million / 2, ranking],
  ])) {
    pieces = published(voters, choice);
    const floor = await secondsToRead();
    await measure(what, { ...vote, method }, voters, floor, await mostAlive({ ...vote, method }));
    await measure('  … in a worker', { ...vote, method }, voters, floor);
  }
} finally {
  await site.close();
}
console.log(
  '\ntask: the longest of the page; silence: the longest between two messages that it sends itself; in milliseconds.',
);

/** How long it takes to read the lines and do nothing with them. */
async function secondsToRead() {
  const browser = await puppeteer.launch({ executablePath, args, headless, env });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction('globalThis.readOnly');
    const { ballots, seconds } = await page.evaluate(
      (address) => Reflect.get(globalThis, 'readOnly')(address),
      `${site.origin}/ballots`,
    );
    if (ballots !== million) throw new Error(`${ballots} were read`);
    return seconds;
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} what
 * @param {object} about
 * @param {number} voters
 * @param {number} floor - seconds
 * @param {number} [alive] - megabytes of the page. Without it a worker counts, of which nobody can ask that
 */
async function measure(what, about, voters, floor, alive) {
  const browser = await puppeteer.launch({ executablePath, args, headless, env });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction('globalThis.recount');
    const cdp = await browser.target().createCDPSession();
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = peakOf(renderers);
    const { cast, seconds, task, silence } = await page.evaluate(
      async (vote, address, inWorker) => {
        let [task, silence, last, over] = [0, 0, performance.now(), false];
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) task = Math.max(task, duration);
        });
        observer.observe({ type: 'longtask' });
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          silence = Math.max(silence, performance.now() - last);
          last = performance.now();
          if (!over) setTimeout(() => port2.postMessage(0), 4);
        };
        port2.postMessage(0);
        const start = performance.now();
        const { result } = await Reflect.get(globalThis, 'recount')(vote, address, inWorker);
        const seconds = (performance.now() - start) / 1000;
        await new Promise((resolve) => setTimeout(resolve, 200));
        over = true;
        return { cast: result.counts.cast, seconds, task, silence };
      },
      about,
      `${site.origin}/ballots`,
      alive === undefined,
    );
    if (cast !== voters) throw new Error(`${cast} were counted`);
    const peak = peakOf(renderers);
    const megabytes = before === undefined || peak === undefined ? undefined : peak - before;
    const missed = task > 50 || (megabytes ?? 0) > 400 ? '  missed' : '';
    const numbers = [
      seconds.toFixed(1),
      floor.toFixed(1),
      task === 0 ? '< 50' : task.toFixed(0),
      silence.toFixed(0),
      alive?.toFixed(0) ?? '-',
      megabytes?.toFixed(0) ?? '?',
    ];
    console.log(what.padEnd(44) + numbers.map((number) => number.padStart(9)).join('') + missed);
  } finally {
    await browser.close();
  }
}

/**
 * The most megabytes of the page that were in use, asked twice a second.
 *
 * @param {object} about
 */
async function mostAlive(about) {
  const browser = await puppeteer.launch({ executablePath, args, headless, env });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction('globalThis.recount');
    const cdp = await page.createCDPSession();
    let most = 0;
    let over = false;
    const recounting = page
      .evaluate((vote, address) => Reflect.get(globalThis, 'recount')(vote, address), about, `${site.origin}/ballots`)
      .finally(() => {
        over = true;
      });
    while (!over) {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
        await cdp.send('Runtime.getHeapUsage')
      );
      most = Math.max(most, (usedSize + backingStorageSize) / 1e6);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await recounting;
    return most;
  } finally {
    await browser.close();
  }
}

/** In megabytes. @param {number[]} processes @returns {number | undefined} */
function peakOf(processes) {
  try {
    const peaks = processes.map((id) => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]));
    return Math.max(...peaks) / 1000;
  } catch {
    return undefined;
  }
}
