import { expect } from '@open-wc/testing';
import { BallotCastEvent } from '../../src/events/ballot-cast.js';
import { BallotCountedEvent } from '../../src/events/ballot-counted.js';
import { BallotWithdrawEvent } from '../../src/events/ballot-withdraw.js';
import { BallotWithdrawnEvent } from '../../src/events/ballot-withdrawn.js';
import { HandOffEvent } from '../../src/events/hand-off.js';
import { ballot, poll } from '../doubles/poll.js';

const withdrawal = { id: 'act-2', kind: 'ballot/withdraw', subject: '/votes/1', body: {} } as const;

const events = [
  { event: () => new BallotCastEvent(ballot('0')), name: 'assent-ballot-cast', cancelable: true },
  { event: () => new BallotCountedEvent(ballot('0'), poll()), name: 'assent-ballot-counted', cancelable: false },
  { event: () => new BallotWithdrawEvent(withdrawal), name: 'assent-ballot-withdraw', cancelable: true },
  { event: () => new BallotWithdrawnEvent(withdrawal, poll()), name: 'assent-ballot-withdrawn', cancelable: false },
  { event: () => new HandOffEvent('https://social.example/'), name: 'assent-hand-off', cancelable: true },
];

describe('events', () => {
  for (const { event: make, name, cancelable } of events) {
    it(`${name} leaves its shadow tree, and can${cancelable ? '' : 'not'} be cancelled`, () => {
      const host = document.body.appendChild(document.createElement('div'));
      const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      let heard: Event | undefined;
      document.body.addEventListener(
        name,
        (event) => {
          heard = event;
          event.preventDefault();
        },
        { once: true },
      );
      const event = make();
      expect(event.type).to.equal(name);
      expect(inner.dispatchEvent(event)).to.equal(!cancelable);
      expect(heard === event).to.equal(true);
      host.remove();
    });
  }

  it('carry what they are about', () => {
    const [act, view] = [ballot('0'), poll()];
    expect(new BallotCastEvent(act).act).to.equal(act);
    expect(new BallotCountedEvent(act, view)).to.include({ act, view });
    expect(new BallotWithdrawEvent(withdrawal).act).to.equal(withdrawal);
    expect(new BallotWithdrawnEvent(withdrawal, view)).to.include({ act: withdrawal, view });
    expect(new HandOffEvent('https://social.example/').url).to.equal('https://social.example/');
  });
});
