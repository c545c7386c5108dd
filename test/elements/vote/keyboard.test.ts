import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Failure } from '../../../src/ports/failure.js';
import { poll } from '../../doubles/poll.js';
import { focused, show, textOf, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { loaded, showLive, voted } from './live.js';
import { control, named, part, sentence } from './read.js';
import { states } from './states.js';

/** Puts the focus right before what is shown next. */
function startBefore(): void {
  const start = show(document.createElement('button'));
  start.textContent = 'Start';
  start.focus();
}

/** Presses Tab until the focus is there, and fails when it never is. */
async function tabTo(target: () => Element | null | undefined): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await sendKeys({ press: 'Tab' });
    const there = focused();
    if (there !== null && there === target()) return;
  }
  throw new Error('nobody gets there with the keyboard');
}

function outlined(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).outlineStyle !== 'none';
}

describe('assent-vote: with nothing but a keyboard', () => {
  startAt(noon);

  it('reads, chooses, votes and hears what was recorded', async () => {
    startBefore();
    const { element, backend } = await loaded();
    backend.answerSend = () => voted('1');
    await tabTo(() => control(element, 0));
    expect(outlined(focused()), 'the focus is in sight').to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    expect(control(element, 1).checked).to.equal(true);
    await tabTo(() => named(element, 'Vote'));
    await sendKeys({ press: 'Enter' });
    await until(
      () => sentence(element) === 'Your vote for Coffee was recorded by social.example.',
      'nothing was recorded',
    );
    await until(
      () => focused()?.role === 'status' || focused()?.getAttribute('role') === 'status',
      'the focus is lost',
    );
    await tabTo(() => named(element, 'Read again'));
  });

  it('ticks several with the space bar, and sends them with Enter from there', async () => {
    startBefore();
    const { element, backend } = await loaded(poll([3, 4], { vote: { method: 'approval' } }));
    await tabTo(() => control(element, 0));
    await sendKeys({ press: ' ' });
    await tabTo(() => control(element, 1));
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await until(() => backend.sent.length, 'nothing was sent');
    expect(backend.sent[0]?.body.choice).to.deep.equal({ kind: 'some', options: ['0', '1'] });
  });

  it('sends once when Enter is held down', async () => {
    startBefore();
    const { element, backend } = await loaded();
    backend.answerSend = () => new Promise(() => undefined);
    control(element, 0).click();
    await tabTo(() => named(element, 'Vote'));
    for (let times = 0; times < 4; times++) await sendKeys({ press: 'Enter' });
    expect(backend.sent).to.have.length(1);
  });

  it('unfolds a warning', async () => {
    startBefore();
    const { element } = await loaded(states['with a warning']);
    const summary = element.shadowRoot?.querySelector('summary');
    await tabTo(() => summary);
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot?.querySelector('details')?.open, 'it stays folded');
    await tabTo(() => control(element, 0));
  });

  it('gets to the way to vote from elsewhere, and through it', async () => {
    startBefore();
    const { element } = await loaded(states['without an account'], { lookup: 'off' });
    await tabTo(() => named(element, 'Vote from your own server'));
    await sendKeys({ press: 'Enter' });
    const inside = (selector: string): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector('assent-sign-in')?.shadowRoot?.querySelector<HTMLElement>(selector);
    await until(() => inside('input') && focused() === inside('input'), 'the focus did not move to the field');
    await sendKeys({ type: 'home.example' });
    await sendKeys({ press: 'Enter' });
    await until(() => inside('a') && focused() === inside('a'), 'the focus did not move to the link');
    expect(textOf(focused())).to.equal('Vote at home.example');
    await tabTo(() => inside('input[type=checkbox]'));
  });

  it('loads on a press, and tries again', async () => {
    startBefore();
    const { element, backend } = showLive(new Failure('server'), {
      loading: 'click',
      src: 'https://press.example/@ana/1',
    });
    await until(() => named(element, 'Show the poll from press.example'), 'there is no button');
    await tabTo(() => named(element, 'Show the poll from press.example'));
    await sendKeys({ press: 'Enter' });
    await until(() => named(element, 'Try again'), 'it does not fail');
    expect(focused() === null, 'the focus fell out').to.equal(false);
    backend.answerRead = () => poll();
    await tabTo(() => named(element, 'Try again'));
    await sendKeys({ press: 'Enter' });
    await until(() => part(element, 'question'), 'the vote never came');
    expect(focused() === null, 'the focus fell out').to.equal(false);
  });
});
