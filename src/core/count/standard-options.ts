import type { Method, Option } from '../vote.js';

/** An option before it has words: what it is called is for a locale to say, or for the group. */
export type StandardOption = Required<Pick<Option, 'id' | 'stance'>>;

/**
 * The options that a field uses by default, best first, for the methods where it has some. What each stance means for the
 * count is said at `stanceCounter`.
 *
 * The eight gradients are Kaner's. Their stances follow Loomio's, with two exceptions: not to like it and to support it
 * all the same is what others call standing aside, and to ask for more discussion is not yet to disagree.
 * A check-in has no standard options.
 */
const standard: ReadonlyMap<Method, readonly StandardOption[]> = new Map([
  [
    'consent',
    [
      { id: 'consent', stance: 'agree' },
      { id: 'concern', stance: 'concern' },
      { id: 'objection', stance: 'object' },
    ],
  ],
  [
    'consensus',
    [
      { id: 'agree', stance: 'agree' },
      { id: 'abstain', stance: 'abstain' },
      { id: 'stand-aside', stance: 'stand-aside' },
      { id: 'disagree', stance: 'disagree' },
      { id: 'block', stance: 'block' },
    ],
  ],
  [
    'majority',
    [
      { id: 'yes', stance: 'agree' },
      { id: 'no', stance: 'disagree' },
      { id: 'abstain', stance: 'abstain' },
    ],
  ],
  ['lazy-consent', [{ id: 'block', stance: 'block' }]],
  [
    'sense-check',
    [
      { id: 'looks-good', stance: 'agree' },
      { id: 'not-sure', stance: 'abstain' },
      { id: 'concerned', stance: 'concern' },
    ],
  ],
  [
    'gradients',
    [
      { id: 'endorsement', stance: 'agree' },
      { id: 'minor-contention', stance: 'agree' },
      { id: 'support-with-reservations', stance: 'agree' },
      { id: 'abstain', stance: 'abstain' },
      { id: 'more-discussion', stance: 'concern' },
      { id: 'support-despite-dislike', stance: 'stand-aside' },
      { id: 'serious-disagreement', stance: 'disagree' },
      { id: 'veto', stance: 'block' },
    ],
  ],
  [
    'count',
    [
      { id: 'accept', stance: 'agree' },
      { id: 'decline', stance: 'disagree' },
    ],
  ],
]);

/** The standard options of a method, or none where the options are the group's own. */
export function standardOptions(method: Method): readonly StandardOption[] {
  return standard.get(method) ?? [];
}
