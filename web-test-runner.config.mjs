// @ts-check
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { localServers } from './test/elements/local-servers.mjs';
import { otherCopies } from './test/elements/other-copies.mjs';
import { findChrome, findFirefox, findWebKit } from './test/tools/browsers.mjs';
import { emulateFeatures } from './test/tools/emulate-features.mjs';
import { finalCount } from './test/tools/final-count.mjs';
import { webkitLauncher } from './test/tools/webkit-launcher.mjs';

async function chrome() {
  const { from, ...launchOptions } = await findChrome();
  console.log(`Chrome: ${launchOptions.executablePath} (${from})`);
  return chromeLauncher({
    launchOptions,
    concurrency: 2,
    // A window of its own: a tab in the background gets neither focus, nor frames, nor intersections.
    async createPage({ context }) {
      const page = await context.newPage({ type: 'window' });
      await page.emulateFocusedPage(true);
      return page;
    },
  });
}

async function firefox() {
  const executablePath = findFirefox();
  if (executablePath === undefined) return undefined;
  console.log(`Firefox: ${executablePath}`);
  return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath }, concurrency: 1 });
}

async function webkit() {
  const paths = findWebKit();
  if (paths === undefined) return undefined;
  console.log(`WebKit: ${paths.browser}`);
  return webkitLauncher(paths);
}

const launchers = { chrome, firefox, webkit };

/** @param {string} name */
async function launcher(name) {
  if (!(name in launchers)) throw new Error(`BROWSERS names ${name}; known are ${Object.keys(launchers).join(', ')}.`);
  const found = await launchers[/** @type {keyof typeof launchers} */ (name)]();
  if (!found) console.log(`${name}: not here, left out`);
  return found;
}

const names = (process.env['BROWSERS'] ?? 'chrome').split(',').map((name) => name.trim());
const browsers = await Promise.all(names.map(launcher));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: true,
  browsers: browsers.filter((browser) => browser !== undefined),
  concurrentBrowsers: 2,
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)), target: 'es2022' }),
    emulateFeatures(),
    localServers(),
    otherCopies(),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), finalCount()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 120_000,
  testRunnerHtml: (/** @type {string} */ testFramework) => `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Tests</title></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
};
