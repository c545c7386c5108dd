/** An exact fraction. */
export class Fraction {
  readonly part: bigint;
  readonly whole: bigint;

  constructor(part: bigint, whole = 1n) {
    let [a, b] = [part < 0n ? -part : part, whole];
    while (b !== 0n) [a, b] = [b, a % b];
    this.part = part / (a || 1n);
    this.whole = whole / (a || 1n);
  }

  plus({ part, whole }: Fraction): Fraction {
    return new Fraction(this.part * whole + part * this.whole, this.whole * whole);
  }

  minus({ part, whole }: Fraction): Fraction {
    return new Fraction(this.part * whole - part * this.whole, this.whole * whole);
  }

  over({ part, whole }: Fraction): Fraction {
    return new Fraction(this.part * whole, this.whole * part);
  }

  compare({ part, whole }: Fraction): number {
    const difference = this.part * whole - part * this.whole;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }
}

export interface Election {
  /** By project. */
  readonly costs: readonly number[];
  /** One list of projects for each voice. */
  readonly approvals: readonly (readonly number[])[];
}

export interface Buying {
  readonly project: number;
  readonly highest: Fraction;
}

/**
 * All that the method of equal shares may buy, told voter by voter and step by step: a second implementation to compare
 * with, as slow as it is plain. Lots are not drawn; every way they can fall is tried.
 */
export function possiblePurchases({ costs, approvals }: Election, budget: Fraction): readonly (readonly Buying[])[] {
  const share = approvals.length === 0 ? new Fraction(0n) : budget.over(new Fraction(BigInt(approvals.length)));
  return further(
    { costs, approvals },
    approvals.map(() => share),
    costs.flatMap((cost, project) => (cost > 0 ? [project] : [])),
  );
}

function further(
  election: Election,
  purses: readonly Fraction[],
  remaining: readonly number[],
): readonly (readonly Buying[])[] {
  const votesFor = (project: number): number => election.approvals.filter((all) => all.includes(project)).length;
  const offers = remaining.flatMap((project) => {
    const highest = highestShare(election, purses, project);
    return highest ? [{ project, highest }] : [];
  });
  if (offers.length === 0) return [[]];
  const votes = ({ project, highest }: Buying): Fraction =>
    new Fraction(BigInt(election.costs[project] ?? 0)).over(highest);
  const best = offers.filter((offer) => offers.every((other) => votes(offer).compare(votes(other)) >= 0));
  const cheapest = best.filter(({ project }) =>
    best.every((other) => (election.costs[project] ?? 0) <= (election.costs[other.project] ?? 0)),
  );
  const liked = cheapest.filter(({ project }) =>
    cheapest.every((other) => votesFor(project) >= votesFor(other.project)),
  );
  return liked.flatMap((buying) => {
    const left = purses.map((purse, voter) => {
      if (!election.approvals[voter]?.includes(buying.project)) return purse;
      return purse.compare(buying.highest) > 0 ? purse.minus(buying.highest) : new Fraction(0n);
    });
    const others = offers.map(({ project }) => project).filter((project) => project !== buying.project);
    return further(election, left, others).map((rest) => [buying, ...rest]);
  });
}

/** The most that anybody pays when the cost is split as equally as possible; nothing if it cannot be borne. */
function highestShare(
  { costs, approvals }: Election,
  purses: readonly Fraction[],
  project: number,
): Fraction | undefined {
  const money = purses.filter((_, voter) => approvals[voter]?.includes(project)).sort((a, b) => a.compare(b));
  let rest = new Fraction(BigInt(costs[project] ?? 0));
  for (const [n, purse] of money.entries()) {
    const each = rest.over(new Fraction(BigInt(money.length - n)));
    if (each.compare(purse) <= 0) return each;
    rest = rest.minus(purse);
  }
  return undefined;
}

/** Completion by raising all shares by one unit at a time, where no lots are needed. */
export function completedPurchases(election: Election, budget: number): readonly Buying[] | undefined {
  const costOf = (bought: readonly Buying[]): number =>
    bought.reduce((sum, { project }) => sum + (election.costs[project] ?? 0), 0);
  const wanted = election.costs
    .map((_, project) => project)
    .filter((project) => (election.costs[project] ?? 0) > 0 && election.approvals.some((all) => all.includes(project)));
  let latest: readonly Buying[] = [];
  for (let raise = 0; ; raise += 1) {
    const [bought, ...others] = possiblePurchases(
      election,
      new Fraction(BigInt(budget + raise * election.approvals.length)),
    );
    if (!bought || others.length > 0) return undefined;
    if (costOf(bought) > budget) return latest;
    latest = bought;
    const has = new Set(bought.map(({ project }) => project));
    const room = budget - costOf(bought);
    if (!wanted.some((project) => !has.has(project) && (election.costs[project] ?? 0) <= room)) return latest;
  }
}
