import { expect } from '@open-wc/testing';
import type { Fetch } from '../../src/ports/fetch.js';
import { isFailure } from '../../src/ports/failure.js';
import { measurePower } from '../../src/session/power.js';
import { inLines } from '../core/recount/random-ballots.js';
import { FakeClock } from '../doubles/clock.js';
import { poll } from '../doubles/poll.js';

const address = 'https://polls.example/votes/5/ballots';
const { vote } = poll([0, 0], { vote: { secrecy: 'public', closes: undefined } });

const ballot = (voter: string, option = '0'): Record<string, unknown> => {
  return { id: `${voter} ${option}`, voter, choice: { kind: 'one', option } };
};
const answering =
  (text: string): Fetch =>
  () =>
    Promise.resolve(new Response(text));

async function measured(
  ballots: string | readonly unknown[],
  { fetch = answering(''), changes = {}, signal }: { fetch?: Fetch; changes?: object; signal?: AbortSignal } = {},
): Promise<string> {
  try {
    const ports = { fetch, clock: new FakeClock() };
    const { power, malformed, spread } = await measurePower({ ...vote, ...changes }, ballots, ports, signal);
    const { concentration } = spread('instance');
    const holdings = concentration.holdings.map(({ id, amount }) => `${id} ${amount}`);
    return [...holdings, `refused ${power.refused}`, `malformed ${malformed}`].join(', ');
  } catch (error) {
    return isFailure(error) ? error.reason : String(error);
  }
}

describe('measurePower', () => {
  const list = [ballot('@ana@x.example'), ballot('@ben@y.example', '1'), ballot('@cho@x.example', '7'), 5, null];
  const expected = 'x.example 1, y.example 1, refused 1, malformed 2';

  it('says the same of a list, of lines and of pages', async () => {
    expect(await measured(list)).to.equal(expected);
    expect(await measured(address, { fetch: answering(JSON.stringify(list)) })).to.equal(expected);
    expect(await measured(address, { fetch: answering(JSON.stringify({ ballots: list })) })).to.equal(expected);
    const lines = `${inLines(list.slice(0, 3))}\nnonsense\n{}\n`;
    expect(await measured(address, { fetch: answering(lines) })).to.equal(expected);
  });

  it('reads nothing of a vote that does not say whose ballots are whose', async () => {
    let asked = 0;
    const fetch: Fetch = () => {
      asked += 1;
      return Promise.resolve(new Response(''));
    };
    for (const secrecy of ['secret', 'reasons-only', 'counts-only']) {
      expect(await measured(address, { fetch, changes: { secrecy } })).to.equal('unsupported');
    }
    expect(asked).to.equal(0);
  });

  it('fails in a word', async () => {
    const status =
      (code: number): Fetch =>
      () =>
        Promise.resolve(new Response('', { status: code }));
    expect(await measured(address, { fetch: status(404) })).to.equal('not-found');
    expect(await measured(address, { fetch: () => Promise.reject(new TypeError()) })).to.equal('unreachable');
    expect(await measured('data:,x')).to.equal('address');
    expect(await measured('javascript:alert(1)')).to.equal('address');
    const stopped = new AbortController();
    stopped.abort();
    expect(await measured(address, { signal: stopped.signal })).to.equal('cancelled');
    const many = { length: 100_001 };
    expect(await measured(Array.from(many, (_, n) => ballot(`@v${n}@x.example`)))).to.equal('too-large');
  });

  it('works a spread out once', async () => {
    const { spread } = await measurePower(vote, list, { fetch: answering(''), clock: new FakeClock() });
    expect(spread('instance')).to.equal(spread('instance'));
  });
});
