import { expect } from '@open-wc/testing';
import { BallotWithdrawEvent } from '../../../src/events/ballot-withdraw.js';
import { BallotWithdrawnEvent } from '../../../src/events/ballot-withdrawn.js';
import { failure as words } from '../../../src/locales/en/failure.js';
import { Failure } from '../../../src/ports/failure.js';
import { poll } from '../../doubles/poll.js';
import { focused, rendered, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { loaded, reread, type Live } from './live.js';
import { control, controls, named, press, sentence, showView } from './read.js';

const changeable = { changeable: true };
const voted = poll([4, 4], {
  own: { choice: { kind: 'one', option: '1' } },
  may: { 'ballot/cast': true, 'ballot/withdraw': true },
  vote: changeable,
});
const without = poll([4, 3], { vote: changeable });

const withdraw = 'Withdraw my vote';
const withdrawn = 'Your vote is withdrawn. It stays in the record, and is not counted.';

/** A ballot that is in. */
async function cast(): Promise<Live> {
  const live = await loaded(voted);
  await until(() => named(live.element, withdraw), 'there is no way back');
  return live;
}

describe('assent-vote: withdrawing a ballot', () => {
  startAt(noon);

  it('announces it, sends it, and announces that it is done', async () => {
    const { element, backend } = await cast();
    backend.answerSend = () => without;
    const events: Event[] = [];
    for (const name of ['cast', 'counted', 'withdraw', 'withdrawn'] as const) {
      element.addEventListener(`assent-ballot-${name}`, (event: Event) => events.push(event));
    }
    press(element, withdraw);
    await until(() => sentence(element) === withdrawn, 'it is not withdrawn');
    const [before, after] = events;
    expect(events).to.have.length(2);
    expect(before).to.be.instanceOf(BallotWithdrawEvent);
    expect(after).to.be.instanceOf(BallotWithdrawnEvent);
    const [act] = backend.sent;
    expect(act).to.deep.include({ kind: 'ballot/withdraw', subject: 'https://social.example/@ana/1', body: {} });
    expect((before as BallotWithdrawEvent).act).to.equal(act);
    expect((after as BallotWithdrawnEvent).act).to.equal(act);
    expect((after as BallotWithdrawnEvent).view.own).to.equal(undefined);
  });

  it('sends nothing when the event is cancelled', async () => {
    const { element, backend } = await cast();
    element.addEventListener('assent-ballot-withdraw', (event) => event.preventDefault());
    element.addEventListener('assent-ballot-withdrawn', () => expect.fail('nothing was withdrawn'));
    press(element, withdraw);
    await rendered(element);
    expect(backend.sent).to.have.length(0);
    expect(sentence(element)).to.include('Your vote for Coffee was recorded');
    expect(named(element, withdraw)?.getAttribute('aria-disabled')).to.equal('false');
  });

  it('can be told by the page that it is out, where the page did it', async () => {
    const element = await showView(voted);
    await until(() => named(element, withdraw), 'there is no way back');
    element.addEventListener('assent-ballot-withdraw', (event) => {
      event.preventDefault();
      element.vote = without;
    });
    press(element, withdraw);
    await until(() => sentence(element) === withdrawn, 'nobody says so');
    expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, false]);
  });

  it('lets nobody send anything while nobody knows whether it arrived', async () => {
    const live = await cast();
    const { element, backend } = live;
    let withdrawals = 0;
    element.addEventListener('assent-ballot-withdrawn', () => (withdrawals += 1));
    backend.answerSend = () => new Failure('unsure');
    backend.answerRead = () => voted;
    press(element, withdraw);
    await until(() => sentence(element) === words.unsure, 'nobody says so');
    for (const name of [withdraw, 'Change my vote']) {
      expect(named(element, name)?.getAttribute('aria-disabled'), name).to.equal('true');
      named(element, name)?.click();
    }
    await rendered(element);
    expect(backend.sent).to.have.length(1);

    await reread(live, voted);
    await until(() => named(element, withdraw)?.getAttribute('aria-disabled') === 'false', 'it stays disabled');
    expect(sentence(element)).to.include('Your vote for Coffee was recorded');
    expect(control(element, 1).checked).to.equal(true);
    backend.answerSend = () => without;
    press(element, withdraw);
    await until(() => sentence(element) === withdrawn, 'it cannot be tried again');
    expect(backend.sent).to.have.length(2);
    expect(withdrawals).to.equal(1);
  });

  it('says that it is out when the withdrawal of a lost answer turns out to be in', async () => {
    const live = await cast();
    const { element, backend } = live;
    backend.answerSend = () => new Failure('unsure');
    backend.answerRead = () => voted;
    press(element, withdraw);
    await until(() => sentence(element) === words.unsure, 'nobody says so');
    await reread(live, without);
    await until(() => sentence(element) === withdrawn, 'nobody says so');
    expect(focused() === null, 'the focus fell out').to.equal(false);
    expect(backend.sent).to.have.length(1);
    expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(named(element, 'Vote')?.getAttribute('aria-disabled')).to.equal('false');
  });

  it('says why it failed, and that the ballot still stands', async () => {
    const { element, backend } = await cast();
    backend.answerSend = () => new Failure('server');
    press(element, withdraw);
    await until(() => sentence(element) === words.server, 'nobody says why');
    expect(control(element, 1).checked).to.equal(true);
    expect(named(element, withdraw)?.getAttribute('aria-disabled')).to.equal('false');
    expect(backend.sent).to.have.length(1);
  });
});
