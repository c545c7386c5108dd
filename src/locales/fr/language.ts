import type { Language } from '../areas.js';

/** Where the words are, by area. */
export const language: Language = {
  vote: () => import('./vote.js'),
  ballot: () => import('./ballot.js'),
  count: () => import('./count.js'),
  decide: () => import('./decide.js'),
  failure: () => import('./failure.js'),
  papers: () => import('./papers.js'),
  rank: () => import('./rank.js'),
  power: () => import('./power.js'),
  recount: () => import('./recount.js'),
  results: () => import('./results.js'),
  signIn: () => import('./sign-in.js'),
  working: () => import('./working.js'),
};
