import type { Ballot } from '../ballot.js';
import type { CountedBallot, CountingMethod, Tally } from '../count/tally.js';
import type { Member } from '../electorate.js';
import { standingBallots } from '../result-of.js';
import { voicesOf } from '../voices.js';
import type { Vote } from '../vote.js';
import { concentrationOf, type Concentration } from './concentration.js';
import { groupings, groupOf, type Group, type Grouping } from './grouping.js';
import { oneVoicePer, type GroupedBallot, type OneVoice } from './one-voice.js';

/** A ballot that counts, and who is behind it. */
interface Voice extends CountedBallot {
  readonly voter: string;
  readonly weight: number;
  readonly member?: Member;
}

/** The ballots that count in a vote, one for each voter, with what is known of where they come from. */
export interface Power {
  readonly vote: Vote;
  readonly voices: readonly Voice[];
  /** How many voters have nothing but ballots that cannot be counted, or have no voice here. */
  readonly refused: number;
  /** Whether some have more voices than others. */
  readonly weighted: boolean;
  /** What at least one of them can be grouped by. */
  readonly groupings: readonly Grouping[];
  /** What they come to as they are. Absent where the method is not known to us. */
  readonly tally?: Tally;
}

/** The same by one grouping. */
export interface Spread {
  /** Of voices, which are ballots where nobody has more than one. */
  readonly concentration: Concentration;
  /** What the groups are called, by the ids of the holdings. */
  readonly names: ReadonlyMap<string, string>;
  /** How many ballots belong to no group. They are in none of these numbers. */
  readonly ungrouped: number;
  /** What the result would be with one voice for each group. Absent where the method is not known to us. */
  readonly oneVoice?: OneVoice;
}

/**
 * Sorts out which ballots count and whose they are. Only for public votes: in others a ballot must not be joined with its
 * voter.
 *
 * @param method - the vote's method; without it nobody can say whether a choice is valid, so all choices stand
 */
export function powerOf(vote: Vote, ballots: readonly Ballot[], method?: CountingMethod): Power {
  const standing = standingBallots(vote, ballots, method);
  const members = voicesOf(vote.electorate);
  const voices = [...standing.ballots.values()].map(({ id, choice, voter }): Voice => {
    const member = members?.get(voter);
    return { id, choice, voter, weight: member?.weight ?? 1, member };
  });
  const all = new Set(ballots.filter(({ stale, withdrawn }) => !stale && !withdrawn).map(({ voter }) => voter));
  return {
    vote,
    voices,
    refused: all.size - voices.length,
    weighted: voices.some(({ weight }) => weight !== 1),
    groupings: groupings.filter((grouping) =>
      voices.some(({ voter, member }) => groupOf(voter, member, grouping) !== undefined),
    ),
    tally: method?.(voices, vote.options, vote.settings),
  };
}

/** How the say is spread over the groups, and what one voice for each would change. */
export function spreadBy({ vote, voices }: Power, grouping: Grouping, method?: CountingMethod): Spread {
  const names = new Map<string, string>();
  const grouped: (GroupedBallot & { readonly weight: number })[] = [];
  for (const { id, choice, voter, weight, member } of voices) {
    const group: Group | undefined = groupOf(voter, member, grouping);
    if (!group) continue;
    names.set(group.id, group.name);
    grouped.push({ id, choice, weight, group: group.id });
  }
  return {
    concentration: concentrationOf(grouped.map(({ group, weight }) => ({ id: group, amount: weight }))),
    names,
    ungrouped: voices.length - grouped.length,
    ...(method && { oneVoice: oneVoicePer(grouped, vote, method) }),
  };
}
