import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { View } from '../../../src/core/view.js';
import { BallotCastEvent } from '../../../src/events/ballot-cast.js';
import { BallotCountedEvent } from '../../../src/events/ballot-counted.js';
import { poll } from '../../doubles/poll.js';
import { focused, rendered, show, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { loaded, showLive, voted, type Live } from './live.js';
import { control, controls, named, optionsOf, part, press, sentence, showView } from './read.js';

/** A backend that takes its time with a ballot, until it is told what to say. */
function slowly({ backend }: Live): (view: View) => void {
  let answer: (view: View) => void = () => undefined;
  backend.answerSend = () => new Promise((resolve) => (answer = resolve));
  return (view) => answer(view);
}

function ticked(element: Element): boolean[] {
  return controls(element).map(({ checked }) => checked);
}

const recorded = 'Your vote for Coffee was recorded by social.example.';

describe('assent-vote: casting', () => {
  startAt(noon);

  it('announces the ballot, sends it, shows the answer, and announces that', async () => {
    const { element, backend } = await loaded();
    backend.answerSend = () => voted('1');
    const events: Event[] = [];
    for (const { eventName } of [BallotCastEvent, BallotCountedEvent]) {
      document.addEventListener(eventName, (event) => events.push(event), { once: true });
    }
    control(element, 1).click();
    press(element, 'Vote');
    await until(() => sentence(element) === recorded, 'nothing was recorded');

    expect(backend.sent).to.have.length(1);
    const [act] = backend.sent;
    expect(act?.id).to.match(/^[\da-f]{32}$/);
    expect(act).to.deep.include({
      kind: 'ballot/cast',
      subject: 'https://social.example/@ana/1',
      body: { choice: { kind: 'one', option: '1' } },
    });
    const [cast, counted] = events;
    expect(cast).to.be.instanceOf(BallotCastEvent);
    expect(counted).to.be.instanceOf(BallotCountedEvent);
    expect((cast as BallotCastEvent).act).to.equal(act);
    expect((counted as BallotCountedEvent).act).to.equal(act);
    expect((counted as BallotCountedEvent).view.own).to.deep.equal({ choice: { kind: 'one', option: '1' } });
    expect(optionsOf(element)[1]).to.deep.equal({ label: 'Coffee', number: '4 of 8 · 50%', marks: 'Your choice' });
  });

  it('counts nothing before the server does', async () => {
    const live = await loaded();
    const answer = slowly(live);
    control(live.element, 1).click();
    press(live.element, 'Vote');
    await rendered(live.element);
    expect(optionsOf(live.element)[1]?.number).to.equal('4 of 7 · 57%');
    answer(voted('1', [3, 5]));
    await until(() => optionsOf(live.element)[1]?.number === '5 of 8 · 63%', 'the number did not follow');
  });

  it('sends nothing when the event is cancelled', async () => {
    const { element, backend } = await loaded();
    element.addEventListener('assent-ballot-cast', (event) => event.preventDefault());
    element.addEventListener('assent-ballot-counted', () => expect.fail('nothing was counted'));
    control(element, 1).click();
    press(element, 'Vote');
    await rendered(element);
    expect(backend.sent).to.have.length(0);
    expect(ticked(element)).to.deep.equal([false, true]);
    expect(named(element, 'Vote')?.getAttribute('aria-disabled')).to.equal('false');
  });

  it('asks for a choice first, and moves there', async () => {
    const { element, backend } = await loaded();
    element.addEventListener('assent-ballot-cast', () => expect.fail('there is no ballot'));
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Choose an option first.');
    expect(focused() === control(element, 0)).to.equal(true);
    expect(backend.sent).to.have.length(0);
    control(element, 0).click();
    await rendered(element);
    expect(sentence(element)).to.equal('');
  });

  it('sends several choices in the order of the options', async () => {
    const { element, backend } = await loaded(poll([3, 4], { vote: { method: 'approval' } }));
    for (const index of [1, 0, 1, 1]) control(element, index).click();
    press(element, 'Vote');
    await until(() => backend.sent.length, 'nothing was sent');
    expect(backend.sent[0]?.body.choice).to.deep.equal({ kind: 'some', options: ['0', '1'] });
  });

  it('is busy while it sends, and sends once however often it is told to', async () => {
    const live = await loaded();
    const { element, backend } = live;
    const answer = slowly(live);
    control(element, 1).click();
    const button = named(element, 'Vote');
    button?.focus();
    for (let times = 0; times < 3; times++) button?.click();
    await rendered(element);
    expect(button?.textContent.trim()).to.equal('Sending …');
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    expect(focused() === button, 'a disabled button would lose the focus').to.equal(true);
    expect(element.matches(':state(busy)')).to.equal(true);
    button?.click();
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    answer(voted('1'));
    await until(() => sentence(element) === recorded, 'nothing was recorded');
    expect(backend.sent).to.have.length(1);
    expect(element.matches(':state(busy)')).to.equal(false);
  });

  it('moves the focus to what was recorded when the ballot goes', async () => {
    const { element, backend } = await loaded();
    backend.answerSend = () => voted('1');
    control(element, 1).click();
    press(element, 'Vote');
    await until(() => sentence(element) === recorded, 'nothing was recorded');
    await rendered(element);
    expect(focused()?.getAttribute('role')).to.equal('status');
  });

  it('leaves the focus alone when it is elsewhere', async () => {
    const live = await loaded();
    const answer = slowly(live);
    const other = show(document.createElement('button'));
    control(live.element, 1).click();
    press(live.element, 'Vote');
    other.focus();
    await until(() => live.backend.sent.length, 'nothing was sent');
    answer(voted('1'));
    await until(() => sentence(live.element) === recorded, 'nothing was recorded');
    await rendered(live.element);
    expect(focused() === other).to.equal(true);
  });

  it('lets a ballot be changed where that is allowed, and stays where it is', async () => {
    const { element, backend } = await loaded(poll([3, 4], { vote: { changeable: true } }));
    const counted: string[] = [];
    element.addEventListener('assent-ballot-counted', ({ act }) => counted.push(act.id));
    for (const [index, label] of [
      [1, 'Vote'],
      [0, 'Change my vote'],
    ] as const) {
      const choice = { kind: 'one', option: String(index) } as const;
      backend.answerSend = () => poll([4, 4], { own: { choice }, vote: { changeable: true } });
      control(element, index).click();
      press(element, label);
      await until(() => counted.length === backend.sent.length && backend.sent.at(-1)?.body.choice, 'nothing was sent');
      await rendered(element);
      expect(ticked(element)[index]).to.equal(true);
      expect(focused() === named(element, 'Change my vote')).to.equal(true);
    }
    expect(backend.sent.map(({ body }) => body.choice)).to.deep.equal([
      { kind: 'one', option: '1' },
      { kind: 'one', option: '0' },
    ]);
    expect(new Set(counted).size).to.equal(2);
    expect(sentence(element)).to.equal('Your vote for Tea was recorded by social.example.');
  });

  it('shows a ballot in every element that shows the vote', async () => {
    const live = await loaded();
    const twin = show(document.createElement('assent-vote'));
    Object.assign(twin, { backend: live.backend, src: live.element.src });
    await until(() => part(twin, 'question'), 'the other one never came');
    expect(live.backend.reads).to.have.length(1);
    const answer = slowly(live);
    let events = 0;
    for (const element of [live.element, twin]) {
      element.addEventListener('assent-ballot-counted', () => (events += 1));
    }
    twin.addEventListener('assent-ballot-cast', () => expect.fail('one of them is sending already'));
    for (const element of [live.element, twin]) {
      await until(() => controls(element).length, 'there is no ballot');
      control(element, 1).click();
      await rendered(element);
      part(element, 'actions')?.querySelector('button')?.click();
    }
    await until(() => live.backend.sent.length, 'nothing was sent');
    answer(voted('1'));
    for (const element of [live.element, twin])
      await until(() => sentence(element) === recorded, 'nothing was recorded');
    await rendered(twin);
    expect(events).to.equal(1);
    expect(live.backend.sent).to.have.length(1);
  });

  it('forgets what was ticked for another question, or for options that were edited', async () => {
    const changes: View[] = [
      { ...poll(), address: 'https://social.example/@ana/2', vote: { ...poll().vote, question: 'Shall we adopt it?' } },
      poll([0, 0], {
        vote: {
          options: [
            { id: '0', label: 'Tea' },
            { id: '1', label: 'Decaf' },
          ],
        },
      }),
    ];
    for (const view of changes) {
      const element = await showView(poll());
      control(element, 1).click();
      await rendered(element);
      element.vote = view;
      await rendered(element);
      expect(ticked(element)).to.deep.equal([false, false]);
    }
  });

  it('says that it has nowhere to send to when the page gave it only a view', async () => {
    const element = await showView(poll());
    control(element, 1).click();
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('This cannot be done here. Open the poll at its server.');
    expect(ticked(element)).to.deep.equal([false, true]);
  });

  it('can be told by the page what became of a ballot that the page sent', async () => {
    const element = await showView(poll());
    element.addEventListener('assent-ballot-cast', (event) => {
      event.preventDefault();
      element.vote = voted('1');
    });
    control(element, 1).click();
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal(recorded);
    expect(focused()?.getAttribute('role')).to.equal('status');
  });

  it('sends a ballot only when somebody pressed the button, whatever else they do', async () => {
    const step = fc.constantFrom('tick 0', 'tick 1', 'vote', 'vote twice', 'cancel', 'read', 'come back', 'move');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const changeable = poll([3, 4], { vote: { changeable: true } });
        const { element, backend } = showLive(changeable);
        await until(() => controls(element).length, 'the ballot never came');
        backend.answerSend = () => changeable;
        let cast = 0;
        let cancel = false;
        element.addEventListener('assent-ballot-cast', (event) => {
          if (cancel) event.preventDefault();
          else cast += 1;
        });
        let pressed = 0;
        for (const name of steps) {
          cancel = name === 'cancel';
          if (name.startsWith('tick')) control(element, Number(name.at(-1))).click();
          if (name.startsWith('vote') || name === 'cancel') named(element, 'Vote')?.click();
          if (name === 'vote twice') named(element, 'Vote')?.click();
          if (name.startsWith('vote')) pressed += 1;
          if (name === 'read') named(element, 'Read again')?.click();
          if (name === 'come back') dispatchEvent(new Event('focus'));
          if (name === 'move') element.parentElement?.append(element);
          await element.updateComplete;
          await until(() => !element.matches(':state(busy)'), 'it stays busy');
        }
        element.remove();
        expect(backend.sent).to.have.length(cast);
        expect(cast).to.be.at.most(pressed);
      }),
      { numRuns: 10 },
    );
  });
});
