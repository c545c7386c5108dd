import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { AssentVote } from '../../src/elements/vote/vote.js';
import type { Backend } from '../../src/ports/backend.js';
import { address } from './votes.js';

export type VoteArgs = Partial<Pick<AssentVote, 'src' | 'loading' | 'lookup'>>;
export type VoteStory = StoryObj<VoteArgs>;

export const voteControls = {
  loading: { control: 'inline-radio', options: ['lazy', 'eager', 'click'] },
  lookup: { control: 'inline-radio', options: ['on', 'off'] },
} as const;

/** The tag as a theme has it. */
export function tag({ src = address, loading, lookup }: VoteArgs): TemplateResult {
  return html`<assent-vote src=${src} loading=${loading ?? nothing} lookup=${lookup ?? nothing}>
    <a href=${src}>The vote on social.example</a>
  </assent-vote>`;
}

/** A vote as some server tells it. */
export function from(server: () => Backend, more: VoteStory = {}): VoteStory {
  return {
    render: (args) => html`<assent-backend .backend=${server()}> ${tag(args)} </assent-backend>`,
    ...more,
  };
}
