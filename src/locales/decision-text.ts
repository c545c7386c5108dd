import type { Result } from '../core/result.js';
import { stands } from '../core/objection.js';
import type { ObjectionStatus } from '../core/objection.js';
import type { Vote } from '../core/vote.js';
import { voteState } from '../core/vote.js';
import { known } from './tongue.js';
import type { Tongue } from './tongue.js';

type Voted = Pick<Vote, 'options' | 'opens' | 'closes' | 'ended' | 'rule' | 'electorate'>;
type Decided = Pick<Result, 'decision' | 'provisionalUntil' | 'winners' | 'dissent' | 'counts' | 'options'>;

/** What a decision that is pending waits for. */
export type Waiting = 'opening' | 'close' | 'minimum-days' | 'objection' | 'unknown';

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
      return pendingText(waitingFor(result, vote, now), vote, tongue);
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

/**
 * What has to happen before anything is decided.
 *
 * @param now - milliseconds since the epoch
 */
export function waitingFor({ dissent = [] }: Pick<Result, 'dissent'>, vote: Voted, now: number): Waiting {
  const state = voteState(vote, now);
  if (state === 'scheduled') return 'opening';
  if (state === 'open') return 'close';
  const opened = Date.parse(vote.opens ?? vote.electorate?.frozen?.at ?? '');
  if (now < opened + (vote.rule?.minimumDays ?? 0) * day) return 'minimum-days';
  return dissent.some(isOpen) ? 'objection' : 'unknown';
}

const day = 24 * 60 * 60 * 1000;

function isOpen({ status }: { readonly status?: string }): boolean {
  return status !== undefined && stands({ status: status as ObjectionStatus });
}

function pendingText(waiting: Waiting, { rule }: Voted, { words, formats }: Tongue): string {
  if (waiting === 'minimum-days') return words.pendingDays({ n: rule?.minimumDays ?? 0 }, formats);
  return known(words.pending, waiting) ?? words.pending.unknown;
}
