// @ts-check
// A count that is drawn sets lengths by script: no policy that forbids inline styles may be in its way.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openStage, shows } from './stage.mjs';

/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const asOf = '2026-11-23T12:00:00Z';
const ids = ['a', 'b', 'c'];
/** @param {readonly number[]} votes */
const totals = (...votes) => votes.map((own, place) => ({ option: ids[place], votes: own }));

const view = {
  type: 'vote',
  address: 'https://assembly.example/votes/5',
  source: { origin: 'https://assembly.example', name: 'assembly.example', kind: 'origin' },
  asOf,
  may: {},
  vote: {
    question: 'Where do we meet?',
    method: 'instant-runoff',
    options: ids.map((id) => ({ id, label: `Place ${id}` })),
    closes: asOf,
    results: 'always',
    secrecy: 'public',
    changeable: false,
    reason: 'off',
  },
  result: {
    asOf,
    final: true,
    counts: { cast: 9 },
    options: ids.map((option, place) => ({ option, voters: 4 - place, rank: place + 1 })),
    winners: ['a'],
    tied: false,
    rounds: {
      unit: 1,
      rounds: [
        {
          totals: totals(4, 3, 2),
          exhausted: 0,
          elected: [],
          eliminated: ['c'],
          transfers: [{ from: 'c', to: 'a', votes: 2 }],
        },
        { totals: totals(6, 3), exhausted: 0, elected: ['a'], eliminated: ['b'], transfers: [] },
      ],
    },
    pairwise: {
      preferred: [
        [0, 6, 7],
        [3, 0, 7],
        [2, 2, 0],
      ],
    },
  },
};

it('draws a count under a strict policy with trusted types, as large as it is meant to be', async () => {
  const script = '<script type="module" src="/packs/assent/assent-vote.js"></script>';
  const { page, problems } = await stage.visitTheme(script, '<assent-vote></assent-vote>');
  await page.evaluate((given) => {
    Object.assign(document.querySelector('assent-vote') ?? {}, { vote: given });
  }, view);
  await shows(page, 'assent-vote', 'How it was counted');
  const drawn = await page.evaluate(() => {
    const root = document.querySelector('assent-vote')?.shadowRoot;
    root?.querySelector('details')?.setAttribute('open', '');
    const [width, lane, shade] = ['[part=flow]', '.lane:last-of-type', '.clear-2'].map((selector) => {
      const element = root?.querySelector(selector);
      if (!element) return undefined;
      const { inlineSize, insetBlockStart, backgroundColor } = getComputedStyle(element);
      return { inlineSize, insetBlockStart, backgroundColor };
    });
    return { width: width?.inlineSize, top: lane?.insetBlockStart, shade: shade?.backgroundColor };
  });
  assert.ok(parseFloat(drawn.width ?? '') > 100, JSON.stringify(drawn));
  assert.ok(parseFloat(drawn.top ?? '') > 100, JSON.stringify(drawn));
  assert.ok(drawn.shade && drawn.shade !== 'rgba(0, 0, 0, 0)', JSON.stringify(drawn));
  assert.deepEqual(problems, []);
});
