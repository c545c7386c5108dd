// @ts-check
// `node test/bench/equal-shares.mjs`: equal shares as large as a town counts it, beside the time it may take.
import { build } from 'esbuild';

const voters = 6_500;
const projects = 64;
const rounds = 7;

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { equalShares } from './src/core/count/equal-shares.js';
      export { completeEqualShares } from './src/core/count/equal-shares-completion.js';
      export { seeded } from './src/testing/random.js';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const [bundle] = outputFiles;
if (!bundle) throw new Error('nothing was built');
const { equalShares, completeEqualShares, seeded } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`
);

const random = seeded(20261125);
/** @type {{ id: string, label: string, cost: number }[]} */
const options = Array.from({ length: projects }, (_, n) => ({
  id: `project ${n}`,
  label: `Project ${n}`,
  cost: 1_000_00 + random.whole(100_000_00),
}));
const ids = options.map(({ id }) => id);
const settings = { budget: 1_000_000_00 };

/** @param {number} most - of how many projects a voter approves, at most */
const ballotsWith = (most) =>
  Array.from({ length: voters }, (_, n) => ({
    id: String(n),
    choice: { kind: 'some', options: random.shuffle(ids).slice(0, 1 + random.whole(most - 1)) },
  }));

/** @param {() => unknown} work */
function milliseconds(work) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

/** @param {string} what @param {number} got @param {number} bar */
function line(what, got, bar) {
  console.log(
    `${what.padEnd(58)} ${got.toFixed(0).padStart(6)} ms  bar ${String(bar).padStart(6)} ms  ${(got / bar).toFixed(2)}`,
  );
}

for (const most of [10, 64]) {
  const ballots = ballotsWith(most);
  const tally = equalShares(ballots, options, settings);
  const what = `${voters} voters, ${projects} projects, up to ${most} approvals`;
  line(
    `${what}: ${tally.purchases.length} bought`,
    milliseconds(() => equalShares(ballots, options, settings)),
    1_000,
  );

  // By whole units of the currency, as equalshares.net does it.
  const start = performance.now();
  const slices = [];
  const runs = completeEqualShares(ballots, options, settings, 100);
  let at = runs.next();
  let slice = performance.now();
  let progress = at.value;
  while (!at.done) {
    progress = at.value;
    at = runs.next();
    slices.push(performance.now() - slice);
    slice = performance.now();
  }
  line(`  completed in ${progress.runs} runs, longest of them`, Math.max(...slices), 1_000);
  line(
    `  completed: ${at.value.purchases.length} bought, ${progress.spent / settings.budget} of the budget`,
    performance.now() - start,
    60_000,
  );
}
