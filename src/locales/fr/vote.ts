import type { VoteWords } from '../en/vote.js';

// Written out as escapes so that they can be seen: \u00a0 before a colon, \u202f before a semicolon.
export const vote: VoteWords = {
  unnamedOption: ({ n }, f) => `Option ${f.number(n)}`,
  sameName: ({ label, n }, f) => `${f.isolate(label)} (option ${f.number(n)})`,
  omitted: ({ n }, f) =>
    f.plural(n, {
      one: '# autre option n’est pas affichée',
      many: '# d’autres options ne sont pas affichées',
      other: '# autres options ne sont pas affichées',
    }),

  reading: 'Chargement…',
  refresh: 'Actualiser',
  failed: 'La lecture a échoué. Réessayez, ou ouvrez le sondage sur place.',
  retry: 'Réessayer',
  showMore: 'Afficher la suite',
  linkOut: ({ host }) => `Ouvrir le sondage sur ${host}`,
  load: ({ host }) => `Afficher le sondage de ${host}`,
  loadNote: 'Ce serveur n’a pas encore été contacté.',
  several: 'Plusieurs choix possibles',
  warning: ({ text }) => `Avertissement : ${text}`,
  voteElsewhere: 'Voter depuis votre propre serveur',

  closes: ({ relative }) => `Se termine ${relative}`,
  closed: ({ relative }) => `Terminé ${relative}`,
  closedNoTime: 'Terminé',
  noClosing: 'Sans date de fin',
  opens: ({ relative }) => `Commence ${relative}`,
  cancelled: 'Annulé',

  askedBy: ({ name }, f) => `Question de ${f.isolate(name)}`,
  from: ({ host }) => `Source\u00a0: ${host}`,
  copyFrom: ({ host, origin }) =>
    `Copie conservée par ${host}\u202f; les chiffres peuvent être en retard${origin ? ` sur ${origin}` : ''}`,
  asOf: ({ time }) => `dernier relevé\u00a0: ${time}`,

  marks: ({ n }, f) => f.plural(n, { one: '# voix', many: '# de voix', other: '# voix' }),
  totalVoters: ({ n }, f) =>
    f.plural(n, {
      one: '# personne a voté',
      many: '# de personnes ont voté',
      other: '# personnes ont voté',
    }),
  share: ({ count, whole, share }, f) => `${f.number(count)} sur ${f.number(whole)} · ${f.percent(share)}`,
  mostVotes: 'Le plus de voix',
  tiedMost: 'À égalité en tête',
  finalResult: 'Résultat définitif',
  soFar: 'Résultat provisoire',
  nobodyYet: 'Personne n’a encore voté.',
  hiddenUntilClose: 'Les chiffres seront affichés après la clôture.',
  hiddenUntilVote: 'Les chiffres seront affichés une fois que vous aurez voté.',
  hiddenNoReason: 'Le serveur ne donne aucun chiffre.',

  yourChoice: 'Votre choix',

  closedNow: 'Le vote est maintenant terminé.',
  updated: ({ total }) => `Nouveaux chiffres\u00a0: ${total}.`,
};
