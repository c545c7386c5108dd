import type { Choice } from '../../src/core/ballot.js';
import type { Member } from '../../src/core/electorate.js';
import type { Source, VoteView } from '../../src/core/view.js';
import type { Vote } from '../../src/core/vote.js';
import { memory, type MemoryBackend } from '../../src/backends/memory.js';
import type { Backend } from '../../src/ports/backend.js';
import { systemClock } from '../../src/ports/clock.js';
import { Failure, type FailureDetails, type FailureReason } from '../../src/ports/failure.js';
import { address, evening } from './votes.js';

/** What a story's ballot box holds before anybody looks. */
export interface Box {
  readonly vote?: Vote;
  /** How many people chose each option. */
  readonly counts?: readonly number[];
  /** How many people voted, where one may choose several options. */
  readonly people?: number;
  /** The visitor. Nobody in particular when `null`: then only their own server can vote for them. */
  readonly me?: string | null;
  /** The options the visitor chose. */
  readonly own?: readonly string[];
  readonly source?: Partial<Source>;
}

/** A server whose people do not mind that we make them up. Another one at each call, so that stories do not meet. */
export type Server = () => Backend;

const me = 'you';
/** Ballots are cast before any vote of ours closes. */
const longAgo = 30 * 24 * 3_600_000;
let servers = 0;

/** A server that counts the ballots of a box, and takes in another one. */
export function box(contents: Box = {}): () => MemoryBackend {
  return () => fill(contents);
}

function fill({ vote = evening, counts = [14, 9, 3], people, me: visitor = me, own, source }: Box): MemoryBackend {
  let ago = longAgo;
  servers += 1;
  const backend = memory({
    clock: { ...systemClock, now: () => systemClock.now() - ago },
    votes: { [address]: vote },
    me: visitor ?? undefined,
    // Each is a server of its own, so that one that is asked too often does not keep the others waiting.
    source: { origin: `https://${servers}.example`, name: 'social.example', id: address, url: address, ...source },
  });
  for (const [voter, chosen] of choicesOf(vote, counts, people).entries()) {
    backend.cast(address, nameOf(voter), choice(vote, chosen));
  }
  if (own) backend.cast(address, me, choice(vote, own));
  ago = 0;
  return backend;
}

/** Whoever has a voice in a closed group of that many; the visitor is not among them. */
export function members(count: number): readonly Member[] {
  return Array.from({ length: count }, (_, voter): Member => {
    return { id: nameOf(voter), name: nameOf(voter), type: 'person', status: 'active' };
  });
}

/** A server that hands out a view changed in some way that our own rules never make it. */
export function telling(server: Server, change: (view: VoteView) => VoteView): Server {
  return () => {
    const backend = server();
    return { ...backend, read: async (...asked) => change(await backend.read(...asked)) };
  };
}

/** A server that never answers anybody who wants to read. */
export function silent(server: Server): Server {
  return () => ({ ...server(), read: () => forever });
}

/** A server that takes a ballot and never says what became of it. */
export function swallowing(server: Server): Server {
  return () => ({ ...server(), send: () => forever });
}

/** A server that cannot be read. */
export function unreadable(server: Server, reason: FailureReason, details?: FailureDetails): Server {
  return () => ({ ...server(), read: () => Promise.reject(new Failure(reason, details)) });
}

/** A server that can be read, and refuses every ballot. */
export function refusing(server: Server, reason: FailureReason): Server {
  return () => ({ ...server(), send: () => Promise.reject(new Failure(reason)) });
}

/** A server that answers once, and cannot be reached afterwards. */
export function vanishing(server: Server, reason: FailureReason): Server {
  return () => {
    const backend = server();
    let answers = 0;
    return {
      ...backend,
      read: (...asked) => (answers++ === 0 ? backend.read(...asked) : Promise.reject(new Failure(reason))),
    };
  };
}

/** A server whose first answer is a failure. */
export function stumbling(server: () => MemoryBackend, reason: FailureReason): Server {
  return () => {
    const backend = server();
    backend.failNext(reason);
    return backend;
  };
}

/** A server where somebody votes for an option between any two reads. */
export function lively(server: () => MemoryBackend, option: string): Server {
  return () => {
    const backend = server();
    let reads = 0;
    return {
      ...backend,
      read(...asked) {
        if (reads++ > 0) backend.cast(address, `late-${reads}`, { kind: 'one', option });
        return backend.read(...asked);
      },
    };
  };
}

/** A server that tells whenever it is read. */
export function watched(server: Server, onRead: () => void): Server {
  return () => {
    const backend = server();
    return {
      ...backend,
      read(...asked) {
        onRead();
        return backend.read(...asked);
      },
    };
  };
}

const forever = new Promise<VoteView>(() => undefined);

function nameOf(voter: number): string {
  return `voter-${voter}`;
}

function choice({ method }: Pick<Vote, 'method'>, chosen: readonly string[]): Choice {
  const [option = ''] = chosen;
  return method === 'approval' ? { kind: 'some', options: chosen } : { kind: 'one', option };
}

/** Ballots that add up to the counts; with several choices they are dealt out among the people in turn. */
function choicesOf({ method, options }: Vote, counts: readonly number[], people = 0): readonly (readonly string[])[] {
  const votes = options.flatMap(({ id }, index) => Array<string>(counts[index] ?? 0).fill(id));
  if (method !== 'approval') return votes.map((option) => [option]);
  const chosen = Array.from({ length: people }, (): string[] => []);
  for (const [index, option] of votes.entries()) chosen[index % people]?.push(option);
  return chosen.filter((some) => some.length > 0);
}
