import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { vote as words } from '../src/locales/en/vote.js';
import { box } from './stage/backends.js';
import { hears, says, shadowOf } from './stage/inside.js';
import { onPage } from './stage/pages.js';
import { from, tag, voteControls, type VoteArgs, type VoteStory } from './stage/vote-story.js';
import { address, arabic, evening, inHours, topics } from './stage/votes.js';

/**
 * The pages that a vote lives in. It takes their font, size and colours.
 */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Looks',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

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
export const ForcedColours = from(box({ vote: { ...evening, closes: inHours(-30) } }), { play: says(words.mostVotes) });

/** The words come in the nearest `lang`, and the sides from the nearest `dir`. */
export const RightToLeft: VoteStory = {
  render: (args) =>
    html`<assent-backend lang="ar" dir="rtl" .backend=${box({ vote: arabic })()}>${tag(args)}</assent-backend>`,
  play: says('ينتهي', 'الثلاثاء'),
};

/** One page in five languages. */
export const Languages: VoteStory = {
  decorators: [onPage('stack')],
  render: (args) =>
    html`<assent-backend .backend=${box()()}>
      <div lang="en">${tag(args)}</div>
      <div lang="de">${tag(args)}</div>
      <div lang="es">${tag(args)}</div>
      <div lang="fr">${tag(args)}</div>
      <div lang="ar" dir="rtl">${tag(args)}</div>
    </assent-backend>`,
  async play({ canvasElement }) {
    const said = { en: 'Choose one', de: 'Eine', es: 'Elegir', fr: 'Choisir', ar: 'خيار واحد' };
    for (const [lang, sentence] of Object.entries(said)) {
      await hears(shadowOf(canvasElement, `[lang=${lang}] assent-vote`), sentence);
    }
  },
};

/** Colours, corners and space are custom properties; everything else is a part. */
export const Themed: VoteStory = {
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
    await expect(question && getComputedStyle(question).fontFamily).toContain('Georgia');
  },
};
