import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'Choisir une option',
  chooseSome: 'Choisir une ou plusieurs options',
  chooseFirst: 'Choisissez d’abord une option.',
  submit: 'Voter',
  submitting: 'Envoi…',
  seenByServers: 'Les serveurs concernés savent comment vous votez.',
  seenByAll: 'Tout le monde peut voir comment vous votez.',
  seenByNobody: 'Vote secret\u00a0: votre choix n’est montré à personne.',
  seenReasons: 'Les motifs sont affichés avec les noms, pas les votes.',
};
