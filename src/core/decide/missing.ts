import type { Because, Missing } from '../result.js';
import { isOfBallots } from '../rule.js';
import type { Clause } from '../rule.js';
import { isUpward, meets, neededOf } from './amounts.js';
import { hearsSilence, isWithin } from './clauses.js';
import type { Measure } from './clauses.js';
import { size } from './roll.js';
import type { Elector, Roll } from './roll.js';

type Change = Missing['change'];

/** What changing by so much makes of the numbers, and by how much they can be changed at most. */
interface Shift {
  readonly most: number;
  readonly to: (by: number) => Measure;
}

/** More than there will ever be of anything, and still far from where numbers stop being exact. */
const endless = 2 ** 50;

/**
 * What would have to change for each clause to be met, or to be met no longer; for the `unless` of one that is not met too.
 * A clause that no change can flip is left out.
 *
 * @param open - whether anybody can still answer
 */
export function missingIn(becauses: readonly Because[], roll: Roll, open: boolean): readonly Missing[] {
  return becauses.flatMap((because) => {
    const own = missingOf(because, roll, open);
    const lifting = because.unless && !because.met ? missingIn([because.unless], roll, open) : [];
    return own ? [own, ...lifting] : lifting;
  });
}

function missingOf({ clause, got = 0, base, met }: Because, roll: Roll, open: boolean): Missing | undefined {
  const now = { got, base };
  for (const change of changesOf(clause, now, met)) {
    const shift = shiftOf(change, clause, now, roll);
    const by = shift && least(shift, clause, met);
    if (by === undefined) continue;
    const able = open ? thoseWhoCan(change, clause, roll) : undefined;
    return { clause, met, change, by, ...(able && { possible: size(able, clause.weighted) >= by }) };
  }
  return undefined;
}

/** What could flip the clause, first of all what those can do who have not answered. */
function changesOf(clause: Clause, { got, base }: Measure, met: boolean): readonly Change[] {
  if (clause.cmp === '=') {
    if (met) return ['more', 'others', 'fewer'];
    return got < (neededOf(clause, base) ?? 0) ? ['more', 'instead'] : ['fewer'];
  }
  if (isUpward(clause.cmp)) return met ? ['others', 'fewer'] : ['more', 'instead'];
  return met ? ['more', 'instead'] : ['fewer'];
}

function shiftOf(change: Change, clause: Clause, { got, base }: Measure, roll: Roll): Shift | undefined {
  const { count, of } = clause;
  const ofBallots = isOfBallots(of);
  const heard = ofBallots && hearsSilence(clause, roll);
  const byBallot = !('attendance' in count || 'objections' in count);
  const up: Shift = {
    most: base === undefined ? endless : Math.max(0, base - got),
    to: (by) => ({ got: got + by, base }),
  };
  /** Who abstains is not among those who decided any more, if they were. */
  const outside = (decided: number, leave: boolean): Shift => ({
    most: leave ? decided : endless,
    to: (by) => ({ got: got + by, base: leave ? decided - by : decided }),
  });
  switch (change) {
    case 'more':
      // Those who have not answered are counted already.
      if (agrees(clause) && hearsSilence(clause, roll)) return undefined;
      if (base !== undefined && isOutside(clause)) return outside(base, heard);
      if (base === undefined || !ofBallots || heard || !byBallot) return up;
      return { most: endless, to: (by) => ({ got: got + by, base: base + by }) };
    case 'others':
      if (base === undefined || !ofBallots || heard || !byBallot || 'ballots' in count) return undefined;
      return { most: endless, to: (by) => ({ got, base: base + by }) };
    case 'instead':
      if (base !== undefined && isOutside(clause)) return outside(base, true);
      return byBallot && !('ballots' in count) ? up : undefined;
    case 'fewer':
      if (ofBallots && 'ballots' in count) return undefined;
      // Who does not abstain has decided.
      return {
        most: got,
        to: (by) => ({ got: got - by, base: base !== undefined && isOutside(clause) ? base + by : base }),
      };
  }
}

/** The least by which the numbers have to be shifted for the clause to flip. */
function least({ most, to }: Shift, clause: Clause, met: boolean): number | undefined {
  const flips = (by: number): boolean => {
    const { got, base } = to(by);
    return meets(clause.cmp, got, neededOf(clause, base)) !== met;
  };
  // An equation that holds is broken by one, or by nothing of this kind.
  if (clause.cmp === '=' && met) return most > 0 && flips(1) ? 1 : undefined;
  const reaches = (by: number): boolean => {
    if (clause.cmp !== '=') return flips(by);
    const { got, base } = to(by);
    const needed = neededOf(clause, base);
    return needed !== undefined && (got - needed) * Math.sign(to(1).got - to(0).got) >= 0;
  };
  if (most < 1 || !reaches(most)) return undefined;
  let short = 0;
  let enough = most;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return flips(enough) ? enough : undefined;
}

/** Those who have not answered, as far as the change is in their hands. */
function thoseWhoCan(change: Change, clause: Clause, roll: Roll): readonly Elector[] | undefined {
  const others = (done: readonly Elector[]): readonly Elector[] | undefined => {
    const ids = new Set(done.map(({ id }) => id));
    return roll.electors?.filter((elector) => !ids.has(elector.id) && isWithin(clause, elector, roll));
  };
  switch (change) {
    case 'more':
      if ('attendance' in clause.count) return others([...roll.present.values()]);
      if ('objections' in clause.count) return others(roll.objectors);
      return others(roll.answers.map(({ elector }) => elector));
    case 'others':
      return others(roll.answers.map(({ elector }) => elector));
    case 'fewer':
      if (!agrees(clause) || !hearsSilence(clause, roll)) return undefined;
      return roll.consenting.filter((elector) => isWithin(clause, elector, roll));
    case 'instead':
      return undefined;
  }
}

function agrees({ count }: Clause): boolean {
  return 'stance' in count && count.stance === 'agree';
}

/** Whether what is counted is not in the base itself: abstentions beside those who decided. */
function isOutside({ count, of }: Clause): boolean {
  return of === 'decided' && 'stance' in count && count.stance === 'abstain';
}
