import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { OptionResult, Result } from '../../../src/core/result.js';
import type { Clause } from '../../../src/core/rule.js';
import type { VoteView } from '../../../src/core/view.js';
import type { Vote } from '../../../src/core/vote.js';
import type { AssentVote } from '../../../src/elements/vote/vote.js';
import { poll } from '../../doubles/poll.js';
import { rendered, until } from '../show.js';
import { later, minute, noon, startAt } from '../time.js';
import { allText, optionsOf, part, partText, press, showView } from './read.js';

const ids = ['0', '1', '2'];
const options = ['Tea', 'Coffee', 'Water'].map((label, id) => ({ id: String(id), label }));
const number = fc.nat(1000);
const someIds = fc.subarray(ids);

const optionResult = (option: string): fc.Arbitrary<OptionResult> =>
  fc.record({ option: fc.constant(option), voters: number, score: number, rank: number }, { requiredKeys: ['option'] });

/** None of them is a quorum of those who took part, whose numbers are no secret. */
const clauses: Clause[] = [
  { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [1, 2], of: 'decided' },
  { purpose: 'quorum', count: { option: '0' }, cmp: '>=', amount: 3 },
  { purpose: 'block', count: { stance: 'block' }, cmp: '=', amount: 0, class: 'users' },
];

const round = fc.record({
  totals: fc.array(fc.record({ option: fc.constantFrom(...ids), votes: number })),
  exhausted: number,
  elected: someIds,
  eliminated: someIds,
  transfers: fc.constant([]),
});

/** Any result of a hundred ballots: whatever a careless or a curious server may send along. */
const result: fc.Arbitrary<Result> = fc
  .record(
    {
      options: fc.tuple(...ids.map(optionResult)),
      winners: someIds,
      tied: fc.boolean(),
      tieBreaks: fc.array(fc.record({ among: someIds, by: fc.string(), chosen: someIds })),
      decision: fc.constantFrom('adopted', 'tied', 'not-adopted', 'chosen'),
      dissent: fc.array(fc.record({ voter: fc.string(), stance: fc.string(), reason: fc.string() })),
      invalid: fc.array(fc.record({ ballot: fc.string(), reason: fc.string() })),
      becauses: fc.array(
        fc.record({ clause: fc.constantFrom(...clauses), needed: number, got: number, met: fc.boolean() }),
      ),
      missing: fc.array(
        fc.record({ clause: fc.constantFrom(...clauses), met: fc.boolean(), change: fc.constant('more'), by: number }),
      ),
      classes: fc.array(
        fc.record({
          class: fc.string(),
          counts: fc.record({ cast: number }),
          options: fc.tuple(...ids.map(optionResult)),
        }),
      ),
      rounds: fc.record({ unit: fc.constant(1), quota: number, rounds: fc.array(round) }),
      pairwise: fc.record({ preferred: fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 3 }) }),
      marks: fc.array(
        fc.record({ option: fc.constantFrom(...ids), marks: fc.array(fc.record({ mark: fc.nat(5), voices: number })) }),
      ),
      purchases: fc.array(
        fc.record({
          option: fc.constantFrom(...ids),
          cost: number,
          supporters: number,
          highestShare: fc.constant<[string, string]>(['7', '2']),
        }),
      ),
      counts: fc.record(
        { cast: fc.constant(100), valid: number, invalid: number, abstain: number },
        { requiredKeys: ['cast'] },
      ),
    },
    { requiredKeys: ['options', 'counts'] },
  )
  .map((some) => ({ asOf: noon, final: false, ...some }));

const secret: Partial<Vote>[] = [
  { results: 'after-close' },
  { results: 'after-vote' },
  { results: 'always', secrecy: 'secret' },
  { results: 'after-close', opens: '2027-01-01T00:00:00Z', closes: '2027-01-02T00:00:00Z' },
  { results: 'after-close', ended: 'cancelled' },
];
const methods = ['single', 'approval', 'sortilege', 'consensus', 'score', 'stv', 'equal-shares', 'time-poll'];
const rules: Vote['rule'][] = [undefined, { clauses, silence: 'ignore', tieBreaks: [] }];
const hiding = fc.record({
  vote: fc
    .tuple(fc.constantFrom(...secret), fc.constantFrom(...methods), fc.constantFrom(...rules))
    .map(([policy, method, rule]) => ({
      ...policy,
      method,
      options,
      settings: { budget: 1000, currency: 'EUR' },
      ...(rule && { rule }),
    })),
  may: fc.constantFrom<VoteView['may']>(
    { 'ballot/cast': true },
    { 'ballot/cast': 'sign-in' },
    { 'ballot/cast': 'not-eligible' },
  ),
});

/** All that could give something away: structure, text, attributes, order, what is ticked, states, sizes and places. */
function everything(element: AssentVote): unknown {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  const boxes = inside.map((one) => [one.getBoundingClientRect().toJSON(), one.matches(':checked')] as const);
  const states = ['busy', 'open', 'closed', 'failed'].map((state) => element.matches(`:state(${state})`));
  return [element.outerHTML, element.shadowRoot?.innerHTML, boxes, states];
}

describe('assent-vote: hidden numbers', () => {
  startAt(noon);

  /** Shows one result and then another where both have to stay hidden, and compares all there is to be seen. */
  async function leavesNoTrace(element: AssentVote): Promise<void> {
    await fc.assert(
      fc.asyncProperty(hiding, result, result, async (changes, one, other) => {
        const view = poll([0, 0], changes);
        element.vote = { ...view, result: one };
        await element.updateComplete;
        // Long enough for something new to be announced.
        later(2 * minute);
        element.requestUpdate();
        await element.updateComplete;
        const before = everything(element);
        element.vote = { ...view, result: other };
        await element.updateComplete;
        expect(everything(element)).to.deep.equal(before);
      }),
      { numRuns: 60 },
    );
  }

  it('leave no trace, whatever was sent along', async () => {
    await leavesNoTrace(await showView(poll()));
  });

  it('leave none in what is told of a rule, as bars or as a table', async () => {
    const rule = { clauses, silence: 'ignore', tieBreaks: [] } as const;
    const element = await showView(poll([3, 4], { vote: { rule } }));
    await until(() => part(element, 'results'), 'nothing was told of the rule');
    expect(partText(element, 'results')).to.contain('43%');
    await leavesNoTrace(element);
    element.vote = poll([3, 4], { vote: { rule } });
    await rendered(element);
    press(element, 'Show as a table');
    await leavesNoTrace(element);
  });

  it('do not tell that there would be more to tell', async () => {
    const rule = { clauses, silence: 'ignore', tieBreaks: [] } as const;
    // What is told of a rule is loaded with the first vote that has one.
    const element = await showView(poll([3, 4], { vote: { rule } }));
    await until(() => part(element, 'findings'), 'nothing was told of the rule');
    const hidden = poll([3, 4], { vote: { results: 'after-close' } });
    const marks = [{ option: '0', marks: [{ mark: 5, voices: 3 }] }];
    for (const more of [
      { marks },
      { decision: 'chosen' },
      { tieBreaks: [{ among: ids, by: 'seed', chosen: ids }] },
    ] as const) {
      if (hidden.result) element.vote = { ...hidden, result: { ...hidden.result, ...more } };
      await rendered(element);
      expect(partText(element, 'findings')).to.equal('');
    }
  });

  it('leave a trace once they are not hidden any more', async () => {
    const element = await showView(poll([3, 4]));
    const before = everything(element);
    element.vote = poll([4, 3]);
    await rendered(element);
    expect(everything(element)).not.to.deep.equal(before);
  });

  it('are explained, and turnout is told', async () => {
    const sentences: [Partial<Vote>, string][] = [
      [{ results: 'after-close' }, 'The numbers are shown after the close.'],
      [{ results: 'after-vote' }, 'The numbers are shown once you have voted.'],
      [{ results: 'after-vote', secrecy: 'secret' }, 'The numbers are shown after the close.'],
    ];
    for (const [vote, sentence] of sentences) {
      const element = await showView(poll([3, 4], { vote }));
      expect(allText(element)).to.include(`7 people voted ${sentence}`);
      expect(optionsOf(element)).to.deep.equal([{ label: 'Tea' }, { label: 'Coffee' }]);
    }
  });

  it('come into sight for whoever has voted, and at the close', async () => {
    const own = { choice: { kind: 'one', option: '0' } } as const;
    for (const view of [
      poll([3, 4], { own, vote: { results: 'after-vote' } }),
      poll([3, 4], { vote: { results: 'after-close', ended: 'closed' } }),
      poll([3, 4], { vote: { secrecy: 'secret', closes: '2026-11-23T11:00:00Z' } }),
    ]) {
      expect(optionsOf(await showView(view)).map((option) => option.number)).to.deep.equal([
        '3 of 7 · 43%',
        '4 of 7 · 57%',
      ]);
    }
    const [voted] = optionsOf(await showView(poll([3, 4], { own, vote: { secrecy: 'secret' } })));
    expect(voted?.number, 'a secret vote shows nothing before its close').to.equal(undefined);
  });
});
