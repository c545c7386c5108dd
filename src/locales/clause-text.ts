import type { Clause, Comparison, Rule, Share } from '../core/rule.js';
import type { Doing } from './en/decide.js';
import { folded, joined, known } from './tongue.js';
import type { Tongue } from './tongue.js';

/** A clause without its `unless`: “at least two thirds of the members agree in the call”. */
export function clauseText(clause: Clause, tongue: Tongue, mood: Doing['mood'], silenceNote = ''): string {
  return doneText(clause, { ...whomIn(clause, tongue, silenceNote), mood }, tongue);
}

/** A clause with its `unless`, and the `unless` of that. */
export function liftableText(
  clause: Clause,
  tongue: Tongue,
  silence: Rule['silence'],
  usual = isQuorum(clause),
): string {
  const { words, formats } = tongue;
  const condition = clauseText(clause, tongue, 'if', silenceNoteOf(clause, silence, usual, tongue));
  if (!clause.unless) return condition;
  return words.unless({ condition, exception: liftableText(clause.unless, tongue, silence, usual) }, formats);
}

/**
 * Somebody does what a clause counts, by the way that it counts. Words that we do not know are said as they are written.
 *
 * @param who - who does it, and in which mood
 */
export function doneText(clause: Clause, who: Omit<Doing, 'place'>, tongue: Tongue): string {
  const { words, formats, names } = tongue;
  const { count } = clause;
  const doing = { ...who, place: placeOf(clause, tongue) };
  if ('option' in count) return words.chooses({ ...doing, name: names.option(count.option) }, formats);
  if ('ballots' in count) return words.takesPart(doing, formats);
  if ('attendance' in count) return words.isThere(doing, formats);
  if ('stance' in count) return stanceText(count.stance, doing, tongue);
  const isNone = who.subject === words.nobody && doing.place === '';
  return isNone ? words.noObjection(doing, formats) : words.holdsObjection(doing, formats);
}

export function stanceText(stance: string, doing: Doing, { words, formats }: Tongue): string {
  const says = known(words.doing, stance);
  return says ? says(doing, formats) : words.says({ ...doing, name: stance }, formats);
}

function placeOf({ channel }: Clause, { words, formats }: Tongue): string {
  if (channel === undefined) return '';
  return known(words.places, channel) ?? words.other({ name: channel }, formats);
}

/** Which of all the people a number is about: their class, and how they are counted. */
export function detailsOf(clause: Clause, { words, formats }: Tongue, ...more: readonly string[]): string {
  const group = clause.class === undefined ? '' : words.inClass({ name: clause.class }, formats);
  const notes = [
    clause.of === 'decided' ? words.withoutAbstentions : '',
    clause.weighted ? words.byWeight : '',
    ...more,
  ].filter((note) => note);
  if (notes.length === 0) return group;
  return joined(group, `(${folded(notes, (a, b) => words.comma({ a, b }, formats))})`);
}

/** So many people, or voices where they are weighted. */
export function headsText(n: number, { weighted }: Clause, { words, formats }: Tongue, oblique = false): string {
  return (weighted ? words.voices : words.people)({ n, oblique }, formats);
}

function isQuorum({ purpose }: Clause): boolean {
  return purpose === 'quorum';
}

/** A quorum is never met by silence, anything else is: what an `unless` does otherwise than its clause has to be said. */
function silenceNoteOf(clause: Clause, silence: Rule['silence'], usual: boolean, { words }: Tongue): string {
  if (silence !== 'consent' || isQuorum(clause) === usual) return '';
  return isQuorum(clause) ? words.withoutSilence : words.withSilence;
}

/** Whom a clause asks for: “at least two thirds of the members”, with the number that the verb has then. */
function whomIn(clause: Clause, tongue: Tongue, silenceNote: string): Pick<Doing, 'subject' | 'number'> {
  const { words, formats } = tongue;
  const { cmp, amount } = plain(clause);
  const group = groupOf(clause, tongue);
  const details = detailsOf(clause, tongue, silenceNote);
  const compared = (said: string): string => comparison(cmp, words)({ amount: joined(said, details) }, formats);
  const oblique = cmp === '>' || cmp === '<';

  if (typeof amount === 'number') {
    if (amount === 0 && cmp === '=') return { subject: joined(words.nobody, group.among, details), number: 'none' };
    const subject = compared(joined(headsText(amount, clause, tongue, oblique), group.among));
    return { subject, number: amount === 1 ? 'one' : 'many' };
  }
  const [part, whole] = amount;
  if (part === whole && cmp === '=' && group.all) return { subject: joined(group.all, details), number: 'many' };
  return {
    subject: compared(shareText(amount, group.of, oblique, tongue)),
    number: part === 1 && whole < 5 ? 'part' : 'many',
  };
}

function groupOf({ of }: Clause, { words, formats }: Tongue): { of: string; among: string; all: string } {
  if (of === undefined) return { of: '', among: '', all: '' };
  const name = words.other({ name: of }, formats);
  return known(words.groups, of === 'decided' ? 'valid' : of) ?? { of: name, among: name, all: '' };
}

/** The same in the fewest ways: none is `= 0`, all is `= 1/1`, shares are reduced, and more than nobody is at least one. */
function plain({ cmp, amount }: Clause): { cmp: Comparison; amount: number | Share } {
  if (typeof amount !== 'number' && amount[0] !== 0) {
    const reduced = reduce(amount);
    return { cmp: cmp === '>=' && reduced[0] === reduced[1] ? '=' : cmp, amount: reduced };
  }
  const n = typeof amount === 'number' ? amount : 0;
  if (n === 0 && cmp === '>') return { cmp: '>=', amount: 1 };
  if ((n === 0 && cmp === '<=') || (n === 1 && cmp === '<')) return { cmp: '=', amount: 0 };
  return { cmp, amount: n };
}

function reduce([part, whole]: Share): Share {
  let [a, b] = [part, whole];
  while (b) [a, b] = [b, a % b];
  return a > 1 ? [part / a, whole / a] : [part, whole];
}

function comparison(cmp: Comparison, words: Tongue['words']): Tongue['words']['atLeast'] {
  switch (cmp) {
    case '>=':
      return words.atLeast;
    case '>':
      return words.moreThan;
    case '<=':
      return words.atMost;
    case '<':
      return words.lessThan;
    case '=':
      return words.exactly;
  }
}

/** As people say it, else in percent where that is exact, else as it is. */
function shareText([part, whole]: Share, of: string, oblique: boolean, { words, formats }: Tongue): string {
  const name = known(partNames, `${part}/${whole}`);
  if (name) return words.parts[name]({ of, oblique }, formats);
  if (part <= whole && (100 * part) % whole === 0) return words.percent({ share: part / whole, of }, formats);
  return words.ratio({ n: part, whole, of }, formats);
}

const partNames: Record<string, keyof Tongue['words']['parts']> = {
  '1/2': 'half',
  '1/3': 'third',
  '2/3': 'twoThirds',
  '1/4': 'quarter',
  '3/4': 'threeQuarters',
};
