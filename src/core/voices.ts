import type { Electorate, Member } from './electorate.js';
import type { Refusal } from './view.js';
import { voteState } from './vote.js';
import type { Vote } from './vote.js';

/**
 * Whose voices count, by member id: the frozen electorate without those who were paused or gone.
 * Nothing for an open electorate, where everybody has a voice; nobody at all before a closed one was frozen.
 */
export function voicesOf(electorate: Electorate | undefined): ReadonlyMap<string, Member> | undefined {
  if (!electorate?.frozen && (electorate?.kind ?? 'open') === 'open') return undefined;
  const members = electorate?.frozen?.members ?? [];
  return new Map(members.filter((member) => member.status === 'active').map((member) => [member.id, member]));
}

export interface Caster {
  /** Who acts. Absent when nobody knows. */
  readonly by?: string;
  /** Whose voice it would be, where that is somebody else. */
  readonly onBehalfOf?: string;
  /** Whether that voice has a ballot in this vote already. */
  readonly voted: boolean;
}

/**
 * Whether a ballot may be cast now, or a word why not.
 *
 * @param now - milliseconds since the epoch
 */
export function mayCast(vote: Vote, { by, onBehalfOf = by, voted }: Caster, now: number): true | Refusal {
  const state = voteState(vote, now);
  if (state !== 'open') return state;
  if (by === undefined || onBehalfOf === undefined) return 'sign-in';
  const voices = voicesOf(vote.electorate);
  const member = voices?.get(onBehalfOf);
  if (voices && !member) return 'not-eligible';
  if (by !== onBehalfOf && !member?.representatives?.includes(by)) return 'not-eligible';
  return voted && !vote.changeable ? 'voted' : true;
}

/**
 * Whether the ballot may be withdrawn now, or a word why not. Not offered at all where there is no ballot, or where
 * ballots are final: to withdraw one and cast another would be to change it.
 *
 * @param now - milliseconds since the epoch
 */
export function mayWithdraw(vote: Vote, caster: Caster, now: number): true | Refusal | undefined {
  return vote.changeable && caster.voted ? mayCast(vote, caster, now) : undefined;
}
