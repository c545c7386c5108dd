import { expect } from '@open-wc/testing';
import type { AssentSignIn } from '../../../src/elements/sign-in/sign-in.js';
import { HandOffEvent } from '../../../src/events/hand-off.js';
import { signIn as words } from '../../../src/locales/en/sign-in.js';
import { pollAddress } from '../../doubles/poll.js';
import { problems } from '../accessible.js';
import { forbidStorage, onRequest } from '../replace.js';
import { focused, rendered, show, textOf, until } from '../show.js';
import { allText, sentence } from '../vote/read.js';
import '../../../src/define/assent-sign-in.js';

const object = encodeURIComponent(pollAddress);
const key = 'assent-home';
const store = localStorage;
let requests: string[] = [];
let answer: (url: string) => Promise<Response>;

async function showForm(given: Partial<AssentSignIn> = {}): Promise<AssentSignIn> {
  const element = show(document.createElement('assent-sign-in'));
  Object.assign(element, { object: pollAddress, ...given });
  await rendered(element);
  return element;
}

function field(element: Element): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=text]');
  if (!found) throw new Error('there is no field');
  return found;
}

function box(element: Element): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!found) throw new Error('there is no box');
  return found;
}

function link(element: Element): HTMLAnchorElement | undefined {
  return element.shadowRoot?.querySelector('a') ?? undefined;
}

async function send(element: AssentSignIn, typed: string): Promise<void> {
  field(element).value = typed;
  field(element).focus();
  field(element).form?.requestSubmit();
  await rendered(element);
}

async function linkFor(typed: string, given: Partial<AssentSignIn> = {}): Promise<HTMLAnchorElement> {
  const element = await showForm(given);
  await send(element, typed);
  await until(() => link(element), 'the link never came');
  const found = link(element);
  if (!found) throw new Error('there is no link');
  return found;
}

const card = (...links: readonly object[]): Response => Response.json({ subject: 'acct:x', links });

describe('assent-sign-in', () => {
  beforeEach(() => {
    store.removeItem(key);
    requests = [];
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    onRequest((url) => {
      requests.push(url);
      return answer(url);
    });
  });

  afterEach(() => {
    store.removeItem(key);
  });

  it('understands what people write', async () => {
    for (const typed of [
      'one.example',
      '@ana@one.example',
      'ana@one.example',
      ' https://one.example/@ana ',
      'ONE.example',
    ]) {
      const { href, textContent } = await linkFor(typed, { lookup: 'off' });
      expect(href).to.equal(`https://one.example/authorize_interaction?uri=${object}`);
      expect(textContent).to.include('Vote at one.example');
    }
    expect(requests, 'with the lookup off, nothing leaves the page').to.deep.equal([]);
  });

  it('says what it does not understand, asks nobody, and stays in the field', async () => {
    const element = await showForm();
    for (const typed of ['', 'ana', 'not a server', 'javascript:alert(1)', 'a'.repeat(10_000)]) {
      await send(element, typed);
      expect(sentence(element)).to.equal(words.invalid);
      expect(field(element).getAttribute('aria-invalid')).to.equal('true');
      expect(focused() === field(element)).to.equal(true);
      expect(link(element) === undefined).to.equal(true);
    }
    expect(requests).to.deep.equal([]);
    await send(element, 'two.example');
    await until(() => link(element), 'the link never came');
    expect(sentence(element)).to.equal('');
    expect(field(element).getAttribute('aria-invalid')).to.equal('false');
  });

  it('asks the server of a handle for its page, once', async () => {
    answer = () =>
      Promise.resolve(
        card(
          { rel: 'http://ostatus.org/schema/1.0/subscribe', template: 'https://old.three.example/i?uri={uri}' },
          { rel: 'https://w3id.org/fep/3b86/Object', template: 'https://web.three.example/open?o={object}' },
        ),
      );
    for (let times = 0; times < 2; times++) {
      const { href, textContent } = await linkFor('@ana@three.example');
      expect(href).to.equal(`https://web.three.example/open?o=${object}`);
      expect(textContent, 'whose page it is, which is not the domain of the handle').to.include('web.three.example');
    }
    expect(requests).to.deep.equal(['https://three.example/.well-known/webfinger?resource=acct:ana@three.example']);
  });

  it('takes the commonest form where the server does not answer, or nonsense, or something evil', async () => {
    const answers: ((url: string) => Promise<Response>)[] = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve(new Response('', { status: 404 })),
      () => Promise.resolve(new Response('<!doctype html>')),
      () => Promise.resolve(card({ rel: 'https://w3id.org/fep/3b86/Object', template: 'javascript:alert({object})' })),
      () =>
        Promise.resolve(card({ rel: 'https://w3id.org/fep/3b86/Object', template: 'http://evil.example/{object}' })),
    ];
    for (const [index, each] of answers.entries()) {
      answer = each;
      const { href } = await linkFor(`@ana@four${index}.example`);
      expect(href).to.equal(`https://four${index}.example/authorize_interaction?uri=${object}`);
    }
  });

  it('says what to do by hand where the server did not say where it opens things', async () => {
    const byHand = (found: HTMLAnchorElement): string =>
      textOf((found.getRootNode() as ShadowRoot).querySelector('code'));
    expect(byHand(await linkFor('@ana@guess.example'))).to.equal(pollAddress);
    const template = 'https://known.example/i?uri={uri}';
    answer = () => Promise.resolve(card({ rel: 'http://ostatus.org/schema/1.0/subscribe', template }));
    expect(byHand(await linkFor('@ana@known.example'))).to.equal('');
  });

  it('says that it looks, keeps the focus meanwhile, and moves it to the link', async () => {
    let reply: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (reply = resolve));
    const element = await showForm();
    await send(element, '@ana@five.example');
    expect(sentence(element)).to.equal(words.looking);
    expect(focused() === field(element)).to.equal(true);
    await until(() => requests.length, 'nobody was asked');
    reply(card());
    await until(() => link(element), 'the link never came');
    await until(() => focused() === link(element), 'the focus did not move to the link');
    expect(sentence(element)).to.equal('');
  });

  it('leaves the focus alone where the visitor has gone elsewhere', async () => {
    let reply: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (reply = resolve));
    const element = await showForm();
    const other = show(document.createElement('button'));
    await send(element, '@ana@six.example');
    other.focus();
    await until(() => requests.length, 'nobody was asked');
    reply(card());
    await until(() => link(element), 'the link never came');
    await rendered(element);
    expect(focused() === other).to.equal(true);
  });

  it('opens a new tab that knows nothing of this page', async () => {
    const found = await linkFor('seven.example', { lookup: 'off' });
    expect(found.target).to.equal('_blank');
    expect(found.relList.contains('noopener')).to.equal(true);
    expect(found.relList.contains('noreferrer')).to.equal(true);
    const note = found.getRootNode() instanceof ShadowRoot ? found.getAttribute('aria-describedby') : '';
    expect(textOf((found.getRootNode() as ShadowRoot).getElementById(note ?? ''))).to.equal(words.afterwards);
  });

  it('announces where it is about to go, and stays when the page says so', async () => {
    const found = await linkFor('eight.example', { lookup: 'off' });
    const events: HandOffEvent[] = [];
    document.body.addEventListener(
      'assent-hand-off',
      (event) => {
        events.push(event);
        event.preventDefault();
      },
      { once: true },
    );
    const click = new MouseEvent('click', { cancelable: true, bubbles: true, composed: true });
    expect(found.dispatchEvent(click), 'the link opens all the same').to.equal(false);
    expect(events.map(({ url }) => url)).to.deep.equal([found.href]);
    expect(events[0]).to.be.instanceOf(HandOffEvent);
  });

  it('takes something else there when it is told to', async () => {
    const element = await showForm({ lookup: 'off' });
    await send(element, 'nine.example');
    await until(() => link(element), 'the link never came');
    element.object = 'https://social.example/@ana/2';
    await until(() => link(element)?.href.endsWith('2'), 'it still takes the old one there');
  });

  it('remembers a server when the visitor agrees, and not otherwise', async () => {
    await linkFor('ten.example', { lookup: 'off' });
    expect(store.getItem(key)).to.equal(null);
    expect(field(await showForm()).value).to.equal('');

    const element = await showForm({ lookup: 'off' });
    expect(box(element).checked).to.equal(false);
    box(element).click();
    await send(element, '@ana@ten.example');
    expect(store.getItem(key)).to.equal('@ana@ten.example');
    const next = await showForm({ lookup: 'off' });
    await until(() => link(next)?.textContent.includes('Vote at ten.example'), 'it did not remember');
    expect(field(next).value).to.equal('@ana@ten.example');
    expect(box(next).checked).to.equal(true);
  });

  it('forgets it again, and takes another', async () => {
    store.setItem(key, '@ana@eleven.example');
    const element = await showForm({ lookup: 'off' });
    await until(() => link(element), 'it did not remember');
    await send(element, 'twelve.example');
    await until(() => link(element)?.textContent.includes('twelve.example'), 'it stays with the first');
    expect(store.getItem(key)).to.equal('twelve.example');
    box(element).click();
    expect(store.getItem(key)).to.equal(null);
  });

  it('works where nothing can be kept, and with what others left there', async () => {
    store.setItem(key, 'javascript:alert(1)');
    expect(field(await showForm()).value).to.equal('');
    forbidStorage();
    const element = await showForm({ lookup: 'off' });
    box(element).click();
    await send(element, 'thirteen.example');
    await until(() => link(element), 'the link never came');
  });

  it('is accessible: empty, wrong, with its link', async () => {
    const element = await showForm({ lookup: 'off' });
    expect(await problems(element)).to.deep.equal([]);
    await send(element, 'ana');
    expect(await problems(element)).to.deep.equal([]);
    await send(element, 'fourteen.example');
    await until(() => link(element), 'the link never came');
    expect(await problems(element)).to.deep.equal([]);
    expect(allText(element)).to.include(words.explanation);
  });
});
