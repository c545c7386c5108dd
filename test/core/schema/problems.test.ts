import { expect } from '@open-wc/testing';
import type * as z from 'zod/mini';
import { ballotSchema, caps, check, electorateSchema, ruleSchema, voteSchema } from '../../../src/core/schema/index.js';

function problemsOf(schema: z.ZodMiniType, value: unknown): string[] {
  return check(schema, value).problems?.map(({ path, reason }) => `${path.join('.')} ${reason}`) ?? [];
}

const member = { id: 'm1', name: 'M', type: 'person', status: 'active' };
const circle = (...members: readonly unknown[]) => ({
  kind: 'circle',
  circle: 'c',
  frozen: { at: '2026-11-19T00:00:00Z', members },
});
const clause = { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' };
const rule = (...clauses: readonly unknown[]) => ({ clauses, silence: 'ignore', tieBreaks: [] });
const ballot = { id: 'b', voter: 'm1', channel: 'async', choice: { kind: 'one', option: 'a' } };

describe('check', () => {
  it('gives back what is right', () => {
    expect(check(ruleSchema, rule(clause)).value).to.deep.equal(rule(clause));
    expect(check(ballotSchema, ballot)).to.deep.equal({ value: ballot });
  });

  it('names the field and the reason of what is not', () => {
    const wrong: readonly (readonly [z.ZodMiniType, unknown, string[]])[] = [
      [ruleSchema, undefined, [' missing']],
      [ruleSchema, 'majority', [' wrong-type']],
      [ruleSchema, { clauses: [] }, ['silence missing', 'tieBreaks missing']],
      [ruleSchema, { ...rule(), silence: 'shrug' }, ['silence unknown-word']],
      [ruleSchema, { ...rule(), minimumDays: caps.days + 1 }, ['minimumDays too-large']],
      [ruleSchema, rule({ ...clause, cmp: '=>' }), ['clauses.0.cmp unknown-word']],
      [ruleSchema, rule({ ...clause, amount: 0.3 }), ['clauses.0.amount wrong-type']],
      [ruleSchema, rule({ ...clause, amount: [1, 0] }), ['clauses.0.amount.1 too-small']],
      [ruleSchema, rule({ ...clause, of: 'everybody' }), ['clauses.0.of unknown-word']],
      [ruleSchema, rule({ ...clause, count: {} }), ['clauses.0.count wrong-type']],
      [ruleSchema, { ...rule(), clauses: Array(caps.list + 1).fill(clause) }, ['clauses too-many']],
      [electorateSchema, { kind: 'my friends' }, ['kind unknown-word']],
      [electorateSchema, { kind: 'circle' }, ['circle missing']],
      [electorateSchema, circle(member, { ...member, name: 'N' }), ['frozen.members duplicate']],
      [electorateSchema, circle({ ...member, weight: 0 }), ['frozen.members.0.weight too-small']],
      [electorateSchema, circle({ ...member, weight: caps.weight + 1 }), ['frozen.members.0.weight too-large']],
      [electorateSchema, circle({ ...member, status: 'asleep' }), ['frozen.members.0.status unknown-word']],
      [electorateSchema, { kind: 'open', frozen: { at: 'today', members: [] } }, ['frozen.at malformed']],
      [ballotSchema, { ...ballot, choice: { kind: 'one' } }, ['choice.option missing']],
      [ballotSchema, { ...ballot, choice: { kind: 'guess' } }, ['choice.kind unknown-word']],
      [ballotSchema, { ...ballot, choice: { kind: 'points', points: { a: 'x' } } }, ['choice.points.a wrong-type']],
      [ballotSchema, { ...ballot, id: '__proto__' }, ['id malformed']],
      [ballotSchema, { ...ballot, reason: 'x'.repeat(caps.text + 1) }, ['reason too-long']],
      [
        voteSchema,
        {
          options: [
            { id: 'a', label: '' },
            { id: 'a', label: '' },
          ],
          question: '',
          method: 'single',
          results: 'always',
          secrecy: 'public',
          changeable: true,
          reason: 'off',
        },
        ['options duplicate'],
      ],
    ];
    for (const [schema, value, problems] of wrong) {
      expect(problemsOf(schema, value), problems.join()).to.deep.equal(problems);
    }
  });
});
