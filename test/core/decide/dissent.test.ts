import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decide } from '../../../src/core/decide/decide.js';
import type { Dissent } from '../../../src/core/result.js';
import type { Secrecy } from '../../../src/core/vote.js';
import { ballot, decided, member, members, objection, proposal, ruled, situations } from './stage.js';

describe('dissent', () => {
  const electors = [...members(8), member('gone', { status: 'left' })];
  const cast = [
    ballot('m1', 'agree', { reason: 'Lovely' }),
    ballot('m2', 'stand-aside', { reason: 'Not my cup of tea' }),
    ballot('m3', 'disagree', { reason: ' ' }),
    ballot('m4', 'block', { reason: 'It breaks our rules' }),
    ballot('m5', 'object', { reason: 'It does harm' }),
    ballot('m6', 'abstain', { reason: 'I was away' }),
    ballot('m7', 'concern', { reason: 'The colour' }),
    ballot('gone', 'block'),
  ];
  const dissentOf = (secrecy: Secrecy, objections?: Parameters<typeof decided>[2]): readonly Dissent[] =>
    decided(proposal(ruled([]), electors, { secrecy }), cast, objections).dissent;

  it('is everybody who does not go along, the strongest first, with their reasons', () => {
    expect(dissentOf('public')).to.deep.equal([
      { voter: 'm4', stance: 'block', reason: 'It breaks our rules' },
      { voter: 'm5', stance: 'object', reason: 'It does harm', status: 'raised' },
      { voter: 'm3', stance: 'disagree' },
      { voter: 'm2', stance: 'stand-aside', reason: 'Not my cup of tea' },
    ]);
  });

  it('names those who give a reason where reasons carry names, and nobody else', () => {
    expect(dissentOf('reasons-only').map(({ voter, stance }) => [stance, voter])).to.deep.equal([
      ['block', 'm4'],
      ['object', 'm5'],
      ['disagree', undefined],
      ['stand-aside', 'm2'],
    ]);
  });

  it('names nobody where ballots cannot be joined to voters', () => {
    for (const secrecy of ['secret', 'counts-only'] as const) {
      const dissent = dissentOf(secrecy, { objections: [objection('m5', 'testing')] });
      expect(dissent, secrecy).to.have.lengthOf(4);
      expect(JSON.stringify(dissent), secrecy).to.not.match(/m\d/);
      expect(dissent.map(({ reason }) => reason)).to.include('It breaks our rules');
    }
  });

  it('tells what became of objections, also of those that no longer stand in the way', () => {
    const objections = [
      objection('m5', 'dismissed', { argument: 'Too expensive' }),
      objection('m1', 'resolved', { argument: 'Too late' }),
      objection('m4', 'qualified', { argument: 'It breaks article 3' }),
      objection('gone', 'raised'),
    ];
    expect(dissentOf('public', { objections })).to.deep.equal([
      { voter: 'm4', stance: 'block', reason: 'It breaks article 3', status: 'qualified' },
      { voter: 'm1', stance: 'object', reason: 'Too late', status: 'resolved' },
      { voter: 'm5', stance: 'object', reason: 'Too expensive', status: 'dismissed' },
      { voter: 'm3', stance: 'disagree' },
      { voter: 'm2', stance: 'stand-aside', reason: 'Not my cup of tea' },
    ]);
  });

  it('is complete: nobody who dissents is left out', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const { dissent } = decide({ ...grounds, vote: { ...grounds.vote, secrecy: 'public' } });
        const voices = new Set(
          grounds.vote.electorate?.frozen?.members.filter(({ status }) => status === 'active').map(({ id }) => id),
        );
        const told = new Set(dissent.map(({ voter, stance }) => `${String(voter)} ${stance}`));
        for (const { voter, choice } of grounds.ballots) {
          if (!voices.has(voter) || choice.kind !== 'one') continue;
          const dissents = ['block', 'object', 'disagree', 'stand-aside'].includes(choice.option);
          if (dissents) expect(told).to.include(`${voter} ${choice.option}`);
        }
        const raised = (grounds.objections ?? []).filter(({ by }) => voices.has(by));
        for (const { by, status } of raised) {
          expect(dissent.some((each) => each.voter === by && each.status === status)).to.be.true;
        }
        for (const { voter } of dissent) expect(voices).to.include(voter);
      }),
      { numRuns: 300 },
    );
  });

  it('is as long, whoever may be named', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const lengths = (['public', 'reasons-only', 'secret', 'counts-only'] as const).map(
          (secrecy) => decide({ ...grounds, vote: { ...grounds.vote, secrecy } }).dissent.length,
        );
        expect(new Set(lengths).size).to.equal(1);
      }),
    );
  });

  it('tells nothing by its order where nobody is named', () => {
    const vote = proposal(ruled([]), electors, { secrecy: 'secret' });
    const one = [ballot('m1', 'block', { reason: 'A' }), ballot('m2', 'block', { reason: 'B' })];
    const other = [ballot('m1', 'block', { reason: 'B' }), ballot('m2', 'block', { reason: 'A' })];
    expect(decided(vote, one).dissent).to.deep.equal(decided(vote, other).dissent);
  });
});
