import type { Rule } from '../rule.js';
import type { Method, Vote } from '../vote.js';

/** Methods that show where people stand, and decide nothing. */
const measuring: ReadonlySet<Method> = new Set(['sense-check', 'gradients', 'check-in', 'count']);

const none: Rule = { clauses: [], silence: 'ignore', tieBreaks: [] };

/** What the methods for proposals say where a vote brings no rule of its own. */
const own: ReadonlyMap<Method, Rule> = new Map([
  ['consent', { ...none, clauses: [{ purpose: 'block', count: { objections: 'standing' }, cmp: '=', amount: 0 }] }],
  [
    'consensus',
    {
      ...none,
      clauses: [
        { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: 1 },
        { purpose: 'block', count: { stance: 'block' }, cmp: '=', amount: 0 },
      ],
    },
  ],
  [
    'majority',
    { ...none, clauses: [{ purpose: 'pass', count: { stance: 'agree' }, cmp: '>', amount: [1, 2], of: 'decided' }] },
  ],
  [
    'lazy-consent',
    {
      ...none,
      silence: 'consent',
      clauses: [{ purpose: 'block', count: { stance: 'block' }, cmp: '=', amount: 0 }],
    },
  ],
]);

/** The vote's rule; or its method's, where it brings none. */
export function ruleFor({ rule, method }: Pick<Vote, 'rule' | 'method'>): Rule {
  return rule ?? own.get(method) ?? none;
}

export function isMeasuring(method: Method): boolean {
  return measuring.has(method);
}

/**
 * Whether the vote is on one proposal, to be adopted or not, instead of between options. It is by its method, or because one
 * of its options is to agree and the rule says when that is enough. Without such a clause the method chooses, else a
 * proposal would be adopted that nobody wants.
 */
export function isProposal({ method, options, rule }: Pick<Vote, 'method' | 'options' | 'rule'>): boolean {
  const isAsked = rule?.clauses.some(({ purpose }) => purpose !== 'quorum') ?? false;
  return own.has(method) || (isAsked && options.some(({ stance }) => stance === 'agree'));
}
