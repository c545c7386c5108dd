import { expect } from '@open-wc/testing';
import { failure as words } from '../../../src/locales/en/failure.js';
import type { AssentPoll } from '../../../src/elements/poll/poll.js';
import { localServers, voteThere, type LocalServers } from '../local-servers.js';
import { onRequest, recordRequests, replace } from '../replace.js';
import { rendered, show, textOf, until } from '../show.js';
import { later, second, startAt } from '../time.js';
import { control, controls, offers, optionsOf, part, partText, press, sentence } from '../vote/read.js';
import '../../../src/define/assent-poll.js';

function showPoll(src: string, attributes: Readonly<Record<string, string>> = {}): AssentPoll {
  const element = document.createElement('assent-poll');
  for (const [name, value] of Object.entries({ src, ...attributes })) element.setAttribute(name, value);
  return show(element);
}

const votes = (element: Element): number[] => optionsOf(element).map(({ number }) => Number.parseInt(number ?? '', 10));

describe('assent-poll', () => {
  startAt(new Date().toISOString());
  let servers: LocalServers;

  before(async () => {
    servers = await localServers();
  });

  const address = (name: string): string => servers.posts[name] ?? '';

  async function loadedPoll(name: string): Promise<AssentPoll> {
    const element = showPoll(address(name));
    await until(() => part(element, 'question'), 'the poll never came');
    return element;
  }

  it('shows a live poll, given nothing but its address', async () => {
    const element = await loadedPoll('evenings');
    expect(partText(element, 'question')).to.match(/^Which evenings suit you/);
    expect(optionsOf(element).map(({ label }) => label)).to.deep.equal(['Monday', 'Tuesday', 'Wednesday', 'Thursday']);
    expect(partText(element, 'totals')).to.match(/^\d+ people voted So far$/);
    expect(partText(element, 'source')).to.include(`From ${new URL(servers.origin).host}`);
  });

  it('shows what the numbers of a closed poll and of one with a warning are', async () => {
    const ended = await loadedPoll('name');
    expect(optionsOf(ended).map(({ marks }) => marks)).to.deep.equal([undefined, 'Most votes', undefined]);
    const warned = await loadedPoll('replies');
    expect(textOf(warned.shadowRoot?.querySelector('summary'))).to.equal(
      'Content warning: Moderation, harassment mentioned',
    );
    const hidden = await loadedPoll('minutes');
    expect(partText(hidden, 'totals')).to.include('The numbers are shown after the close.');
  });

  it('asks once for many tags, and for nothing else', async () => {
    const requests = recordRequests();
    const elements = Array.from({ length: 20 }, () => showPoll(address('colours'), { loading: 'eager' }));
    for (const element of elements) await until(() => part(element, 'question'), 'the poll never came');
    const id = /\d+$/.exec(address('colours'))?.[0] ?? '';
    expect(requests).to.deep.equal([`GET ${servers.origin}/api/v1/statuses/${id}`]);
  });

  it('lets nothing leave the page before the visitor asks, where the author wants that', async () => {
    const requests = recordRequests();
    const element = showPoll(address('charter'), { loading: 'click' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(requests).to.deep.equal([]);
    press(element, `Show the poll from ${new URL(servers.origin).host}`);
    await until(() => part(element, 'question'), 'the poll never came');
    expect(requests).to.have.length(1);
  });

  it('says what is wrong with an address, and what a right one looks like', async () => {
    for (const src of ['quorum', 'social.example', 'javascript:alert(1)', 'https://', `${servers.origin}/@ana`, ' ']) {
      const requests = recordRequests();
      const element = showPoll(src);
      await until(() => sentence(element) === words.address, `it does not say what is wrong with "${src}"`);
      expect(offers(element, 'Try again'), 'that would not help').to.equal(false);
      expect(requests, src).to.deep.equal([]);
      element.remove();
    }
  });

  it('says that there is nothing at an address, and links to it', async () => {
    const element = showPoll(`${servers.origin}/@ana/113599999999999999`);
    await until(() => sentence(element) === words['not-found'], 'it does not say so');
    expect(part(element, 'status')?.querySelector('a')?.href).to.equal(`${servers.origin}/@ana/113599999999999999`);
  });

  it('says that the device is offline, and reads by itself when it is not any more', async () => {
    replace(navigator, { onLine: false });
    onRequest(() => Promise.reject(new TypeError('Failed to fetch')));
    const element = showPoll(address('charter'));
    await until(() => sentence(element) === words.offline, 'it does not say so');
    const answer = Response.json({ id: '1', content: '<p>Are we back?</p>', poll: { options: [{ title: 'Yes' }] } });
    onRequest(() => Promise.resolve(answer.clone()));
    replace(navigator, { onLine: true });
    dispatchEvent(new Event('online'));
    await until(() => partText(element, 'question') === 'Are we back?', 'it does not read again');
    expect(sentence(element)).to.equal('');
  });

  it('votes for whoever has an account on its server, once', async () => {
    const requests = recordRequests();
    const element = document.createElement('assent-poll');
    const token = `tester-${crypto.randomUUID()}`;
    Object.assign(element, { src: address('picnic'), account: { origin: servers.origin, token: () => token } });
    show(element);
    await until(() => controls(element).length, 'the ballot never came');
    const [yes = 0] = votes(element);
    control(element, 0).click();
    press(element, 'Vote');
    press(element, 'Vote');
    await until(
      () => sentence(element).startsWith('Your vote for Yes was recorded by 127.0.0.1'),
      'nothing was recorded',
    );
    expect(votes(element)[0]).to.be.greaterThan(yes);
    expect(requests.filter((request) => request.startsWith('POST'))).to.have.length(1);
  });

  it('shows a ballot that was cast before, and the author that it is theirs', async () => {
    const element = document.createElement('assent-poll');
    Object.assign(element, { src: address('picnic'), account: { origin: servers.origin, token: () => 'ben' } });
    show(element);
    await until(() => part(element, 'question'), 'the poll never came');
    expect(element.shadowRoot?.textContent).to.include('You cannot vote in your own poll.');
  });

  it('takes a visitor to their own server, and shows their vote when they come back', async function () {
    this.timeout(10_000);
    const element = await loadedPoll('quorum');
    const [yes = 0, no = 0] = votes(element);
    press(element, 'Vote from your own server');
    const signIn = (): Element | null | undefined => element.shadowRoot?.querySelector('assent-sign-in');
    await until(() => signIn()?.shadowRoot?.querySelector('input[type=text]'), 'the form never came');
    const field = signIn()?.shadowRoot?.querySelector<HTMLInputElement>('input[type=text]');
    if (!field) throw new Error('there is no field');
    const { host } = new URL(servers.origin);
    field.value = `@ana@${host}`;
    field.form?.requestSubmit();
    const link = (): HTMLAnchorElement | null | undefined => signIn()?.shadowRoot?.querySelector('a');
    await until(link, 'the link never came');
    expect(textOf(link())).to.equal(`Vote at ${host}`);

    const there = await voteThere(link()?.href ?? '', 1);
    expect(there.shown).to.include('Shall the monthly call need a third of us');
    expect(there.answer).to.include('Your vote was sent');
    later(6 * second);
    dispatchEvent(new Event('focus'));
    await until(() => (votes(element)[1] ?? 0) > no, 'the vote is not to be seen');
    expect(votes(element)[0]).to.be.at.least(yes);
    await rendered(element);
  });
});
