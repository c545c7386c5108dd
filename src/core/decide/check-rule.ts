import type { Problem } from '../problem.js';
import { deepestClause, isOfBallots } from '../rule.js';
import type { Clause, Rule } from '../rule.js';
import type { Vote } from '../vote.js';
import { isQuantity, isShare } from './amounts.js';
import { contradictionsIn } from './contradictions.js';
import { knownSize } from './known-size.js';

/** What of a vote a rule has to fit. */
export type RuledVote = Pick<Vote, 'method' | 'options' | 'electorate' | 'opens' | 'closes'>;

type Path = Problem['path'];

/** What a clause can speak of. */
interface Known {
  readonly vote: RuledVote;
  readonly stances: ReadonlySet<string | undefined>;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Everything that is wrong with a rule, so that it can be said when it is written and not when it fails.
 *
 * - `not-whole`: an amount or a number of days that is no whole number, or is below zero.
 * - `no-share`: a share that is not two whole numbers, the second above zero.
 * - `over-one`: a share of more than everything.
 * - `no-base`: a share of nothing in particular.
 * - `outside-base`: a share of ballots, of which what is counted is no part: presence, objections, or abstentions of those
 *   who decided.
 * - `no-denominator`: a share, or a silence that consents, of an electorate that nobody can count.
 * - `between-wholes`: exactly a share that is neither everything nor nothing, which would be luck.
 * - `unknown-stance`, `unknown-option`, `unknown-class`: something that the vote does not have.
 * - `never-met`: a clause that nothing can meet, nor lift.
 * - `contradiction`: a clause that cannot hold together with an earlier one.
 * - `too-deep`: clauses within clauses beyond `deepestClause`.
 * - `too-short`: the vote closes before the minimum days are over.
 * - `no-opening`: there are minimum days, and nothing to count them from.
 */
export function checkRule(rule: Rule, vote: RuledVote): readonly Problem[] {
  const stances = new Set(vote.options.map(({ stance }) => stance));
  // Abstaining by stance is possible in every method, and to say nothing is to agree where silence consents.
  stances.add('abstain');
  if (rule.silence === 'consent') stances.add('agree');
  const known = { vote, stances };
  const clauses = rule.clauses.flatMap((clause, place) => checkClause(clause, ['clauses', place], known, 0));
  const problems = [...checkDays(rule, vote), ...checkSilence(rule, vote), ...clauses];
  return problems.length > 0 ? problems : contradictionsIn(rule, vote);
}

function checkDays({ minimumDays, provisionalDays }: Rule, { opens, closes, electorate }: RuledVote): Problem[] {
  const problems: Problem[] = [];
  for (const [field, days] of Object.entries({ minimumDays, provisionalDays })) {
    if (days !== undefined && !isQuantity(days)) problems.push({ path: [field], reason: 'not-whole' });
  }
  if (problems.length > 0 || !minimumDays) return problems;
  const path = ['minimumDays'];
  const opened = opens ?? electorate?.frozen?.at;
  if (opened === undefined) return [{ path, reason: 'no-opening' }];
  const isShort = closes !== undefined && Date.parse(closes) < Date.parse(opened) + minimumDays * day;
  return isShort ? [{ path, reason: 'too-short' }] : [];
}

/** Silence can only consent where those who are silent are known, unless nothing depends on how many they are. */
function checkSilence({ silence, clauses }: Rule, { electorate }: RuledVote): Problem[] {
  if (silence === 'ignore' || !isOpen(electorate)) return [];
  const depends = ({ count, of, unless }: Clause): boolean =>
    isOfBallots(of) || ('stance' in count && count.stance === 'agree') || (unless !== undefined && depends(unless));
  return clauses.some(depends) ? [{ path: ['silence'], reason: 'no-denominator' }] : [];
}

function checkClause(clause: Clause, path: Path, known: Known, depth: number): Problem[] {
  if (depth > deepestClause) return [{ path, reason: 'too-deep' }];
  const own = [
    ...checkAmount(clause, path),
    ...checkBase(clause, path, known.vote),
    ...checkWords(clause, path, known),
  ];
  const lifting = clause.unless ? checkClause(clause.unless, [...path, 'unless'], known, depth + 1) : [];
  return [...own, ...lifting];
}

function checkAmount({ amount, cmp }: Clause, path: Path): Problem[] {
  const at = [...path, 'amount'];
  if (typeof amount === 'number') return isQuantity(amount) ? [] : [{ path: at, reason: 'not-whole' }];
  if (!isShare(amount)) return [{ path: at, reason: 'no-share' }];
  const [part, whole] = amount;
  if (part > whole) return [{ path: at, reason: 'over-one' }];
  return cmp === '=' && part > 0 && part < whole ? [{ path: at, reason: 'between-wholes' }] : [];
}

function checkBase(clause: Clause, path: Path, { electorate, options }: RuledVote): Problem[] {
  const { amount, of } = clause;
  const at = [...path, 'of'];
  if (of === undefined) return typeof amount === 'number' ? [] : [{ path: at, reason: 'no-base' }];
  if (isOfBallots(of)) return isOutside(clause, options) ? [{ path: at, reason: 'outside-base' }] : [];
  return isOpen(electorate) ? [{ path: at, reason: 'no-denominator' }] : [];
}

function isOutside({ count, of }: Clause, options: RuledVote['options']): boolean {
  if ('attendance' in count || 'objections' in count) return true;
  if (of !== 'decided') return false;
  const stance = 'option' in count ? options.find(({ id }) => id === count.option)?.stance : undefined;
  return 'ballots' in count || stance === 'abstain' || ('stance' in count && count.stance === 'abstain');
}

function checkWords(clause: Clause, path: Path, { vote, stances }: Known): Problem[] {
  const { count } = clause;
  const problems: Problem[] = [];
  if ('stance' in count && !stances.has(count.stance)) {
    problems.push({ path: [...path, 'count', 'stance'], reason: 'unknown-stance' });
  }
  if ('option' in count && !vote.options.some(({ id }) => id === count.option)) {
    problems.push({ path: [...path, 'count', 'option'], reason: 'unknown-option' });
  }
  if (clause.class !== undefined && knownSize({ class: clause.class }, vote.electorate) === 0) {
    problems.push({ path: [...path, 'class'], reason: 'unknown-class' });
  }
  return problems;
}

/** Whether nobody will ever know how many there are. A closed electorate that is not frozen yet will be. */
function isOpen(electorate: Vote['electorate']): boolean {
  return electorate?.frozen === undefined && (electorate?.kind ?? 'open') === 'open';
}
