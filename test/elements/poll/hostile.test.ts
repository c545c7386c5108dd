import { expect, waitUntil } from '@open-wc/testing';
import { auto } from '../../../src/backends/auto.js';
import type { AssentPoll } from '../../../src/elements/poll/poll.js';
import { failure as words } from '../../../src/locales/en/failure.js';
import type { Backend } from '../../../src/ports/backend.js';
import { systemClock, type Clock } from '../../../src/ports/clock.js';
import { quietly } from '../../../src/testing/page.js';
import { localServers, type HostileCase, type LocalServers } from '../local-servers.js';
import { show, until } from '../show.js';
import { allText, optionsOf, part, partText, sentence } from '../vote/read.js';
import '../../../src/define/assent-poll.js';

/** Time that passes 20 times as fast, for servers that never answer. */
const impatient: Clock = {
  now: () => systemClock.now(),
  after: (milliseconds, run) => systemClock.after(milliseconds / 20, run),
};

function backendWith(clock: Clock): Backend {
  return auto({ fetch: (input, init) => fetch(input, init), clock, random: () => 0.1 });
}

/** What nobody should ever have to read. */
const garbage = /undefined|NaN|\[object|Infinity|(?:^|\s)null(?:\s|$)|Invalid Date/;

/** The end of one case: content, or the reason of a failure. */
function outcome(element: Element): string {
  if (optionsOf(element).length > 0) return 'content';
  const said = sentence(element);
  const found = Object.entries(words).find(
    ([reason, word]) => word === said || (reason === 'limited' && said.includes('pause')),
  );
  return found?.[0] ?? said;
}

function check({ name, expect: expected }: HostileCase, element: Element): void {
  expect([...expected], name).to.include(outcome(element));
  expect(allText(element).replace(/__proto__|constructor|toString/g, ''), name).not.to.match(garbage);
  const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
  for (const { protocol, href } of links) expect(protocol, href).to.match(/^https?:$/);
  if (outcome(element) === 'content') {
    expect(partText(element, 'question') || partText(element, 'source'), name).not.to.equal('');
    for (const { label } of optionsOf(element)) expect(label, name).not.to.equal('');
    return;
  }
  const buttons = part(element, 'status')?.querySelectorAll('button').length ?? 0;
  expect(links.length + buttons, `${name}: there is no way on`).to.be.greaterThan(0);
}

function showPoll(backend: Backend, src: string): AssentPoll {
  const element = document.createElement('assent-poll');
  Object.assign(element, { backend, src, loading: 'eager' });
  return show(element);
}

describe('assent-poll, whatever a server does', () => {
  let servers: LocalServers;

  before(async () => {
    servers = await localServers();
  });

  async function run(backend: Backend, cases: readonly HostileCase[]): Promise<void> {
    expect(cases).not.to.have.length(0);
    await quietly(async () => {
      const shown = cases.map((one) => [one, showPoll(backend, one.url)] as const);
      for (const [one, element] of shown) {
        const ended = (): boolean => part(element, 'question') !== null || element.matches(':state(failed)');
        await waitUntil(ended, `${one.name}: no end to it`, { timeout: 30_000 });
        await until(() => part(element, 'question') ?? sentence(element), `${one.name}: no words for it`);
        check(one, element);
      }
    });
    expect(Reflect.get(window, 'hurt'), 'a script of a stranger ran').to.equal(undefined);
    expect(Reflect.get({}, 'polluted'), 'every object has something of a stranger').to.equal(undefined);
  }

  const isSlow = ({ expect: [first] }: HostileCase): boolean => first === 'slow';

  it('ends with content, or with a sentence and a way on, and throws nothing', function () {
    this.timeout(40_000);
    return run(
      backendWith(systemClock),
      servers.cases.filter((one) => !isSlow(one)),
    );
  });

  it('gives up on a server that never answers', function () {
    this.timeout(20_000);
    return run(backendWith(impatient), servers.cases.filter(isSlow));
  });

  it('shows a poll after all when its server comes to its senses', async () => {
    const backend = backendWith(systemClock);
    const broken = servers.cases.find(({ name }) => name === '500, as a page')?.url ?? '';
    const element = showPoll(backend, broken);
    await until(() => sentence(element) === words.server, 'it does not fail');
    element.backend = { ...backend, read: (_, options) => backend.read(servers.posts['quorum'] ?? '', options) };
    await until(() => optionsOf(element).length === 3, 'it does not recover');
  });
});
