import type { Ballot } from './ballot.js';
import { byBallotId } from './count/tally.js';
import type { CountingMethod } from './count/tally.js';
import type { InvalidBallot, Result } from './result.js';
import { voicesOf } from './voices.js';
import { voteState } from './vote.js';
import type { Vote } from './vote.js';

/** What became of the ballots of a vote. */
export interface Standing {
  /** The one ballot that counts for each voter: the latest valid one, whatever came after it. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  /** Every ballot that cannot count, also of voters who have another one that does. Stale ones are in neither list. */
  readonly invalid: readonly InvalidBallot[];
  /** How many eligible voters have nothing but invalid ballots. */
  readonly voters: { readonly invalid: number };
}

/**
 * Sorts out which ballots count, whatever order they come in.
 *
 * A ballot from outside the electorate is invalid as `not-eligible`, one cast at or after the close as `late`, and any
 * other for the reason the method gives. A stale ballot is left out: its voter has not answered the text as it stands.
 *
 * @param count - the vote's method; without it nobody can say whether a choice is valid, so all choices stand
 */
export function standingBallots(vote: Vote, ballots: readonly Ballot[], count?: CountingMethod): Standing {
  const voices = voicesOf(vote.electorate);
  const current = ballots.filter((ballot) => !ballot.stale);
  const closes = vote.closes === undefined ? Infinity : Date.parse(vote.closes);
  const reasons = new Map(
    count?.(current, vote.options, vote.settings).invalid.map(({ ballot, reason }) => [ballot, reason]),
  );
  for (const { id, voter, castAt } of current) {
    if (castAt !== undefined && Date.parse(castAt) >= closes) reasons.set(id, 'late');
    if (voices && !voices.has(voter)) reasons.set(id, 'not-eligible');
  }

  const valid = new Map<string, Ballot[]>();
  const refused = new Set<string>();
  for (const ballot of current) {
    const reason = reasons.get(ballot.id);
    if (reason === undefined) {
      const own = valid.get(ballot.voter);
      if (own) own.push(ballot);
      else valid.set(ballot.voter, [ballot]);
    } else if (reason !== 'not-eligible') refused.add(ballot.voter);
  }
  return {
    ballots: new Map([...valid].map(([voter, own]) => [voter, latest(own)])),
    invalid: byBallotId([...reasons].map(([ballot, reason]) => ({ ballot, reason }))),
    voters: { invalid: [...refused].filter((voter) => !valid.has(voter)).length },
  };
}

/**
 * The result of a vote from all its ballots, replaced ones included. Everything in it may be secret still:
 * pass it through `visibleResult` before it is handed to a reader.
 *
 * @param count - the vote's method; without it the result says only how many took part
 * @param now - milliseconds since the epoch
 */
export function resultOf(
  vote: Vote,
  ballots: readonly Ballot[],
  count: CountingMethod | undefined,
  now: number,
): Result {
  const standing = standingBallots(vote, ballots, count);
  const voices = voicesOf(vote.electorate);
  const state = voteState(vote, now);
  const cast = standing.ballots.size + standing.voters.invalid;
  const eligible = vote.electorate?.frozen && voices?.size;
  const base = {
    asOf: new Date(now).toISOString(),
    final: state === 'closed' || state === 'cancelled',
    ...(standing.invalid.length > 0 && { invalid: standing.invalid }),
  };
  const turnout = { ...(eligible !== undefined && { eligible, silent: eligible - cast }), cast };
  if (!count) return { ...base, counts: turnout, options: vote.options.map(({ id }) => ({ option: id })) };

  const counted = [...standing.ballots.values()].map(({ id, voter, choice }) => ({
    id,
    choice,
    weight: voices?.get(voter)?.weight,
  }));
  const { options, valid, abstain, winners, tied, tieBreaks } = count(counted, vote.options, vote.settings);
  return {
    ...base,
    counts: { ...turnout, valid, invalid: standing.voters.invalid, abstain },
    options,
    ...(winners.length > 0 && { winners, tied }),
    ...(tieBreaks.length > 0 && { tieBreaks }),
  };
}

type Dated = Pick<Ballot, 'id' | 'castAt' | 'supersedes'>;

/** The latest by what the ballots say they replace, then by time, then by id: never by the order they came in. */
export function latest<B extends Dated>(own: readonly B[]): B {
  const replaced = new Set(own.map((ballot) => ballot.supersedes));
  const heads = own.filter((ballot) => !replaced.has(ballot.id));
  return (heads.length > 0 ? heads : own).reduce((a, b) => (isLater(b, a) ? b : a));
}

function isLater(a: Dated, b: Dated): boolean {
  const difference = timeOf(a) - timeOf(b);
  return difference === 0 ? a.id > b.id : difference > 0;
}

function timeOf({ castAt }: Dated): number {
  return castAt === undefined ? 0 : Date.parse(castAt);
}
