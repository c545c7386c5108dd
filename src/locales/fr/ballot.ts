import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'Choisir une option',
  chooseSome: 'Choisir une ou plusieurs options',
  chooseFirst: 'Choisissez d’abord une option.',
  chooseBetween: ({ least, n }, f) =>
    least > 1 ? `Choisissez-en de ${f.number(least)} à ${f.number(n)}` : `Choisissez-en jusqu’à ${f.number(n)}`,
  chooseAtLeast: ({ n }, f) => `Choisissez-en au moins ${f.number(n)}`,
  chooseAtMost: ({ n }, f) => `Choisissez-en au plus ${f.number(n)}.`,
  reason: 'Pourquoi\u202f?',
  optional: '(facultatif)',
  required: '(nécessaire)',
  reasonMissing: 'Dites pourquoi\u00a0: ce sera lu et travaillé.',
  undo: 'Annuler la dernière étape',
  undone: 'Étape annulée.',
  submit: 'Voter',
  submitting: 'Envoi…',
  seenByServers: 'Les serveurs concernés savent comment vous votez.',
  seenByAll: 'Tout le monde peut voir comment vous votez.',
  seenByNobody: 'Vote secret\u00a0: votre choix n’est montré à personne.',
  seenReasons: 'Les motifs sont affichés avec les noms, pas les votes.',

  recorded: ({ options, host }, f) => `Votre vote pour ${f.list(options)} a été enregistré par ${host}.`,
  recordedUnknown: 'Vous avez voté.',
  notEligible: 'Ce compte ne peut pas voter ici.',
  signInFirst: 'Connectez-vous sur ce site pour voter.',
  addressNeeded: 'On ne peut voter d’ailleurs que si cette page donne l’adresse du message.',
  ownPoll: 'Ce sondage est le vôtre\u00a0: vous ne pouvez pas y voter.',
  unknownMethod: 'Ce vote est compté selon une méthode que cette page ne connaît pas.',
};
