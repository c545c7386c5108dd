// @ts-check
// Where the tests get their browsers: one that is named, one that is installed, or one that comes with npm.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} Chrome
 * @property {string} executablePath
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {true | 'shell'} headless
 * @property {string} from - where it was found, for people
 */

const { env, platform } = process;
const isRoot = process.getuid?.() === 0;

const chromeArgs = [
  ...(isRoot || env['CI'] ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

const advice = 'Install Chrome, Edge or Chromium (Debian: apt-get install chromium), or set CHROME_PATH.';

/** @param {string[]} names */
function onPath(names) {
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((file) => existsSync(file));
}

function installedChrome() {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', path.join(env['HOME'] ?? '', 'Applications')];
    return folders
      .flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
      .find((file) => existsSync(file));
  }
  if (platform === 'win32') {
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']]
      .flatMap((folder) => (folder === undefined ? [] : names.map((name) => path.join(folder, name))))
      .find((file) => existsSync(file));
  }
  return onPath([
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]);
}

async function playwrightChrome() {
  const name = 'playwright-core';
  try {
    const { chromium } = await import(name);
    const executablePath = chromium.executablePath();
    return existsSync(executablePath) ? executablePath : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The Chromium of `@sparticuz/chromium`. It unpacks itself into the folder for temporary files and, when it believes to be
 * on a bare cloud function, brings the libraries and fonts that a machine without a desktop lacks.
 *
 * @returns {Promise<Chrome>}
 */
async function npmChrome() {
  const packageFile = new URL('../../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const outside = tmpdir();
  const folder = path.join(outside, `assent-chromium-${version}-${process.getuid?.() ?? 0}`);
  const inFolder = (/** @type {string} */ at) => ({ TMPDIR: at, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });

  // What is there is trusted without a look, so it gets its name only when it is complete.
  if (!existsSync(folder)) {
    const partial = mkdtempSync(`${folder}-`);
    const unpack = 'await (await import("@sparticuz/chromium")).default.executablePath()';
    const options = { cwd: import.meta.dirname, env: { ...env, ...inFolder(partial) } };
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], options);
    // Its own list of fonts has them elsewhere, and a page without any font ends the browser.
    writeFileSync(path.join(partial, 'fonts', 'fonts.conf'), fontList(path.join(folder, 'fonts')));
    moveUnlessThere(partial, folder);
  }
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else.`);

  const changed = ['TMPDIR', 'HOME', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];
  const before = changed.map((name) => /** @type {const} */ ([name, env[name]]));
  try {
    Object.assign(env, inFolder(folder));
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const browserEnv = { ...env, TMPDIR: outside };
    return {
      executablePath,
      args: [...chromeArgs, '--no-sandbox'],
      headless: 'shell',
      env: browserEnv,
      from: '@sparticuz/chromium',
    };
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(env, name);
      else env[name] = value;
    }
  }
}

/** @param {string} folder */
function fontList(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}

/**
 * Another process may have been faster.
 *
 * @param {string} from
 * @param {string} to
 */
function moveUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

/** It prepares the environment once in a process. @type {Promise<Chrome> | undefined} */
let fromNpm;

/** @returns {Promise<Chrome>} */
export async function findChrome() {
  const named = env['CHROME_PATH'] ?? env['CHROME_BIN'] ?? env['PUPPETEER_EXECUTABLE_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
    return { executablePath: named, args: chromeArgs, headless: true, from: 'environment' };
  }
  if (env['BROWSER_FROM'] !== 'npm') {
    const installed = installedChrome() ?? (await playwrightChrome());
    if (installed !== undefined) {
      return { executablePath: installed, args: chromeArgs, headless: true, from: 'installed' };
    }
  }
  if (platform !== 'linux' || process.arch !== 'x64') throw new Error(`No browser. ${advice}`);
  try {
    fromNpm ??= npmChrome();
    return await fromNpm;
  } catch (cause) {
    throw new Error(`No browser. ${advice}`, { cause });
  }
}

/** @returns {string | undefined} */
export function findFirefox() {
  const usual = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
  return env['FIREFOX_PATH'] ?? onPath(['firefox-esr', 'firefox']) ?? usual.find((file) => existsSync(file));
}

/**
 * WebKitGTK's driver and its small browser.
 *
 * @returns {{ driver: string, browser: string } | undefined}
 */
export function findWebKit() {
  const driver = env['WEBKIT_DRIVER'] ?? onPath(['WebKitWebDriver']);
  const browser = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .flatMap((machine) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((kind) => `${machine}/${kind}`))
    .map((folder) => `/usr/lib/${folder}/MiniBrowser`)
    .find((file) => existsSync(file));
  const screen = env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? onPath(['Xvfb']);
  return driver !== undefined && browser !== undefined && screen !== undefined ? { driver, browser } : undefined;
}
