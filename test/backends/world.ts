import { activitypub } from '../../src/backends/activitypub.js';
import { auto } from '../../src/backends/auto.js';
import { mastodon } from '../../src/backends/mastodon.js';
import type { Act } from '../../src/core/act.js';
import type { Choice } from '../../src/core/ballot.js';
import type { View } from '../../src/core/view.js';
import type { Account } from '../../src/ports/account.js';
import type { Backend } from '../../src/ports/backend.js';
import type { Failure } from '../../src/ports/failure.js';
import { createHttp, type HttpPorts } from '../../src/ports/http.js';
import { FakeClock } from '../doubles/clock.js';
import { failureOf } from '../ports/failure-of.js';
import { finish } from '../ports/http-scene.js';
import { replay, type Recording } from './replay-fetch.js';

/** While the recorded polls were open, but for those that were recorded as closed. */
const recordedAt = '2026-11-23T00:30:00Z';

const kinds = {
  mastodon: (ports: HttpPorts, base?: string) => mastodon({ http: createHttp(ports), clock: ports.clock, base }),
  activitypub: (ports: HttpPorts) => activitypub({ http: createHttp(ports), clock: ports.clock }),
  auto: (ports: HttpPorts) => auto(ports),
};

export interface World {
  readonly backend: Backend;
  readonly clock: FakeClock;
  /** Every request, in order. */
  readonly asked: string[];
  readonly read: (address: string, account?: Account) => Promise<View>;
  readonly send: (subject: string, choice: Choice, account?: Account, seen?: View) => Promise<View>;
  readonly failToRead: (address: string, account?: Account) => Promise<Failure>;
  readonly failToSend: (subject: string, choice: Choice, account?: Account, seen?: View) => Promise<Failure>;
}

export interface WorldOptions {
  readonly at?: string;
  readonly base?: string;
  /** What answers instead of recordings. */
  readonly fetch?: HttpPorts['fetch'];
  readonly online?: () => boolean;
}

/** A backend and the servers that it can ask. */
export function world(
  kind: keyof typeof kinds,
  recordings: readonly Recording[],
  { at = recordedAt, base, ...ports }: WorldOptions = {},
): World {
  const clock = new FakeClock(at);
  const { fetch, asked } = replay(recordings);
  const backend = kinds[kind]({ fetch, clock, random: () => 0, ...ports }, base);
  const read = (address: string, account?: Account): Promise<View> => finish(clock, backend.read(address, { account }));
  const send = (subject: string, choice: Choice, account?: Account, seen?: View): Promise<View> =>
    finish(clock, backend.send(castAct(subject, choice), { account, seen }));
  return {
    backend,
    clock,
    asked,
    read,
    send,
    failToRead: (address, account) => failureOf(read(address, account)),
    failToSend: (subject, choice, account, seen) => failureOf(send(subject, choice, account, seen)),
  };
}

export function accountOn(origin: string): Account {
  return { origin, token: () => 'a-token' };
}

function castAct(subject: string, choice: Choice): Act {
  return { id: 'act-1', kind: 'ballot/cast', subject, body: { choice } };
}

export const one = (option: string): Choice => ({ kind: 'one', option });
export const some = (...options: string[]): Choice => ({ kind: 'some', options });

/** As it would be after a journey: keys without a value are not there. */
export function plain(view: View): unknown {
  return JSON.parse(JSON.stringify(view));
}

/** A recording made up on the spot, of a server that lets everybody read. */
export function answering(
  url: string,
  body: unknown,
  { accept, token }: { accept?: string; token?: boolean } = {},
): Recording {
  return {
    name: 'made up',
    request: {
      method: 'GET',
      url,
      headers: { ...(accept && { Accept: accept }), ...(token && { Authorization: 'Bearer a-token' }) },
    },
    response: { status: 200, headers: [['access-control-allow-origin', '*']], body },
  };
}

/** The same recording with another answer. */
export function answered(recording: Recording, status: number, body: unknown = ''): Recording {
  return { ...recording, response: { ...recording.response, status, body } };
}

/** The same recording with something else written in it. */
export function rewritten(recording: Recording, from: string, to: string): Recording {
  return JSON.parse(JSON.stringify(recording).replaceAll(from, to)) as Recording;
}
