import type { Option } from '../../../core/vote.js';
import { neededText } from '../../../locales/reason-text.js';
import { isAddedUp } from '../shown.js';
import { fatesOf, type Fate } from './fates.js';
import { measuresOf, type Measure, type Measures } from './measures.js';
import { writer, type Pen } from './pen.js';
import { thresholdsOf, type Threshold } from './thresholds.js';

/** A threshold with its word. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** One option with all that is shown of it, as bars and as a table alike. */
export interface Figure {
  readonly option: Option;
  readonly measure: Measure;
  /** For itself alone. */
  readonly ticks: readonly Tick[];
  readonly fate?: Fate;
  /** What became of it, in a word. */
  readonly fateText?: string;
  readonly own: boolean;
}

export interface Figures {
  readonly measures: Measures;
  readonly rows: readonly Figure[];
  /** For all of them. */
  readonly ticks: readonly Tick[];
  /** What the longest bar stands for, with room for every threshold. */
  readonly full: number;
  readonly number: (n: number) => string;
}

/** The numbers of a result in the order of the vote: another order would be one more thing to read. */
export function figuresOf(pen: Pen): Figures {
  const { shown, result, locales } = pen;
  const { vote } = shown.view;
  const measures = measuresOf(vote, result);
  const number = writer(measures.digits, locales);
  const thresholds = thresholdsOf(vote, result, measures);
  const fates = fatesOf(vote, result, shown.phase);
  const tick = (threshold: Threshold): Tick => ({ at: threshold.at, text: tickText(threshold, number, pen) });
  return {
    measures,
    number,
    ticks: thresholds.filter(({ option }) => option === undefined).map(tick),
    full: Math.max(measures.full, ...thresholds.map(({ at }) => at)),
    rows: shown.numbers.rows.map(({ option, own }) => {
      const fate = fates.get(option.id);
      const fateText = fate && wordFor(fate, pen);
      return {
        option,
        own,
        measure: measures.of.get(option.id) ?? { option: option.id },
        ticks: thresholds.filter((threshold) => threshold.option === option.id).map(tick),
        ...(fate && { fate }),
        ...(fateText && { fateText }),
      };
    }),
  };
}

function tickText(threshold: Threshold, number: (n: number) => string, { words, tongue }: Pen): string {
  const { formats } = tongue;
  switch (threshold.kind) {
    case 'quota':
      return words.results.quota({ votes: number(threshold.at) }, formats);
    case 'target':
      return words.results.target({ n: threshold.at }, formats);
    case 'clause':
      return neededText(threshold.because.clause, threshold.at, tongue);
  }
}

/** Of votes that are simply added up it is said as every poll says it. */
function wordFor(fate: Fate, { shown, words }: Pen): string {
  if (isAddedUp(shown.view.vote) && fate === 'ahead') return shown.words.mostVotes;
  return words.results.fates[fate];
}
