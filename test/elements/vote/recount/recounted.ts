import type { Ballot, Choice } from '../../../../src/core/ballot.js';
import type { VoteView } from '../../../../src/core/view.js';
import type { Vote } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { closed } from '../states.js';
import { poll } from '../../../doubles/poll.js';
import { localServers } from '../../local-servers.js';
import { textOf, until } from '../../show.js';
import { named, part, press, showView } from '../read.js';

const one = (option: string): Choice => ({ kind: 'one', option });

/** A published ballot of a vote on tea and coffee, cast in time. */
export function cast(id: string, voter: string, option: string, more: Partial<Ballot> = {}): Partial<Ballot> {
  return { id, voter, choice: one(option), castAt: '2026-11-21T10:00:00Z', ...more };
}

/** Four ballots of three people: the result is two for tea, one for coffee. */
export const ballots = [
  cast('b1', 'ana', 'coffee'),
  cast('b2', 'ben', 'tea'),
  cast('b3', 'eve', 'coffee'),
  cast('b4', 'ana', 'tea', { supersedes: 'b1' }),
];

export function inLines(list: readonly unknown[]): string {
  return list.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
}

/** The address of a list with some text, and whatever else its server is to do. */
export async function listOf(text: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { ballots: origin } = await localServers();
  return `${origin}/echo?${new URLSearchParams({ body: text, ...more }).toString()}`;
}

/** Looks up how often a list was asked for, and how many who did went away. */
export async function askedFor(name: string): Promise<{ readonly asked: number; readonly left: number }> {
  const { ballots: origin } = await localServers();
  return (await fetch(`${origin}/asked?name=${name}`)).json() as Promise<{ asked: number; left: number }>;
}

/** A closed vote on tea and coffee that says where its ballots are: two for tea, one for coffee. */
export function published(address: string, vote: Partial<Vote> = {}, more: Partial<VoteView> = {}): VoteView {
  const options = [
    { id: 'tea', label: 'Tea' },
    { id: 'coffee', label: 'Coffee' },
  ];
  const view = closed(poll([2, 1], { vote: { options, secrecy: 'public', ...vote } }), ['tea']);
  return {
    ...view,
    vote: { ...view.vote, ...vote },
    result: {
      asOf: view.asOf,
      final: true,
      counts: { cast: 3, valid: 3, invalid: 0, abstain: 0 },
      options: [
        { option: 'tea', voters: 2, score: 2, rank: 1 },
        { option: 'coffee', voters: 1, score: 1, rank: 2 },
      ],
      winners: ['tea'],
      tied: false,
    },
    ballots: address,
    ...more,
  };
}

/** Shows a vote and has it counted again. */
export async function recountOf(view: VoteView, lang = ''): Promise<AssentVote> {
  const element = await showView(view);
  if (lang) element.lang = lang;
  await until(() => offer(element), 'no recount was offered');
  const button = offer(element);
  button?.focus();
  button?.click();
  await until(() => part(element, 'recount'), 'nothing was opened');
  return element;
}

export function offer(element: AssentVote): HTMLElement | null {
  return element.shadowRoot?.querySelector('#recount-offer') ?? null;
}

/** What is said of the recount. */
export function said(element: AssentVote): string {
  return textOf(element.shadowRoot?.querySelector('#recount-status'));
}

export async function settled(element: AssentVote): Promise<void> {
  await until(() => !part(element, 'recount')?.querySelector('progress') && said(element), 'it never came to an end');
}

/** What the table of differences says, row by row. */
export function differences(element: AssentVote): string[][] {
  const rows = part(element, 'differences')?.querySelectorAll('tbody tr') ?? [];
  return [...rows].map((row) => [...row.children].map((cell) => textOf(cell)));
}

/** Looks for a ballot by its receipt, and says what came of it. */
export async function find(element: AssentVote, receipt: string): Promise<string> {
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('#receipt');
  if (!field) throw new Error('there is no field for a receipt');
  field.value = receipt;
  press(element, 'Find my ballot');
  await element.updateComplete;
  await until(() => found(element) !== '' && named(element, 'Count again'), 'nothing came of the search');
  return found(element);
}

function found(element: AssentVote): string {
  return textOf(element.shadowRoot?.querySelector('#found'));
}
