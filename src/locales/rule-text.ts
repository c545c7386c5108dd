import type { Clause, Rule } from '../core/rule.js';
import type { Option } from '../core/vote.js';
import { liftableText } from './clause-text.js';
import { folded, known } from './tongue.js';
import type { Tongue } from './tongue.js';

/**
 * A rule in sentences, to be set one after the other or one beneath the other. Rules that differ in what they mean differ in
 * what is said.
 *
 * @param options - the vote's, where it is known: where one can object, an objection that stands holds everything up,
 *   whatever else the rule says
 */
export function ruleText(
  rule: Rule,
  tongue: Tongue,
  options: readonly Pick<Option, 'stance'>[] = [],
): readonly string[] {
  const { words, formats } = tongue;
  const { clauses, minimumDays = 0, provisionalDays = 0, silence, tieBreaks } = rule;
  const quorum = clauses.filter(({ purpose }) => purpose === 'quorum');
  const rest = clauses.filter(({ purpose }) => purpose !== 'quorum');
  return [
    ...(rest.length > 0 ? [] : [words.noCondition]),
    ...conditions(rest, rule, tongue).map((condition, i) =>
      (i === 0 ? words.passesIf : words.onlyIf)({ condition }, formats),
    ),
    ...conditions(quorum, rule, tongue).map((condition) => words.countsIf({ condition }, formats)),
    ...(options.some(({ stance }) => stance === 'object') && !rest.some(asksForNoObjection)
      ? [words.objectionsHold]
      : []),
    ...(minimumDays > 0 ? [words.minimumDays({ n: minimumDays }, formats)] : []),
    ...(provisionalDays > 0 ? [words.provisionalDays({ n: provisionalDays }, formats)] : []),
    ...(silence === 'consent' ? [words.silenceConsents] : []),
    ...(tieBreaks.length > 0 ? [words.tieBreaks({ ways: waysText(tieBreaks, tongue) }, formats)] : []),
  ];
}

/** What breaks a tie. Words that we do not know are said as they are written. */
export function wayText(way: string, { words, formats }: Pick<Tongue, 'words' | 'formats'>): string {
  return known(words.ways, way) ?? words.other({ name: way }, formats);
}

/** Whether a clause says already that no objection may stand, and nothing lifts it. */
function asksForNoObjection({ count, cmp, amount, of, unless, class: group, channel }: Clause): boolean {
  return 'objections' in count && cmp === '=' && amount === 0 && !of && !unless && group === undefined && !channel;
}

function waysText(tieBreaks: readonly string[], tongue: Tongue): string {
  return folded(
    tieBreaks.map((way) => wayText(way, tongue)),
    (a, b) => tongue.words.then({ a, b }, tongue.formats),
  );
}

/** Clauses without an `unless` together; each of the others by itself, or it would be unclear what the `unless` lifts. */
function conditions(clauses: readonly Clause[], { silence }: Rule, tongue: Tongue): readonly string[] {
  const { words, formats } = tongue;
  const firm = clauses.filter((clause) => !clause.unless).map((clause) => liftableText(clause, tongue, silence));
  const liftable = clauses.filter((clause) => clause.unless).map((clause) => liftableText(clause, tongue, silence));
  const together = folded(
    firm,
    (a, b) => words.next({ a, b }, formats),
    (a, b) => words.and({ a, b }, formats),
  );
  return firm.length > 0 ? [together, ...liftable] : liftable;
}
