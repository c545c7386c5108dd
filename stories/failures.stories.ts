import type { Meta } from '@storybook/web-components-vite';
import { failure } from '../src/locales/en/failure.js';
import { ballot } from '../src/locales/en/ballot.js';
import { vote as words } from '../src/locales/en/vote.js';
import type { FailureReason } from '../src/ports/failure.js';
import { box, refusing, unreadable, vanishing } from './stage/backends.js';
import { hears, inside, says, shadowOf } from './stage/inside.js';
import { from, voteControls, type VoteArgs, type VoteStory } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/**
 * What a vote says when something goes wrong: a sentence, and one way on.
 */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Failures',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

/** What is wrong instead of a vote. */
function unread(reason: Exclude<FailureReason, 'cancelled' | 'limited'>, more: VoteStory = {}): VoteStory {
  return from(unreadable(box(), reason, { url: address }), { play: says(failure[reason]), ...more });
}

/** What is wrong after a ballot was sent. */
function refused(reason: Exclude<FailureReason, 'cancelled' | 'limited'>): VoteStory {
  return from(refusing(box(), reason), {
    async play({ canvasElement, userEvent }) {
      const screen = inside(canvasElement);
      await userEvent.click(await screen.findByRole('radio', { name: 'Thursday' }));
      await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
      await hears(shadowOf(canvasElement), failure[reason]);
    },
  });
}

/** The device has no network. */
export const Offline = unread('offline');

/** No answer that a page could read. */
export const Unreachable = unread('unreachable');

/** No answer in time. */
export const Slow = unread('slow');

/** The server wants to know who asks. */
export const SignIn = unread('sign-in');

/** The server does not want us. */
export const Forbidden = unread('forbidden');

/** Nothing is at this address. */
export const NotFound = unread('not-found');

/** It was deleted, and trying again is no use. */
export const Gone = unread('gone');

/** The server was asked too often, and says until when. */
export const Limited = from(unreadable(box(), 'limited', { retryAt: Date.parse(inHours(1)) }), {
  play: says('The server asks for a pause. Try again after'),
});

/** The server has a problem of its own. */
export const Server = unread('server');

/** An answer that makes no sense. */
export const Malformed = unread('malformed');

/** More of an answer than is read. */
export const TooLarge = unread('too-large');

/** A post without a poll. */
export const NotAVote = unread('not-a-vote');

/** What was pasted is no address. The sentence shows a right one. */
export const Address = unread('address', { args: { src: 'social.example, the one about the call' } });

/** This backend cannot do it. */
export const Unsupported = unread('unsupported');

/** The ballot did not fit the vote. */
export const RefusedChoice = refused('choice');

/** The vote had ended when the ballot arrived. */
export const RefusedClosed = refused('closed');

/** The ballot came too early. */
export const RefusedScheduled = refused('scheduled');

/** There was a ballot already, from another tab or device. */
export const RefusedVoted = refused('voted');

/** One's own poll. */
export const RefusedOwnPoll = refused('own-poll');

/** Not among the voters. */
export const RefusedNotEligible = refused('not-eligible');

/** Refused, and nobody said why. */
export const RefusedWithoutReason = refused('refused');

/** The answer was lost, and a second look did not tell either: nobody pretends to know. */
export const Unsure = refused('unsure');

/** The network is gone. What was read before stays, with its time. */
export const OfflineWithOldView = from(vanishing(box(), 'offline'), {
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: words.refresh }));
    await hears(shadowOf(canvasElement), failure.offline, '14 of 26 · 54%');
  },
});
