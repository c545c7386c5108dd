import { holds } from '../core/result.js';
import type { Because, Dissent, Missing } from '../core/result.js';
import type { Clause } from '../core/rule.js';
import { clauseText, detailsOf, doneText, headsText, stanceText } from './clause-text.js';
import { capital, joined, known } from './tongue.js';
import type { Tongue } from './tongue.js';

/** A clause with what it needed and what it got: “8 of 12 agree; at least 8 needed: met.” */
export function becauseText(because: Because, tongue: Tongue): string {
  const { words, formats } = tongue;
  const said = capital(standingText(because, tongue, 'fact'));
  if (because.met) return words.met({ because: said }, formats);
  const lifting = liftingIn(because);
  if (!lifting) return words.notMet({ because: said }, formats);
  return words.lifted({ because: said, exception: standingText(lifting, tongue, 'if') }, formats);
}

/** What would have to change, and whether those who have not answered yet could do it. */
export function missingText({ clause, met, change, by, possible }: Missing, tongue: Tongue): string {
  const { words, formats } = tongue;
  const needed = (met ? words.toBreak : words.toMeet)({ change: changeText(clause, change, by, tongue) }, formats);
  return possible === false ? joined(needed, words.notEnough) : needed;
}

/**
 * Who does not go along, and why, a line for each; those of whom neither name nor reason is known are counted.
 * An objection is told with what became of it.
 */
export function dissentText(dissent: readonly Dissent[], tongue: Tongue): readonly string[] {
  const alike = new Map<string, { readonly first: Dissent; n: number }>();
  for (const [i, each] of dissent.entries()) {
    const isOneOfMany = each.voter === undefined && each.reason === undefined;
    const key = isOneOfMany ? JSON.stringify([each.stance, each.status]) : String(i);
    const those = alike.get(key);
    if (those) those.n += 1;
    else alike.set(key, { first: each, n: 1 });
  }
  return [...alike.values()].map(({ first, n }) => oneDissent(first, n, tongue));
}

/** The first exception that is met, however deep. */
function liftingIn({ unless }: Because): Because | undefined {
  if (!unless || !holds(unless)) return undefined;
  return unless.met ? unless : liftingIn(unless);
}

function standingText(because: Because, tongue: Tongue, mood: 'if' | 'fact'): string {
  const { clause, got, needed, base } = because;
  const { words, formats } = tongue;
  // Where the numbers would tell how a few people voted there are none.
  if (got === undefined || needed === undefined || needed < 0) return clauseText(clause, tongue, mood);
  const isNobody = got === 0 && base === undefined;
  const heads = base === undefined ? headsText(got, clause, tongue) : words.ofWhole({ n: got, whole: base }, formats);
  const subject = joined(isNobody ? words.nobody : heads, detailsOf(clause, tongue));
  const number = isNobody ? 'none' : got === 1 ? 'one' : 'many';
  const said = doneText(clause, { subject, number, mood }, tongue);
  // That nobody does what nobody may is said in one.
  if (got === 0 && needed === 0) return said;
  return words.semicolon({ a: said, b: neededText(clause, needed, tongue) }, formats);
}

/** What a number of people has to reach, or must not pass: “at least 8 needed”. */
export function neededText({ cmp }: Clause, n: number, { words: { needed }, formats }: Tongue): string {
  if (cmp === '>=' || cmp === '>') return needed.atLeast({ n }, formats);
  if (n === 0) return needed.none;
  return (cmp === '=' ? needed.exactly : needed.atMost)({ n }, formats);
}

function changeText(clause: Clause, change: Missing['change'], n: number, tongue: Tongue): string {
  const { words, formats } = tongue;
  if (change === 'others') return words.others({ n }, formats);
  if (change === 'fewer' && 'objections' in clause.count) return words.withdrawn({ n }, formats);
  const more = clause.weighted ? words.moreVoices : words.more;
  const who = { more, fewer: words.fewer, instead: words.instead }[change]({ n }, formats);
  const subject = joined(who, clause.class === undefined ? '' : words.inClass({ name: clause.class }, formats));
  return doneText(clause, { subject, number: n === 1 ? 'one' : 'many', mood: 'must' }, tongue);
}

function oneDissent({ voter, stance, reason, status }: Dissent, n: number, tongue: Tongue): string {
  const { words, formats, names } = tongue;
  const subject =
    voter === undefined ? words.people({ n, oblique: false }, formats) : formats.isolate(names.voter(voter));
  const number = voter !== undefined ? 'named' : n === 1 ? 'one' : 'many';
  const said = stanceText(stance, { subject, number, mood: 'fact', place: '' }, tongue);
  const text =
    status === undefined ? undefined : (known(words.fates, status) ?? words.other({ name: status }, formats));
  const fated = text === undefined ? said : words.fate({ said, text }, formats);
  return capital(reason === undefined ? fated : words.reason({ said: fated, text: reason }, formats));
}
