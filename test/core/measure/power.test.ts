import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ballot } from '../../../src/core/ballot.js';
import { single } from '../../../src/core/count/single.js';
import type { Member } from '../../../src/core/electorate.js';
import { addsVoices } from '../../../src/core/measure/adds-voices.js';
import { powerOf, spreadBy } from '../../../src/core/measure/power.js';
import { methodNamed, methodNames } from '../../../src/core/count/methods.js';
import { resultOf } from '../../../src/core/result-of.js';
import type { Vote } from '../../../src/core/vote.js';

const vote: Vote = {
  question: 'Where to?',
  method: 'single',
  options: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
  results: 'always',
  secrecy: 'public',
  changeable: true,
  reason: 'off',
};

const ballot = (voter: string, option: string, changes: Partial<Ballot> = {}): Ballot => ({
  id: `${voter} ${option}`,
  voter,
  channel: 'async',
  choice: { kind: 'one', option },
  ...changes,
});
const member = (id: string, changes: Partial<Member> = {}): Member => ({
  id,
  name: id.toUpperCase(),
  type: 'person',
  status: 'active',
  ...changes,
});
const listed = (...members: readonly Member[]): Vote => ({
  ...vote,
  electorate: { kind: 'circle', circle: 'all', frozen: { at: '2026-11-20T12:00:00Z', members } },
});

describe('powerOf', () => {
  it('counts each voter once, and none whose ballots do not count', () => {
    const power = powerOf(
      vote,
      [
        ballot('@ana@x.example', 'a', { castAt: '2026-11-20T12:00:00Z' }),
        ballot('@ana@x.example', 'b', { castAt: '2026-11-21T12:00:00Z' }),
        ballot('@ben@x.example', 'nothing'),
        ballot('@cho@y.example', 'c', { withdrawn: true }),
        ballot('@dan@y.example', 'c'),
      ],
      single,
    );
    expect(power.voices.map(({ voter, choice }) => [voter, choice])).to.deep.equal([
      ['@ana@x.example', { kind: 'one', option: 'b' }],
      ['@dan@y.example', { kind: 'one', option: 'c' }],
    ]);
    expect([power.refused, power.weighted, power.groupings]).to.deep.equal([1, false, ['instance']]);
  });

  it('takes voices from the electorate, and offers what its members tell', () => {
    const members = [
      member('o', { type: 'organisation', weight: 5, classes: ['workers'] }),
      member('p', { weight: 2 }),
      member('gone', { status: 'left', weight: 9 }),
    ];
    const ballots = [ballot('o', 'a'), ballot('p', 'b'), ballot('gone', 'b'), ballot('stranger', 'b')];
    const power = powerOf(listed(...members), ballots, single);
    expect([power.weighted, power.refused, power.groupings]).to.deep.equal([true, 2, ['organisation', 'class']]);
    const { concentration, ungrouped, names } = spreadBy(power, 'organisation', single);
    expect([concentration.total, ungrouped, names.get('o')]).to.deep.equal([5, 1, 'O']);
    expect(power.tally?.winners).to.deep.equal(['a']);
  });

  it('comes to the result that the vote has', () => {
    const hosts = fc.constantFrom('x.example', 'y.example', 'z.example');
    const voter = fc.tuple(fc.nat(8), hosts).map(([n, host]) => `@u${n}@${host}`);
    const cast = fc.tuple(voter, fc.constantFrom('a', 'b', 'c', 'none')).map(([who, option]) => ballot(who, option));
    const all = fc.uniqueArray(cast, { selector: ({ id }) => id, maxLength: 40 });
    fc.assert(
      fc.property(all, (ballots) => {
        const power = powerOf(vote, ballots, single);
        const result = resultOf(vote, ballots, single, 0);
        expect(power.voices.length).to.equal(result.counts.valid);
        expect(power.tally?.options).to.deep.equal(result.options);
        expect(power.voices.length + power.refused).to.equal(result.counts.cast);
        const { concentration, ungrouped, oneVoice } = spreadBy(power, 'instance', single);
        expect(concentration.total + ungrouped).to.equal(power.voices.length);
        const voices = oneVoice?.tally.options.reduce((sum, { score = 0 }) => sum + score, 0) ?? 0;
        expect(voices / (oneVoice?.unit ?? 1)).to.equal(concentration.holdings.length);
      }),
    );
  });

  it('says nothing of a result that we cannot count', () => {
    const power = powerOf({ ...vote, method: 'telepathy' }, [ballot('@ana@x.example', 'a')]);
    expect(power.tally).to.equal(undefined);
    expect(spreadBy(power, 'instance').oneVoice).to.equal(undefined);
  });
});

describe('addsVoices', () => {
  it('is right about every method: twice the weight is twice the score, and one ballot for one option is one voice', async () => {
    const stanceOptions = [
      { id: 'a', label: 'a', stance: 'agree' },
      { id: 'b', label: 'b', stance: 'block' },
    ] as const;
    for (const name of methodNames.filter(addsVoices)) {
      const method = await methodNamed(name);
      const choice =
        name === 'approval' ? ({ kind: 'some', options: ['a'] } as const) : ({ kind: 'one', option: 'a' } as const);
      const tally = method?.([{ id: '1', choice, weight: 7 }], stanceOptions);
      expect(
        tally?.options.map(({ score }) => score),
        name,
      ).to.deep.equal([7, 0]);
    }
  });
});
