import type { Electorate } from '../electorate.js';
import type { Base, Clause, Rule, Share } from '../rule.js';
import type { Settings } from '../settings.js';
import type { Stance } from '../stance.js';
import type { Method, ReasonPolicy, ResultsPolicy, Secrecy } from '../vote.js';

/** An option before it has words: those are for a locale, or for the group. */
export interface PresetOption {
  readonly id: string;
  readonly stance: Stance;
}

/** A way of deciding that real groups use, as a vote starts with it. Everything in it can be changed. */
export interface Preset {
  readonly name: string;
  readonly method: Method;
  /** None where the options are the group's own. */
  readonly options: readonly PresetOption[];
  readonly rule: Rule;
  readonly settings?: Settings;
  readonly secrecy: Secrecy;
  readonly results: ResultsPolicy;
  readonly reason: ReasonPolicy;
  readonly changeable: boolean;
  /** Whose voices it is meant for, where it says so. */
  readonly electorate?: Electorate['kind'];
  /** Whole days that a proposal is a draft before it is voted on, and after which it is stale. */
  readonly days?: { readonly draft?: number; readonly stale?: number };
  /** When the outcome is looked at again has to be said. */
  readonly reviewed?: true;
}

const none: Rule = { clauses: [], silence: 'ignore', tieBreaks: [] };

const proposal = {
  rule: none,
  secrecy: 'public',
  results: 'always',
  reason: 'required-to-disagree',
  changeable: true,
} as const satisfies Partial<Preset>;

const choice = { ...proposal, options: [], results: 'after-close', reason: 'optional' } as const;

/** Options that are called by their stance. */
function stances(...all: readonly Stance[]): readonly PresetOption[] {
  return all.map((stance) => ({ id: stance, stance }));
}

function agreement(cmp: '>' | '>=', amount: number | Share, of?: Base): Clause {
  return { purpose: 'pass', count: { stance: 'agree' }, cmp, amount, ...(of && { of }) };
}

function atMost(amount: number, stance: Stance, unless?: Clause): Clause {
  return { purpose: 'block', count: { stance }, cmp: '<=', amount, ...(unless && { unless }) };
}

const noObjection: Clause = { purpose: 'block', count: { objections: 'standing' }, cmp: '=', amount: 0 };
const cotech = {
  ...proposal,
  method: 'consensus',
  options: stances('agree', 'abstain', 'disagree', 'block'),
  electorate: 'listed',
} as const;
const cotechClauses = [atMost(0, 'disagree'), atMost(0, 'block')];
const yesNo = [
  { id: 'yes', stance: 'agree' },
  { id: 'no', stance: 'disagree' },
  { id: 'abstain', stance: 'abstain' },
];

/**
 * The presets. Where a group says "percent of voters", abstentions are in the base; where it says nothing, they are not.
 *
 * Sources: wiki.coops.tech, Sheffield 2019; git.coop/cotech/fund; Co-op Cloud federation resolution 001; the bylaws of
 * social.coop of 2018 and 2017; the Open Governance Body; FEP-a4ed; FEP-37f2; Sociocracy 3.0.
 */
export const presets: readonly Preset[] = [
  {
    ...cotech,
    name: 'cotech-proposal',
    rule: { ...none, minimumDays: 7, clauses: cotechClauses },
  },
  {
    ...cotech,
    name: 'cotech-call',
    rule: {
      ...none,
      clauses: [
        { purpose: 'quorum', count: { attendance: true }, cmp: '>=', amount: [1, 3], of: 'eligible' },
        ...cotechClauses,
      ],
    },
  },
  {
    ...proposal,
    name: 'cotech-fund',
    method: 'lazy-consent',
    options: stances('block'),
    electorate: 'contributors',
    rule: { ...none, minimumDays: 7, silence: 'consent', clauses: [atMost(0, 'block')] },
  },
  {
    ...proposal,
    name: 'coop-cloud-medium',
    method: 'consensus',
    options: stances('agree', 'abstain', 'block'),
    electorate: 'listed',
    rule: { ...none, minimumDays: 14, clauses: [agreement('>=', 1), atMost(0, 'block')] },
  },
  {
    ...proposal,
    name: 'coop-cloud-large',
    method: 'consensus',
    options: stances('agree', 'abstain', 'block'),
    electorate: 'listed',
    rule: { ...none, minimumDays: 14, clauses: [agreement('>', [1, 2], 'eligible'), atMost(0, 'block')] },
  },
  {
    ...proposal,
    name: 'social-coop-ordinary',
    method: 'consensus',
    options: stances('agree', 'abstain', 'disagree', 'block'),
    rule: {
      ...none,
      minimumDays: 6,
      clauses: [agreement('>=', [1, 2], 'valid'), atMost(0, 'block', agreement('>=', [9, 10], 'valid'))],
    },
  },
  {
    ...proposal,
    name: 'social-coop-bylaw',
    method: 'consensus',
    options: stances('agree', 'abstain', 'disagree', 'block'),
    rule: {
      ...none,
      minimumDays: 10,
      clauses: [agreement('>=', [3, 4], 'valid'), atMost(0, 'block', agreement('>=', [19, 20], 'valid'))],
    },
  },
  {
    ...proposal,
    name: 'ogb-voices',
    method: 'consensus',
    options: stances('agree', 'abstain', 'stand-aside', 'block'),
    rule: {
      ...none,
      clauses: [
        { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: 3 },
        agreement('>=', 1),
        atMost(1, 'block'),
      ],
    },
  },
  {
    ...proposal,
    name: 'fep',
    method: 'consent',
    options: stances('agree', 'concern', 'object'),
    electorate: 'open',
    days: { draft: 60, stale: 365 },
    rule: { ...none, minimumDays: 14, silence: 'consent', clauses: [noObjection] },
  },
  {
    ...proposal,
    name: 'call-then-async',
    method: 'consent',
    options: stances('agree', 'concern', 'object'),
    rule: { ...none, provisionalDays: 14, clauses: [noObjection] },
  },
  {
    ...proposal,
    name: 'sociocratic-consent',
    method: 'consent',
    options: [
      { id: 'consent', stance: 'agree' },
      { id: 'concern', stance: 'concern' },
      { id: 'objection', stance: 'object' },
    ],
    reviewed: true,
    rule: { ...none, clauses: [noObjection] },
  },
  {
    ...proposal,
    name: 'simple-majority',
    method: 'majority',
    options: yesNo,
    reason: 'optional',
    rule: { ...none, clauses: [agreement('>', [1, 2], 'decided')] },
  },
  {
    ...proposal,
    name: 'two-thirds-majority',
    method: 'majority',
    options: yesNo,
    reason: 'optional',
    rule: { ...none, clauses: [agreement('>=', [2, 3], 'decided')] },
  },
  { ...choice, name: 'single-choice', method: 'single' },
  { ...choice, name: 'approval', method: 'approval' },
  { ...choice, name: 'score', method: 'score', settings: { highest: 5 } },
  { ...choice, name: 'ranked', method: 'instant-runoff' },
];

/** The preset of that name, or nothing. */
export function presetNamed(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name);
}
