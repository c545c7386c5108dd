import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decide } from '../../../src/core/decide/decide.js';
import type { Grounds } from '../../../src/core/decide/decision.js';
import { stands } from '../../../src/core/objection.js';
import { holds } from '../../../src/core/result.js';
import {
  after,
  ballot,
  castBy,
  clauses,
  closes,
  decided,
  electorates,
  noBlock,
  proposal,
  ruled,
  situations,
} from './stage.js';

describe('deciding', () => {
  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(
        situations.chain((grounds) =>
          fc.record({
            grounds: fc.constant(grounds),
            ballots: fc.shuffledSubarray([...grounds.ballots], { minLength: grounds.ballots.length }),
            objections: fc.shuffledSubarray([...(grounds.objections ?? [])], {
              minLength: grounds.objections?.length ?? 0,
            }),
            present: fc.shuffledSubarray([...(grounds.present ?? [])], { minLength: grounds.present?.length ?? 0 }),
          }),
        ),
        ({ grounds, ballots: cast, objections, present }) => {
          const disordered = { ...grounds, ballots: cast, present, ...(grounds.objections && { objections }) };
          expect(decide(disordered)).to.deep.equal(decide(grounds));
        },
      ),
    );
  });

  it('never adopts what an objection stands against', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const voices = new Set(
          grounds.vote.electorate?.frozen?.members.filter(({ status }) => status === 'active').map(({ id }) => id),
        );
        const standing = grounds.objections?.some((each) => voices.has(each.by) && stands(each));
        if (standing) expect(decide(grounds).decision).to.not.match(/^adopted/);
      }),
      { numRuns: 300 },
    );
  });

  it('says inquorate if and only if a quorum does not hold at the close', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const { decision, becauses } = decide({ ...grounds, vote: { ...grounds.vote, secrecy: 'public' } });
        const missed = becauses.some((because) => because.clause.purpose === 'quorum' && !holds(because));
        expect(decision === 'inquorate').to.equal(missed && grounds.now === after);
        if (decision === 'not-adopted') expect(missed).to.be.false;
      }),
      { numRuns: 300 },
    );
  });

  it('adopts if and only if all clauses hold and no objection stands', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const { decision, becauses } = decide({ ...grounds, now: after });
        const standing = decide({
          ...grounds,
          now: after,
          vote: { ...grounds.vote, rule: ruled([]), secrecy: 'public' },
        }).decision;
        expect(decision === 'adopted').to.equal(becauses.every(holds) && standing === 'adopted');
      }),
      { numRuns: 300 },
    );
  });

  it('heeds nothing that the paused and the gone do', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const frozen = grounds.vote.electorate?.frozen;
        const voices = frozen?.members.filter(({ status }) => status === 'active') ?? [];
        const ids = new Set(voices.map(({ id }) => id));
        const vote = proposal(grounds.vote.rule, voices, {
          method: grounds.vote.method,
          secrecy: grounds.vote.secrecy,
        });
        const without: Grounds = {
          ...grounds,
          vote,
          ballots: grounds.ballots.filter(({ voter }) => ids.has(voter)),
          present: grounds.present?.filter((id) => ids.has(id)),
          objections: grounds.objections?.filter(({ by }) => ids.has(by)),
        };
        expect(decide(grounds)).to.deep.equal(decide(without));
      }),
    );
  });

  it('adopts all the more when one more agrees, by a rule in which agreement never harms', () => {
    const monotone = fc
      .array(clauses, { maxLength: 3 })
      .map((all) =>
        all.filter(
          ({ count, cmp, unless }) =>
            'stance' in count && count.stance === 'agree' && cmp !== '=' && cmp.startsWith('>') && !unless,
        ),
      )
      .chain((some) => fc.constantFrom([...some, noBlock], some));
    fc.assert(
      fc.property(
        electorates.chain((electors) =>
          fc.record({ electors: fc.constant(electors), cast: castBy(electors), list: monotone }),
        ),
        ({ electors, cast, list }) => {
          const vote = proposal(ruled(list), electors);
          if (decided(vote, cast).decision !== 'adopted') return;
          for (const { id } of electors) {
            if (cast.some(({ voter }) => voter === id)) continue;
            for (const channel of ['async', 'call'] as const) {
              expect(decided(vote, [...cast, ballot(id, 'agree', { channel })]).decision).to.equal('adopted');
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is as long as the vote is open the same as at the close, but for the word', () => {
    fc.assert(
      fc.property(situations, (grounds) => {
        const open = decide({ ...grounds, now: Date.parse(closes) - 1 });
        expect(open.decision).to.equal('pending');
        expect(open.becauses).to.deep.equal(decide({ ...grounds, now: Date.parse(closes) }).becauses);
      }),
    );
  });
});
