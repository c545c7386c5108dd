// @ts-check
// The package as npm would publish it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'assent-pack-'));
after(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  // npm is a script of its own on Windows.
  const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const [packed] = JSON.parse(output);
  /** @type {string[]} */
  const files = packed.files.map((/** @type {{ path: string }} */ file) => file.path);

  it('has no mistakes that publint knows', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(path.join(folder, packed.filename));
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
    const { messages, pkg = {} } = await publint({ strict: true, pack: { tarball } });
    assert.deepEqual(
      messages.filter(({ type }) => type !== 'suggestion').map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('holds what is built, and nothing else', () => {
    const known = /^(dist\/|cdn\/|(LICENSE|README\.md|CHANGELOG\.md|package\.json)$)/;
    assert.deepEqual(
      files.filter((file) => !known.test(file)),
      [],
    );
    for (const file of ['dist/index.js', 'cdn/assent-poll.js', 'cdn/embed.html', 'LICENSE']) {
      assert.ok(files.includes(file), `${file} is missing`);
    }
  });

  it('tells nothing of the machine it was made on', () => {
    const leaks = files
      .filter((file) => /\.(js|json|html|css|ts|txt)$/.test(file))
      .filter((file) => readFileSync(path.join(root, file), 'utf8').includes(root));
    assert.deepEqual(leaks, []);
  });

  it('names no registry in its lock file', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    const resolved = Object.values(lock.packages).filter((entry) => 'resolved' in entry && !entry.link);
    assert.deepEqual(resolved, []);
  });
});
