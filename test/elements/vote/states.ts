import type { VoteView } from '../../../src/core/view.js';
import type { Option, Vote } from '../../../src/core/vote.js';
import { poll, pollAddress } from '../../doubles/poll.js';

type Changes = Partial<Omit<VoteView, 'vote'>> & { vote?: Partial<Vote> };

const own = { choice: { kind: 'one', option: '1' } } as const;
const known = { ...poll().source, id: pollAddress, url: pollAddress };

/** A poll of any number of options, with that many voters for each. */
export function pollOf(labels: readonly string[], voters: readonly number[], changes: Changes = {}): VoteView {
  const options = labels.map((label, index): Option => ({ id: String(index), label }));
  const view = poll([0, 0], { ...changes, vote: { options, ...changes.vote } });
  return changes.result || !view.result
    ? view
    : {
        ...view,
        result: {
          ...view.result,
          counts: { cast: voters.reduce((sum, count) => sum + count, 0) },
          options: voters.map((count, index) => ({ option: String(index), voters: count })),
        },
      };
}

/** The same after its close, won by the options named. */
export function closed(view: VoteView, winners: readonly string[]): VoteView {
  return {
    ...view,
    may: { 'ballot/cast': 'closed' },
    vote: { ...view.vote, closes: '2026-11-21T12:00:00Z' },
    ...(view.result && {
      result: { ...view.result, final: true, ...(winners.length > 0 && { winners, tied: winners.length > 1 }) },
    }),
  };
}

const words = 'Shall the monthly call need a third of us to be there before it decides anything? ';

/** Every state in which a vote can be shown, by name. */
export const states = {
  open: poll([3, 4], { source: known }),
  'with several choices': poll([3, 4], { source: known, vote: { method: 'approval' } }),
  'without an account': poll([3, 4], { source: known, may: { 'ballot/cast': 'sign-in' } }),
  'without an account or an address': poll([3, 4], { may: { 'ballot/cast': 'sign-in' } }),
  'with nobody in it': poll([0, 0]),
  voted: poll([3, 5], { own, may: { 'ballot/cast': 'voted' } }),
  'voted, and nobody says what': poll([3, 5], { own: {}, may: { 'ballot/cast': 'voted' } }),
  'voted, to be changed': poll([3, 5], { own, vote: { changeable: true } }),
  closed: closed(poll([3, 4]), ['1']),
  'closed in a tie': closed(poll([4, 4]), ['0', '1']),
  'closed with nobody in it': closed(poll([0, 0]), []),
  'closed, nobody says when': poll([3, 4], {
    may: { 'ballot/cast': 'closed' },
    vote: { closes: undefined, ended: 'closed' },
  }),
  'hidden until the close': poll([3, 4], { vote: { results: 'after-close' } }),
  'hidden until the vote': poll([3, 4], { vote: { results: 'after-vote' } }),
  secret: poll([3, 4], { vote: { secrecy: 'secret' } }),
  'without numbers': poll([3, 4], { result: undefined }),
  scheduled: poll([0, 0], { may: { 'ballot/cast': 'scheduled' }, vote: { opens: '2026-11-23T18:00:00Z' } }),
  cancelled: poll([3, 4], { may: { 'ballot/cast': 'cancelled' }, vote: { ended: 'cancelled' } }),
  'my own poll': poll([3, 4], { source: known, may: { 'ballot/cast': 'own-poll' } }),
  'not for me': poll([3, 4], { source: known, may: { 'ballot/cast': 'not-eligible' } }),
  'by a method of tomorrow': poll([3, 4], { source: known, vote: { method: 'sortilege' } }),
  'with names twice': pollOf(['Yes', 'Yes', 'No'], [1, 2, 3]),
  'with names of nothing': pollOf(['', 'No'], [1, 2]),
  'with names from right to left': pollOf(['نعم، الثلث', 'No (لا)'], [1, 2], { vote: { language: 'ar' } }),
  'with meanings': poll([3, 4], {
    vote: {
      options: [
        { id: '0', label: 'I consent', meaning: 'The text as it stands', stance: 'agree' },
        { id: '1', label: 'I object', meaning: 'Say why: it will be worked on', stance: 'object' },
      ],
    },
  }),
  'with a warning': poll([3, 4], { source: known, vote: { warning: 'Harassment mentioned' } }),
  'with a long question': poll([3, 4], { vote: { question: words.repeat(20).trim() } }),
  'with more options than we show': poll([3, 4], { vote: { omitted: 12 } }),
  'from a copy': poll([3, 4], {
    source: {
      ...known,
      kind: 'remote-copy',
      id: 'https://elsewhere.example/@ben/7',
      url: 'https://elsewhere.example/@ben/7',
    },
  }),
  'asked by somebody': poll([3, 4], { vote: { author: { name: 'Ana', handle: '@ana@social.example' } } }),
  'by thousands': poll([1234, 98765]),
  'with twelve long options': pollOf(
    Array.from({ length: 12 }, (_, n) => `${n + 1}. A name that goes on for longer than anybody would like it to`),
    Array.from({ length: 12 }, (_, n) => n * n),
  ),
} satisfies Record<string, VoteView>;
