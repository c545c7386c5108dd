import fc from 'fast-check';
import type { CountedBallot, CountingMethod, Tally } from '../../../src/core/count/tally.js';
import type { Option } from '../../../src/core/vote.js';
import { optionsOf } from './vectors.js';

export interface Election {
  readonly options: readonly Option[];
  readonly ballots: readonly CountedBallot[];
}

/** Small elections by ranking, in which ties are common. Rankings stop anywhere; equals are as likely as asked for. */
export function elections({
  fewest = 1,
  most = 5,
  ballots = 11,
  equals = false,
}: { fewest?: number; most?: number; ballots?: number; equals?: boolean } = {}): fc.Arbitrary<Election> {
  return fc.integer({ min: fewest, max: most }).chain((size) => {
    const ids = Array.from('abcdefgh').slice(0, size);
    const ranks = fc
      .tuple(fc.shuffledSubarray(ids, { minLength: 1 }), fc.array(fc.boolean(), { minLength: size, maxLength: size }))
      .map(([order, joins]) =>
        order.reduce<string[][]>((sofar, id, at) => {
          const last = sofar.at(-1);
          if (equals && last && joins[at] === true) return [...sofar.slice(0, -1), [...last, id]];
          return [...sofar, [id]];
        }, []),
      );
    return fc
      .array(ranks, { maxLength: ballots })
      .map((all) => ({ options: optionsOf(ids), ballots: all.map((each, n) => ballotOf(String(n), each)) }));
  });
}

export function ballotOf(id: string, ranks: readonly (readonly string[])[], weight?: number): CountedBallot {
  return { id, choice: { kind: 'rank', ranks }, ...(weight !== undefined && { weight }) };
}

export function ranksOn({ choice }: CountedBallot): readonly (readonly string[])[] {
  return choice.kind === 'rank' ? choice.ranks : [];
}

/** What is decided, and nothing of how it was written down. */
function decided({ winners, tied, options }: Tally): unknown {
  return { winners, tied, ranks: options.map(({ rank }) => rank) };
}

/** In each round, all votes are with somebody, exhausted, or among those few that were cut off. */
export function expectRoundsToAddUp(tally: Tally, voices: number, lostAtMost = 0): void {
  const { unit, rounds } = tally.rounds ?? { unit: 1, rounds: [] };
  let before = 0;
  rounds.forEach(({ totals, exhausted, transfers, eliminated }, at) => {
    const votes = totals.reduce((sum, each) => sum + each.votes, 0);
    const lost = voices * unit - votes - exhausted;
    if (lost < before || lost > lostAtMost) throw new Error(`round ${at + 1} has lost ${lost}`);
    before = lost;
    const next = rounds[at + 1];
    if (!next) return;
    for (const { option, votes: now } of totals) {
      const gained = transfers.filter(({ to }) => to === option).reduce((sum, each) => sum + each.votes, 0);
      const given = transfers.some(({ from }) => from === option);
      const then = next.totals.find((each) => each.option === option)?.votes;
      if (eliminated.includes(option) ? then !== undefined : !given && then !== now + gained) {
        throw new Error(`after round ${at + 1}, ${option} does not have what was handed to it`);
      }
    }
    const gone = transfers.filter(({ to }) => to === undefined).reduce((sum, each) => sum + each.votes, 0);
    if (next.exhausted !== exhausted + gone) throw new Error(`round ${at + 1} exhausts other votes than it hands over`);
  });
}

/** The laws of ranked methods that are the same for all of them. */
export function describeRanked(method: CountingMethod, equals: boolean): void {
  const check = (sentence: string, holds: (election: Election, order: Election) => boolean): void => {
    it(sentence, () => {
      const pairs = elections({ equals }).chain((election) =>
        fc
          .tuple(
            fc.shuffledSubarray([...election.ballots], { minLength: election.ballots.length }),
            fc.shuffledSubarray([...election.options], { minLength: election.options.length }),
          )
          .map(([ballots, options]) => ({ election, order: { ballots, options } })),
      );
      fc.assert(
        fc.property(pairs, ({ election, order }) => holds(election, order)),
        { numRuns: 300 },
      );
    });
  };
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

  describe(`${method.name}, as a ranked method`, () => {
    check('gives the same tally for the ballots in any order, to the letter', ({ options, ballots }, order) =>
      same(method(ballots, options), method(order.ballots, options)),
    );

    check('decides the same whatever the order of the options', ({ options, ballots }, order) => {
      const tally = method(ballots, options);
      const other = method(ballots, order.options);
      const byId = ({ options: rows }: Tally): unknown => [...rows].sort((a, b) => (a.option < b.option ? -1 : 1));
      return same(byId(tally), byId(other)) && same([...tally.winners].sort(), [...other.winners].sort());
    });

    check('decides the same when every ballot is cast twice', ({ options, ballots }) => {
      const twice = ballots.flatMap((ballot) => [ballot, { ...ballot, id: `${ballot.id} again` }]);
      return same(decided(method(ballots, options)), decided(method(twice, options)));
    });

    check('counts merged ballots like those they were merged from', ({ options, ballots }) => {
      const merged = new Map<string, CountedBallot>();
      for (const ballot of ballots) {
        const text = JSON.stringify(ballot.choice);
        merged.set(text, { ...ballot, weight: 1 + (merged.get(text)?.weight ?? 0) });
      }
      const { rounds, pairwise, ...tally } = method(ballots, options);
      const other = method(merged.values(), options);
      return (
        same([rounds, pairwise], [other.rounds, other.pairwise]) &&
        same(decided({ ...tally }), decided(other)) &&
        same(tally.tieBreaks, other.tieBreaks)
      );
    });

    it('takes any ballot, and a hundred options', () => {
      const ids = Array.from({ length: 100 }, (_, n) => `option ${n}`);
      const named = fc.constantFrom(...ids, 'stranger');
      const ranks = fc.array(fc.array(named, { maxLength: 3 }), { maxLength: 120 });
      const proper = fc.shuffledSubarray(ids).map((order) => order.map((id) => [id]));
      const ballots = fc.array(fc.oneof(ranks, proper), { maxLength: 40 });
      fc.assert(
        fc.property(ballots, fc.option(fc.string(), { nil: undefined }), (all, seed) => {
          const settings = { seats: 3, ...(seed !== undefined && { seed }) };
          const tally = method(
            all.map((each, n) => ballotOf(String(n), each)),
            optionsOf(ids),
            settings,
          );
          return tally.valid + tally.invalid.length === all.length;
        }),
        { numRuns: 15 },
      );
    }).timeout(30_000);

    it('passes over an option that abstains, and takes whoever ranks nothing else for an abstention', () => {
      const options = [...optionsOf('ab'), { id: 'none', label: 'None', stance: 'abstain' }];
      const tally = method(
        [ballotOf('1', [['none'], ['b']]), ballotOf('2', [['none']]), ballotOf('3', [['none']])],
        options,
      );
      if (!same([tally.winners, tally.valid, tally.abstain], [['b'], 3, 2])) throw new Error(JSON.stringify(tally));
      if (!same(tally.options[2], { option: 'none', voters: 2 })) throw new Error('abstaining has a rank');
    });

    it('says why a ballot is invalid', () => {
      const settings = { fewest: 2, most: 3 };
      const wrong: readonly (readonly [string, CountedBallot['choice']])[] = [
        ['empty', { kind: 'rank', ranks: [[], []] }],
        ['unknown-option', { kind: 'rank', ranks: [['a'], ['z']] }],
        ['duplicate-option', { kind: 'rank', ranks: [['a'], ['b'], ['a']] }],
        ['over-vote', { kind: 'rank', ranks: [['a'], ['b'], ['c'], ['d']] }],
        ['under-vote', { kind: 'rank', ranks: [['a']] }],
        ['wrong-kind', { kind: 'one', option: 'a' }],
      ];
      const { invalid, winners } = method(
        wrong.map(([, choice], n) => ({ id: String(n), choice })),
        optionsOf('abcd'),
        settings,
      );
      if (
        !same(
          invalid.map(({ reason }) => reason),
          wrong.map(([reason]) => reason),
        )
      ) {
        throw new Error(JSON.stringify(invalid));
      }
      if (winners.length > 0) throw new Error('they decided something');
    });
  });
}
