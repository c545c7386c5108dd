import { expect } from '@open-wc/testing';
import type * as library from '../../src/index.js';
import { Failure } from '../../src/ports/failure.js';
import { failure as words } from '../../src/locales/en/failure.js';
import { systemClock } from '../../src/ports/clock.js';
import { define } from '../../src/ui/define.js';
import { quietly } from '../../src/testing/page.js';
import { ScriptedBackend } from '../doubles/backend.js';
import { poll, pollAddress } from '../doubles/poll.js';
import { show, until } from './show.js';
import { noon, startAt } from './time.js';
import { control, controls, named, offers, part, partText, press, sentence } from './vote/read.js';
import { states } from './vote/states.js';
import '../../src/all.js';

type Library = typeof library;

/** Another copy of the library, with its elements under other names, as both cannot have the same. */
async function copyAt(address: string, prefix: string): Promise<Library> {
  const copy = (await import(address)) as Library;
  define(`${prefix}-vote`, class extends copy.AssentVote {});
  define(`${prefix}-backend`, class extends copy.AssentBackend {});
  return copy;
}

function provided(
  backendTag: string,
  voteTag: string,
): { provider: HTMLElement; element: HTMLElement; backend: ScriptedBackend } {
  const backend = new ScriptedBackend(systemClock, () => poll());
  const provider = document.createElement(backendTag);
  const element = document.createElement(voteTag);
  Object.assign(provider, { backend });
  Object.assign(element, { src: pollAddress });
  provider.append(element);
  return { provider: show(provider), element, backend };
}

describe('two copies of the library on one page', () => {
  startAt(noon);
  let copy: Library;

  before(async () => {
    copy = await copyAt('/other-copy.js', 'other');
  });

  it('are two', () => {
    expect(copy.AssentVote).not.to.equal(customElements.get('assent-vote'));
    expect(copy.Failure).not.to.equal(Failure);
  });

  it('leave each other’s elements alone', () => {
    const first = customElements.get('assent-vote');
    copy.define('assent-vote', copy.AssentVote);
    expect(customElements.get('assent-vote')).to.equal(first);
  });

  for (const [provider, consumer] of [
    ['assent-backend', 'other-vote'],
    ['other-backend', 'assent-vote'],
  ] as const) {
    it(`share what a backend gives: ${provider} to ${consumer}`, async () => {
      const { element, backend } = provided(provider, consumer);
      await until(() => part(element, 'question'), 'the vote never came');
      backend.answerSend = () => new copy.Failure('refused');
      await until(() => controls(element).length, 'the ballot never came');
      control(element, 1).click();
      press(element, 'Vote');
      await until(() => sentence(element) === words.refused, 'a failure of one is none to the other');
    });
  }

  it('read failures of each other', async () => {
    const backend = new ScriptedBackend(systemClock, () => new copy.Failure('gone'));
    const element = show(document.createElement('assent-vote'));
    Object.assign(element, { backend, src: pollAddress });
    await until(() => sentence(element) === words.gone, 'it does not understand');
  });
});

describe('a copy of which parts cannot be loaded', () => {
  startAt(noon);

  before(() => copyAt('/copy-without-parts.js', 'lame'));

  it('shows the vote without a ballot, says so and links to the poll', () =>
    quietly(async () => {
      const element = show(document.createElement('lame-vote'));
      Object.assign(element, { vote: states.open });
      await until(() => sentence(element), 'it says nothing');
      expect(partText(element, 'question')).to.equal('Tea or coffee?');
      expect(offers(element, 'Open the poll at social.example')).to.equal(true);
    }));

  it('takes back the way to vote from elsewhere, and says so', () =>
    quietly(async () => {
      const element = show(document.createElement('lame-vote'));
      Object.assign(element, { vote: states['without an account'] });
      await until(() => named(element, 'Vote from your own server'), 'there is no button');
      press(element, 'Vote from your own server');
      await until(() => sentence(element), 'it says nothing');
      expect(named(element, 'Vote from your own server')?.getAttribute('aria-expanded')).to.equal('false');
    }));

  it('says one sentence for every failure, with a way on', () =>
    quietly(async () => {
      const element = show(document.createElement('lame-vote'));
      const backend = new ScriptedBackend(systemClock, () => new Failure('gone', { url: pollAddress }));
      Object.assign(element, { backend, src: pollAddress });
      await until(() => sentence(element), 'it says nothing');
      expect(offers(element, 'Open the poll at social.example')).to.equal(true);
    }));

  it('says that it cannot reach a backend whose code is not there, and tries again', () =>
    quietly(async () => {
      const provider = document.createElement('lame-backend');
      const element = document.createElement('lame-vote');
      Object.assign(element, { src: pollAddress });
      provider.append(element);
      show(provider);
      await until(() => sentence(element) && named(element, 'Try again'), 'it says nothing');
      press(element, 'Try again');
      await until(() => sentence(element) && named(element, 'Try again'), 'it says nothing any more');
    }));
});
