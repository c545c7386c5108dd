import type { Result } from '../../../core/result.js';
import type { Vote, VoteState } from '../../../core/vote.js';

/**
 * What became of an option. `ahead` is what the count says of it where the rule decided nothing, or otherwise, or not yet.
 */
export type Fate = 'chosen' | 'elected' | 'funded' | 'tied' | 'ahead';

/** What became of the options that something became of. Nothing before the close: whoever is ahead then has won nothing. */
export function fatesOf(
  { method }: Pick<Vote, 'method'>,
  { winners = [], tied, decision, rounds, purchases }: Result,
  phase: VoteState,
): ReadonlyMap<string, Fate> {
  if (phase !== 'closed') return new Map();
  const elected = new Set(rounds?.rounds.flatMap((round) => round.elected));
  const bought = new Set(purchases?.map(({ option }) => option));
  const stands = decision === 'chosen' || decision === 'tied';
  const fateOf = (option: string): Fate => {
    if (!stands) return tied && decision === undefined ? 'tied' : 'ahead';
    if (method === 'equal-shares' && bought.has(option)) return 'funded';
    if (method === 'stv' && elected.has(option)) return 'elected';
    return tied || decision === 'tied' ? 'tied' : 'chosen';
  };
  return new Map(winners.map((option) => [option, fateOf(option)]));
}
