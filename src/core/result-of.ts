import type { Ballot } from './ballot.js';
import { byBallotId } from './count/tally.js';
import type { CountingMethod } from './count/tally.js';
import type { Decision, Grounds } from './decide/decision.js';
import type { Member } from './electorate.js';
import type { InvalidBallot, Result, Working } from './result.js';
import { voicesOf } from './voices.js';
import { voteState } from './vote.js';
import type { Method, Vote } from './vote.js';

/** What became of the ballots of a vote. */
export interface Standing {
  /** The one ballot that counts for each voter: the latest valid one, whatever came after it. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  /** Every ballot that cannot count, also of voters who have another one that does. Stale ones are in neither list. */
  readonly invalid: readonly InvalidBallot[];
  /** The eligible voters who have nothing but invalid ballots. */
  readonly voters: { readonly invalid: readonly string[] };
}

/** What it takes to decide, beside the ballots. */
export interface Deciding extends Pick<Grounds, 'present' | 'objections'> {
  /** The function of that name, which is loaded only where something is to be decided. */
  readonly decide: (grounds: Grounds) => Decision;
}

/** Methods that plain polls are counted by. */
const plain: ReadonlySet<Method> = new Set(['single', 'approval']);

/** Whether something comes of a vote beside the numbers. Of a plain poll nothing does. */
export function isDecided({ rule, method }: Pick<Vote, 'rule' | 'method'>): boolean {
  return rule !== undefined || !plain.has(method);
}

/**
 * Sorts out which ballots count, whatever order they come in.
 *
 * A ballot from outside the electorate is invalid as `not-eligible`, one that somebody cast for a member whom they do not
 * represent as `not-representative`, one cast at or after the close as `late`, and any other for the reason the method
 * gives. A stale ballot is left out: its voter has not answered the text as it stands. So is one that was withdrawn.
 *
 * @param count - the vote's method; without it nobody can say whether a choice is valid, so all choices stand
 */
export function standingBallots(vote: Vote, ballots: readonly Ballot[], count?: CountingMethod): Standing {
  const voices = voicesOf(vote.electorate);
  const current = ballots.filter((ballot) => !ballot.stale && !ballot.withdrawn);
  const closes = vote.closes === undefined ? Infinity : Date.parse(vote.closes);
  const reasons = new Map(
    count?.(current, vote.options, vote.settings).invalid.map(({ ballot, reason }) => [ballot, reason]),
  );
  for (const ballot of current) {
    if (ballot.castAt !== undefined && Date.parse(ballot.castAt) >= closes) reasons.set(ballot.id, 'late');
    const stranger = strangeness(ballot, voices);
    if (stranger) reasons.set(ballot.id, stranger);
  }

  const valid = new Map<string, Ballot[]>();
  const refused = new Set<string>();
  for (const ballot of current) {
    const reason = reasons.get(ballot.id);
    if (reason === undefined) {
      const own = valid.get(ballot.voter);
      if (own) own.push(ballot);
      else valid.set(ballot.voter, [ballot]);
    } else if (!strangeness(ballot, voices)) refused.add(ballot.voter);
  }
  return {
    ballots: new Map([...valid].map(([voter, own]) => [voter, latest(own)])),
    invalid: byBallotId([...reasons].map(([ballot, reason]) => ({ ballot, reason }))),
    voters: { invalid: [...refused].filter((voter) => !valid.has(voter)) },
  };
}

/**
 * The result of a vote from all its ballots, replaced ones included. Everything in it may be secret still:
 * pass it through `visibleResult` before it is handed to a reader.
 *
 * @param count - the vote's method; without it the result says only how many took part
 * @param now - milliseconds since the epoch
 * @param deciding - without it nothing is said about what comes of the vote
 */
export function resultOf(
  vote: Vote,
  ballots: readonly Ballot[],
  count: CountingMethod | undefined,
  now: number,
  deciding?: Deciding,
): Result {
  const standing = standingBallots(vote, ballots, count);
  const voices = voicesOf(vote.electorate);
  const state = voteState(vote, now);
  const cast = standing.ballots.size + standing.voters.invalid.length;
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
  const tally = count(counted, vote.options, vote.settings);
  const { options, valid, abstain, winners, tied, tieBreaks } = tally;
  const result = {
    ...base,
    counts: { ...turnout, valid, invalid: standing.voters.invalid.length, abstain },
    options,
    ...(winners.length > 0 && { winners, tied }),
    ...(tieBreaks.length > 0 && { tieBreaks }),
    ...workingIn(tally),
  };
  if (!deciding || !isDecided(vote) || state === 'cancelled') return result;
  const { decide, present, objections } = deciding;
  const { ballots: own, voters } = standing;
  const grounds = { vote, tally, ballots: [...own.values()], invalid: voters.invalid, present, objections, count, now };
  return withDecision(result, decide(grounds));
}

/** What a tally shows of how it came about. */
export function workingIn({ rounds, pairwise, marks, purchases }: Working): Working {
  return {
    ...(rounds && { rounds }),
    ...(pairwise && { pairwise }),
    ...(marks && { marks }),
    ...(purchases && { purchases }),
  };
}

function withDecision(result: Result, { broken, classes, ...decision }: Decision): Result {
  return {
    ...result,
    ...broken,
    ...decision,
    ...(classes.length > 0 && { classes }),
    final: result.final && decision.waitsFor === undefined,
  };
}

/** Why a ballot is none of the electorate's, if it is not. */
export function strangeness(
  { voter, caster = voter }: Pick<Ballot, 'voter' | 'caster'>,
  voices: ReadonlyMap<string, Member> | undefined,
): 'not-eligible' | 'not-representative' | undefined {
  if (voices && !voices.has(voter)) return 'not-eligible';
  const mayCast = caster === voter || voices?.get(voter)?.representatives?.includes(caster);
  return mayCast ? undefined : 'not-representative';
}

type Dated = Pick<Ballot, 'id' | 'castAt' | 'supersedes'>;

/** The latest by what the ballots say they replace, then by time, then by id: never by the order they came in. */
export function latest<B extends Dated>(own: readonly B[]): B {
  const replaced = new Set(own.map((ballot) => ballot.supersedes));
  const heads = own.filter((ballot) => !replaced.has(ballot.id));
  return (heads.length > 0 ? heads : own).reduce((a, b) => (isLater(b, a) ? b : a));
}

/** Whether a ballot is later than another by its time, then by its id. */
export function isLater(a: Dated, b: Dated): boolean {
  const difference = timeOf(a) - timeOf(b);
  return difference === 0 ? a.id > b.id : difference > 0;
}

function timeOf({ castAt }: Dated): number {
  return castAt === undefined ? 0 : Date.parse(castAt);
}
