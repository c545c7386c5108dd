import { expect } from '@open-wc/testing';
import type { Fetch } from '../../src/ports/fetch.js';
import { isFailure } from '../../src/ports/failure.js';
import { publishedBallots } from '../../src/session/published-ballots.js';
import { ballot, inLines } from '../core/recount/random-ballots.js';
import { FakeClock } from '../doubles/clock.js';

const address = 'https://polls.example/votes/5/ballots';
const ballots = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'coffee')];

function site(files: Record<string, string | (() => Response | Promise<Response>)>): Fetch & { asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (input, init) => {
    asked.push(input);
    expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    const file = files[input];
    return typeof file === 'function'
      ? file()
      : new Response(file ?? 'Not here', { status: file === undefined ? 404 : 200 });
  };
  return Object.assign(fetch, { asked });
}

/** Lists as they are, bytes as text. */
async function read(fetch: Fetch, options: { signal?: AbortSignal; clock?: FakeClock } = {}): Promise<unknown[]> {
  const open = publishedBallots(address, { fetch, clock: options.clock ?? new FakeClock() }, options.signal);
  const decoder = new TextDecoder();
  const found: unknown[] = [];
  try {
    for await (const piece of open()) found.push(piece instanceof Uint8Array ? decoder.decode(piece) : piece);
  } catch (error) {
    found.push(isFailure(error) ? error.reason : error);
  }
  return found;
}

describe('publishedBallots', () => {
  it('reads lines as they come', async () => {
    const text = inLines(ballots);
    expect((await read(site({ [address]: text }))).join('')).to.equal(text);
    expect((await read(site({ [address]: 'nonsense' }))).join('')).to.equal('nonsense');
    expect((await read(site({ [address]: '' }))).join('')).to.equal('');
  });

  it('follows pages to the last one', async () => {
    const fetch = site({
      [address]: JSON.stringify({ ballots: [ballots[0]], next: '?after=1' }, null, 2),
      [`${address}?after=1`]: JSON.stringify({ next: null, ballots: [ballots[1]] }),
    });
    expect(await read(fetch)).to.deep.equal([[ballots[0]], [ballots[1]]]);
    expect(fetch.asked).to.have.length(2);
  });

  it('reads a plain list', async () => {
    expect(await read(site({ [address]: JSON.stringify(ballots) }))).to.deep.equal([ballots]);
  });

  it('can be opened again', async () => {
    const open = publishedBallots(address, {
      fetch: site({ [address]: JSON.stringify(ballots) }),
      clock: new FakeClock(),
    });
    for (let time = 0; time < 2; time += 1) expect((await open().next()).value).to.deep.equal(ballots);
  });

  it('does not go round in circles, nor to another server', async () => {
    const circle = site({ [address]: JSON.stringify({ ballots, next: address }) });
    expect(await read(circle)).to.deep.equal([ballots, 'malformed']);
    const away = site({ [address]: JSON.stringify({ ballots, next: 'https://elsewhere.example/' }) });
    expect(await read(away)).to.deep.equal([ballots, 'address']);
  });

  it('fails in words', async () => {
    expect(await read(site({}))).to.deep.equal(['not-found']);
    expect(await read(site({ [address]: '{"ballots": [' }))).to.deep.equal(['malformed']);
    expect(await read(site({ [address]: '{"ballots": 5}' }))).to.deep.equal(['malformed']);
    expect(await read(site({ [address]: `{"ballots": [${' '.repeat(4_200_000)}]}` }))).to.deep.equal(['too-large']);
    expect(await read(site({ [address]: () => Promise.reject(new TypeError('Failed to fetch')) }))).to.deep.equal([
      'unreachable',
    ]);
  });

  it('gives up where nothing comes any more', async () => {
    const clock = new FakeClock();
    const hanging = site({
      [address]: () =>
        new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{}\n')) })),
    });
    const reading = read(hanging, { clock });
    await new Promise((resolve) => setTimeout(resolve));
    await clock.pass(20_000);
    expect(await reading).to.deep.equal(['slow']);
    expect(clock.timers).to.equal(0);
  });

  it('ends with its signal', async () => {
    const abort = new AbortController();
    const reading = read(site({ [address]: () => new Promise(() => undefined) }), { signal: abort.signal });
    abort.abort();
    expect(await reading).to.deep.equal(['cancelled']);
    expect(await read(site({ [address]: '{}' }), { signal: AbortSignal.abort() })).to.deep.equal(['cancelled']);
  });
});
