import * as casting from '../../src/session/casting.js';
import { Sessions } from '../../src/session/sessions.js';
import type { VoteSession } from '../../src/session/vote-session.js';
import { ScriptedBackend, type Read, type Reply } from '../doubles/backend.js';
import { FakeClock } from '../doubles/clock.js';
import { FakePage } from '../doubles/page.js';
import { poll, pollAddress } from '../doubles/poll.js';

export interface Stage {
  readonly clock: FakeClock;
  readonly page: FakePage;
  readonly backend: ScriptedBackend;
  readonly sessions: Sessions;
  readonly session: VoteSession;
}

export const second = 1000;
export const minute = 60 * second;

/** A session with a poll, and everything it depends on. */
export function stage(answerRead: (read: Read) => Reply = () => poll(), random: () => number = () => 0.5): Stage {
  const clock = new FakeClock();
  const page = new FakePage();
  const backend = new ScriptedBackend(clock, answerRead);
  const sessions = new Sessions({ clock, page, random, loadCasting: () => Promise.resolve(casting) });
  return { clock, page, backend, sessions, session: sessions.open(backend, pollAddress) };
}

/** The seconds between one moment and the next. */
export function gaps(moments: readonly number[]): number[] {
  return moments.slice(1).map((moment, index) => (moment - (moments[index] ?? 0)) / second);
}
