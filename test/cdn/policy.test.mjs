// @ts-check
// The pages with the strictest rules: Mastodon's own policy, and trusted types for `lit-html` alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { cdn, openStage, option, shows } from './stage.mjs';

/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

describe('a strict policy with trusted types', () => {
  it('is not violated by a vote in a backend', async () => {
    const scripts = ['assent-backend', 'assent-vote'].map(
      (name) => `<script type="module" src="/packs/assent/${name}.js"></script>`,
    );
    const body = '<assent-backend type="mastodon"><assent-vote loading="eager"></assent-vote></assent-backend>';
    const { page, problems } = await stage.visitTheme(scripts.join(''), body);
    await shows(page, 'assent-vote', option);
    assert.deepEqual(problems, []);
  });

  it('is not violated by where the ballots come from, drawn and as a table', async () => {
    const scripts = '<script type="module" src="/packs/assent/assent-power.js"></script>';
    const { page, problems } = await stage.visitTheme(scripts, '<assent-power loading="eager"></assent-power>');
    await page.evaluate((option) => {
      const ballots = Array.from({ length: 9 }, (_, n) => {
        return { id: `${n}`, voter: `@v${n}@h${n % 3}.example`, choice: { kind: 'one', option: '0' } };
      });
      const vote = {
        question: '',
        method: 'single',
        options: [{ id: '0', label: option }],
        results: 'always',
        secrecy: 'public',
        changeable: false,
        reason: 'off',
      };
      const source = { origin: location.origin, name: 'here', kind: 'origin' };
      const view = { type: 'vote', address: '', source, asOf: new Date().toISOString(), may: {}, vote };
      const element = document.querySelector('assent-power');
      if (element) Object.assign(element, { ballots, vote: view });
    }, option);
    await shows(page, 'assent-power', 'More than half of the ballots come from 2 instances.');
    await shows(page, 'assent-power', option);
    await page.evaluate(() => document.querySelector('assent-power')?.shadowRoot?.querySelector('summary')?.click());
    await shows(page, 'assent-power', 'Down to here');
    // The width of a bar is set without what the policy forbids.
    const width = await page.evaluate(() => {
      const track = document.querySelector('assent-power')?.shadowRoot?.querySelector('.track');
      return track ? parseFloat(getComputedStyle(track, '::before').width) / track.clientWidth : 0;
    });
    assert.ok(Math.abs(width - 1 / 3) < 0.01, String(width));
    assert.deepEqual(problems, []);
  });

  it('is not violated by the one-file poll, in another language and from right to left', async () => {
    const scripts = '<script type="module" src="/packs/assent/assent-poll.js"></script>';
    const body = '<div lang="ar" dir="rtl"><assent-poll loading="eager"></assent-poll></div>';
    const { page, problems } = await stage.visitTheme(scripts, body);
    await shows(page, 'assent-poll', option);
    assert.deepEqual(problems, []);
  });

  it('is not violated by what the one-file poll loads on use', async () => {
    const scripts = '<script type="module" src="/packs/assent/assent-poll.js"></script>';
    const { page, problems } = await stage.visitTheme(scripts, '<assent-poll loading="eager"></assent-poll>');
    await shows(page, 'assent-poll', option);
    const code = readFileSync(`${cdn}assent-poll.js`, 'utf8');
    const files = [...code.matchAll(/import\("\.\/(chunks\/[^"]+)"\)/g)].map(([, file]) => `/packs/assent/${file}`);
    assert.ok(files.some((file) => file.includes('/voter-')));
    await page.evaluate((files) => Promise.all(files.map((file) => import(file))), files);
    assert.deepEqual(problems, []);
  });

  it('is not violated by a ranking in the one-file poll, whose sheet is loaded by what was loaded on use', async () => {
    const scripts = '<script type="module" src="/packs/assent/assent-poll.js"></script>';
    const { page, problems, scripts: loaded } = await stage.visitTheme(scripts, '<assent-poll></assent-poll>');
    const sheets = () => loaded.filter(({ pathname }) => /\/(rank|speech)-/.test(pathname)).length;
    assert.equal(sheets(), 0);
    await page.evaluate(() => {
      const asOf = new Date().toISOString();
      const options = ['Bread', 'Tea'].map((label, n) => ({ id: String(n), label }));
      const vote = { question: 'What first?', method: 'schulze', options, results: 'after-close', secrecy: 'public' };
      const view = {
        type: 'vote',
        address: 'votes/1',
        source: { origin: location.origin, name: 'the assembly', kind: 'origin' },
        asOf,
        may: { 'ballot/cast': true },
        vote: { ...vote, changeable: true, reason: 'off' },
      };
      Object.assign(document.querySelector('assent-poll') ?? {}, { vote: view });
    });
    await shows(page, 'assent-poll', 'Nothing is ranked yet.');
    await page.evaluate(() => {
      const shadow = document.querySelector('assent-poll')?.shadowRoot;
      shadow?.querySelector('.rank ul > :last-child button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    await shows(page, 'assent-poll', 'is now number 1 of 1.');
    const place = await page.evaluate(() => {
      const number = document.querySelector('assent-poll')?.shadowRoot?.querySelector('.rank .place');
      return number && getComputedStyle(number).fontWeight;
    });
    assert.equal(place, '600', 'its styles are not there');
    assert.equal(sheets(), 2);
    assert.deepEqual(problems, []);
  });
});
