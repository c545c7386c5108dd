/** Stars by option; an absent option was left blank, `null` is no opinion. */
export type StarBallot = Readonly<Record<string, number | null>>;

/**
 * Who may win by STAR, told from the ballots and from nothing else: a second implementation to compare with, as slow as
 * it is plain. Lots are not drawn; every way they can fall is tried.
 */
export function possibleStarWinners(ballots: readonly StarBallot[], options: readonly string[]): string[] {
  const starsOf = (option: string): number => ballots.reduce((sum, ballot) => sum + (ballot[option] ?? 0), 0);
  const fivesOf = (option: string): number => ballots.filter((ballot) => ballot[option] === 5).length;
  const prefer = (a: string, b: string): number =>
    ballots.filter((ballot) => ballot[a] !== null && ballot[b] !== null && (ballot[a] ?? 0) > (ballot[b] ?? 0)).length;
  const lossesOf = (option: string, among: readonly string[]): number =>
    among.filter((other) => prefer(other, option) > prefer(option, other)).length;

  const advancing = (tied: readonly string[], free: number): readonly (readonly string[])[] => {
    if (tied.length <= free) return [tied];
    if (free === 0) return [[]];
    const goOn = (ahead: readonly string[]): readonly (readonly string[])[] => {
      if (ahead.length >= free) return advancing(ahead, free);
      const behind = tied.filter((option) => !ahead.includes(option));
      return advancing(behind, free - ahead.length).map((others) => [...ahead, ...others]);
    };
    const mostLosses = Math.max(...tied.map((option) => lossesOf(option, tied)));
    const notWorst = tied.filter((option) => lossesOf(option, tied) < mostLosses);
    if (notWorst.length > 0) return goOn(notWorst);

    const fives = tied.map(fivesOf);
    const top = tied.filter((option) => fivesOf(option) === Math.max(...fives));
    if (top.length < tied.length && top.length <= free) return goOn(top);
    const notLeast = tied.filter((option) => fivesOf(option) > Math.min(...fives));
    if (notLeast.length > 0) return goOn(notLeast);
    return subsets(tied, free);
  };

  const best = options.filter((option) => starsOf(option) > 0);
  if (best.length === 0) return [];
  if (options.length === 1) return best;
  const sums = [...new Set(options.map(starsOf))].sort((a, b) => b - a);
  let pairs: readonly (readonly string[])[] = [[]];
  for (const sum of sums) {
    const equal = options.filter((option) => starsOf(option) === sum);
    pairs = pairs.flatMap((pair) => advancing(equal, 2 - pair.length).map((more) => [...pair, ...more].slice(0, 2)));
  }
  const winners = pairs.flatMap(([a = '', b = '']) => {
    for (const better of [prefer(a, b) - prefer(b, a), starsOf(a) - starsOf(b), fivesOf(a) - fivesOf(b)]) {
      if (better !== 0) return [better > 0 ? a : b];
    }
    return [a, b];
  });
  return options.filter((option) => winners.includes(option));
}

function subsets(items: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, n) => subsets(items.slice(n + 1), size - 1).map((rest) => [item, ...rest]));
}
