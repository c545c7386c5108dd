import { deepestClause } from '../rule.js';

/** The most we take of anything: text in UTF-16 units, collections in entries. What has more is refused, with its path. */
export const caps = {
  options: 500,
  /** Votes handed over in one round: from each option to each other one, or to nobody any more. */
  transfers: 500 * 500,
  /** Choosing any number of options, ranking them, listing invalid ballots, clauses, tie-breaks … */
  list: 1_000,
  members: 100_000,
  /** Voices of one member: those of all members together are still counted exactly. */
  weight: 1_000_000_000,
  /** How deep one clause may stand in the `unless` of another. */
  clauses: deepestClause,
  /** A hundred years: what a rule can ask to be waited for. */
  days: 36_500,
  /** A word of a vocabulary, a language tag. */
  word: 100,
  /** Ids may be addresses. */
  id: 2_048,
  /** An option, a name. */
  label: 1_000,
  /** A question, a reason. */
  text: 20_000,
} as const;
