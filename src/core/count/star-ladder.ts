/** What STAR knows of an option before the runoff. */
export interface Standing {
  /** In the list of options. */
  readonly place: number;
  readonly sum: number;
  /** Voices that gave it five stars. */
  readonly fives: number;
}

/** `preferred[a][b]`: voices that rate the option at place a higher than the one at place b. */
export type Preferred = readonly (readonly number[])[];

/** One tie and what became of it, by place. `chosen` are those who went ahead of the others. */
export interface PlaceStep {
  readonly among: readonly number[];
  readonly by: string;
  readonly chosen: readonly number[];
  readonly round?: number;
}

export interface Finalists {
  /** In the runoff for certain: two at most. */
  readonly certain: readonly Standing[];
  /** Those between whom the places that are left are a matter of lots. */
  readonly open: readonly Standing[];
  readonly steps: readonly PlaceStep[];
}

interface Parted {
  readonly by: string;
  readonly ahead: readonly Standing[];
  readonly behind: readonly Standing[];
}

/**
 * The two best sums of at least two options. Ties as in starvoting.org's “Official Tiebreaker Protocol”:
 *
 * 1. `match-ups`: among those tied, whoever loses the most head-to-heads goes out, as often as that helps;
 * 2. `five-stars`: whoever has the most goes ahead; where that are too many, whoever has the least goes out.
 *
 * After the second one the first is tried again on those who are left (“repeat the tiebreaker protocol from the top”),
 * so that lots decide only what the ballots leave open. Where those who do not lose the most are fewer than the places,
 * they are in, and the others go on for the rest.
 */
export function finalistsOf(standings: readonly Standing[], preferred: Preferred): Finalists {
  const second = standings.map(({ sum }) => sum).sort((a, b) => b - a)[1] ?? 0;
  const certain = standings.filter(({ sum }) => sum > second);
  let tied = standings.filter(({ sum }) => sum === second);
  let free = 2 - certain.length;
  const steps: PlaceStep[] = [];
  while (tied.length > free) {
    const parted = byMatchUps(tied, preferred) ?? byFiveStars(tied, free);
    if (!parted) return { certain, open: tied, steps };
    const { by, ahead, behind } = parted;
    steps.push({ among: placesOf(tied), by, chosen: placesOf(ahead) });
    if (ahead.length >= free) tied = [...ahead];
    else {
      certain.push(...ahead);
      free -= ahead.length;
      tied = [...behind];
    }
  }
  return { certain: [...certain, ...tied], open: [], steps };
}

/**
 * Who of two wins the runoff, by place; both where even lots would be needed. Ties as in the same protocol: the higher
 * `score`, then the most `five-stars`.
 */
export function runoffOf(
  a: Standing,
  b: Standing,
  preferred: Preferred,
): { readonly winners: readonly number[]; readonly steps: readonly PlaceStep[] } {
  const won = votesFor(preferred, a, b) - votesFor(preferred, b, a);
  if (won !== 0) return { winners: [won > 0 ? a.place : b.place], steps: [] };
  const among = placesOf([a, b]);
  const step = (by: string, difference: number): ReturnType<typeof runoffOf> => {
    const chosen = difference === 0 ? among : [difference > 0 ? a.place : b.place];
    return { winners: chosen, steps: [{ among, by, chosen, round: 1 }] };
  };
  if (a.sum !== b.sum) return step('score', a.sum - b.sum);
  return a.fives === b.fives ? step('none', 0) : step('five-stars', a.fives - b.fives);
}

function votesFor(preferred: Preferred, a: Standing, b: Standing): number {
  return preferred[a.place]?.[b.place] ?? 0;
}

function byMatchUps(tied: readonly Standing[], preferred: Preferred): Parted | undefined {
  const losses = tied.map(
    (one) => tied.filter((other) => votesFor(preferred, other, one) > votesFor(preferred, one, other)).length,
  );
  const most = Math.max(...losses);
  return parted('match-ups', tied, (n) => (losses[n] ?? 0) < most);
}

function byFiveStars(tied: readonly Standing[], free: number): Parted | undefined {
  const fives = tied.map((one) => one.fives);
  const [most, least] = [Math.max(...fives), Math.min(...fives)];
  const enough = fives.filter((these) => these === most).length <= free;
  return parted('five-stars', tied, (n) => (enough ? fives[n] === most : (fives[n] ?? 0) > least));
}

/** Nothing, if it does not part them. */
function parted(by: string, tied: readonly Standing[], isAhead: (n: number) => boolean): Parted | undefined {
  const ahead = tied.filter((_, n) => isAhead(n));
  const behind = tied.filter((_, n) => !isAhead(n));
  return ahead.length > 0 && behind.length > 0 ? { by, ahead, behind } : undefined;
}

function placesOf(standings: readonly Standing[]): readonly number[] {
  return standings.map(({ place }) => place).sort((a, b) => a - b);
}
