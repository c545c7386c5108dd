import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { methodNamed, methodNames } from '../../../../src/core/count/methods.js';
import type { Choice } from '../../../../src/core/ballot.js';
import { paperOf } from '../../../../src/elements/vote/papers/paper-of.js';
import { poll } from '../../../doubles/poll.js';
import { focused, rendered, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { barsOf, named, partText, press, sentence } from '../read.js';
import { enterOn, tabTo } from './filling.js';
import { act, dishes, fillInRanking, focusIn, rankedOn, tool, unrankedOn } from './ranking.js';

const ranked = (filled: Awaited<ReturnType<typeof fillInRanking>>): Choice | undefined =>
  filled.sent.at(-1)?.body.choice;

describe('assent-vote: a ranking', () => {
  startAt(noon);

  it('is filled in by keyboard alone, told at every step, reviewed, sent, and said in its order', async () => {
    const filled = await fillInRanking();
    const { element } = filled;
    const hears = async (keys: string, words: string): Promise<void> => {
      await sendKeys({ press: keys });
      await rendered(element);
      expect(sentence(element)).to.equal(words);
    };
    await tabTo(() => tool(element, 'Bread', 'add'));
    await hears('Enter', 'Bread is now number 1 of 1.');
    expect(focusIn(element)).to.equal('Apples add');
    await hears('Enter', 'Apples is now number 2 of 2.');
    expect(focusIn(element)).to.equal('Tea add');
    await hears('Enter', 'Tea is now number 3 of 3.');
    expect(focusIn(element)).to.equal('Rice add');
    await sendKeys({ press: 'ArrowUp' });
    expect(focusIn(element)).to.equal('Tea same');
    await tabTo(() => tool(element, 'Tea', 'up'));
    expect(focused()?.ariaLabel?.replace(/[\u2068\u2069]/g, '')).to.equal('Move Tea up');
    await sendKeys({ down: 'Alt' });
    await hears('ArrowUp', 'Tea is now number 2 of 3.');
    await sendKeys({ up: 'Alt' });
    expect(focusIn(element)).to.equal('Tea up');
    await hears('Enter', 'Tea is now number 1 of 3.');
    await tabTo(() => tool(element, 'Apples', 'same'));
    await hears('Enter', 'Apples is now number 2, together with Bread.');
    expect(focusIn(element)).to.equal('Apples same');
    expect(rankedOn(element)).to.deep.equal(['1 Tea', '2 Bread', '2 Apples']);
    expect(unrankedOn(element)).to.deep.equal(['Rice']);
    expect(partText(element, 'review')).to.equal('You are about to say: 1. Tea and 2. Bread and Apples.');
    await enterOn(element, 'Vote');
    await until(
      () =>
        sentence(element) === 'Your vote for 1. Tea and 2. Bread and Apples was recorded by the assembly: 12:00 PM.',
      'nothing was recorded',
    );
    expect(ranked(filled)).to.deep.equal({ kind: 'rank', ranks: [['2'], ['0', '1']] });
    const { result } = await filled.backend.read('votes/7');
    expect(result?.pairwise?.preferred, 'Bread and Apples are equal').to.deep.equal([
      [0, 0, 0, 1],
      [0, 0, 0, 1],
      [1, 1, 0, 1],
      [0, 0, 0, 0],
    ]);
  });

  it('is there for each method that ranks, equal ranks only where the method counts them, and is counted', async () => {
    const methods = methodNames.filter((method) => paperOf({ ...poll().vote, method }) === 'rank');
    const numbers = new Map([
      ['borda', '4 points'],
      ['instant-runoff', '1 of 1 · 100%'],
      ['schulze', '3 of 3 · 100%'],
      ['stv', '1 of 1 · 100%'],
    ]);
    expect(methods).to.deep.equal([...numbers.keys()]);
    for (const method of methods) {
      const filled = await fillInRanking({ method });
      const { element, backend } = filled;
      await act(filled, ['Tea', 'add'], ['Bread', 'add']);
      const count = await methodNamed(method);
      const equals = count?.([{ id: 'x', choice: { kind: 'rank', ranks: [['0', '1']] } }], dishes);
      expect(tool(element, 'Bread', 'up').parentElement?.querySelector('[name=same]') !== null, method).to.equal(
        equals?.invalid.length === 0,
      );
      press(element, 'Vote');
      await until(() => sentence(element).includes('for 1. Tea and 2. Bread was recorded'), `${method}: not recorded`);
      const { result } = await backend.read('votes/7');
      expect(result?.options.map(({ voters }) => voters)).to.deep.equal([0, 0, 1, 0]);
      expect(
        barsOf(element).map(({ label }) => label),
        method,
      ).to.deep.equal(dishes.map(({ label }) => label));
      expect(barsOf(element)[2]?.number, method).to.equal(numbers.get(method));
    }
  });

  it('keeps the focus: on to what takes the place, and never out', async () => {
    const filled = await fillInRanking();
    const { element } = filled;
    await act(filled, ['Rice', 'add']);
    expect(focusIn(element)).to.equal('Tea add');
    await act(filled, ['Tea', 'add'], ['Bread', 'add'], ['Apples', 'add']);
    expect(focusIn(element)).to.equal('Apples up');
    expect(unrankedOn(element)).to.deep.equal([]);
    await act(filled, ['Bread', 'top']);
    expect(focusIn(element)).to.equal('Bread top');
    expect(tool(element, 'Bread', 'up').ariaDisabled).to.equal('true');
    await act(filled, ['Rice', 'out']);
    expect(focusIn(element)).to.equal('Tea out');
    expect(sentence(element)).to.equal('Rice is no longer ranked.');
    await act(filled, ['Apples', 'out']);
    expect(focusIn(element)).to.equal('Tea out');
    await act(filled, ['Tea', 'out'], ['Bread', 'out']);
    expect(focusIn(element)).to.equal('Bread add');
    expect(unrankedOn(element)).to.deep.equal(['Bread', 'Apples', 'Tea', 'Rice']);
  });

  it('is walked through by arrows, from button to button of the same kind', async () => {
    const filled = await fillInRanking();
    const { element } = filled;
    await act(filled, ['Tea', 'add'], ['Rice', 'add']);
    tool(element, 'Tea', 'out').focus();
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await sendKeys({ press: key });
      seen.push(focusIn(element));
    }
    expect(seen).to.deep.equal(['Rice out', 'Bread add', 'Apples add', 'Apples add', 'Bread add', 'Rice same']);
    expect(rankedOn(element)).to.deep.equal(['1 Tea', '2 Rice']);
  });

  it('goes back step by step, whatever was done, and says so each time', async () => {
    const filled = await fillInRanking();
    const { element } = filled;
    const steps = ['add', 'up', 'down', 'top', 'same', 'out'] as const;
    const step = fc.tuple(fc.constantFrom(...dishes.map(({ label }) => label)), fc.constantFrom(...steps));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (path) => {
        const before: string[] = [];
        for (const [label, name] of path) {
          const here = (): string => JSON.stringify([rankedOn(element), unrankedOn(element)]);
          const now = here();
          element.shadowRoot
            ?.querySelectorAll<HTMLElement>('.rank li')
            .forEach(
              (row) => row.textContent.includes(label) && row.querySelector<HTMLElement>(`[name=${name}]`)?.click(),
            );
          await element.updateComplete;
          if (here() !== now) before.push(now);
        }
        for (const state of before.reverse()) {
          const last = element.shadowRoot?.querySelector('[role=status]')?.textContent;
          press(element, 'Undo');
          await element.updateComplete;
          expect(JSON.stringify([rankedOn(element), unrankedOn(element)])).to.equal(state);
          expect(sentence(element)).to.equal('Undone.');
          expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).not.to.equal(last);
        }
        expect(named(element, 'Undo')).to.equal(undefined);
      }),
      { numRuns: 25 },
    );
  });

  it('sends nothing while nothing is ranked, and goes to where one begins', async () => {
    const { element, sent } = await fillInRanking();
    expect(partText(element, 'facts')).to.include('Rank as many as you like, best first');
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Rank an option first.');
    expect(focusIn(element)).to.equal('Bread add');
    expect(sent).to.have.length(0);
  });

  it('takes no more than the most, no fewer than the fewest, and says which and why', async () => {
    const filled = await fillInRanking({ method: 'borda', settings: { fewest: 2, most: 3 } });
    const { element, sent } = filled;
    const line = (): string => textOf(element.shadowRoot?.querySelector('.rank .line'));
    expect(partText(element, 'facts')).to.include('Rank 2 to 3, best first');
    await act(filled, ['Tea', 'add']);
    expect(line()).to.equal('Not ranked · Rank at least 2 options.');
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Rank at least 2 options.');
    await act(filled, ['Rice', 'add']);
    expect(line()).to.equal('Not ranked · These are left out of your ballot.');
    await act(filled, ['Bread', 'add']);
    expect(line()).to.equal('Not ranked · You can rank 3. To add another, take one out.');
    expect(focusIn(element)).to.equal('Apples add');
    expect(tool(element, 'Apples', 'add').ariaDisabled).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await rendered(element);
    expect(rankedOn(element)).to.deep.equal(['1 Tea', '2 Rice', '3 Bread']);
    press(element, 'Vote');
    await until(() => sent.length, 'nothing was sent');
    expect(ranked(filled)).to.deep.equal({ kind: 'rank', ranks: [['2'], ['3'], ['0']] });
  });

  it('begins from the ballot that is in, without what is not there any more or there twice', async () => {
    const filled = await fillInRanking({ changeable: true });
    const { element, backend } = filled;
    backend.cast('votes/7', 'mia', { kind: 'rank', ranks: [['3'], [], ['0', '2']] });
    press(element, 'Read again');
    await until(() => rankedOn(element).length, 'the earlier ballot is not there');
    expect(rankedOn(element)).to.deep.equal(['1 Rice', '2 Bread', '2 Tea']);
    expect(sentence(element)).to.include('for 1. Rice and 2. Bread and Tea was recorded');
    await act(filled, ['Tea', 'up']);
    expect(rankedOn(element)).to.deep.equal(['1 Rice', '2 Tea', '3 Bread']);
    press(element, 'Undo');
    const view = await backend.read('votes/7');
    element.vote = { ...view, own: { choice: { kind: 'rank', ranks: [['gone', '1'], ['gone too'], ['0', '1']] } } };
    await rendered(element);
    expect(rankedOn(element)).to.deep.equal(['1 Apples', '2 Bread']);
    element.vote = undefined;
    await rendered(element);
    await act(filled, ['Tea', 'up']);
    press(element, 'Change my vote');
    await until(() => sentence(element).includes('1. Rice, 2. Tea, and 3. Bread was recorded'), 'it was not changed');
    press(element, 'Withdraw my vote');
    await until(() => sentence(element).startsWith('Your vote is withdrawn.'), 'it is not withdrawn');
    expect(rankedOn(element)).to.deep.equal([]);
    expect(focused()?.id).to.equal('status');
  });

  it('parts the equals of an earlier ballot where the method knows none', async () => {
    const { element, backend } = await fillInRanking({ method: 'stv', changeable: true });
    backend.cast('votes/7', 'mia', { kind: 'rank', ranks: [['3'], ['0', '2']] });
    press(element, 'Read again');
    await until(() => rankedOn(element).length, 'the earlier ballot is not there');
    expect(rankedOn(element)).to.deep.equal(['1 Rice', '2 Bread', '3 Tea']);
  });

  it('shows no numbers above the buttons, and none that are hidden', async () => {
    const filled = await fillInRanking({ results: 'after-vote', changeable: true });
    const { element, backend } = filled;
    backend.cast('votes/7', 'ana', { kind: 'rank', ranks: [['1']] });
    press(element, 'Read again');
    await rendered(element);
    expect(element.shadowRoot?.querySelectorAll('[part~=number]')).to.have.length(0);
    await act(filled, ['Tea', 'add']);
    press(element, 'Vote');
    await until(() => partText(element, 'number'), 'there are no numbers');
    const [button, number] = ['button.main', '[part~=number]'].map((each) => element.shadowRoot?.querySelector(each));
    const order = number && button?.compareDocumentPosition(number);
    expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});
