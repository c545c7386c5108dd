// @ts-check
// The page on which people count a file.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveFolders } from '../servers/static.mjs';
import { cdn, openStage, shows } from './stage.mjs';

const pages = fileURLToPath(new URL('../../stories/site/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'assent-count-'));
/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;
before(async () => {
  stage = await openStage();
  site = await serveFolders({ mounts: { '/cdn/': cdn, '/': pages } });
});
after(async () => {
  await stage.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** @param {string} name @param {string} text @param {string} method */
async function count(name, text, method) {
  writeFileSync(path.join(folder, name), text);
  const visit = await stage.visit(`${site.origin}/count.html`);
  const field = await visit.page.$('input[type=file]');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(
    path.join(folder, name),
  );
  await visit.page.select('select', method);
  await visit.page.click('button');
  return visit;
}

describe('the page that counts a file', () => {
  it('counts rankings, and the vote it shows can be counted again', async () => {
    const blt = '2 1\n2 1 2 0\n1 2 1 0\n0\n"Ada"\n"Bob"\n"Who takes the chair?"\n';
    const { page, problems } = await count('chair.blt', blt, 'schulze');
    await shows(page, 'assent-vote', 'Who takes the chair?');
    const offer = await page.waitForSelector('assent-vote >>> #recount-offer');
    await offer?.evaluate((button) => button instanceof HTMLElement && button.click());
    await shows(page, 'assent-vote', 'Recounted 2 ballots here: the same result.');
    assert.deepEqual(problems, []);
  });

  it('says in which line a file is none', async () => {
    const { page, problems } = await count('lunch.csv', 'tea,coffee\n1,\nmany,\n', 'single');
    await shows(page, '#outcome', 'Line 3: there is something where a number belongs (“many”).');
    assert.deepEqual(problems, []);
  });
});
