import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ballot } from '../src/locales/en/ballot.js';
import { vote as words } from '../src/locales/en/vote.js';
import { box, members, silent, swallowing, telling } from './stage/backends.js';
import { inside, says, shadowOf } from './stage/inside.js';
import { from, voteControls, type VoteArgs } from './stage/vote-story.js';
import { address, arabic, essay, evening, inHours, options, quorum, topics } from './stage/votes.js';

/**
 * One vote: its question, its ballot, its numbers and where they come from. It asks the `assent-backend` around it, or
 * shows what the page puts into its `vote` property.
 */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/States',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

/** A person with an account reads the question, picks one option and votes. */
export const OneChoice = from(box(), { play: says('Choose one', 'Closes in 3 days', '14 of 26 · 54%', ballot.submit) });

/** Any number of options may be ticked. Shares are shares of the people, so they add up to more than all. */
export const SeveralChoices = from(box({ vote: topics, counts: [12, 17, 6, 9], people: 21 }), {
  play: says('Choose one or more', '17 of 21 · 81%', '21 people voted'),
});

/** Each answer says what it means here, and the button says who will see how one voted. */
export const WithMeanings = from(box({ vote: quorum, counts: [7, 1, 1] }), {
  play: says('I do not object, nor take part.', ballot.seenByAll),
});

/** Nobody is shown how anybody voted, and there are no numbers before the end. */
export const Secret = from(box({ vote: { ...quorum, secrecy: 'secret' }, counts: [7, 1, 1] }), {
  play: says(ballot.seenByNobody, words.hiddenUntilClose),
});

/** The page knows no account, so a button leads to the visitor's own server. */
export const NotSignedIn = from(box({ me: null }), { play: says(words.voteElsewhere) });

/** The ballot is in, and what was recorded is said in words. */
export const Voted = from(box({ own: ['1'] }), {
  play: says('Your vote for Wednesday was recorded by social.example.', words.yourChoice),
});

/** Some servers say that one has voted, but not for what. */
export const VotedChoiceUnknown = from(
  telling(box({ own: ['1'] }), (view) => ({ ...view, own: {} })),
  { play: says(ballot.recordedUnknown) },
);

/** A ballot that may be replaced: the earlier choice is ticked. */
export const Changeable = from(box({ vote: { ...evening, changeable: true }, own: ['1'] }), {
  async play({ canvasElement }) {
    await expect(await inside(canvasElement).findByRole('radio', { name: 'Wednesday' })).toBeChecked();
  },
});

const over = { closes: inHours(-30) };

/** Over: the winner is told by weight and word. */
export const Closed = from(box({ vote: { ...evening, ...over } }), {
  play: says('Closed 30 hours ago', words.mostVotes, words.finalResult),
});

/** Two options share the first place, and nobody makes a winner of one of them. */
export const ClosedTied = from(box({ vote: { ...evening, ...over }, counts: [9, 9, 3] }), {
  play: says(words.tiedMost),
});

/** Not a single vote so far. */
export const NobodyYet = from(box({ counts: [] }), { play: says(words.nobodyYet) });

/** The numbers come after the close. How many took part tells nothing, so it is shown. */
export const HiddenUntilClose = from(box({ vote: { ...evening, results: 'after-close' } }), {
  play: says(words.hiddenUntilClose, '26 people voted'),
});

/** The numbers come with one's own vote. */
export const HiddenUntilVote = from(box({ vote: { ...evening, results: 'after-vote' } }), {
  play: says(words.hiddenUntilVote),
});

/** The server keeps the numbers to itself. Absent is not zero. */
export const NumbersNotGiven = from(
  telling(box(), (view) => ({ ...view, result: undefined })),
  { play: says(words.hiddenNoReason) },
);

/** Everything stays folded beneath the warning. */
export const ContentWarning = from(box({ vote: { ...evening, warning: 'Mentions of bylaws' } }), {
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement);
    const warning = await screen.findByText(/Mentions of bylaws/);
    await expect(screen.getByText(evening.question)).not.toBeVisible();
    await userEvent.click(warning);
    await expect(screen.getByText(evening.question)).toBeVisible();
  },
});

/** Another server's copy lags behind, and says so. */
export const RemoteCopy = from(
  box({ me: null, source: { kind: 'remote-copy', id: 'https://assembly.example/@tech/12' } }),
  { play: says('Copy kept by social.example; the numbers may lag behind assembly.example') },
);

/** A long text is folded; what one votes on stays in sight. */
export const LongQuestion = from(box({ vote: { ...evening, question: essay } }), {
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement);
    const rest = await screen.findByText(/say what would\.$/);
    await expect(rest).not.toBeVisible();
    await userEvent.click(screen.getByText(words.showMore));
    await expect(rest).toBeVisible();
  },
});

/** As few as there can be. */
export const TwoOptions = from(box({ vote: { ...evening, options: options('Yes', 'No') }, counts: [20, 6] }), {
  play: says('20 of 26 · 77%'),
});

const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month).toLocaleString('en', { month: 'long' }));

/** As many as there are months. */
export const TwelveOptions = from(
  box({ vote: { ...evening, options: options(...months) }, counts: [4, 2, 7, 1, 9, 12, 3, 0, 14, 8, 5, 1] }),
  { play: says('December') },
);

/** More than anybody wants to read, and still usable. */
export const HundredOptions = from(
  box({
    vote: { ...evening, options: options(...Array.from({ length: 100 }, (_, index) => `Proposal ${index + 1}`)) },
    counts: Array.from({ length: 100 }, (_, index) => (index * 7) % 11),
  }),
  { play: says('Proposal 100') },
);

/** Beyond five hundred, the rest is counted and named as left out. */
export const OptionsLeftOut = from(
  telling(box(), (view) => ({ ...view, vote: { ...view.vote, omitted: 612 } })),
  { play: says('612 more options are not shown') },
);

/** Names of one and of two hundred characters. */
export const ShortAndLongNames = from(
  box({
    vote: {
      ...evening,
      options: options(
        'A',
        essay.slice(0, 200),
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      ),
    },
  }),
  { play: says('Donaudampf') },
);

/** Names that do not tell options apart get their number. */
export const DuplicateAndEmptyNames = from(
  box({ vote: { ...evening, options: options('Yes', 'Yes', '', 'No') }, counts: [9, 2, 4, 11] }),
  { play: says('Yes (option 2)', 'Option 3') },
);

/** The poll keeps its own direction; everything around it keeps the page's. */
export const ArabicPollInEnglishPage = from(box({ vote: arabic }), { play: says('الثلاثاء', '@salma@social.example') });

/** It opens tomorrow. */
export const Scheduled = from(box({ vote: { ...evening, opens: inHours(30) }, counts: [] }), {
  play: says('Opens in 30 hours'),
});

/** Called off: there is nothing to vote on any more. */
export const Cancelled = from(box({ vote: { ...evening, ended: 'cancelled' }, counts: [2] }), {
  play: says(words.cancelled),
});

/** A method that this copy of the library does not know is shown as a list, never counted by a guess. */
export const UnknownMethod = from(box({ vote: { ...evening, method: 'telepathy' } }), {
  play: says(ballot.unknownMethod),
});

/** Most servers do not let people vote in their own polls. */
export const OwnPoll = from(
  telling(box(), (view) => ({ ...view, may: { 'ballot/cast': 'own-poll' } })),
  { play: says(ballot.ownPoll) },
);

const assembly = members(26);
const closedGroup = {
  kind: 'listed',
  members: assembly.map(({ id }) => id),
  frozen: { at: inHours(-200), members: assembly },
} as const;

/** A closed group votes, and the visitor reads. */
export const NotEligible = from(box({ vote: { ...evening, electorate: closedGroup } }), {
  play: says(ballot.notEligible),
});

/** Nothing is asked of any server before the visitor presses the button. */
export const AskFirst = from(box(), {
  args: { loading: 'click' },
  play: says('Show the poll from social.example', words.loadNote),
});

/** Until the vote is there, the fallback is. */
export const Loading = from(silent(box()), { play: says(words.reading) });

/** The ballot is under way: the button says so and stays where it is. */
export const Casting = from(swallowing(box()), {
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement);
    await userEvent.click(await screen.findByRole('radio', { name: 'Thursday' }));
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    const button = await screen.findByRole('button', { name: ballot.submitting });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(shadowOf(canvasElement).activeElement).toBe(button);
    await expect(screen.getByText('14 of 26 · 54%')).toBeVisible();
  },
});
