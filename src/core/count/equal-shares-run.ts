import type { Option } from '../vote.js';
import type { Supporters } from './approvals.js';
import { compareVotes, near, Purses } from './purses.js';
import type { Split } from './purses.js';

/** Something that can be bought. */
export interface Project {
  /** In the list of options. */
  readonly place: number;
  readonly cost: number;
  /** Voices that approve of it. */
  readonly votes: number;
}

/** What was bought, in the order of buying. Where the order makes no difference the rank is the same. */
export interface Bought extends Project {
  readonly rank: number;
  /** The most that anybody paid, as a fraction in lowest terms. */
  readonly highestShare: readonly [part: bigint, whole: bigint];
}

/** A tie and how it was broken, by place. */
export interface BoughtStep {
  readonly among: readonly number[];
  readonly by: string;
  readonly chosen: readonly number[];
}

export interface Run {
  readonly bought: readonly Bought[];
  /** Places of the projects between which nothing could decide. Buying ended there. */
  readonly tied: readonly number[];
  readonly steps: readonly BoughtStep[];
}

/** The options that are for sale: they have a cost, in whole units above zero, and somebody approves of them. */
export function projectsOf(options: readonly Option[], supporters: readonly Supporters[]): readonly Project[] {
  const votes = options.map(() => 0);
  for (const { places, voices } of supporters) for (const place of places) votes[place] = (votes[place] ?? 0) + voices;
  return options.flatMap(({ cost }, place) => {
    const voices = votes[place] ?? 0;
    return cost !== undefined && Number.isSafeInteger(cost) && cost > 0 && voices > 0
      ? [{ place, cost, votes: voices }]
      : [];
  });
}

/**
 * One run of the method of equal shares, exactly.
 *
 * Effective votes never grow while money is spent, so the last known ones are a bound: projects are looked at from the
 * highest bound down, and no further than to the first whose bound is below the best that was found.
 *
 * @param share - what each voice begins with, as a fraction of two whole numbers
 */
export function buyByShares(
  supporters: readonly Supporters[],
  projects: readonly Project[],
  share: readonly [part: bigint, whole: bigint],
): Run {
  const purses = new Purses(supporters, Math.max(0, ...projects.map(({ place }) => place + 1)), share);
  const bounds = new Map(projects.map((project) => [project, project.votes]));
  const bought: Bought[] = [];
  const steps: BoughtStep[] = [];

  for (;;) {
    const best = mostVotes(purses, bounds);
    if (best.length === 0) return { bought, tied: [], steps };
    const chosen = breakTie(best, steps);
    const buying = chosen.length === 1 ? chosen : compatible(purses, chosen);
    if (buying.length === 0) {
      const among = placesOf(chosen);
      return { bought, tied: among, steps: [...steps, { among, by: 'none', chosen: among }] };
    }
    const rank = bought.length + 1;
    for (const { project } of buying) {
      // Nothing changed for it since, or it would not be compatible; but fractions have got a new denominator.
      const split = purses.split(project.place, project.cost);
      if (split) bought.push({ ...project, rank, highestShare: purses.pay(split) });
      bounds.delete(project);
    }
  }
}

interface Offer {
  readonly project: Project;
  readonly split: Split;
}

/** Those with the most effective votes. Projects that cannot be afforded any more are struck off. */
function mostVotes(purses: Purses, bounds: Map<Project, number>): readonly Offer[] {
  let best: Offer[] = [];
  for (const [project, bound] of [...bounds].sort(([, a], [, b]) => b - a)) {
    const [first] = best;
    if (first && isLess(bound, first.split.votes)) break;
    const votes = purses.votes(project.place, project.cost);
    if (votes === 0) bounds.delete(project);
    else bounds.set(project, votes);
    if (votes === 0 || (first && isLess(votes, first.split.votes))) continue;
    const split = purses.split(project.place, project.cost);
    if (!split) continue;
    const order = first ? compareVotes(split, first.split) : 1;
    if (order > 0) best = [{ project, split }];
    else if (order === 0) best.push({ project, split });
  }
  return best.sort((a, b) => a.project.place - b.project.place);
}

/** Whether so many votes are certainly fewer, although they are known roughly. */
function isLess(votes: number, than: number): boolean {
  return votes < than * (1 - near);
}

/** By lower cost, then by more votes; writes down what helped. */
function breakTie(offers: readonly Offer[], steps: BoughtStep[]): readonly Offer[] {
  const lowest = Math.min(...offers.map(({ project }) => project.cost));
  const cheapest = offers.filter(({ project }) => project.cost === lowest);
  if (cheapest.length < offers.length) {
    steps.push({ among: placesOf(offers), by: 'cost', chosen: placesOf(cheapest) });
  }
  const most = Math.max(...cheapest.map(({ project }) => project.votes));
  const liked = cheapest.filter(({ project }) => project.votes === most);
  if (liked.length < cheapest.length) {
    steps.push({ among: placesOf(cheapest), by: 'votes', chosen: placesOf(liked) });
  }
  return liked;
}

function compatible(purses: Purses, offers: readonly Offer[]): readonly Offer[] {
  const fine = new Set(purses.compatible(offers.map(({ split }) => split)));
  return offers.filter(({ split }) => fine.has(split));
}

function placesOf(offers: readonly Offer[]): readonly number[] {
  return offers.map(({ project }) => project.place);
}
