import type { Settings } from '../settings.js';
import type { Option } from '../vote.js';
import { Approvals } from './approvals.js';
import { equalShares, runWithShare, sharesOutcome } from './equal-shares.js';
import { projectsOf } from './equal-shares-run.js';
import type { Run } from './equal-shares-run.js';
import type { CountedBallot, Tally } from './tally.js';

/** How far a completion has come. Nobody knows how many runs there will be; `spent` of `budget` is a fair measure. */
export interface CompletionProgress {
  readonly runs: number;
  /** What each voice was given on top of its share, in minor units. */
  readonly raise: number;
  /** What the projects of the latest run within the budget cost, in minor units. */
  readonly spent: number;
  readonly budget: number;
}

/**
 * Equal shares, completed by raising all shares (“Add1”): step by step every voice is given more, as if the budget were
 * larger, and the method is run again, until nothing more would fit into the budget or the next run would cost more than
 * it. What the last run within the budget bought is the outcome; what shares alone would not have bought is marked as
 * `completion` in the purchases.
 *
 * The recommended completion of <https://equalshares.net/implementation/completion>. A project nobody approves of is
 * never waited for. Where lots would have to decide in a run, and what was bought until then is within the budget, the
 * completion ends there, tied.
 *
 * Each `next()` is one run, so that it can be done in slices, with its progress shown:
 *
 * ```ts
 * const runs = completeEqualShares(ballots, options, settings);
 * for (let at = runs.next(); ; at = runs.next()) if (at.done) return at.value; else show(at.value);
 * ```
 *
 * @param step - by how much shares are raised at a time, in minor units. The rule says by one; a larger step takes fewer
 *   runs and may end with something else. Anything but a whole number above zero is a `RangeError`.
 */
export function* completeEqualShares(
  ballots: Iterable<CountedBallot>,
  options: readonly Option[],
  settings: Settings = {},
  step = 1,
): Generator<CompletionProgress, Tally, void> {
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`shares cannot be raised by ${step}`);
  const count = equalShares.begin(options, settings);
  const approvals = new Approvals(options, settings);
  for (const ballot of ballots) {
    const valid = count.add(ballot) === undefined;
    if (valid) approvals.add(ballot.choice, ballot.weight ?? 1);
  }
  const supporters = approvals.groups();
  const wanted = projectsOf(options, supporters);
  const { budget = 0 } = settings;

  let run = runWithShare(options, supporters, budget);
  const before = new Set(run.bought.map(({ place }) => place));
  for (let runs = 1; run.tied.length === 0; runs += 1) {
    const spent = costOf(run);
    const has = new Set(run.bought.map(({ place }) => place));
    yield { runs, raise: (runs - 1) * step, spent, budget };
    if (!wanted.some(({ place, cost }) => !has.has(place) && spent + cost <= budget)) break;
    const next = runWithShare(options, supporters, budget, runs * step);
    if (costOf(next) > budget) break;
    run = next;
  }
  return { ...count.tally(), ...sharesOutcome(options, supporters, run, before) };
}

function costOf({ bought }: Run): number {
  return bought.reduce((sum, { cost }) => sum + cost, 0);
}
