// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { webDriver, webDriverPage } from './webdriver.mjs';

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * Starts a screen that nobody sees.
 *
 * @param {import('node:child_process').ChildProcess[]} children
 * @returns {Promise<string>} its name
 */
async function virtualScreen(children) {
  // Without a window manager the window under the pointer has the focus, and the pointer rests in the middle of the screen.
  const args = ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  const output = child.stdio[3];
  if (!output) throw new Error('Xvfb has no output');
  const ended = once(child, 'exit').then(() => {
    throw new Error('Xvfb ended before it began');
  });
  const [name] = await Promise.race([once(output, 'data'), ended]);
  return `:${String(name).trim()}`;
}

/**
 * Runs tests in WebKitGTK over its WebDriver: one window, one test file at a time.
 *
 * @param {{ driver: string, browser: string }} paths
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher({ driver, browser }) {
  const urls = /** @type {Map<string, string>} */ (new Map());
  const children = /** @type {import('node:child_process').ChildProcess[]} */ ([]);
  let started = /** @type {Promise<ReturnType<typeof webDriver>> | undefined} */ (undefined);
  let page = /** @type {ReturnType<typeof webDriverPage> | undefined} */ (undefined);

  async function start() {
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) env['DISPLAY'] = await virtualScreen(children);
    const port = await freePort();
    children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
    const call = webDriver(`http://127.0.0.1:${port}`);
    await answering(call);
    const options = { binary: browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = await call('POST', '/session', { capabilities });
    /** @type {typeof call} */
    const inSession = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    page = webDriverPage(inSession);
    return inSession;
  }

  const launcher = {
    name: 'WebKit',
    // The runner's own commands then drive what `getPage` returns.
    type: 'puppeteer',
    concurrency: 1,
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      started ??= start();
      const call = await started;
      urls.set(id, url);
      await page?.setViewport({ width: 800, height: 600 });
      await call('POST', '/url', { url });
    },
    /** @param {string} id */
    isActive: (id) => urls.has(id),
    /** @param {string} id */
    getBrowserUrl: (id) => urls.get(id) ?? '',
    getPage: () => page,
    /** @param {string} id */
    async stopSession(id) {
      urls.delete(id);
      const call = await started;
      await call?.('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be debugged from here');
    },
    async stop() {
      try {
        const call = await started;
        await call?.('DELETE', '');
      } catch {
        // It has ended by itself.
      }
      for (const child of children.toReversed()) child.kill();
    },
  };
  return launcher;
}

/** @param {ReturnType<typeof webDriver>} call */
async function answering(call) {
  const attempts = 100;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call('GET', '/status');
    } catch (error) {
      if (attempt === attempts) throw error;
      await pause(50);
    }
  }
}
