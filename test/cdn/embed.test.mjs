// @ts-check
// The page for hosts that strip scripts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, option, shows } from './stage.mjs';

/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
/** @type {string} */
let embed;
before(async () => {
  stage = await openStage();
  const { origin } = await stage.serve({ head: '', body: '' });
  embed = `${origin}/assent/embed.html`;
});
after(() => stage.close());

describe('embed.html', () => {
  it('shows the poll it is asked for', async () => {
    const { page, problems } = await stage.visit(`${embed}?src=${encodeURIComponent(stage.poll)}`);
    await shows(page, 'assent-poll', option);
    assert.equal(await page.title(), `Poll · ${new URL(stage.poll).host}`);
    assert.deepEqual(problems, []);
  });

  it('takes a language, with its direction, and a theme', async () => {
    const { page, problems } = await stage.visit(`${embed}?src=${encodeURIComponent(stage.poll)}&lang=ar&theme=dark`);
    await shows(page, 'assent-poll', option);
    const { lang, dir, scheme } = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir, scheme: getComputedStyle(document.documentElement).colorScheme };
    });
    assert.deepEqual({ lang, dir, scheme }, { lang: 'ar', dir: 'rtl', scheme: 'dark' });
    assert.deepEqual(problems, []);
  });

  for (const src of ['', 'javascript:alert(1)', 'data:text/html,hi', 'file:///etc/hostname', 'quorum']) {
    it(`says how it is used when it is given "${src}"`, async () => {
      const { page, problems } = await stage.visit(`${embed}?src=${encodeURIComponent(src)}`);
      await shows(page, 'main', 'embed.html?src=https://');
      assert.equal(await page.$('assent-poll'), null);
      assert.deepEqual(problems, []);
    });
  }
});
