import { standardOptions } from '../../../../src/core/count/standard-options.js';
import type { Choice } from '../../../../src/core/ballot.js';
import type { Method, Option, Vote } from '../../../../src/core/vote.js';

/** A vote, and how its ballot is filled in from its first control on. */
export interface EveryPaper {
  readonly vote: Partial<Vote> & { readonly method: Method; readonly options: readonly Option[] };
  /** Keys that are really pressed. */
  readonly keys: readonly string[];
  /** What it says is a sentence, and no name. */
  readonly isStance?: boolean;
  /** What is sent then. */
  readonly choice: Choice;
  /** The same in words. */
  readonly says: Readonly<Record<'en' | 'ar', string>>;
}

function group(...labels: readonly string[]): Option[] {
  return labels.map((label, n) => ({ id: String(n), label }));
}

function usual(method: Method): Option[] {
  return standardOptions(method).map((option) => ({ ...option, label: '' }));
}

function stance(method: Method, keys: readonly string[], option: string, en: string, ar: string): EveryPaper {
  return {
    vote: { method, options: usual(method) },
    keys,
    isStance: true,
    choice: { kind: 'one', option },
    says: { en, ar },
  };
}

const food = group('Bread', 'Apples', 'Soup', 'Rice');

/** The ballot of every method that has one, but for rankings. */
export const everyPaper: Readonly<Record<string, EveryPaper>> = {
  single: {
    vote: { method: 'single', options: food },
    keys: [' ', 'ArrowDown'],
    choice: { kind: 'one', option: '1' },
    says: { en: 'Apples', ar: 'Apples' },
  },
  approval: {
    vote: { method: 'approval', options: food, settings: { fewest: 2, most: 3 } },
    keys: [' ', 'Tab', 'Tab', ' '],
    choice: { kind: 'some', options: ['0', '2'] },
    says: { en: 'Bread and Soup', ar: 'Bread وSoup' },
  },
  consent: stance('consent', [' '], 'consent', 'I consent', 'أقبل'),
  'consensus with a reason': {
    ...stance(
      'consensus',
      [' ', ...Array<string>(4).fill('ArrowDown'), 'Tab', 'N', 'o'],
      'block',
      'I block',
      'أعرقل القرار',
    ),
    vote: { method: 'consensus', options: usual('consensus'), reason: 'required-to-disagree' },
  },
  majority: stance('majority', [' ', 'ArrowDown', 'ArrowDown'], 'abstain', 'I abstain', 'أمتنع'),
  'lazy consent': stance('lazy-consent', [' '], 'block', 'I block', 'أعرقل القرار'),
  'sense check': stance('sense-check', [' ', 'ArrowDown'], 'not-sure', 'Not sure', 'لست متأكدًا'),
  gradients: stance('gradients', [' ', ...Array<string>(7).fill('ArrowDown')], 'veto', 'I veto it', 'أنقضه'),
  'check-in': {
    vote: { method: 'check-in', options: group('Rested', 'Tired') },
    isStance: true,
    keys: [' ', 'ArrowDown'],
    choice: { kind: 'one', option: '1' },
    says: { en: 'Tired', ar: 'Tired' },
  },
  count: stance('count', [' '], 'accept', 'I take part', 'أشارك'),
  score: {
    vote: { method: 'score', options: food, settings: { highest: 9 } },
    keys: ['8', 'Tab', '0'],
    choice: { kind: 'marks', marks: { 0: 8, 1: 0 } },
    says: { en: 'Bread: 8 and Apples: 0', ar: 'Bread: 8 وApples: 0' },
  },
  STAR: {
    vote: { method: 'star', options: food },
    keys: ['5', 'Tab', 'Tab', '3'],
    choice: { kind: 'marks', marks: { 0: 5, 2: 3 } },
    says: { en: 'Bread: 5 and Soup: 3', ar: 'Bread: 5 وSoup: 3' },
  },
  points: {
    vote: { method: 'points', options: food, settings: { points: 10 } },
    keys: ['Tab', 'Enter', 'Enter'],
    choice: { kind: 'points', points: { 0: 2 } },
    says: { en: 'Bread: 2 points', ar: 'Bread: نقطتان (2)' },
  },
  'time poll': {
    vote: {
      method: 'time-poll',
      options: group('First', 'Second').map((option, n) => ({
        ...option,
        starts: `2026-12-0${n + 1}T18:00:00Z`,
        ends: `2026-12-0${n + 1}T19:30:00Z`,
      })),
    },
    keys: [' ', 'Tab', ' ', 'ArrowDown'],
    choice: { kind: 'marks', marks: { 0: 2, 1: 1 } },
    says: { en: 'First: yes and Second: maybe', ar: 'First: نعم وSecond: ربما' },
  },
  'equal shares': {
    vote: {
      method: 'equal-shares',
      settings: { budget: 2_000_000, currency: 'GBP' },
      options: group('Bikes', 'Trees', 'Talks').map((option, n) => ({ ...option, cost: 1_250_050 / (n + 1) })),
    },
    keys: [' ', 'Tab', ' '],
    choice: { kind: 'some', options: ['0', '1'] },
    says: { en: 'Bikes and Trees', ar: 'Bikes وTrees' },
  },
};
