import type { Settings } from '../settings.js';
import type { Method, Vote } from '../vote.js';

/** Another method that can say something of the same ballots. */
export interface OtherMethod {
  readonly name: Method;
  /** Only what a ballot may do. Seats, marks and seeds belong to the vote's own method. */
  readonly settings: Settings;
}

/** What a method makes of the ballots. */
export interface OtherOutcome {
  readonly method: Method;
  /** Option ids, in the order of the options. None where nothing is favoured. */
  readonly winners: readonly string[];
  /** There are more of them than one, and nothing but a lot could decide. */
  readonly tied: boolean;
}

/** Methods that count rankings. */
const ranked: readonly Method[] = ['instant-runoff', 'schulze', 'borda', 'stv'];
/** STAR is defined by five stars. */
const stars = 5;

/**
 * Which other methods the ballots of a vote allow, as they are.
 *
 * - Rankings: instant runoff, Schulze, Borda, and STV, each for one seat.
 * - Marks: the sum of scores for STAR, and STAR for scores from 0 to 5 that were to be added up.
 * - Approval is not made of marks: nobody but the voter knows from which mark on an option was fine. For the same reason no
 *   ranking is made of them: an option without an opinion, or without a mark, is not one that was put last.
 * - Ticks, points and stances say too little, or something of their own.
 */
export function otherMethods({ method, settings = {} }: Pick<Vote, 'method' | 'settings'>): readonly OtherMethod[] {
  const { fewest, most, seats = 1 } = settings;
  const limits = { ...(fewest !== undefined && { fewest }), ...(most !== undefined && { most }) };
  if (ranked.includes(method)) {
    const others = ranked.filter((name) => name !== method || (name === 'stv' && seats > 1));
    return others.map((name) => ({ name, settings: limits }));
  }
  const { highest = stars, mean = false } = settings;
  if (method === 'score' && highest === stars && !mean) return [{ name: 'star', settings: limits }];
  if (method === 'star') return [{ name: 'score', settings: { ...limits, highest: stars } }];
  return [];
}
