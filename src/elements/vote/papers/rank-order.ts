/** Options in order, best first; those in the same inner list are equal. Never changed, only replaced. */
export type Order = readonly (readonly string[])[];

/** What can be done with an option that has a rank. */
export type Move = 'up' | 'down' | 'top' | 'same' | 'out';

/** Where an option stands, and what can be done with it there. */
export interface Standing {
  readonly option: string;
  /** From 0. Equals have the same, and the next ones the one after it: 1, 1, 2, as a ballot stores and says it. */
  readonly rank: number;
  /** It stands on the rank of the option that is listed right above it. */
  readonly joined: boolean;
  /** Moves that change something. */
  readonly moves: ReadonlySet<Move>;
}

/** All options that have a rank, in their order: found in one go, since there may be hundreds. */
export function standings(order: Order): Standing[] {
  const last = order.length - 1;
  return order.flatMap((equals, rank) =>
    equals.map((option, place) => {
      const shared = equals.length > 1;
      const moves = new Set<Move>(['out']);
      if (rank > 0 || shared) moves.add('up').add('top');
      if (rank < last || shared) moves.add('down');
      if (rank > 0 || place > 0) moves.add('same');
      return { option, rank, joined: place > 0, moves };
    }),
  );
}

export function standingOf(order: Order, option: string): Standing | undefined {
  return standings(order).find((each) => each.option === option);
}

/**
 * Up and down lead out of a shared rank to one of its own beside it, and from there past the next rank as a whole: each
 * step makes an option better or worse than some others, and none makes it equal to others. That is what `same` does: it
 * joins the rank of an option with the one above, or parts the two again.
 *
 * @returns the same order where the move changes nothing
 */
export function moved(order: Order, option: string, move: Move): Order {
  const standing = standingOf(order, option);
  if (!standing?.moves.has(move)) return order;
  const { rank, joined } = standing;
  const shared = (order[rank]?.length ?? 0) > 1;
  switch (move) {
    case 'up':
      return insertRank(without(order, option), option, shared ? rank : rank - 1);
    case 'down':
      return insertRank(without(order, option), option, rank + 1);
    case 'top':
      return insertRank(without(order, option), option, 0);
    case 'same':
      return joined ? split(order, option) : join(order, rank);
    case 'out':
      return without(order, option);
  }
}

/** Puts an option that has no rank on a new last one. */
export function added(order: Order, option: string): Order {
  return [...order, [option]];
}

/**
 * Puts an option between two others, wherever it was before: on their rank where they share one, else on its own.
 *
 * @param place - how many other ranked options are above it
 * @returns the same order where it was there already
 */
export function placed(order: Order, option: string, place: number): Order {
  const now = order.flat();
  const rest = now.filter((other) => other !== option);
  const at = Math.min(place, rest.length);
  if (now[at] === option) return order;
  const others = without(order, option);
  const [above, below] = [rest[at - 1], rest[at]];
  const rankOf = (other?: string): number => others.findIndex((rank) => other !== undefined && rank.includes(other));
  const [rank, next] = [rankOf(above), rankOf(below)];
  if (below === undefined || rank !== next) return insertRank(others, option, rank + 1);
  return others.map((equals) => equals.flatMap((other) => (other === below ? [option, other] : [other])));
}

/** The same options one after the other, none equal to another: for methods that know no equals. */
export function withoutEquals(order: Order): Order {
  return order.flat().map((option) => [option]);
}

function without(order: Order, option: string): Order {
  return order.map((rank) => rank.filter((other) => other !== option)).filter(({ length }) => length > 0);
}

function insertRank(order: Order, option: string, rank: number): Order {
  return [...order.slice(0, rank), [option], ...order.slice(rank)];
}

function join(order: Order, rank: number): Order {
  const both = [...(order[rank - 1] ?? []), ...(order[rank] ?? [])];
  return [...order.slice(0, rank - 1), both, ...order.slice(rank + 1)];
}

function split(order: Order, option: string): Order {
  return order.flatMap((rank) => {
    const at = rank.indexOf(option);
    return at > 0 ? [rank.slice(0, at), rank.slice(at)] : [rank];
  });
}
