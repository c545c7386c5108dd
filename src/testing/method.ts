import type { Choice } from '../core/ballot.js';
import type { CountedBallot, CountingMethod, Tally } from '../core/count/tally.js';
import type { Settings } from '../core/settings.js';
import type { Option } from '../core/vote.js';
import { anyChoice, favouring, favouringKinds, oddChoices, renamed, stanceOf } from './choices.js';
import type { FavouringKind } from './choices.js';
import { must, mustEqual } from './must.js';
import { seeded } from './random.js';
import type { Random } from './random.js';

const elections = 60;

/** Names that trip up whoever keeps counts in a plain object. */
const awkward = ['constructor', '__proto__', 'toString', '0'];

interface Election {
  readonly options: readonly Option[];
  readonly ballots: readonly CountedBallot[];
  readonly random: Random;
}

/**
 * The laws every counting method obeys, tried on many small elections that are the same on every run. Call it at the
 * top of a test file. Which kinds of ballot the method takes is found out by asking it.
 *
 * - the order of the ballots, and the names and the order of the options, change nothing;
 * - a further ballot for the sole winner alone leaves it the sole winner (Woodall's mono-add-plump);
 * - identical ballots count the same as one with their joint weight;
 * - an invalid ballot is listed with its reason and moves nothing;
 * - whatever a ballot says, the method says what became of it;
 * - ballot by ballot it counts the same as all at once;
 * - totals add up, and what is handed in is not touched.
 *
 * @param given - settings, and what an option has to have, where the method does not do without. Marks are given up to
 *   `highest`
 */
export function describeMethod(
  method: CountingMethod,
  { settings, optionOf = option }: { settings?: Settings; optionOf?: (id: string) => Option } = {},
): void {
  const count = (ballots: Iterable<CountedBallot>, options: readonly Option[]): Tally =>
    method(ballots, options, settings);
  const favours = (kind: FavouringKind, id: string): Choice => favouring[kind](id, settings?.highest);
  const kindsOf = (): readonly FavouringKind[] => {
    const options = ['a', 'b'].map(optionOf);
    return favouringKinds.filter((kind) => count([{ id: '1', choice: favours(kind, 'a') }], options).valid === 1);
  };

  describe(`${method.name}, as a counting method`, () => {
    it('takes at least one kind of ballot', () => must(kindsOf().length > 0, 'every kind of ballot was invalid'));

    law('gives the same tally whatever the order of the ballots', ({ ballots, options, random }) =>
      mustEqual(count(random.shuffle(ballots), options), count(ballots, options), 'the order changed the tally'),
    );

    law('does not care what options are called or in which order they stand', ({ ballots, options, random }) => {
      const names = new Map(options.map(({ id }, n) => [id, awkward[n] ?? `option ${n}`]));
      const name = (id: string): string => names.get(id) ?? id;
      const called = count(
        ballots.map((ballot) => ({ ...ballot, choice: renamed(ballot.choice, name) })),
        random.shuffle(options.map((option) => ({ ...option, id: name(option.id) }))),
      );
      const plain = count(ballots, options);
      mustEqual([...called.winners].sort(), plain.winners.map(name).sort(), 'other winners under other names');
      for (const { option } of plain.options) {
        const other = name(option);
        mustEqual(numbers(called, other), numbers(plain, option), `other numbers for ${option}, called ${other}`);
      }
    });

    law('keeps the winner when it gets another ballot', ({ ballots, options, kind }) => {
      const { winners } = count(ballots, options);
      const [winner] = winners;
      if (winner === undefined || winners.length > 1) return;
      const more = [...ballots, { id: 'one-more', choice: favours(kind, winner) }];
      mustEqual(count(more, options).winners, winners, 'a ballot for the winner changed who wins');
    });

    law('counts identical ballots like one with their joint weight', ({ ballots, options }) => {
      const outcome = ({ options: rows, winners, tied }: Tally): unknown => [
        rows.map(({ option, score, rank }) => [option, score, rank]),
        winners,
        tied,
      ];
      const thrice = [1, 2, 3].flatMap((n) => ballots.map((ballot) => ({ ...ballot, id: `${ballot.id}-${n}` })));
      const merged = ballots.map((ballot) => ({ ...ballot, weight: 3 }));
      mustEqual(outcome(count(merged, options)), outcome(count(thrice, options)), 'merging changed the outcome');
    });

    law('lists an invalid ballot with its reason and counts on without it', ({ ballots, options, kind }) => {
      const stray: CountedBallot = { id: 'stray', choice: favours(kind, 'not on the ballot') };
      const without = count(ballots, options);
      const tally = count([stray, ...ballots], options);
      const listed = tally.invalid.find(({ ballot }) => ballot === 'stray');
      must(listed?.reason, 'a ballot for something that is not on the ballot was not listed with a reason');
      mustEqual({ ...tally, invalid: without.invalid }, without, 'an invalid ballot moved something');
    });

    law('refuses ballots of a kind that it does not count', ({ options }) => {
      const id = options[0]?.id ?? '';
      const others = favouringKinds.filter((each) => !kindsOf().includes(each));
      const tally = count(
        others.map((each) => ({ id: each, choice: favours(each, id) })),
        options,
      );
      mustEqual(
        tally.invalid.map(({ ballot }) => ballot).sort(),
        others.sort(),
        'some were neither counted nor listed',
      );
      mustEqual([tally.valid, tally.winners], [0, []], 'ballots of the wrong kind decided something');
    });

    law('says what became of a ballot, whatever it says', ({ ballots, options }) => {
      const odd = oddChoices.map((choice, n) => ({ id: `odd ${n}`, choice }));
      const tally = count([...odd, ...ballots], options);
      mustEqual(tally.valid + tally.invalid.length, odd.length + ballots.length, 'a ballot got lost');
      mustEqual(
        count([...ballots, ...odd], options),
        tally,
        'an odd ballot left something behind that depends on the order',
      );
    });

    law('counts ballot by ballot as it counts all at once', ({ ballots, options }) => {
      const slow = method.begin(options, settings);
      const refused = ballots.filter((ballot) => slow.add(ballot) !== undefined);
      const tally = count(ballots, options);
      mustEqual(slow.tally(), tally, 'ballot by ballot came to something else');
      mustEqual(refused.length, tally.invalid.length, 'what was said of a ballot is not what was listed');
    });

    law('adds up', ({ ballots, options }) => {
      const { valid, invalid, abstain, winners, tied, options: rows } = count(ballots, options);
      mustEqual(valid + invalid.length, ballots.length, 'valid and invalid ballots are not all ballots');
      must(abstain <= valid, 'more abstained than voted');
      mustEqual(
        rows.map(({ option }) => option),
        options.map(({ id }) => id),
        'the options are not those of the vote, in its order',
      );
      must(
        rows.every(({ voters = 0 }) => voters <= valid),
        'more people chose an option than voted',
      );
      must(!tied || winners.length > 1, 'a tie needs two');
      const ranks = new Map(rows.map(({ option, rank }) => [option, rank]));
      must(
        winners.every((winner) => (ranks.get(winner) ?? 1) <= winners.length),
        'a winner is ranked below one who did not win',
      );
    });

    law('touches nothing it is given', ({ ballots, options }) => {
      const before = JSON.stringify([ballots, options]);
      mustEqual(count(ballots, options), count(ballots, options), 'twice the same, two tallies');
      mustEqual([ballots, options], JSON.parse(before), 'what was handed in has changed');
    });

    it('names no winner when nobody has voted', () => {
      const tally = count([], ['a', 'b'].map(optionOf));
      mustEqual([tally.valid, tally.winners, tally.tied], [0, [], false], 'nobody voted, and still');
    });
  });

  function law(sentence: string, holds: (election: Election & { readonly kind: FavouringKind }) => void): void {
    it(sentence, () => {
      for (let seed = 1; seed <= elections; seed += 1) {
        for (const kind of kindsOf()) {
          try {
            holds({ ...electionOf(kind, seeded(seed), optionOf, settings?.highest), kind });
          } catch (cause) {
            throw new Error(`${String(cause)}\n  in election ${seed} with ballots of the kind ${kind}`, { cause });
          }
        }
      }
    });
  }
}

function option(id: string): Option {
  return { id, label: id.toUpperCase(), stance: stanceOf(id) };
}

function numbers({ options }: Tally, id: string): unknown {
  const row = options.find(({ option }) => option === id);
  return [row?.voters, row?.score, row?.rank];
}

/** Two to five options and up to a dozen ballots: few enough for ties to be common. */
function electionOf(
  kind: FavouringKind,
  random: Random,
  optionOf: (id: string) => Option,
  highest: number | undefined,
): Election {
  const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + random.whole(3));
  const ballots = Array.from({ length: random.whole(12) }, (_, n) => ({
    id: `ballot-${n}`,
    choice: anyChoice(kind, ['a', ...ids.slice(1)], random, highest),
  }));
  return { options: ids.map(optionOf), ballots, random };
}
