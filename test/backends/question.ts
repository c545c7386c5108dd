import type { View } from '../../src/core/view.js';
import { answering, world, type World } from './world.js';

export const accept = 'application/activity+json';
export const address = 'https://social.example/notes/9zkq2m1x0a';

export function note(name: string, totalItems?: unknown): unknown {
  return { type: 'Note', name, ...(totalItems !== undefined && { replies: { type: 'Collection', totalItems } }) };
}

/** A poll as most servers write it. */
export const question = {
  '@context': 'https://www.w3.org/ns/activitystreams',
  id: address,
  type: 'Question',
  attributedTo: 'https://social.example/users/ana',
  content: '<p>Tea or coffee?</p>',
  oneOf: [note('Tea', 3), note('Coffee', 4)],
  endTime: '2026-11-26T18:00:00Z',
};

/** A server that answers with that. */
export function answeredWith(body: unknown): World {
  return world('activitypub', [answering(address, body, { accept })]);
}

/** The poll with something else in it, as it is read. */
export function readingQuestion(changes: object): Promise<View> {
  return answeredWith({ ...question, ...changes }).read(address);
}

export const labels = ({ vote }: View): string[] => vote.options.map(({ label }) => label);
export const votes = ({ result }: View): unknown[] => result?.options.map(({ voters }) => voters) ?? [];
