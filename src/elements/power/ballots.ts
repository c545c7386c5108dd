import { html, type TemplateResult } from 'lit';
import { fewestBallots } from '../../core/measure/concentration.js';
import { numbersVisible } from '../../core/numbers-visible.js';
import type { Grouping } from '../../core/measure/grouping.js';
import { namesVoters } from '../../core/recount/published.js';
import type { VoteView } from '../../core/view.js';
import type { MeasuredPower } from '../../session/power.js';
import { optionName } from '../vote/option-name.js';
import type { Shown } from '../vote/shown.js';
import type { PowerInk } from './bars.js';
import { oneVoiceBeside } from './one-voice.js';
import type { Measured } from './shares.js';
import { groupingChoice, nothingBut, wholeOf, type Folds } from './whole.js';

/** Whether the ballots of a vote may be read by this reader, and joined with whose they are. */
export function mayBeRead({ vote, own }: VoteView, now: number): boolean {
  return namesVoters(vote) && numbersVisible(vote, { voted: own !== undefined, now });
}

/** Why nothing is said of where the ballots of a vote come from, before they are read. */
export function whyNot({ view, numbers, words }: Shown, has: boolean, ink: PowerInk): string | undefined {
  const { vote, result } = view;
  if (!namesVoters(vote)) return ink.words.notNamed;
  if (numbers.hidden === 'hiddenUntilClose' || numbers.hidden === 'hiddenUntilVote') return words[numbers.hidden];
  if (result?.counts.cast === 0) return words.nobodyYet;
  return has ? undefined : ink.words.notPublished;
}

/** Where ballots come from that were read, by what the visitor has chosen; or why nothing can be said of it. */
export function spreadOf(
  { power, malformed, spread }: MeasuredPower,
  wanted: Grouping | undefined,
  choose: (event: Event) => void,
  folds: Folds,
  shown: Shown,
  ink: PowerInk,
): TemplateResult {
  const { words, formats } = ink;
  const { voices, groupings, weighted, refused } = power;
  if (voices.length === 0) return nothingBut(shown.words.nobodyYet);
  if (voices.length < fewestBallots) return nothingBut(words.tooFew({ n: voices.length }, formats));
  const grouping = groupings.find((known) => known === wanted) ?? groupings[0];
  if (!grouping) return nothingBut(words.unknown);
  const { concentration, names, ungrouped, oneVoice } = spread(grouping);
  const measured: Measured = {
    concentration,
    unit: weighted ? 'voices' : 'ballots',
    noun: grouping,
    name: (id) => names.get(id) ?? id,
  };
  const cast = shown.view.result?.counts.cast ?? 0;
  const notes = [
    cast > voices.length + refused ? words.known({ count: voices.length, whole: cast }, formats) : '',
    ungrouped > 0 ? words.ungrouped({ n: ungrouped }, formats) : '',
    refused + malformed > 0 ? words.leftOut({ n: refused + malformed }, formats) : '',
  ];
  const options = new Map(shown.numbers.rows.map((row) => [row.option.id, optionName(row, shown)]));
  return html`${groupingChoice(groupings, grouping, choose, ink)}
  ${wholeOf(measured, words.groupings[grouping], notes, folds, ink)}
  ${oneVoice && oneVoiceBeside(power, oneVoice, grouping, (id) => options.get(id) ?? id, ink)}`;
}
