import type { Act } from '../core/act.js';
import type { Choice } from '../core/ballot.js';
import type { View, VoteView } from '../core/view.js';
import type { Backend, CallOptions } from '../ports/backend.js';
import { isFailure } from '../ports/failure.js';
import type { FailureReason } from '../ports/failure.js';
import { must, mustEqual } from './must.js';
import { countedOnceMore, leaksNothing, numbersOf, wellFormed } from './views.js';

/**
 * A backend with something in it, fresh for every test. The person who asks may cast one ballot in each open vote and
 * has cast none. An address that is left out leaves out what would be tried there; the test report says so.
 */
export interface BackendCase {
  readonly backend: Backend;
  /** Whose account is used, where the backend takes one. */
  readonly account?: CallOptions['account'];
  /** An open vote with visible numbers, whose ballots cannot be changed. */
  readonly open: string;
  /** The same, but ballots can be changed. */
  readonly changeable?: string;
  readonly closed?: string;
  /** Open, with ballots of others in it, and numbers hidden until the close. */
  readonly afterClose?: string;
  /** Open, with ballots of others in it, and numbers hidden until one has voted. */
  readonly afterVote?: string;
  /** Something that looks like an address of this backend, where there is nothing. */
  readonly missing: string;
  /** Two different valid choices, for votes that are neither single choice nor approval. */
  choices?(view: VoteView): readonly [Choice, Choice];
}

/**
 * What any backend keeps to. Call it at the top of a test file.
 *
 * Reads hand out well-formed views and change nothing; every rejection is a `Failure` in the right word; a ballot that is
 * taken in is counted once, whatever is sent again; a ballot that is refused changes nothing; hidden numbers stay hidden.
 *
 * @param name - what to call the backend in the test report
 */
export function describeBackend(name: string, make: () => BackendCase | Promise<BackendCase>): void {
  describe(`${name}, as a backend`, () => {
    let world: BackendCase;

    beforeEach(async () => {
      world = await make();
    });

    const read = (address: string): Promise<View> => world.backend.read(address, { account: world.account });
    const send = (act: Act): Promise<View> => world.backend.send(act, { account: world.account });

    describe('reading', () => {
      it('hands out views that fit the schema, also after a journey as JSON', async () => {
        for (const address of addressesOf(world)) {
          const view = await read(address);
          wellFormed(view);
          wellFormed(JSON.parse(JSON.stringify(view)));
        }
      });

      it('names the origin that an address is read from', async () => {
        const { source } = await read(world.open);
        mustEqual(world.backend.origin(world.open), source.origin, 'the view comes from another origin than announced');
      });

      it('lists results in the order of the options, with totals that add up', async () => {
        for (const address of addressesOf(world)) {
          const { vote, result } = await read(address);
          if (!result) continue;
          const order = vote.options
            .map(({ id }) => id)
            .filter((id) => result.options.some((row) => row.option === id));
          mustEqual(
            result.options.map(({ option }) => option),
            order,
            `another order at ${address}`,
          );
          const { eligible, cast, valid, invalid } = result.counts;
          must(eligible === undefined || cast === undefined || eligible >= cast, 'more were cast than are eligible');
          if (cast !== undefined && valid !== undefined && invalid !== undefined) {
            mustEqual(valid + invalid, cast, 'valid and invalid ballots are not all ballots');
          }
        }
      });

      it('changes nothing', async () => {
        mustEqual(numbersOf(await read(world.open)), numbersOf(await read(world.open)), 'two reads, two answers');
      });

      it('says that there is nothing where there is nothing', async () => {
        await refused(() => read(world.missing), 'not-found', 'gone', 'address');
      });

      it('refuses what is no address at all, in a word', async () => {
        for (const address of ['', '\u0000', 'javascript:alert(1)', '__proto__', '../'.repeat(2_000)]) {
          await refused(() => read(address), 'not-found', 'address');
        }
      });

      it('stops when it is told to', async () => {
        await refused(() => world.backend.read(world.open, { signal: AbortSignal.abort() }), 'cancelled');
        const controller = new AbortController();
        const reading = world.backend.read(world.open, { signal: controller.signal });
        controller.abort();
        await refused(() => reading, 'cancelled');
      });
    });

    describe('casting', () => {
      beforeEach(function () {
        if (!world.backend.supports.acts) this.skip();
      });

      it('records the ballot, counts it once and repeats what it says', async () => {
        const before = await read(world.open);
        mustEqual(before.may['ballot/cast'], true, 'the vote is open, and still this person may not vote');
        const [choice] = choicesFor(world, before);
        const answer = await send(castAct(world.open, choice));
        wellFormed(answer);
        const after = await read(world.open);
        must(after.own, 'the view does not say that this person has voted');
        if (after.own.choice) mustEqual(after.own.choice, choice, 'the view repeats another choice');
        countedOnceMore(before, after);
      });

      it('refuses a second ballot where ballots cannot be changed', async () => {
        const [first, second] = choicesFor(world, await read(world.open));
        const taken = await send(castAct(world.open, first));
        mustEqual(taken.may['ballot/cast'], 'voted', 'it still offers to vote');
        await changesNothing(world.open, () => refused(() => send(castAct(world.open, second)), 'voted'));
      });

      it('replaces the ballot where ballots can be changed', async function () {
        const address = world.changeable ?? this.skip();
        const before = await read(address);
        const [first, second] = choicesFor(world, before);
        await send(castAct(address, first));
        await send(castAct(address, second));
        const after = await read(address);
        countedOnceMore(before, after);
        if (after.own?.choice) mustEqual(after.own.choice, second, 'the first choice still stands');
      });

      it('forgets a ballot that is withdrawn, and takes in a fresh one', async function () {
        const address = world.changeable ?? this.skip();
        const before = await read(address);
        const [first, second] = choicesFor(world, before);
        const cast = await send(castAct(address, first));
        if (cast.may['ballot/withdraw'] !== true) this.skip();
        await send(withdrawAct(address));
        mustEqual(numbersOf(await read(address)), numbersOf(before), 'what is withdrawn still shows');
        mustEqual(
          numbersOf(await send(withdrawAct(address))),
          numbersOf(before),
          'withdrawing twice changed something',
        );
        await send(castAct(address, second));
        const after = await read(address);
        countedOnceMore(before, after);
        if (after.own?.choice) mustEqual(after.own.choice, second, 'the fresh choice does not stand');
      });

      it('takes nothing back where ballots are final', async () => {
        const taken = await send(castAct(world.open, choicesFor(world, await read(world.open))[0]));
        mustEqual(taken.may['ballot/withdraw'], undefined, 'it offers to withdraw a ballot that is final');
        await changesNothing(world.open, () => refused(() => send(withdrawAct(world.open)), 'voted', 'unsupported'));
      });

      it('counts an act once, however often it is sent', async function () {
        if (!world.backend.supports.idempotent) this.skip();
        const before = await read(world.open);
        const act = castAct(world.open, choicesFor(world, before)[0]);
        const answers = await Promise.all([send(act), send(act)]);
        answers.push(await send(act));
        for (const answer of answers)
          mustEqual(numbersOf(answer), numbersOf(answers[0]), 'different answers to one act');
        countedOnceMore(before, await read(world.open));
      });

      it('refuses a ballot after the close', async function () {
        const address = world.closed ?? this.skip();
        const view = await read(address);
        mustEqual(view.may['ballot/cast'], 'closed', 'it offers to vote, or says something else than closed');
        await changesNothing(address, () =>
          refused(() => send(castAct(address, choicesFor(world, view)[0])), 'closed'),
        );
      });

      it('refuses a ballot for something that is not on it', async () => {
        const strays: Choice[] = [
          { kind: 'one', option: 'not on the ballot' },
          { kind: 'some', options: ['not on the ballot'] },
          { kind: 'some', options: [] },
        ];
        for (const stray of strays) {
          await changesNothing(world.open, () => refused(() => send(castAct(world.open, stray)), 'choice'));
        }
      });

      it('refuses a ballot where there is no vote', async () => {
        const [choice] = choicesFor(world, await read(world.open));
        await refused(() => send(castAct(world.missing, choice)), 'not-found', 'gone', 'address');
      });

      it('sends nothing once it was told to stop', async () => {
        const act = castAct(world.open, choicesFor(world, await read(world.open))[0]);
        const signal = AbortSignal.abort();
        await changesNothing(world.open, () =>
          refused(() => world.backend.send(act, { signal, account: world.account }), 'cancelled'),
        );
      });
    });

    describe('without support for acts', () => {
      it('refuses them', async function () {
        if (world.backend.supports.acts) this.skip();
        const view = await read(world.open);
        must(view.may['ballot/cast'] !== true, 'it offers what it does not support');
        await refused(() => send(castAct(world.open, choicesFor(world, view)[0])), 'unsupported');
      });
    });

    describe('hidden numbers', () => {
      it('stay hidden until the close', async function () {
        const address = world.afterClose ?? this.skip();
        const before = await read(address);
        leaksNothing(before);
        if (before.may['ballot/cast'] !== true) return;
        leaksNothing(await send(castAct(address, choicesFor(world, before)[0])));
        leaksNothing(await read(address));
      });

      it('are shown to those who have voted, where that is the rule', async function () {
        const address = world.afterVote ?? this.skip();
        const before = await read(address);
        leaksNothing(before);
        if (before.may['ballot/cast'] !== true) return;
        await send(castAct(address, choicesFor(world, before)[0]));
        must((await read(address)).result?.options.length, 'nothing to see after voting');
      });
    });

    async function changesNothing(address: string, run: () => Promise<void>): Promise<void> {
      const before = numbersOf(await read(address));
      await run();
      mustEqual(numbersOf(await read(address)), before, 'it was refused, and still something changed');
    }
  });
}

function addressesOf({ open, changeable, closed, afterClose, afterVote }: BackendCase): string[] {
  return [open, changeable, closed, afterClose, afterVote].filter((address) => address !== undefined);
}

function choicesFor(world: BackendCase, view: View): readonly [Choice, Choice] {
  if (world.choices) return world.choices(view);
  const [first, second] = view.vote.options;
  must(first && second, 'a vote to try needs two options');
  return view.vote.method === 'approval'
    ? [
        { kind: 'some', options: [first.id, second.id] },
        { kind: 'some', options: [second.id] },
      ]
    : [
        { kind: 'one', option: first.id },
        { kind: 'one', option: second.id },
      ];
}

let acts = 0;

function castAct(subject: string, choice: Choice): Act {
  acts += 1;
  return { id: `act-${acts}-${crypto.randomUUID()}`, kind: 'ballot/cast', subject, body: { choice } };
}

function withdrawAct(subject: string): Act {
  acts += 1;
  return { id: `act-${acts}-${crypto.randomUUID()}`, kind: 'ballot/withdraw', subject, body: {} };
}

/** Runs something that has to end in a failure, and in which. */
async function refused(run: () => Promise<unknown>, ...reasons: readonly FailureReason[]): Promise<void> {
  const wanted = reasons.join(' or ');
  try {
    await run();
  } catch (error) {
    must(isFailure(error), `every rejection is a Failure, but this is ${String(error)}`);
    must(reasons.includes(error.reason), `it should have failed with ${wanted}, but said ${error.reason}`);
    return;
  }
  throw new Error(`it should have failed with ${wanted}`);
}
