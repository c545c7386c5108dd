import type { RecountWords } from '../en/recount.js';

export const recount: RecountWords = {
  offer: 'Recompter',
  title: 'Recompté sur cet appareil',
  cancel: 'Annuler',
  again: 'Recompter encore',
  retry: 'Réessayer',
  progress: 'Bulletins lus',
  starting: 'On va chercher les bulletins…',
  reading: ({ n }, f) => f.plural(n, { one: '# bulletin lu', many: '# de bulletins lus', other: '# bulletins lus' }),
  readingAgain: ({ n }, f) =>
    f.plural(n, {
      one: 'Certaines personnes ont plusieurs bulletins, on les relit donc tous\u00a0: # pour l’instant',
      many: 'Certaines personnes ont plusieurs bulletins, on les relit donc tous\u00a0: # pour l’instant',
      other: 'Certaines personnes ont plusieurs bulletins, on les relit donc tous\u00a0: # pour l’instant',
    }),
  cancelled: 'Le recomptage a été arrêté avant la fin, il ne dit donc rien.',

  same: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin recompté ici\u00a0: le même résultat.',
      many: '# de bulletins recomptés ici\u00a0: le même résultat.',
      other: '# bulletins recomptés ici\u00a0: le même résultat.',
    }),
  differs: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin recompté ici\u00a0: ce n’est pas le même résultat.',
      many: '# de bulletins recomptés ici\u00a0: ce n’est pas le même résultat.',
      other: '# bulletins recomptés ici\u00a0: ce n’est pas le même résultat.',
    }),
  nothingToCompare: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin recompté ici. Aucun résultat n’est publié pour comparer.',
      many: '# de bulletins recomptés ici. Aucun résultat n’est publié pour comparer.',
      other: '# bulletins recomptés ici. Aucun résultat n’est publié pour comparer.',
    }),
  stillOpen:
    'Le vote continue, et des bulletins peuvent être plus récents que les chiffres. Relisez d’abord, puis recomptez.',
  compared: ({ time }) => `Comparé aux chiffres de\u00a0: ${time}.`,

  differences: 'Où cela diffère',
  what: 'Quoi',
  published: 'Publié',
  recounted: 'Recompté',
  absent: 'rien',
  yes: 'oui',
  no: 'non',
  more: ({ n }, f) =>
    f.plural(n, { one: 'et # autre différence', many: 'et # d’autres différences', other: 'et # autres différences' }),
  counts: {
    eligible: 'Peuvent voter',
    cast: 'Ont participé',
    valid: 'Bulletins valables',
    invalid: 'Bulletins nuls',
    abstain: 'Personnes qui s’abstiennent',
    silent: 'Sans réponse',
  },
  fields: {
    voters: 'votants',
    score: 'points obtenus',
    rank: 'rang',
    transfers: 'voix reportées',
  },
  parts: {
    winners: 'Choisis',
    tied: 'Égalité',
    tieBreaks: 'Égalités',
    rounds: 'Tours',
    marks: 'Notes',
    purchases: 'Projets financés',
    invalid: 'Bulletins nuls',
    pairwise: 'Paires',
  },
  about: ({ a, b }) => `${a}\u00a0: ${b}`,
  round: ({ n }, f) => `Tour ${f.number(n)}`,
  against: ({ a, b }) => `${a} plutôt que ${b}`,
  ballot: ({ name }, f) => `Bulletin ${f.isolate(name)}`,

  leftOut: 'Bulletins qui ne comptent pas',
  replaced: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin a été remplacé par un bulletin ultérieur de la même personne.',
      many: '# de bulletins ont été remplacés par des bulletins ultérieurs des mêmes personnes.',
      other: '# bulletins ont été remplacés par des bulletins ultérieurs des mêmes personnes.',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin a été retiré.',
      many: '# de bulletins ont été retirés.',
      other: '# bulletins ont été retirés.',
    }),
  stale: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin répond à un texte antérieur.',
      many: '# de bulletins répondent à un texte antérieur.',
      other: '# bulletins répondent à un texte antérieur.',
    }),
  malformed: ({ n, options }, f) =>
    f.plural(n, {
      one: `# ligne n’est pas un bulletin et a été laissée de côté\u00a0: ligne ${f.list(options)}`,
      many: `# de lignes ne sont pas des bulletins et ont été laissées de côté\u00a0: lignes ${f.list(options)}`,
      other: `# lignes ne sont pas des bulletins et ont été laissées de côté\u00a0: lignes ${f.list(options)}`,
    }),
  malformedMore: ({ text }) => `${text}, etc.`,
  whichInvalid: 'Quels bulletins sont nuls',
  invalidOne: ({ name, text }, f) => `${f.isolate(name)}\u00a0: ${text}`,

  limits: 'Ce que cela ne montre pas',
  limit: {
    always:
      'Recompter, c’est additionner ce qui est publié. Si chaque bulletin figure dans la liste tel qu’il a été déposé, seules les personnes qui l’ont déposé peuvent le dire\u00a0: cherchez le vôtre.',
    anonymous:
      'Les bulletins ne disent pas de qui ils sont\u202f; on ne peut donc pas voir ici si chaque personne n’en avait qu’un.',
    weights: 'Le nombre de voix derrière un bulletin est repris de la liste.',
    lateness:
      'Certains bulletins ne disent pas quand ils ont été déposés\u202f; ils peuvent donc être arrivés trop tard.',
    rule: 'Seuls les chiffres sont recomptés. Ce que la règle en fait ne l’est pas.',
  },

  find: 'Trouver mon bulletin',
  receipt: 'Reçu de votre bulletin',
  receiptNote: 'Il reste sur cette page et n’est pas conservé.',
  receiptMissing: 'Saisissez le reçu que vous avez eu en votant.',
  notFound:
    'Aucun bulletin avec ce reçu n’est dans la liste. Vérifiez le reçu\u202f; s’il est juste, dites-le à ceux qui organisent le vote.',
  found: ({ text }) => `Trouvé. Il dit\u00a0: ${text}.`,
  standing: {
    counted: 'Il compte.',
    replaced: 'Il ne compte pas, car un de vos bulletins ultérieurs le remplace.',
    stale: 'Il ne compte pas, car le texte a changé depuis.',
    withdrawn: 'Il ne compte pas, car il a été retiré.',
  },
  standsInvalid: ({ text }) => `Il ne compte pas\u00a0: ${text}.`,

  save: 'Enregistrer dans un fichier',
  saveBallots: ({ name }) => `Bulletins (${name})`,
  saveResult: ({ name }) => `Résultat (${name})`,
  saveNote: ({ name }) =>
    `${name} a tous les bulletins tels qu’ils sont publiés, les autres fichiers seulement ceux qui comptent.`,
  saving: 'Le fichier se prépare…',
  saved: ({ name }, f) => `Remis au navigateur pour enregistrement\u00a0: ${f.isolate(name)}`,
  saveTooLarge: ({ name }) => `Il y a trop de bulletins pour ce type de fichier. Prenez ${name}.`,

  openList: 'Ouvrir la liste des bulletins',
  failures: {
    offline: 'Vous êtes hors ligne, et il faut aller chercher les bulletins. Réessayez quand vous serez de retour.',
    unreachable:
      'Impossible d’obtenir les bulletins\u00a0: leur serveur est hors d’atteinte, ou ne laisse aucune autre page les lire. Réessayez, ou ouvrez la liste là-bas.',
    slow: 'Les bulletins n’arrivent plus. Réessayez dans un instant.',
    forbidden: 'Le serveur ne montre pas les bulletins à tout le monde. Ouvrez la liste là-bas.',
    'not-found': 'Il n’y a pas de liste de bulletins à l’adresse publiée. Dites-le à ceux qui organisent le vote.',
    limited: 'Le serveur demande une pause. Réessayez dans quelques minutes.',
    server: 'Le serveur des bulletins a un problème. Réessayez plus tard.',
    malformed: 'La liste des bulletins est illisible, ou elle a changé pendant la lecture. Réessayez.',
    'too-large': 'Il y a plus de bulletins que cette page ne peut en compter. Ouvrez la liste et comptez-la ailleurs.',
    unsupported: 'Cette page ne sait pas comment ce vote est compté.',
  },
};
