import type { FailureReason } from '../../ports/failure.js';
import type { Message, Widen } from '../formats.js';

interface Limited {
  /** When the server may be asked again, as `formats.time` writes it. */
  time?: string;
}

export const failure = {
  offline: 'You are offline. The poll is read again when you are back.',
  unreachable: 'This page cannot reach the server. Try again, or open the poll there.',
  slow: 'The server took too long. Try again in a moment.',
  'sign-in': 'The server shows this only after signing in. Open the poll there.',
  forbidden: 'The server does not allow this. Open the poll there.',
  'not-found': 'There is nothing at this address. Check it; the poll may have been deleted.',
  gone: 'This poll was deleted. Whoever posted it may know more.',
  limited: ({ time }: Limited): string =>
    `The server asks for a pause. Try again ${time ? `after ${time}` : 'in a few minutes'}.`,
  server: 'The server has a problem. Try again later.',
  malformed: 'This page cannot understand the server. Open the poll there.',
  'too-large': 'This is too large to show here. Open the poll there.',
  'not-a-vote': 'There is no poll in this post. Check the address.',
  address: 'This address cannot be read. A right one looks like https://social.example/@ana/1134567',
  unsupported: 'This cannot be done here. Open the poll at its server.',
  choice: 'This choice does not fit the poll. Choose again.',
  closed: 'The vote was closed, so yours was not counted. You can still read the result.',
  scheduled: 'The vote is not open yet. Come back when it opens.',
  voted: 'You had already voted, and that vote stands. Read again to see the result.',
  'own-poll': 'You cannot vote in your own poll. You can follow the result here.',
  'not-eligible': 'You are not among the voters here. Ask those who run the vote.',
  refused: 'The server refused the vote and did not say why. Try again, or vote there.',
  unsure: 'Your vote was sent, but no answer came. Read again to see whether it arrived.',
} satisfies Record<Exclude<FailureReason, 'cancelled'>, string | Message<Limited>>;

export type FailureWords = Widen<typeof failure>;
