/** What a counting method has to be told beside the ballots. Every method says which of these it heeds. */
export interface Settings {
  /** How many options are to be chosen. One when absent. */
  readonly seats?: number;
  /** The fewest options a ballot may choose, rank or mark. One when absent. */
  readonly fewest?: number;
  /** The most options a ballot may choose, rank or mark. All when absent. */
  readonly most?: number;
  /** The highest mark; the lowest is 0. Five when absent. */
  readonly highest?: number;
  /** Marks are compared by their mean over those who gave one, instead of by their sum. */
  readonly mean?: boolean;
  /** How many points a ballot may share out. One for each option when absent. */
  readonly points?: number;
  /** What there is to spend, in the same minor units as the options' costs. */
  readonly budget?: number;
  /** ISO 4217, e.g. `GBP`: what costs and the budget are in. */
  readonly currency?: string;
  /** How many are hoped for. */
  readonly target?: number;
  /** Published for random tie-breaks, and only after the ballots were in. */
  readonly seed?: string;
}
