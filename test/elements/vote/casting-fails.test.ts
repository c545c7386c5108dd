import { expect } from '@open-wc/testing';
import { failure as words } from '../../../src/locales/en/failure.js';
import { Failure, type FailureReason } from '../../../src/ports/failure.js';
import type { Reply } from '../../doubles/backend.js';
import { poll } from '../../doubles/poll.js';
import { focused, rendered, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { loaded, reread, voted, type Live } from './live.js';
import { control, controls, named, optionsOf, partText, press, sentence } from './read.js';

/** What it looks like after a ballot for coffee was sent to a server that says this to it, and that when it is read afterwards. */
async function afterVoting(sent: Reply, read: Reply = poll()): Promise<Live> {
  const live = await loaded();
  const { element, backend } = live;
  element.addEventListener('assent-ballot-counted', () => expect.fail('it was not counted'));
  backend.answerSend = () => sent;
  backend.answerRead = () => read;
  control(element, 1).click();
  press(element, 'Vote');
  await until(() => element.matches(':state(failed)'), 'it did not fail');
  await until(() => sentence(element), 'it does not say why');
  return live;
}

describe('assent-vote: a ballot that fails', () => {
  startAt(noon);

  const reasons = ['offline', 'unreachable', 'slow', 'sign-in', 'forbidden', 'server', 'malformed', 'choice'] as const;
  for (const reason of [...reasons, 'not-found', 'gone', 'too-large', 'unsupported', 'refused'] as const) {
    it(`says why, keeps the choice and sends nothing again: ${reason}`, async () => {
      const { element, backend } = await afterVoting(new Failure(reason));
      expect(sentence(element)).to.equal(words[reason]);
      expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
      const button = named(element, 'Vote');
      expect(button?.getAttribute('aria-disabled')).to.equal('false');
      expect(focused() === button).to.equal(true);
      await rendered(element);
      expect(backend.sent).to.have.length(1);
    });
  }

  it('lets nobody send again while nobody knows whether the first one arrived', async () => {
    const live = await afterVoting(new Failure('unsure'));
    const { element, backend } = live;
    expect(sentence(element)).to.equal(words.unsure);
    const button = named(element, 'Vote');
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    button?.click();
    await rendered(element);
    expect(backend.sent).to.have.length(1);
    await reread(live, poll());
    await until(() => button?.getAttribute('aria-disabled') === 'false', 'it stays disabled after a fresh look');
    expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
  });

  it('says until when to wait', async () => {
    const { element } = await afterVoting(new Failure('limited', { retryAt: Date.parse('2026-11-23T12:05:00Z') }));
    expect(sentence(element)).to.match(/^The server asks for a pause\. Try again after .*:\d5/);
  });

  it('takes what another copy of the library says, and reasons of tomorrow', async () => {
    const reason = 'eaten-by-the-dog' as FailureReason;
    const { element } = await afterVoting(new Failure(reason));
    expect(sentence(element)).to.equal(words.malformed);
  });

  const settled: [FailureReason, Reply, Exclude<FailureReason, 'cancelled' | 'limited'>][] = [
    ['refused', voted('0'), 'voted'],
    ['refused', poll([3, 4], { vote: { ended: 'closed' } }), 'closed'],
    ['unsure', poll([3, 4], { may: { 'ballot/cast': 'own-poll' } }), 'own-poll'],
    ['refused', poll([3, 4], { may: { 'ballot/cast': 'not-eligible' } }), 'not-eligible'],
    ['refused', poll([3, 4], { may: { 'ballot/cast': 'sign-in' } }), 'sign-in'],
  ];
  for (const [sent, read, reason] of settled) {
    it(`takes the ballot away and moves to the sentence when a fresh read says ${reason}`, async () => {
      const { element, backend } = await afterVoting(new Failure(sent), read);
      expect(sentence(element)).to.equal(words[reason]);
      expect(controls(element)).to.have.length(0);
      expect(focused()?.getAttribute('role')).to.equal('status');
      expect(backend.sent).to.have.length(1);
    });
  }

  it('is glad when the ballot of a lost answer turns up', async () => {
    const live = await afterVoting(new Failure('unsure'));
    await reread(live, voted('1'));
    await until(
      () => sentence(live.element) === 'Your vote for Coffee was recorded by social.example.',
      'it never turned up',
    );
    expect(live.backend.sent).to.have.length(1);
  });

  it('sends another ballot only when somebody presses the button again', async () => {
    const { element, backend } = await afterVoting(new Failure('refused'));
    backend.answerSend = () => voted('1');
    element.addEventListener('assent-ballot-counted', (event) => event.stopImmediatePropagation(), { capture: true });
    press(element, 'Vote');
    await until(() => backend.sent.length === 2, 'nothing was sent');
    await until(() => optionsOf(element)[1]?.marks === 'Your choice', 'nothing was recorded');
    expect(new Set(backend.sent.map(({ id }) => id)).size).to.equal(2);
  });

  it('still shows the poll and where it is from', async () => {
    const { element } = await afterVoting(new Failure('server'));
    expect(optionsOf(element)).to.have.length(2);
    expect(partText(element, 'source')).to.include('Read again');
  });
});
