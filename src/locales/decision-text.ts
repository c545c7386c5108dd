import type { Result } from '../core/result.js';
import { voteState } from '../core/vote.js';
import type { Vote } from '../core/vote.js';
import type { Tongue } from './tongue.js';

type Voted = Pick<Vote, 'options' | 'opens' | 'closes' | 'ended' | 'rule'>;
type Decided = Pick<
  Result,
  'decision' | 'waitsFor' | 'provisionalUntil' | 'winners' | 'dissent' | 'counts' | 'options'
>;

/**
 * What came of a vote, in a sentence or two; nothing where nothing is known of it.
 *
 * @param now - milliseconds since the epoch
 */
export function decisionText(result: Decided, vote: Voted, now: number, tongue: Tongue): string {
  const { words, formats, names } = tongue;
  const { decision, provisionalUntil, winners = [] } = result;
  const until = provisionalUntil === undefined ? '' : formats.dateTime(Date.parse(provisionalUntil));
  const options = winners.map((id) => names.option(id));
  switch (decision) {
    case undefined:
      return '';
    case 'adopted':
      return isUnanimous(result, vote) ? words.unanimous : words.decisions.adopted;
    case 'adopted-provisionally':
      return words.provisional({ until }, formats);
    case 'chosen':
      if (options.length === 0) return words.chosenUnnamed;
      return until ? words.chosenProvisionally({ options, until }, formats) : words.chosen({ options }, formats);
    case 'tied':
      return options.length > 0 ? words.tied({ options }, formats) : words.tiedUnnamed;
    case 'pending':
      return pendingText(result, vote, now, tongue);
    case 'not-adopted':
    case 'inquorate':
    case 'measured':
      return words.decisions[decision];
    default:
      return words.otherDecision({ name: decision }, formats);
  }
}

/**
 * Whether everyone who voted agreed, and nobody said anything against it, then or before. What nobody knows is no: a single
 * dissent must never be read as unanimity.
 */
export function isUnanimous({ decision, dissent, counts, options }: Decided, vote: Pick<Vote, 'options'>): boolean {
  const { valid = 0, abstain, invalid = 0 } = counts;
  if (decision !== 'adopted' || dissent?.length !== 0 || valid < 1 || abstain !== 0 || invalid > 0) return false;
  const agreeing = new Set(vote.options.filter(({ stance }) => stance === 'agree').map(({ id }) => id));
  return (
    options.some(({ option, voters }) => agreeing.has(option) && voters === valid) &&
    options.every(({ option, voters }) => agreeing.has(option) || voters === 0)
  );
}

function pendingText({ waitsFor }: Decided, vote: Voted, now: number, { words, formats }: Tongue): string {
  const state = voteState(vote, now);
  if (state === 'cancelled') return words.pending.cancelled;
  if (state === 'scheduled') return words.pending.opening;
  switch (waitsFor) {
    case 'close':
      return words.pending.close;
    case 'minimum-days':
      return words.pendingDays({ n: vote.rule?.minimumDays ?? 0 }, formats);
    case 'objections':
      return words.pending.objections;
    default:
      return words.pending.unknown;
  }
}
