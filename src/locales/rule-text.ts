import type { Clause, Rule } from '../core/rule.js';
import { liftableText } from './clause-text.js';
import { folded, known } from './tongue.js';
import type { Tongue } from './tongue.js';

/**
 * A rule in sentences, to be set one after the other or one beneath the other. Rules that differ in what they mean differ in
 * what is said.
 */
export function ruleText(rule: Rule, tongue: Tongue): readonly string[] {
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
