import type { Widen } from '../formats.js';

export const ballot = {
  chooseOne: 'Choose one',
  chooseSome: 'Choose one or more',
  chooseFirst: 'Choose an option first.',
  submit: 'Vote',
  submitting: 'Sending …',
  seenByServers: 'The servers involved know how you vote.',
  seenByAll: 'Everyone can see how you vote.',
  seenByNobody: 'Secret: nobody is shown how you vote.',
  seenReasons: 'Reasons are shown with names, votes are not.',
};

export type BallotWords = Widen<typeof ballot>;
