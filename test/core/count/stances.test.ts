import { expect } from '@open-wc/testing';
import { checkIn } from '../../../src/core/count/check-in.js';
import { consensus } from '../../../src/core/count/consensus.js';
import { consent } from '../../../src/core/count/consent.js';
import { count, headway } from '../../../src/core/count/count.js';
import { gradients } from '../../../src/core/count/gradients.js';
import { lazyConsent } from '../../../src/core/count/lazy-consent.js';
import { majority } from '../../../src/core/count/majority.js';
import { methodNames } from '../../../src/core/count/methods.js';
import { senseCheck } from '../../../src/core/count/sense-check.js';
import { standardOptions } from '../../../src/core/count/standard-options.js';
import type { CountedBallot } from '../../../src/core/count/tally.js';
import type { Option } from '../../../src/core/vote.js';
import { describeMethod } from '../../../src/testing/index.js';
import { describeLaws } from './laws.js';

const family = [consent, consensus, majority, lazyConsent, senseCheck, gradients, checkIn, count];

for (const method of family) {
  describeMethod(method);
  describeLaws(method, { kinds: ['one', 'stance'] });
}

function worded(method: string): Option[] {
  return standardOptions(method).map((option) => ({ ...option, label: option.id }));
}

function one(id: string, option: string): CountedBallot {
  return { id, choice: { kind: 'one', option } };
}

function stance(id: string, word: string): CountedBallot {
  return { id, choice: { kind: 'stance', stance: word } };
}

describe('methods that count stances', () => {
  it('measure, and let nobody win', () => {
    for (const method of family) {
      const options = worded(method.name);
      const tally = method(
        options.map(({ id }) => one(id, id)),
        options,
      );
      expect(tally, method.name).to.deep.include({ valid: options.length, winners: [], tied: false, tieBreaks: [] });
      expect(tally.options, method.name).to.deep.equal(options.map(({ id }) => ({ option: id, voters: 1, score: 1 })));
    }
  });

  it('take the only option of a stance for the stance', () => {
    const tally = consent([stance('1', 'agree'), one('2', 'consent'), stance('3', 'object')], worded('consent'));
    expect(tally.options.map(({ voters }) => voters)).to.deep.equal([2, 0, 1]);
  });

  it('do not guess which of several options a stance means', () => {
    const tally = gradients([stance('1', 'agree'), stance('2', 'block'), one('3', 'endorsement')], worded('gradients'));
    expect(tally.invalid).to.deep.equal([{ ballot: '1', reason: 'unknown-option' }]);
    expect(tally.options.filter(({ voters }) => voters === 1).map(({ option }) => option)).to.deep.equal([
      'endorsement',
      'veto',
    ]);
  });

  it('say why a ballot is invalid', () => {
    const ballots: CountedBallot[] = [
      one('1', 'maybe'),
      stance('2', 'object'),
      stance('3', ''),
      { id: '4', choice: { kind: 'some', options: ['yes'] } },
      { id: '5', choice: { kind: 'rank', ranks: [['yes']] } },
      stance('6', '__proto__'),
    ];
    const { invalid, valid } = majority(ballots, worded('majority'));
    expect(invalid.map(({ reason }) => reason)).to.deep.equal([
      'unknown-option',
      'unknown-option',
      'empty',
      'wrong-kind',
      'wrong-kind',
      'unknown-option',
    ]);
    expect(valid).to.equal(0);
  });

  it('show an abstention in its row, whichever way it was said, and count it as one', () => {
    const tally = majority([stance('1', 'abstain'), one('2', 'abstain'), one('3', 'yes')], worded('majority'));
    expect(tally).to.include({ valid: 3, abstain: 2 });
    expect(tally.options.map(({ voters }) => voters)).to.deep.equal([1, 0, 2]);
  });

  it('let people abstain where no option says so', () => {
    const tally = lazyConsent([stance('1', 'abstain'), one('2', 'block')], worded('lazy-consent'));
    expect(tally).to.include({ valid: 2, abstain: 1 });
    expect(tally.options).to.deep.equal([{ option: 'block', voters: 1, score: 1 }]);
  });

  it('never take standing aside for agreeing or for abstaining', () => {
    const tally = consensus([stance('1', 'stand-aside'), one('2', 'stand-aside')], worded('consensus'));
    expect(tally).to.include({ valid: 2, abstain: 0 });
    expect(tally.options.map(({ voters }) => voters)).to.deep.equal([0, 0, 2, 0, 0]);
  });

  it('count voices by weight and voters by head', () => {
    const tally = majority([{ ...one('1', 'yes'), weight: 4 }, one('2', 'no')], worded('majority'));
    expect(tally.options[0]).to.deep.equal({ option: 'yes', voters: 1, score: 4 });
  });
});

describe('a count', () => {
  const tally = count([{ ...one('1', 'accept'), weight: 9 }, one('2', 'accept'), one('3', 'decline')], worded('count'));

  it('says how far it is from its target, in heads', () => {
    expect(headway(tally, worded('count'), { target: 3 })).to.deep.equal({ got: 2, target: 3, reached: false });
    expect(headway(tally, worded('count'), { target: 2 })).to.deep.equal({ got: 2, target: 2, reached: true });
  });

  it('has none to reach without a target', () => {
    expect(headway(tally, worded('count'), {})).to.equal(undefined);
  });
});

describe('standardOptions', () => {
  it('has sets of different options for methods we can count', () => {
    const withSome = methodNames.filter((method) => standardOptions(method).length > 0);
    expect(withSome).to.have.members([
      'consent',
      'consensus',
      'majority',
      'lazy-consent',
      'sense-check',
      'gradients',
      'count',
    ]);
    for (const method of withSome) {
      const ids = standardOptions(method).map(({ id }) => id);
      expect(new Set(ids).size, method).to.equal(ids.length);
    }
  });

  it('has the eight gradients of agreement', () => {
    expect(standardOptions('gradients').map(({ stance: word }) => word)).to.deep.equal([
      'agree',
      'agree',
      'agree',
      'abstain',
      'concern',
      'stand-aside',
      'disagree',
      'block',
    ]);
  });

  it('has none where the group makes its own', () => {
    for (const method of ['check-in', 'score', 'a-method-of-next-year', '__proto__']) {
      expect(standardOptions(method), method).to.deep.equal([]);
    }
  });
});
