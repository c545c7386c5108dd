import type { Tally } from '../count/tally.js';
import type { Instant } from '../instant.js';
import { holds } from '../result.js';
import type { Because, DecisionWord, WaitsFor } from '../result.js';
import type { Rule } from '../rule.js';
import { voteState } from '../vote.js';
import type { Vote, VoteState } from '../vote.js';
import { becauseOf } from './clauses.js';
import type { Decision, Grounds } from './decision.js';
import { dissentIn } from './dissent.js';
import { breakdownOf, missingWithoutFew, withoutFew } from './few.js';
import { missingIn } from './missing.js';
import { isMeasuring, isProposal, ruleFor } from './own-rule.js';
import { classesOf } from './per-class.js';
import { rollOf } from './roll.js';
import type { Roll } from './roll.js';
import { breakTies } from './tie-breaks.js';

type Winners = Pick<Tally, 'winners' | 'tied'>;

const day = 24 * 60 * 60 * 1000;

/** The last moment that a date can be. */
const lastDate = 8.64e15;

/**
 * Applies a vote's rule, or its method's own where it has none.
 *
 * Before the close everything is `pending`; the clauses say how they stand so far, as if it closed now. After it, in this
 * order: a clause of the purpose `quorum` that does not hold is `inquorate`; a measuring method has `measured`; any other
 * clause that does not hold is `not-adopted`; an objection that stands keeps everything `pending`, whatever the rule says
 * and also while the decision is provisional; then a proposal is adopted, and a choice is what its method has chosen.
 *
 * The result is whole: whether a reader may see it yet is for `visibleResult`. Names are in it only as the vote's secrecy
 * allows, and so are numbers about fewer than five people.
 */
export function decide(grounds: Grounds): Decision {
  const { vote, tally, now } = grounds;
  const rule = ruleFor(vote);
  const roll = rollOf(grounds, rule.silence);
  const becauses = rule.clauses.map((clause) => becauseOf(clause, roll));
  const breakdown = breakdownOf(roll, vote.secrecy);
  const times = timesOf(vote, rule);

  const state = voteState(vote, now);
  const isOver = state === 'closed' && now >= times.earliest;
  const broken = isOver && tally.tied && !isProposal(vote) ? breakTies(vote, tally, rule.tieBreaks) : undefined;
  const word = isOver ? wordFor(vote, becauses, roll, broken ?? tally) : 'pending';
  const isProvisional = now < times.latest && (word === 'adopted' || word === 'chosen');
  const waitsFor = waitingFor(state, isOver, word, isProvisional);
  return {
    decision: isProvisional && word === 'adopted' ? 'adopted-provisionally' : word,
    ...(waitsFor && { waitsFor }),
    becauses: becauses.map((because) => withoutFew(because, breakdown)),
    missing: missingWithoutFew(missingIn(becauses, roll, state === 'open' || state === 'scheduled'), breakdown),
    dissent: dissentIn(roll, vote.secrecy),
    classes: classesOf(roll, grounds, breakdown.byClass),
    ...(isProvisional && times.latest <= lastDate && { provisionalUntil: new Date(times.latest).toISOString() }),
    ...(broken && !broken.tied && { broken }),
  };
}

function wordFor(vote: Vote, becauses: readonly Because[], roll: Roll, { winners, tied }: Winners): DecisionWord {
  const failing = becauses.filter((because) => !holds(because)).map(({ clause }) => clause);
  if (failing.some(({ purpose }) => purpose === 'quorum')) return 'inquorate';
  if (isMeasuring(vote.method)) return 'measured';
  if (failing.some(({ count }) => !('objections' in count))) return 'not-adopted';
  if (roll.objectors.length > 0) return 'pending';
  if (failing.length > 0) return 'not-adopted';
  if (isProposal(vote)) return 'adopted';
  if (winners.length === 0) return 'not-adopted';
  return tied ? 'tied' : 'chosen';
}

function waitingFor(
  state: VoteState,
  isOver: boolean,
  word: DecisionWord,
  isProvisional: boolean,
): WaitsFor | undefined {
  if (state === 'cancelled') return undefined;
  if (state !== 'closed') return 'close';
  if (!isOver) return 'minimum-days';
  if (word === 'pending') return 'objections';
  return isProvisional ? 'provisional-days' : undefined;
}

/**
 * The first moment at which something can be decided, and the first at which it is not provisional any more; in
 * milliseconds since the epoch. What a rule counts from and nobody knows, such as the end of a vote that was ended by hand,
 * never comes: that is waited for, not guessed.
 */
function timesOf({ opens, closes, electorate }: Vote, { minimumDays = 0, provisionalDays = 0 }: Rule) {
  const opened = opens ?? electorate?.frozen?.at;
  const earliest = minimumDays > 0 ? timeOf(opened) + minimumDays * day : -Infinity;
  return {
    earliest,
    latest: provisionalDays > 0 ? Math.max(timeOf(closes), earliest) + provisionalDays * day : -Infinity,
  };
}

function timeOf(instant: Instant | undefined): number {
  return instant === undefined ? Infinity : Date.parse(instant);
}
