import { numbersVisible } from './numbers-visible.js';
import type { Reader } from './numbers-visible.js';
import type { Because, Result } from './result.js';
import { isTurnout } from './rule.js';
import type { Vote } from './vote.js';

/**
 * The result as this reader may see it: whole, or with nothing left that what people chose could be told from.
 * How many took part stays, because it says nothing about how, and so does a quorum of those who took part or are present.
 * What stays is listed here, so that whatever is added to a result later is hidden until it is listed too.
 */
export function visibleResult(vote: Vote, result: Result, reader: Reader): Result {
  if (numbersVisible(vote, reader)) return result;
  const { eligible, cast, silent } = result.counts;
  const quorums = turnoutQuorums(result.becauses ?? []);
  return {
    asOf: result.asOf,
    final: result.final,
    counts: {
      ...(eligible !== undefined && { eligible }),
      ...(cast !== undefined && { cast }),
      ...(silent !== undefined && { silent }),
    },
    options: [],
    ...(quorums.length > 0 && { becauses: quorums }),
  };
}

function turnoutQuorums(becauses: readonly Because[]): readonly Because[] {
  return becauses
    .filter(({ clause }) => clause.purpose === 'quorum' && isTurnout(clause))
    .map(({ clause, needed, got, base, met }) => ({ clause, needed, got, base, met }));
}
