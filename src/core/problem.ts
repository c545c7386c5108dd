/** What is wrong with something that was written, as data: the locale makes a sentence of it. */
export interface Problem {
  /** The field, from the outermost inwards: `['clauses', 0, 'amount']`. Empty where it is the thing itself. */
  readonly path: readonly (string | number)[];
  /** A word. */
  readonly reason: string;
}
