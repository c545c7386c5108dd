// @ts-check
// The published types, as somebody sees them who checks those of libraries too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'assent-types-'));
after(() => rmSync(folder, { recursive: true }));

const consumer = `
import '${root}dist/define/assent-vote.js';
import type {} from '${root}dist/jsx.js';

document.addEventListener('assent-ballot-cast', ({ act }) => act.kind satisfies 'ballot/cast');
document.querySelector('assent-vote')?.setAttribute('src', 'https://social.example/@ana/1');
const src: string | undefined = document.querySelector('assent-vote')?.src;
console.log(src);
`;

it('are enough for a strict consumer', () => {
  const file = path.join(folder, 'consumer.ts');
  writeFileSync(file, consumer);
  const options = '--noEmit --ignoreConfig --strict --skipLibCheck false --target es2022 --module esnext';
  const more = '--moduleResolution bundler --lib es2023,dom,dom.iterable';
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...`${options} ${more}`.split(' '), file], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});
