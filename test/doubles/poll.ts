import type { ActOf } from '../../src/core/act.js';
import type { View } from '../../src/core/view.js';
import type { Vote } from '../../src/core/vote.js';

export const pollAddress = 'https://social.example/@ana/1';

const vote: Vote = {
  question: 'Tea or coffee?',
  method: 'single',
  options: [
    { id: '0', label: 'Tea' },
    { id: '1', label: 'Coffee' },
  ],
  closes: '2026-11-24T12:00:00Z',
  results: 'always',
  secrecy: 'counts-only',
  changeable: false,
  reason: 'off',
};

/** An open poll of two options with that many votes for each, that closes a day after a `FakeClock` starts. */
export function poll(
  voters: readonly [number, number] = [3, 4],
  { vote: itsVote, ...rest }: Partial<Omit<View, 'vote'>> & { vote?: Partial<Vote> } = {},
): View {
  const asOf = '2026-11-23T12:00:00Z';
  return {
    type: 'vote',
    address: pollAddress,
    source: { origin: 'https://social.example', name: 'social.example', kind: 'origin' },
    asOf,
    may: { 'ballot/cast': true },
    vote: { ...vote, ...itsVote },
    result: {
      asOf,
      final: false,
      counts: { cast: voters[0] + voters[1] },
      options: voters.map((count, option) => ({ option: String(option), voters: count })),
    },
    ...rest,
  };
}

export function ballot(option: string, id = 'act-1'): ActOf<'ballot/cast'> {
  return { id, kind: 'ballot/cast', subject: pollAddress, body: { choice: { kind: 'one', option } } };
}
