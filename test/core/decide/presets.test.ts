import { expect } from '@open-wc/testing';
import { checkRule } from '../../../src/core/decide/check-rule.js';
import { presetNamed, presets } from '../../../src/core/decide/presets.js';
import { ruleSchema } from '../../../src/core/schema/index.js';
import type { Grounds } from '../../../src/core/decide/decision.js';
import type { DecisionWord } from '../../../src/core/result.js';
import type { Stance } from '../../../src/core/stance.js';
import type { Vote } from '../../../src/core/vote.js';
import {
  after,
  ballot,
  ballots,
  day,
  decided,
  member,
  members,
  objection,
  opens,
  proposal,
  quorum,
  ruled,
} from './stage.js';

type Cast = Partial<Record<Stance, number>>;

/** A vote as it starts with the preset, among so many members or all the world, that closes once its days are over. */
function voteBy(name: string, eligible?: number): Vote {
  const preset = presetNamed(name);
  if (!preset) throw new Error(`no preset ${name}`);
  const { method, options, rule, settings, secrecy, results, reason, changeable } = preset;
  const closes = new Date(Date.parse(opens) + (rule.minimumDays ?? 1) * day).toISOString();
  const labelled = options.map((option) => ({ ...option, label: '' }));
  return proposal(rule, eligible === undefined ? undefined : members(eligible), {
    ...{ method, options: labelled, settings, secrecy, results, reason, changeable, closes },
  });
}

function word(name: string, cast: Cast, eligible?: number, more: Partial<Grounds> = {}): DecisionWord {
  const vote = voteBy(name, eligible);
  const options = new Map(vote.options.map(({ id, stance }) => [stance, id]));
  const all = ballots(cast).map((each) =>
    each.choice.kind === 'one' ? ballot(each.voter, options.get(each.choice.option) ?? each.choice.option) : each,
  );
  return decided(vote, all, { now: Date.parse(vote.closes ?? ''), ...more }).decision;
}

describe('presets', () => {
  it('have names of their own, and rules that are right', () => {
    expect(new Set(presets.map(({ name }) => name)).size).to.equal(presets.length);
    for (const { name, rule, options, electorate } of presets) {
      const eligible = electorate === 'open' ? undefined : 26;
      expect(checkRule(rule, voteBy(name, eligible)), name).to.deep.equal([]);
      expect(ruleSchema.parse(rule), name).to.deep.equal(rule);
      expect(new Set(options.map(({ id }) => id)).size, name).to.equal(options.length);
    }
    expect(presetNamed('of-next-year')).to.equal(undefined);
  });

  it('wait for their days', () => {
    const waiting = {
      'cotech-proposal': 7,
      'cotech-fund': 7,
      'coop-cloud-medium': 14,
      'coop-cloud-large': 14,
      'social-coop-ordinary': 6,
      'social-coop-bylaw': 10,
      fep: 14,
    };
    for (const [name, days] of Object.entries(waiting)) {
      const ended = { ...voteBy(name, 4), ended: 'closed' } as const;
      const cast = name === 'cotech-fund' || name === 'fep' ? [] : ballots({ agree: 4 });
      const end = Date.parse(opens) + days * day;
      expect(decided(ended, cast, { now: end - 1 }).decision, name).to.equal('pending');
      expect(decided(ended, cast, { now: end }).decision, name).to.equal('adopted');
    }
  });

  const cases: readonly (readonly [name: string, eligible: number | undefined, Cast, DecisionWord])[] = [
    ['cotech-proposal', 26, { agree: 13 }, 'adopted'],
    ['cotech-proposal', 26, { agree: 1, abstain: 12 }, 'adopted'],
    ['cotech-proposal', 26, { agree: 25, disagree: 1 }, 'not-adopted'],
    ['cotech-proposal', 26, { agree: 25, block: 1 }, 'not-adopted'],
    ['cotech-fund', 20, {}, 'adopted'],
    ['cotech-fund', 20, { block: 1 }, 'not-adopted'],
    ['coop-cloud-medium', 9, { agree: 1 }, 'adopted'],
    ['coop-cloud-medium', 9, {}, 'not-adopted'],
    ['coop-cloud-medium', 9, { abstain: 9 }, 'not-adopted'],
    ['coop-cloud-medium', 9, { agree: 8, block: 1 }, 'not-adopted'],
    ['coop-cloud-large', 10, { agree: 6 }, 'adopted'],
    ['coop-cloud-large', 10, { agree: 5 }, 'not-adopted'],
    ['coop-cloud-large', 11, { agree: 6 }, 'adopted'],
    ['coop-cloud-large', 10, { agree: 9, block: 1 }, 'not-adopted'],
    ['social-coop-ordinary', 99, { agree: 5, disagree: 5 }, 'adopted'],
    ['social-coop-ordinary', 99, { agree: 5, disagree: 6 }, 'not-adopted'],
    ['social-coop-ordinary', 99, { agree: 5, disagree: 5, abstain: 1 }, 'not-adopted'],
    ['social-coop-ordinary', 99, { agree: 9, block: 1 }, 'adopted'],
    ['social-coop-ordinary', 99, { agree: 89, block: 1, disagree: 9 }, 'not-adopted'],
    ['social-coop-ordinary', 99, { agree: 8, block: 1 }, 'not-adopted'],
    ['social-coop-ordinary', 99, {}, 'not-adopted'],
    ['social-coop-bylaw', 99, { agree: 3, disagree: 1 }, 'adopted'],
    ['social-coop-bylaw', 99, { agree: 74, disagree: 25 }, 'not-adopted'],
    ['social-coop-bylaw', 99, { agree: 19, block: 1 }, 'adopted'],
    ['social-coop-bylaw', 99, { agree: 18, block: 1 }, 'not-adopted'],
    ['ogb-voices', 5, { agree: 4, block: 1 }, 'adopted'],
    ['ogb-voices', 5, { agree: 3, block: 2 }, 'not-adopted'],
    ['ogb-voices', 5, { agree: 2, 'stand-aside': 1 }, 'adopted'],
    ['ogb-voices', 5, { agree: 2 }, 'inquorate'],
    ['fep', undefined, {}, 'adopted'],
    ['fep', undefined, { agree: 3, concern: 5 }, 'adopted'],
    ['fep', undefined, { agree: 99, object: 1 }, 'pending'],
    ['call-then-async', 9, { agree: 5 }, 'adopted-provisionally'],
    ['call-then-async', 9, { agree: 5, object: 1 }, 'pending'],
    ['sociocratic-consent', 9, { agree: 5, concern: 4 }, 'adopted'],
    ['sociocratic-consent', 9, { agree: 8, object: 1 }, 'pending'],
    ['simple-majority', 99, { agree: 2, disagree: 1 }, 'adopted'],
    ['simple-majority', 99, { agree: 2, disagree: 2 }, 'not-adopted'],
    ['simple-majority', 99, { agree: 2, disagree: 1, abstain: 9 }, 'adopted'],
    ['simple-majority', 99, {}, 'not-adopted'],
    ['two-thirds-majority', 99, { agree: 2, disagree: 1 }, 'adopted'],
    ['two-thirds-majority', 99, { agree: 65, disagree: 33 }, 'not-adopted'],
    ['two-thirds-majority', 99, { agree: 66, disagree: 33, abstain: 9 }, 'adopted'],
  ];
  for (const [name, eligible, cast, expected] of cases) {
    const who = eligible === undefined ? 'all the world' : String(eligible);
    it(`${name}: ${JSON.stringify(cast)} of ${who} is ${expected}`, () => {
      expect(word(name, cast, eligible)).to.equal(expected);
    });
  }

  it('cotech-call needs a third of all co-ops to be there, not to vote', () => {
    const there = (count: number) => ({ present: members(count).map(({ id }) => id) });
    expect(word('cotech-call', { agree: 3 }, 26, there(9))).to.equal('adopted');
    expect(word('cotech-call', { agree: 8 }, 26, there(8))).to.equal('inquorate');
    expect(word('cotech-call', { agree: 8, disagree: 1 }, 26, there(9))).to.equal('not-adopted');
    expect(word('cotech-call', { agree: 9 }, 26)).to.equal('inquorate');
  });

  it('call-then-async is ratified unless a sustained objection comes', () => {
    const { closes = '' } = voteBy('call-then-async', 9);
    const later = Date.parse(closes) + 14 * day;
    const objections = [objection('m9', 'qualified')];
    expect(word('call-then-async', { agree: 5 }, 9, { now: later - 1 })).to.equal('adopted-provisionally');
    expect(word('call-then-async', { agree: 5 }, 9, { now: later })).to.equal('adopted');
    expect(word('call-then-async', { agree: 5 }, 9, { now: later, objections })).to.equal('pending');
  });

  it('consent is given once every objection is dismissed, resolved or withdrawn', () => {
    const cast = { agree: 7, object: 1 };
    expect(word('sociocratic-consent', cast, 9, { objections: [objection('m8', 'resolved')] })).to.equal('adopted');
    expect(word('sociocratic-consent', cast, 9, { objections: [objection('m8', 'integrating')] })).to.equal('pending');
  });

  it('single-choice, approval, score and ranked choose, or say that they are tied', () => {
    const options = ['a', 'b'].map((id) => ({ id, label: id }));
    for (const name of ['single-choice', 'approval', 'score', 'ranked']) {
      const vote = { ...voteBy(name, 9), options };
      const cast = ['a', 'a', 'b', 'b'].map((option, n) => ballot(`m${n + 1}`, option));
      expect(decided(vote, cast.slice(0, 3), { now: after }).decision, name).to.equal('chosen');
      expect(decided(vote, cast, { now: after }).decision, name).to.equal('tied');
    }
  });
});

describe('a quorum among real co-operatives', () => {
  // Ballots by distinct co-op in the 15 proposals that 26 co-operatives voted on in 2017.
  const turnouts = [13, 8, 12, 6, 8, 12, 9, 12, 9, 12, 10, 11, 2, 1, 2];
  const coops = Array.from({ length: 26 }, (_, n) => member(`m${n + 1}`, { representatives: ['a', 'b'] }));

  it('of a half is met by 1, of a third by 9, of a quarter by 11', () => {
    for (const [share, expected] of [
      [[1, 2], 1],
      [[1, 3], 9],
      [[1, 4], 11],
    ] as const) {
      const words = turnouts.map(
        (turnout) => decided(proposal(ruled([quorum(share)]), coops), ballots({ agree: turnout })).decision,
      );
      expect(
        words.filter((each) => each === 'adopted'),
        share.join('/'),
      ).to.have.lengthOf(expected);
      expect(
        words.filter((each) => each === 'inquorate'),
        share.join('/'),
      ).to.have.lengthOf(15 - expected);
    }
  });
});
