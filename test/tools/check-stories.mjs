// @ts-check
// Runs every story of the built Storybook: it renders, its `play` succeeds, and axe finds nothing.
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { serveFolders } from '../servers/static.mjs';
import { findChrome } from './browsers.mjs';

const folder = 'storybook-static';
const pages = 2;
const patience = 15_000;

/** @type {{ entries: Record<string, { id: string, type: string, title: string, name: string }> }} */
const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
const wanted = process.argv[2] ?? '';
const stories = Object.values(index.entries).filter(({ type, id }) => type === 'story' && id.includes(wanted));

const server = await serveFolders({ mounts: { '/': folder } });
const { executablePath, args, env, headless } = await findChrome();
const browser = await launch({ executablePath, args, env, headless });
let failed = 0;
try {
  const queue = [...stories];
  await Promise.all(Array.from({ length: pages }, () => work(queue)));
} finally {
  await browser.close();
  await server.close();
}
if (stories.length === 0) console.log('There are no stories.');
console.log(`${stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || stories.length === 0 ? 1 : 0;

/**
 * Takes stories off the queue, one after another, in a window of its own.
 *
 * @param {typeof stories} queue
 */
async function work(queue) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage({ type: 'window' });
  await page.emulateFocusedPage(true);
  await page.setViewport({ width: 800, height: 600 });
  await page.evaluateOnNewDocument(listenToStorybook);
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${String(error)}`));
  let loaded = false;
  for (let story = queue.shift(); story !== undefined; story = queue.shift()) {
    /** @type {string[]} */
    const problems = await run(page, story.id, loaded).catch((/** @type {unknown} */ error) => [String(error)]);
    problems.push(...errors.splice(0));
    // A page where something went wrong is not used again.
    loaded = problems.length === 0;
    if (loaded) continue;
    failed++;
    console.log([`not ok  ${story.title} / ${story.name} (${story.id})`, ...problems].join('\n        '));
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} id
 * @param {boolean} loaded - whether Storybook is there already; then it only changes to this story
 * @returns {Promise<string[]>} what is wrong
 */
async function run(page, id, loaded) {
  if (loaded) {
    await page.evaluate((storyId) => {
      localStorage.clear();
      sessionStorage.clear();
      Reflect.get(globalThis, 'changeToStory')(storyId);
    }, id);
  } else {
    await page.goto(`${server.origin}/iframe.html?viewMode=story&id=${id}`);
  }
  const finished = await page.waitForFunction(() => Reflect.get(globalThis, 'storyProblems'), { timeout: patience });
  return finished.jsonValue();
}

/** Runs in the page. A story whose `play` has failed is reported as finished with success nevertheless. */
function listenToStorybook() {
  /** @typedef {{ message?: string, title?: string, description?: string }} Trouble */
  /** @type {string[]} */
  let problems = [];
  /** @param {string} where @param {Trouble | undefined} trouble */
  const note = (where, { message, title, description = 'no reason given' } = {}) => {
    // Further paragraphs list everything that is on the page.
    problems.push(`${where}: ${(message ?? title ?? description).split('\n\n')[0]}`);
  };
  const finish = () => Object.assign(globalThis, { storyProblems: problems });

  /** @param {{ type: string, status: string, result?: { violations?: { id: string, nodes: { html: string }[] }[] } }} report */
  const noteReport = ({ type, status, result }) => {
    if (status !== 'failed') return;
    const violations = result?.violations ?? [];
    for (const { id, nodes } of violations) note(id, { message: nodes.map(({ html }) => html).join(' ') });
    if (violations.length === 0) note(type, { message: 'failed' });
  };

  const attach = () => {
    const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__');
    if (!channel) {
      setTimeout(attach, 5);
      return;
    }
    channel.on('playFunctionThrewException', (/** @type {Trouble} */ trouble) => note('play', trouble));
    channel.on('unhandledErrorsWhilePlaying', (/** @type {Trouble[]} */ [trouble]) => note('while playing', trouble));
    for (const event of ['storyThrewException', 'storyErrored', 'storyMissing']) {
      channel.on(event, (/** @type {Trouble} */ trouble) => {
        note(event, trouble);
        finish();
      });
    }
    channel.on('storyFinished', (/** @type {{ status: string, reporters?: any[] }} */ { status, reporters = [] }) => {
      reporters.forEach(noteReport);
      if (status !== 'success' && problems.length === 0) note('finished', { message: status });
      finish();
    });
    Object.assign(globalThis, {
      changeToStory(/** @type {string} */ storyId) {
        problems = [];
        Reflect.deleteProperty(globalThis, 'storyProblems');
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      },
    });
  };
  attach();
}
