import type { Problem } from '../problem.js';
import type { Clause, Counted, Rule } from '../rule.js';
import type { Method } from '../vote.js';
import { isUpward, neededOf } from './amounts.js';
import type { RuledVote } from './check-rule.js';
import { knownSize } from './known-size.js';

/** A bound as an exact fraction: of a base, or of one where it is a number. */
interface Bound {
  readonly part: bigint;
  readonly whole: bigint;
  /** The bound itself is out of bounds. */
  readonly strict: boolean;
}

/** What a clause asks of what it counts. */
interface Demand {
  readonly path: Problem['path'];
  readonly count: Counted;
  /** Demands can be compared where they are about the same people and in the same unit. */
  readonly about: string;
  readonly low: Bound;
  readonly high: Bound | undefined;
  /** The most there can be of it. */
  readonly most: Bound | undefined;
}

/** Methods whose ballots say one thing only. */
const oneEach: ReadonlySet<Method> = new Set([
  ...['single', 'consent', 'consensus', 'majority', 'lazy-consent'],
  ...['sense-check', 'gradients', 'check-in', 'count'],
]);

const nought: Bound = { part: 0n, whole: 1n, strict: false };

/** Clauses that nothing can meet, and clauses that cannot hold together. The amounts must be sound already. */
export function contradictionsIn({ clauses }: Rule, vote: RuledVote): readonly Problem[] {
  const problems: Problem[] = [];
  const demands: Demand[] = [];
  for (const [place, clause] of clauses.entries()) {
    const path = ['clauses', place];
    if (!canHold(clause, vote)) problems.push({ path, reason: 'never-met' });
    else if (!clause.unless || !canHold(clause.unless, vote)) demands.push(demandOf(clause, path, vote));
  }
  for (const [place, demand] of demands.entries()) {
    const earlier = demands.slice(0, place).filter(({ about }) => about === demand.about);
    if (clash(demand, earlier, oneEach.has(vote.method))) problems.push({ path: demand.path, reason: 'contradiction' });
  }
  return problems;
}

function canHold(clause: Clause, vote: RuledVote): boolean {
  const { low, high, most } = demandOf(clause, [], vote);
  const isPossible = !exceeds(low, most) && !exceeds(nought, high);
  return isPossible || (clause.unless !== undefined && canHold(clause.unless, vote));
}

function demandOf(clause: Clause, path: Problem['path'], { electorate }: RuledVote): Demand {
  const { count, cmp, amount, of, class: name, channel, weighted } = clause;
  const isOfPeople = of === 'eligible' || of === 'active';
  const population = knownSize({ ...clause, of: isOfPeople ? of : undefined }, electorate);
  const needed = neededOf(clause, isOfPeople ? population : undefined);
  // Nothing is adopted while an objection stands.
  const most = 'objections' in count ? 0 : population;
  const unit = needed === undefined ? (of ?? '') : 'number';
  const bound =
    needed !== undefined || typeof amount === 'number'
      ? { part: BigInt(needed ?? 0), whole: 1n, strict: false }
      : { part: BigInt(amount[0]), whole: BigInt(amount[1]), strict: cmp === '>' || cmp === '<' };
  const share = 'objections' in count ? nought : { part: 1n, whole: 1n, strict: false };
  return {
    path,
    count,
    about: JSON.stringify([unit, of === 'active' || of === 'present' ? of : '', name, channel, weighted]),
    low: isUpward(cmp) || cmp === '=' ? bound : nought,
    high: isUpward(cmp) ? undefined : bound,
    most: needed === undefined ? share : most === undefined ? undefined : { ...nought, part: BigInt(most) },
  };
}

function clash(demand: Demand, earlier: readonly Demand[], oneAnswerEach: boolean): boolean {
  return (
    earlier.some(
      (each) => isSame(each.count, demand.count) && (exceeds(each.low, demand.high) || exceeds(demand.low, each.high)),
    ) ||
    earlier.some((each) => exceedsTurnout(each, demand) || exceedsTurnout(demand, each)) ||
    (oneAnswerEach &&
      exceedsTogether(
        [...earlier, demand].filter(({ count }) => addsUp(count, demand.count)),
        demand.most,
      ))
  );
}

/** Whether one asks for more ballots of a kind than the other allows for ballots of all kinds. */
function exceedsTurnout({ count, low }: Demand, { count: all, high }: Demand): boolean {
  return ('stance' in count || 'option' in count) && 'ballots' in all && exceeds(low, high);
}

/** Whether different answers are asked of more people than there are. */
function exceedsTogether(demands: readonly Demand[], most: Bound | undefined): boolean {
  const strongest = new Map<string, Bound>();
  for (const { count, low } of demands) {
    const key = JSON.stringify(count);
    const other = strongest.get(key);
    if (!other || exceeds(low, other)) strongest.set(key, low);
  }
  return exceeds([...strongest.values()].reduce(plus, nought), most);
}

/** Whether both are about what ballots say, in the same terms. An abstention is in none of the shares that add up to one. */
function addsUp(a: Counted, b: Counted): boolean {
  if ('stance' in a && 'stance' in b) return a.stance !== 'abstain' && b.stance !== 'abstain';
  return 'option' in a && 'option' in b;
}

function isSame(a: Counted, b: Counted): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a lower bound leaves nothing below an upper one. */
function exceeds(low: Bound, high: Bound | undefined): boolean {
  if (!high) return false;
  const [a, b] = [low.part * high.whole, high.part * low.whole];
  return a > b || (a === b && (low.strict || high.strict));
}

function plus(a: Bound, b: Bound): Bound {
  return {
    part: a.part * b.whole + b.part * a.whole,
    whole: a.whole * b.whole,
    strict: a.strict || b.strict,
  };
}
