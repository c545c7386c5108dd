import { expect } from '@open-wc/testing';
import { AssentBackend } from '../../../src/elements/backend/backend.js';
import type { AssentVote } from '../../../src/elements/vote/vote.js';
import { failure as words } from '../../../src/locales/en/failure.js';
import type { Account } from '../../../src/ports/account.js';
import { systemClock } from '../../../src/ports/clock.js';
import type { Fetch } from '../../../src/ports/fetch.js';
import { quietly } from '../../../src/testing/page.js';
import { ScriptedBackend } from '../../doubles/backend.js';
import { poll, pollAddress } from '../../doubles/poll.js';
import { rendered, show, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { partText, sentence } from '../vote/read.js';
import '../../../src/all.js';

const backendSaying = (question: string): ScriptedBackend =>
  new ScriptedBackend(systemClock, () => poll([1, 1], { vote: { question } }));

function accountOn(origin: string): Account {
  return { origin, token: () => 'secret' };
}

function voteIn(provider: Element, src = pollAddress): AssentVote {
  const element = document.createElement('assent-vote');
  element.src = src;
  provider.append(element);
  return element;
}

function backendElement(given: Partial<AssentBackend>): AssentBackend {
  return Object.assign(document.createElement('assent-backend'), given);
}

async function asks(element: AssentVote, question: string): Promise<void> {
  await until(() => partText(element, 'question') === question, `it never asks "${question}"`);
}

/** A `fetch` that answers with a post of Mastodon's API, and writes down what was asked. */
function recordedFetch(): { fetch: Fetch; requests: { url: string; token: string | null }[] } {
  const requests: { url: string; token: string | null }[] = [];
  const post = {
    id: '1',
    uri: pollAddress,
    url: pollAddress,
    content: '<p>From the API?</p>',
    poll: { id: '7', options: [{ title: 'Yes', votes_count: 1 }], voted: false, own_votes: [] },
  };
  return {
    requests,
    fetch: (url, init) => {
      requests.push({ url, token: new Headers(init?.headers).get('authorization') });
      return Promise.resolve(Response.json(post));
    },
  };
}

describe('assent-backend', () => {
  startAt(noon);

  it('gives its backend and its account to what is inside, at any depth', async () => {
    const backend = backendSaying('Inside?');
    const account = accountOn('https://social.example');
    const provider = show(backendElement({ backend, account }));
    const depth = provider.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const inner = depth.appendChild(document.createElement('p'));
    await asks(voteIn(inner), 'Inside?');
    expect(backend.reads[0]?.account).to.equal(account);
  });

  it('takes no box of its own', () => {
    const provider = show(backendElement({}));
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('yields to one that is nearer, and to what an element has itself', async () => {
    const outer = show(backendElement({ backend: backendSaying('Outer?') }));
    const inner = outer.appendChild(backendElement({ backend: backendSaying('Inner?') }));
    await asks(voteIn(inner), 'Inner?');
    await asks(voteIn(outer), 'Outer?');
    const own = voteIn(inner);
    own.backend = backendSaying('My own?');
    await asks(own, 'My own?');
  });

  it('may be defined after what is inside it', async () => {
    const provider = document.createElement('late-backend');
    Object.assign(provider, { backend: backendSaying('Late?') });
    const element = voteIn(provider);
    show(provider);
    await until(() => sentence(element) === words.unsupported, 'it does not say that there is nobody to ask');
    customElements.define('late-backend', class extends AssentBackend {});
    await asks(element, 'Late?');
    expect(sentence(element)).to.equal('');
  });

  it('may be put around something later, and taken away again', async () => {
    const element = show(document.createElement('assent-poll'));
    element.src = pollAddress;
    element.backend = backendSaying('At first?');
    await asks(element, 'At first?');
    element.backend = undefined;
    const place = element.parentElement;
    const provider = backendElement({ backend: backendSaying('Then?'), account: accountOn('https://social.example') });
    place?.append(provider);
    provider.append(element);
    await asks(element, 'Then?');
    const vote = voteIn(provider);
    await asks(vote, 'Then?');
    place?.append(vote);
    await until(() => sentence(vote) === words.unsupported, 'it still asks the backend of before');
    expect(partText(vote, 'question')).to.equal('');
  });

  it('changes its backend, its account or its fetch for all inside', async () => {
    const first = backendSaying('First?');
    const provider = show(backendElement({ backend: first }));
    const element = voteIn(provider);
    await asks(element, 'First?');

    const account = accountOn('https://social.example');
    provider.account = account;
    await until(() => first.reads.at(-1)?.account === account, 'it does not read as somebody else');
    provider.backend = backendSaying('Second?');
    await asks(element, 'Second?');

    const { fetch, requests } = recordedFetch();
    Object.assign(provider, { backend: undefined, fetch, type: 'mastodon', href: 'https://social.example' });
    await asks(element, 'From the API?');
    expect(requests).to.deep.equal([{ url: 'https://social.example/api/v1/statuses/1', token: 'Bearer secret' }]);
  });

  it('makes a backend of its type and its address', async () => {
    const kinds = [
      ['mastodon', '/@ana/1', 'https://social.example/api/v1/statuses/1'],
      ['mastodon', 'https://social.example/@ana/1', 'https://social.example/api/v1/statuses/1'],
      ['activitypub', '/@ana/1', 'https://social.example/@ana/1'],
      ['auto', '/@ana/1', 'https://social.example/api/v1/statuses/1'],
      ['tarot', '/@ana/1', 'https://social.example/api/v1/statuses/1'],
    ] as const;
    for (const [type, src, url] of kinds) {
      const { fetch, requests } = recordedFetch();
      const provider = show(backendElement({ fetch, href: 'https://social.example/anything' }));
      provider.setAttribute('type', type);
      voteIn(provider, src);
      await until(() => requests.length, 'nothing was asked');
      expect(requests[0]?.url, type).to.equal(url);
      provider.remove();
    }
  });

  it('keeps a token from every server but its own', async () => {
    const { fetch, requests } = recordedFetch();
    const provider = show(backendElement({ fetch, account: accountOn('https://elsewhere.example') }));
    await asks(voteIn(provider), 'From the API?');
    expect(requests.map(({ token }) => token)).to.deep.equal([null]);
  });

  it('survives an address that is none, and what is inside says so', () =>
    quietly(async () => {
      const provider = show(backendElement({ type: 'mastodon', href: 'https://' }));
      const element = voteIn(provider);
      await until(() => sentence(element) === words.address, 'it does not say what is wrong');
      provider.backend = backendSaying('All is well?');
      await asks(element, 'All is well?');
    }));

  it('gives the same backend to all, so that they share what is read', async () => {
    const { fetch, requests } = recordedFetch();
    const provider = show(backendElement({ fetch }));
    const elements = Array.from({ length: 5 }, () => voteIn(provider));
    for (const element of elements) await asks(element, 'From the API?');
    expect(requests).to.have.length(1);
    provider.requestUpdate();
    await rendered(provider);
    expect(requests).to.have.length(1);
  });
});
