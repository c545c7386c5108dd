import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Choice } from '../../../src/core/ballot.js';
import type { CountedBallot, CountingMethod, Outcome } from '../../../src/core/count/tally.js';
import { resultSchema } from '../../../src/core/schema/result.js';
import type { Settings } from '../../../src/core/settings.js';
import type { Option } from '../../../src/core/vote.js';
import { choices } from '../schema/arbitraries.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const stances = ['agree', 'abstain', 'stand-aside', 'disagree', 'block'];

/** Options, some of which share a stance or have none, and costs that often make ties. */
export const fewOptions: fc.Arbitrary<Option[]> = fc
  .array(
    fc.record({
      stance: fc.constantFrom(...stances, undefined),
      cost: fc.constantFrom(undefined, 0, 1, 2, 3, 5, 7, 12),
    }),
    { minLength: 1, maxLength: ids.length },
  )
  .map((rows) =>
    rows.map(({ stance, cost }, n) => ({
      id: ids[n] ?? '',
      label: '',
      ...(stance !== undefined && { stance }),
      ...(cost !== undefined && { cost }),
    })),
  );

const id = fc.constantFrom(...ids);

/** Choices for the options above, by kind. Most of them can be counted. */
export const choiceOf: Readonly<Record<Choice['kind'], fc.Arbitrary<Choice>>> = {
  one: id.map((option) => ({ kind: 'one', option })),
  some: fc.subarray(ids, { minLength: 1 }).map((options) => ({ kind: 'some', options })),
  rank: fc
    .shuffledSubarray(ids, { minLength: 1 })
    .map((ranks) => ({ kind: 'rank', ranks: ranks.map((each) => [each]) })),
  marks: fc
    .dictionary(id, fc.constantFrom(null, 0, 0, 1, 2, 3, 4, 5, 5), { noNullPrototype: true })
    .map((marks) => ({ kind: 'marks', marks })),
  points: fc.dictionary(id, fc.nat(3), { noNullPrototype: true }).map((points) => ({ kind: 'points', points })),
  stance: fc.constantFrom(...stances).map((stance) => ({ kind: 'stance', stance })),
};

/** Numbered, so that each has an id of its own. */
export function ballotsOf(choice: fc.Arbitrary<Choice>, maxLength = 12): fc.Arbitrary<CountedBallot[]> {
  return fc.array(fc.record({ choice, weight: fc.constantFrom(undefined, 1, 2, 3) }), { maxLength }).map((ballots) =>
    ballots.map(({ choice: made, weight }, n) => ({
      id: `ballot ${n}`,
      choice: made,
      ...(weight !== undefined && { weight }),
    })),
  );
}

/** Laws over what fast-check thinks of, beside those of `describeMethod`. */
export function describeLaws(
  method: CountingMethod,
  { kinds, settings }: { kinds: readonly Choice['kind'][]; settings?: Settings },
): void {
  const mixed = fc.oneof(...kinds.map((kind) => choiceOf[kind]));
  const election = fc.tuple(fewOptions, ballotsOf(mixed));

  describe(`${method.name}, whatever the election`, () => {
    it('gives the same tally whatever the order of the ballots', () => {
      fc.assert(
        fc.property(
          election.chain(([options, ballots]) =>
            fc.tuple(
              fc.constant(options),
              fc.constant(ballots),
              fc.shuffledSubarray(ballots, { minLength: ballots.length }),
            ),
          ),
          ([options, ballots, shuffled]) => {
            expect(method(shuffled, options, settings)).to.deep.equal(method(ballots, options, settings));
          },
        ),
      );
    });

    it('has the same winners and ranks whatever the order of the options', () => {
      fc.assert(
        fc.property(election, ([options, ballots]) => {
          const tally = method(ballots, options, settings);
          const turned = method(ballots, [...options].reverse(), settings);
          expect([...turned.winners].reverse()).to.deep.equal(tally.winners);
          expect([...turned.options].reverse()).to.deep.equal(tally.options);
          expect(turned.tied).to.equal(tally.tied);
        }),
      );
    });

    it('has the same winners and ranks when every ballot is there twice', () => {
      fc.assert(
        fc.property(election, ([options, ballots]) => {
          const twice = ballots.flatMap((ballot) => [ballot, { ...ballot, id: `${ballot.id} again` }]);
          expect(gist(method(twice, options, settings))).to.deep.equal(gist(method(ballots, options, settings)));
        }),
      );
    });

    it('counts a ballot of several voices as it counts as many ballots', () => {
      fc.assert(
        fc.property(election, ([options, ballots]) => {
          const apart = ballots.flatMap(({ weight = 1, ...ballot }) =>
            Array.from({ length: weight }, (_, n) => ({ ...ballot, id: `${ballot.id}, voice ${n}` })),
          );
          const merged = method(ballots, options, settings);
          const tally = method(apart, options, settings);
          expect(gist(tally)).to.deep.equal(gist(merged));
          expect(tally.options.map(({ score }) => score)).to.deep.equal(merged.options.map(({ score }) => score));
        }),
      );
    });

    it('shows its working in the form that a result has', () => {
      fc.assert(
        fc.property(election, ([options, ballots]) => {
          const { valid, abstain, ...tally } = method(ballots, options, settings);
          const result = { asOf: '2026-11-25T12:00:00Z', final: true, counts: { valid, abstain }, ...tally };
          expect(resultSchema.parse(result)).to.deep.equal(result);
        }),
      );
    });

    it('says what became of any ballot, and leaves nothing of an invalid one behind', () => {
      fc.assert(
        fc.property(
          fewOptions,
          ballotsOf(fc.oneof(mixed, mixed, choices, ...Object.values(choiceOf))),
          (options, ballots) => {
            const tally = method(ballots, options, settings);
            expect(tally.valid + tally.invalid.length).to.equal(ballots.length);
            const refused = new Set(tally.invalid.map(({ ballot }) => ballot));
            const without = method(
              ballots.filter((ballot) => !refused.has(ballot.id)),
              options,
              settings,
            );
            expect(without).to.deep.equal({ ...tally, invalid: [] });
          },
        ),
      );
    });
  });
}

function gist({ options, winners, tied }: Outcome): unknown {
  return [options.map(({ option, rank }) => [option, rank]), winners, tied];
}
