import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { OptionResult, Result } from '../../../src/core/result.js';
import type { VoteView } from '../../../src/core/view.js';
import type { Vote } from '../../../src/core/vote.js';
import type { AssentVote } from '../../../src/elements/vote/vote.js';
import { poll } from '../../doubles/poll.js';
import { rendered } from '../show.js';
import { later, minute, noon, startAt } from '../time.js';
import { allText, optionsOf, showView } from './read.js';

const ids = ['0', '1', '2'];
const options = ['Tea', 'Coffee', 'Water'].map((label, id) => ({ id: String(id), label }));
const number = fc.nat(1000);
const someIds = fc.subarray(ids);

const optionResult = (option: string): fc.Arbitrary<OptionResult> =>
  fc.record({ option: fc.constant(option), voters: number, score: number, rank: number }, { requiredKeys: ['option'] });

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
const hiding = fc.record({
  vote: fc
    .tuple(fc.constantFrom(...secret), fc.constantFrom('single', 'approval', 'sortilege'))
    .map(([policy, method]) => ({ ...policy, method, options })),
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

  it('leave no trace, whatever was sent along', async () => {
    const element = await showView(poll());
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
