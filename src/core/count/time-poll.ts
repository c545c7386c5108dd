import type { MarkTotals } from './marks.js';
import { hasNoOpinion, MarkSheet } from './marks.js';
import { ranksBy } from './standing.js';
import { countingMethod } from './tally.js';

/** What a ballot of a time poll says about a slot. */
export const timeMarks = { yes: 2, maybe: 1, no: 0 } as const;

/**
 * Time poll: yes, maybe or no for each slot. Most yes wins; among those with equally many, most yes and maybe together,
 * which is said in the tie-breaks. What is equal still stays a tie. `score` is in voices that said yes, `voters` are those
 * who can come or might. Heeds `fewest` and `most`.
 *
 * Slots are marked 2 for yes, 1 for maybe, 0 for no. `null` is not to know yet, and like an absent slot it is neither a
 * no nor anything else; a no, too, takes nothing away from a slot, but is shown.
 *
 * Loomio's time poll. Known weakness: it looks at how many can come, not at who cannot.
 * What makes a ballot invalid is said at `MarkSheet`.
 */
export const timePoll = countingMethod('time-poll', (options, { fewest, most }) => {
  const sheet = new MarkSheet(options, { highest: timeMarks.yes, fewest, most });
  const coming = options.map(() => 0);
  return {
    take(choice, weight) {
      const marks = sheet.add(choice, weight);
      if (typeof marks === 'string') return { invalid: marks };
      for (const [place, mark] of marks.entries()) if (mark) coming[place] = (coming[place] ?? 0) + 1;
      return hasNoOpinion(marks) ? 'abstained' : 'counted';
    },
    outcome() {
      const slots = sheet.totals();
      const ranks = ranksBy(slots, (a, b) => yes(b) - yes(a) || maybe(b) - maybe(a));
      const winners = slots.filter((slot, n) => ranks[n] === 1 && slot.sum > 0).map(({ option }) => option);
      const mostYes = Math.max(...slots.map(yes));
      const among = slots.filter((slot) => yes(slot) === mostYes).map(({ option }) => option);
      return {
        options: slots.map((slot, n) => ({
          option: slot.option,
          voters: coming[n] ?? 0,
          score: yes(slot),
          rank: ranks[n] ?? 1,
        })),
        winners,
        tied: winners.length > 1,
        tieBreaks: winners.length > 0 && winners.length < among.length ? [{ among, by: 'maybe', chosen: winners }] : [],
        marks: sheet.counts(),
      };
    },
  };
});

function yes(slot: MarkTotals): number {
  return slot.with(timeMarks.yes);
}

function maybe(slot: MarkTotals): number {
  return slot.with(timeMarks.maybe);
}
