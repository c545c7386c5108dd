import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, fn } from 'storybook/test';
import type { AssentVote } from '../src/elements/vote/vote.js';
import { failure } from '../src/locales/en/failure.js';
import { vote as words } from '../src/locales/en/vote.js';
import type { FailureReason } from '../src/ports/failure.js';
import {
  box,
  lively,
  members,
  refusing,
  silent,
  stumbling,
  swallowing,
  telling,
  unreadable,
  vanishing,
  type Server,
} from './stage/backends.js';
import { focusIn, hears, inside, says, screenOf, shadowOf, textOf } from './stage/inside.js';
import { onPage } from './stage/pages.js';
import { address, arabic, essay, evening, inHours, options, quorum, topics } from './stage/votes.js';

type Args = Partial<Pick<AssentVote, 'src' | 'loading' | 'lookup'>>;
type Story = StoryObj<Args>;

/**
 * One vote: its question, its ballot, its numbers and where they come from. It asks the `assent-backend` around it, or
 * shows what the page puts into its `vote` property.
 */
const meta: Meta<Args> = {
  title: 'Elements/assent-vote',
  component: 'assent-vote',
  args: { src: address },
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

/** The tag as a theme has it. */
function tag({ src = address, loading, lookup }: Args): TemplateResult {
  return html`<assent-vote src=${src} loading=${loading ?? nothing} lookup=${lookup ?? nothing}>
    <a href=${src}>The vote on social.example</a>
  </assent-vote>`;
}

/** A vote as this server tells it. */
function from(server: Server, more: Story = {}): Story {
  return { render: (args) => html`<assent-backend .backend=${server()}>${tag(args)}</assent-backend>`, ...more };
}

/** What is wrong instead of a vote. */
function unread(reason: Exclude<FailureReason, 'cancelled' | 'limited'>, more: Story = {}): Story {
  return from(unreadable(box(), reason, { url: address }), { play: says(failure[reason]), ...more });
}

/** What is wrong after a ballot was sent. */
function refused(reason: Exclude<FailureReason, 'cancelled' | 'limited'>): Story {
  return from(refusing(box(), reason), {
    async play({ canvasElement, userEvent }) {
      const screen = inside(canvasElement);
      await userEvent.click(await screen.findByRole('radio', { name: 'Thursday' }));
      await userEvent.click(screen.getByRole('button', { name: words.submit }));
      await hears(shadowOf(canvasElement), failure[reason]);
    },
  });
}

/** A person with an account reads the question, picks one option and votes. */
export const OneChoice = from(box(), { play: says('Choose one', 'Closes in 3 days', '14 of 26 · 54%', words.submit) });

/** Any number of options may be ticked. Shares are shares of the people, so they add up to more than all. */
export const SeveralChoices = from(box({ vote: topics, counts: [12, 17, 6, 9], people: 21 }), {
  play: says('Choose one or more', '17 of 21 · 81%', '21 people voted'),
});

/** Each answer says what it means here, and the button says who will see how one voted. */
export const WithMeanings = from(box({ vote: quorum, counts: [7, 1, 1] }), {
  play: says('I do not object, nor take part.', words.seenByAll),
});

/** Nobody is shown how anybody voted, and there are no numbers before the end. */
export const Secret = from(box({ vote: { ...quorum, secrecy: 'secret' }, counts: [7, 1, 1] }), {
  play: says(words.seenByNobody, words.hiddenUntilClose),
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
  { play: says(words.recordedUnknown) },
);

/** A ballot that may be replaced: the earlier choice is ticked. */
export const Changeable = from(box({ vote: { ...evening, changeable: true }, own: ['1'] }), {
  async play({ canvasElement }) {
    void expect(await inside(canvasElement).findByRole('radio', { name: 'Wednesday' })).toBeChecked();
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
    const warning = await screen.findByText('Mentions of bylaws');
    void expect(screen.getByText(evening.question)).not.toBeVisible();
    await userEvent.click(warning);
    void expect(screen.getByText(evening.question)).toBeVisible();
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
    const root = shadowOf(canvasElement);
    await hears(root, words.showMore);
    void expect(textOf(root)).not.toContain('what would.');
    await userEvent.click(screenOf(root).getByRole('button', { name: words.showMore }));
    await hears(root, 'what would.', words.showLess);
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
  { play: says('notes') },
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
  play: says(words.unknownMethod),
});

/** Most servers do not let people vote in their own polls. */
export const OwnPoll = from(
  telling(box(), (view) => ({ ...view, may: { 'ballot/cast': 'own-poll' } })),
  { play: says(words.ownPoll) },
);

const assembly = members(26);
const closedGroup = {
  kind: 'listed',
  members: assembly.map(({ id }) => id),
  frozen: { at: inHours(-200), members: assembly },
} as const;

/** A closed group votes, and the visitor reads. */
export const NotEligible = from(box({ vote: { ...evening, electorate: closedGroup } }), {
  play: says(words.notEligible),
});

/** Until the vote is there, the fallback is. */
export const Loading = from(silent(box()), { play: says(words.reading) });

/** The device has no network. */
export const FailedOffline = unread('offline');

/** No answer that a page could read. */
export const FailedUnreachable = unread('unreachable');

/** No answer in time. */
export const FailedSlow = unread('slow');

/** The server wants to know who asks. */
export const FailedSignIn = unread('sign-in');

/** The server does not want us. */
export const FailedForbidden = unread('forbidden');

/** Nothing is at this address. */
export const FailedNotFound = unread('not-found');

/** It was deleted, and trying again is no use. */
export const FailedGone = unread('gone');

/** The server was asked too often, and says until when. */
export const FailedLimited = from(unreadable(box(), 'limited', { retryAt: Date.parse(inHours(1)) }), {
  play: says('The server asks for a pause. Try again after'),
});

/** The server has a problem of its own. */
export const FailedServer = unread('server');

/** An answer that makes no sense. */
export const FailedMalformed = unread('malformed');

/** More of an answer than is read. */
export const FailedTooLarge = unread('too-large');

/** A post without a poll. */
export const FailedNotAVote = unread('not-a-vote');

/** What was pasted is no address. The sentence shows a right one. */
export const FailedAddress = unread('address', { args: { src: 'social.example, the one about the call' } });

/** This backend cannot do it. */
export const FailedUnsupported = unread('unsupported');

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

/** The ballot is under way: the button says so and stays where it is. */
export const Casting = from(swallowing(box()), {
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement);
    await userEvent.click(await screen.findByRole('radio', { name: 'Thursday' }));
    await userEvent.click(screen.getByRole('button', { name: words.submit }));
    const button = await screen.findByRole('button', { name: words.submitting });
    void expect(button).toHaveAttribute('aria-disabled', 'true');
    void expect(shadowOf(canvasElement).activeElement).toBe(button);
    void expect(screen.getByText('14 of 26 · 54%')).toBeVisible();
  },
});

/** In a column of 280 pixels. */
export const Narrow = from(box({ vote: { ...topics }, counts: [12, 17, 6, 9], people: 21 }), {
  decorators: [onPage('narrow')],
  play: says('17 of 21 · 81%'),
});

/** In a blog with a mind of its own about colours. */
export const DarkBlog = from(box({ own: ['0'] }), { decorators: [onPage('dark')], play: says(words.yourChoice) });

/** In a blog with a serif. */
export const SerifBlog = from(box(), { decorators: [onPage('serif')], play: says('14 of 26 · 54%') });

/** With text at twice its size. */
export const LargeText = from(box(), { decorators: [onPage('large')], play: says('14 of 26 · 54%') });

/**
 * In forced colours bars take the system's highlight and get an outline. Turn them on in the rendering tools of your
 * browser to see it.
 */
export const ForcedColours = from(box({ vote: { ...evening, ...over } }), { play: says(words.mostVotes) });

/** The words come in the nearest `lang`, and the sides from the nearest `dir`. */
export const RightToLeft: Story = {
  render: (args) =>
    html`<assent-backend lang="ar" dir="rtl" .backend=${box({ vote: arabic })()}>${tag(args)}</assent-backend>`,
  play: says('ينتهي', 'الثلاثاء'),
};

/** One page in five languages. */
export const Languages: Story = {
  render: (args) =>
    html`<assent-backend .backend=${box()()}>
      <div lang="en">${tag(args)}</div>
      <div lang="de">${tag(args)}</div>
      <div lang="es">${tag(args)}</div>
      <div lang="fr">${tag(args)}</div>
      <div lang="ar" dir="rtl">${tag(args)}</div>
    </assent-backend>`,
  async play({ canvasElement }) {
    const said = { en: 'Choose one', de: 'Eine', es: 'Elige', fr: 'Choisissez', ar: 'خيار واحد' };
    for (const [lang, sentence] of Object.entries(said)) {
      await hears(shadowOf(canvasElement, `[lang=${lang}] assent-vote`), sentence);
    }
  },
};

/** Colours, corners and space are custom properties; everything else is a part. */
export const Themed: Story = {
  render: (args) =>
    html`<style>
        assent-vote {
          --assent-accent: #b4501e;
          --assent-radius: 1em;
          --assent-space: 0.75em;
          --assent-line-color: #b4501e66;
        }
        assent-vote::part(question) {
          font-family: Georgia, serif;
          font-size: 1.5em;
        }
      </style>
      <assent-backend .backend=${box()()}>${tag(args)}</assent-backend>`,
  async play({ canvasElement }) {
    await hears(shadowOf(canvasElement), evening.question);
    const question = shadowOf(canvasElement).querySelector('[part=question]');
    void expect(question && getComputedStyle(question).fontFamily).toContain('Georgia');
  },
};
