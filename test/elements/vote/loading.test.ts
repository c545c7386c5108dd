import { expect } from '@open-wc/testing';
import { quietly } from '../../../src/testing/page.js';
import { failure as words } from '../../../src/locales/en/failure.js';
import { Failure, type FailureReason } from '../../../src/ports/failure.js';
import { systemClock } from '../../../src/ports/clock.js';
import { ScriptedBackend } from '../../doubles/backend.js';
import { poll, pollAddress } from '../../doubles/poll.js';
import { focused, rendered, show, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { showLive } from './live.js';
import '../../../src/define/assent-backend.js';
import { allText, named, offers, optionsOf, part, partText, press, sentence } from './read.js';

const unanswered = new Promise<never>(() => undefined);

/** Adds what an author writes between the tags. */
function withFallback(element: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = pollAddress;
  link.textContent = 'The poll itself';
  element.append(link);
  return link;
}

const inSight = (element: Element): boolean => element.getClientRects().length > 0;

/** Long enough for anything that would be read to be read. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('assent-vote: loading', () => {
  startAt(noon);

  it('reads nothing while it is far away, and begins when it comes near', async () => {
    const far = document.createElement('div');
    far.style.blockSize = '5000px';
    document.body.prepend(far);
    try {
      const { element, backend } = showLive();
      await aWhile();
      expect(backend.reads).to.have.length(0);
      expect(sentence(element)).to.equal('');
      element.scrollIntoView();
      await until(() => part(element, 'question'), 'the vote never came');
      expect(backend.reads).to.have.length(1);
    } finally {
      far.remove();
      scrollTo(0, 0);
    }
  });

  it('reads at once, however far away, when it is eager', async () => {
    const far = document.createElement('div');
    far.style.blockSize = '5000px';
    document.body.prepend(far);
    try {
      const { element, backend } = showLive(poll(), { loading: 'eager' });
      await until(() => part(element, 'question'), 'the vote never came');
      expect(backend.reads).to.have.length(1);
    } finally {
      far.remove();
    }
  });

  it('is eager still when it was taken out while it loaded, and put back', async () => {
    const far = document.createElement('div');
    far.style.blockSize = '5000px';
    document.body.prepend(far);
    try {
      const { element, backend } = showLive(unanswered, { loading: 'eager' });
      const place = element.parentElement;
      await until(() => backend.reads.length, 'nothing was read');
      element.remove();
      await aWhile();
      backend.answerRead = () => poll();
      place?.append(element);
      await until(() => part(element, 'question'), 'the vote never came');
    } finally {
      far.remove();
    }
  });

  it('asks nobody before the visitor does, when it waits for a click', async () => {
    const { element, backend } = showLive(poll(), { loading: 'click', src: 'https://social.example/@ana/1' });
    const link = withFallback(element);
    await aWhile();
    element.scrollIntoView();
    dispatchEvent(new Event('focus'));
    await aWhile();
    expect(backend.reads).to.have.length(0);
    expect(inSight(link)).to.equal(true);
    expect(partText(element, 'actions')).to.equal(
      'Show the poll from social.example That server has not been asked yet.',
    );
    press(element, 'Show the poll from social.example');
    await until(() => part(element, 'question'), 'the vote never came');
    await rendered(element);
    expect(backend.reads).to.have.length(1);
    expect(focused() === null, 'the focus stays in the element').to.equal(false);
  });

  it('names the server that will be asked, wherever the vote lives', async () => {
    const provider = document.createElement('assent-backend');
    Object.assign(provider, { type: 'mastodon', href: 'https://home.example/anything' });
    const element = document.createElement('assent-vote');
    Object.assign(element, { src: 'https://social.example/@ana/1', loading: 'click' });
    provider.append(element);
    show(provider);
    const names = (host: string): Promise<void> =>
      until(() => offers(element, `Show the poll from ${host}`), `it does not name ${host}`);
    await names('home.example');
    provider.type = 'auto';
    await names('social.example');
    element.src = '/@ana/1';
    await names('home.example');
    provider.href = '';
    await names(location.host);
    Object.assign(provider, { type: 'mastodon', href: 'https://home.example' });
    element.src = 'https://social.example/@ana/1';
    await names('home.example');
    element.backend = new ScriptedBackend(systemClock, () => poll());
    await names('social.example');
    expect(element.matches(':state(busy)')).to.equal(false);
  });

  it('asks the visitor anew before it asks another server', async () => {
    const { element, backend } = showLive(poll(), { loading: 'click' });
    await rendered(element);
    part(element, 'actions')?.querySelector('button')?.click();
    await until(() => part(element, 'question'), 'the vote never came');
    element.src = 'https://elsewhere.example/@ben/7';
    await aWhile();
    expect(backend.reads).to.have.length(1);
    expect(offers(element, 'Show the poll from elsewhere.example')).to.equal(true);
    expect(optionsOf(element), 'the vote of before').to.deep.equal([]);
  });

  it('shows its children until the vote arrives, and says that it reads', async () => {
    const { element, backend } = showLive(unanswered);
    const link = withFallback(element);
    await element.updateComplete;
    expect(inSight(link)).to.equal(true);
    await until(() => sentence(element) === 'Reading …', 'it says nothing');
    expect(inSight(link)).to.equal(true);
    expect(element.matches(':state(busy)')).to.equal(true);
    backend.answerRead = () => poll();
    element.src = pollAddress;
    await until(() => part(element, 'question'), 'the vote never came');
    expect(inSight(link)).to.equal(false);
    expect(element.matches(':state(busy)')).to.equal(false);
  });

  const reasons = [
    ...(['offline', 'unreachable', 'slow', 'sign-in', 'forbidden', 'not-found', 'gone', 'server'] as const),
    ...(['malformed', 'too-large', 'not-a-vote', 'address', 'unsupported'] as const),
  ];
  for (const reason of reasons) {
    it(`shows its children, a sentence and a way on when it fails: ${reason}`, async () => {
      const { element } = showLive(new Failure(reason));
      const link = withFallback(element);
      await until(() => sentence(element) === words[reason], 'it does not say why');
      expect(inSight(link)).to.equal(true);
      expect(element.matches(':state(failed)')).to.equal(true);
      const passing = !['address', 'gone', 'not-a-vote', 'unsupported'].includes(reason);
      expect(waysOn(element)).to.deep.equal(passing ? ['button'] : []);
    });
  }

  it('gives the link itself where nobody wrote one into the tag', async () => {
    const { element } = showLive(new Failure('server'));
    await until(() => sentence(element) === words.server, 'it does not say why');
    expect(waysOn(element)).to.deep.equal(['button', 'a']);
  });

  it('shows a failure that it does not know, and one that is none', async () => {
    for (const error of [new Failure('eaten-by-the-dog' as FailureReason), new TypeError('x is undefined')]) {
      const { element } = showLive(error);
      await until(() => sentence(element) === words.malformed, 'it does not say why');
    }
  });

  it('links to where the failure says, and to nothing but web pages', async () => {
    const known = showLive(new Failure('sign-in', { url: 'https://social.example/@ana/7' }));
    await until(() => named(known.element, 'Open the poll at social.example'), 'no link');
    expect(part(known.element, 'status')?.querySelector('a')?.href).to.equal('https://social.example/@ana/7');
    for (const url of ['javascript:alert(1)', 'intent://evil.example/x']) {
      const evil = showLive(new Failure('sign-in', { url }));
      await until(() => sentence(evil.element), 'it does not say why');
      expect(evil.element.shadowRoot?.querySelectorAll('a')).to.have.length(0);
    }
  });

  it('tries again when it is told to', async () => {
    const { element, backend } = showLive(new Failure('server'));
    await until(() => named(element, 'Try again'), 'no button');
    press(element, 'Try again');
    await until(() => backend.reads.length === 2, 'nothing was read');
    backend.answerRead = () => poll();
    press(element, 'Try again');
    await until(() => part(element, 'question'), 'the vote never came');
    await rendered(element);
    expect(sentence(element)).to.match(/^7 people voted/);
    expect(element.matches(':state(failed)')).to.equal(false);
    expect(focused() === null, 'the focus stays in the element').to.equal(false);
  });

  it('says that there is nobody to ask', async () => {
    const element = show(document.createElement('assent-vote'));
    element.src = pollAddress;
    await until(() => sentence(element) === words.unsupported, 'it says nothing');
    element.vote = poll();
    await rendered(element);
    expect(sentence(element), 'a vote makes up for it').to.equal('');
    element.vote = undefined;
    await until(() => sentence(element) === words.unsupported, 'it forgot');
    element.backend = new ScriptedBackend(systemClock, () => poll());
    await until(() => part(element, 'question'), 'the vote never came');
  });

  it('takes an address that begins with a slash from the page', async () => {
    const { backend } = showLive(poll(), { src: '/polls/7' });
    await until(() => backend.reads.length, 'nothing was read');
    expect(backend.reads[0]?.address).to.equal(`${location.origin}/polls/7`);
  });

  it('lets a vote that the page has stand in front of what it reads', async () => {
    const { element, backend } = showLive();
    element.vote = poll([1, 1], { vote: { question: 'From the page?' } });
    await aWhile();
    expect(backend.reads).to.have.length(0);
    expect(partText(element, 'question')).to.equal('From the page?');
    expect(offers(element, 'Read again'), 'there is nothing to read').to.equal(false);
  });

  it('drops what comes too late for it', async () => {
    let answer: (view: ReturnType<typeof poll>) => void = () => undefined;
    const { element, backend } = showLive(new Promise((resolve) => (answer = resolve)));
    await until(() => backend.reads.length, 'nothing was read');
    backend.answerRead = () => poll([1, 1], { vote: { question: 'The second?' } });
    element.src = element.src.replace('/1', '/2');
    await until(() => partText(element, 'question') === 'The second?', 'the vote never came');
    answer(poll());
    await aWhile();
    expect(partText(element, 'question')).to.equal('The second?');
  });

  it('reads no more once it is removed, and does not mind', () =>
    quietly(async () => {
      const { element, backend } = showLive(unanswered);
      await until(() => backend.reads.length, 'nothing was read');
      element.remove();
      await aWhile();
      expect(backend.reads[0]?.signal?.aborted).to.equal(true);
    }));

  it('is not read again when it is moved', async () => {
    const { element, backend } = showLive();
    await until(() => part(element, 'question'), 'the vote never came');
    for (const place of [document.body, element.parentElement, document.body]) place?.prepend(element);
    await aWhile();
    expect(backend.reads).to.have.length(1);
    expect(allText(element)).to.include('Tea or coffee?');
    element.remove();
  });
});

function waysOn(element: Element): string[] {
  return [...(part(element, 'status')?.querySelectorAll('button, a') ?? [])].map(({ localName }) => localName);
}
