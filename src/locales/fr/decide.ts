import type { DecideWords, Doing } from '../en/decide.js';

// Written out as escapes so that they can be seen: \u00a0 before a colon and inside guillemets, \u202f before a semicolon.
const joined = (...parts: readonly string[]): string => parts.filter((part) => part).join(' ');
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** `d’` before what begins with a vowel. */
const de = (text: string): string => (/^[aeiouh]/i.test(text) ? `d’${text}` : `de ${text}`);

/** @param none - after “personne”, which takes a “ne” */
const does =
  (one: string, many: string, none: string, infinitive: string) =>
  ({ subject, number, mood, place }: Doing): string => {
    const several = number === 'part' || number === 'many';
    if (mood === 'must') return joined(subject, several ? 'devraient' : 'devrait', infinitive, place);
    return joined(subject, number === 'none' ? none : several ? many : one, place);
  };

export const decide: DecideWords = {
  doing: {
    agree: does('est d’accord', 'sont d’accord', 'n’est d’accord', 'être d’accord'),
    abstain: does('s’abstient', 's’abstiennent', 'ne s’abstient', 's’abstenir'),
    'stand-aside': does('se met en retrait', 'se mettent en retrait', 'ne se met en retrait', 'se mettre en retrait'),
    concern: does('exprime une réserve', 'expriment une réserve', 'n’exprime de réserve', 'exprimer une réserve'),
    disagree: does('est contre', 'sont contre', 'n’est contre', 'être contre'),
    object: does('fait objection', 'font objection', 'ne fait objection', 'faire objection'),
    block: does('bloque', 'bloquent', 'ne bloque', 'bloquer'),
  },
  says: (doing, f) => {
    const what = quoted(f.isolate(doing.name));
    return does(`répond ${what}`, `répondent ${what}`, `ne répond ${what}`, `répondre ${what}`)(doing);
  },
  chooses: (doing, f) => {
    const what = quoted(f.isolate(doing.name));
    return does(`choisit ${what}`, `choisissent ${what}`, `ne choisit ${what}`, `choisir ${what}`)(doing);
  },
  takesPart: does('participe', 'participent', 'ne participe', 'participer'),
  isThere: does('est là', 'sont là', 'n’est là', 'être là'),
  holdsObjection: does(
    'maintient une objection',
    'maintiennent une objection',
    'ne maintient d’objection',
    'maintenir une objection',
  ),
  noObjection: () => 'aucune objection n’est maintenue',

  nobody: 'personne',
  people: ({ n }, f) => f.plural(n, { one: '# personne', many: '# de personnes', other: '# personnes' }),
  voices: ({ n }, f) => f.plural(n, { one: '# voix', many: '# de voix', other: '# voix' }),
  parts: {
    half: ({ of }) => joined('la moitié', of),
    third: ({ of }) => joined('un tiers', of),
    twoThirds: ({ of }) => joined('deux tiers', of),
    quarter: ({ of }) => joined('un quart', of),
    threeQuarters: ({ of }) => joined('trois quarts', of),
  },
  percent: ({ share, of }, f) => joined(f.percent(share), of),
  ratio: ({ n, whole, of }, f) => joined(`${f.number(n)} sur ${f.number(whole)}`, of),

  atLeast: ({ amount }) => `au moins ${amount}`,
  moreThan: ({ amount }) => `plus ${de(amount)}`,
  exactly: ({ amount }) => `exactement ${amount}`,
  atMost: ({ amount }) => `au plus ${amount}`,
  lessThan: ({ amount }) => `moins ${de(amount)}`,

  groups: {
    eligible: { of: 'des membres', among: 'parmi les membres', all: 'tous les membres' },
    active: { of: 'des membres actifs', among: 'parmi les membres actifs', all: 'tous les membres actifs' },
    present: {
      of: 'des personnes présentes',
      among: 'parmi les personnes présentes',
      all: 'toutes les personnes présentes',
    },
    valid: {
      of: 'des personnes qui ont voté',
      among: 'parmi les personnes qui ont voté',
      all: 'toutes les personnes qui ont voté',
    },
  },
  inClass: ({ name }, f) => `dans le groupe ${quoted(f.isolate(name))}`,
  withoutAbstentions: 'sans les abstentions',
  byWeight: 'selon le poids des voix',
  withSilence: 'silences compris',
  withoutSilence: 'sans les silences',
  places: { async: 'hors réunion', call: 'en réunion', proxy: 'par procuration' },
  comma: ({ a, b }) => `${a}, ${b}`,
  next: ({ a, b }) => `${a}, si ${b}`,
  and: ({ a, b }) => `${a} et si ${b}`,
  then: ({ a, b }) => `${a}, puis ${b}`,
  unless: ({ condition, exception }) => `${condition}, sauf si ${exception}`,

  passesIf: ({ condition }) => `C’est adopté si ${condition}.`,
  onlyIf: ({ condition }) => `Mais seulement si ${condition}.`,
  noCondition: 'La règle ne demande rien de plus que le vote lui-même.',
  countsIf: ({ condition }) => `Le vote ne compte que si ${condition}.`,
  objectionsHold: 'Tant qu’une objection est maintenue, rien n’est adopté.',
  minimumDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Le vote reste ouvert au moins # jour.',
      many: 'Le vote reste ouvert au moins # de jours.',
      other: 'Le vote reste ouvert au moins # jours.',
    }),
  provisionalDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Ensuite, on peut encore faire objection à la décision pendant # jour.',
      many: 'Ensuite, on peut encore faire objection à la décision pendant # de jours.',
      other: 'Ensuite, on peut encore faire objection à la décision pendant # jours.',
    }),
  silenceConsents: 'Ne pas répondre vaut accord, mais pas participation.',
  tieBreaks: ({ ways }) => `En cas d’égalité, voici ce qui tranche\u00a0: ${ways}.`,
  ways: {
    'status-quo': 'la situation actuelle',
    chair: 'la présidence',
    seed: 'un tirage au sort que chacun peut vérifier',
    'earlier-round': 'le tour précédent',
    votes: 'le nombre de soutiens',
    cost: 'le coût le plus bas',
    maybe: 'qui pourrait venir au besoin',
    score: 'la somme la plus élevée',
    'match-ups': 'qui perd le moins de comparaisons avec les autres',
    'five-stars': 'le nombre de notes de cinq étoiles',
  },
  other: ({ name }, f) => quoted(f.isolate(name)),

  decisions: {
    adopted: 'Adopté.',
    'not-adopted': 'Non adopté.',
    inquorate: 'Trop peu de personnes ont participé, donc rien n’est décidé.',
    measured: 'Il n’y avait rien à décider\u00a0: les chiffres montrent où chacun se situe.',
  },
  unanimous: 'Adopté à l’unanimité des personnes qui ont voté.',
  provisional: ({ until }) =>
    until
      ? `Adopté à titre provisoire. On peut faire objection jusqu’à cette date\u00a0: ${until}.`
      : 'Adopté à titre provisoire. On peut encore faire objection.',
  chosen: ({ options }, f) => `Choix retenu\u00a0: ${f.list(options)}.`,
  chosenProvisionally: ({ options, until }, f) =>
    `Choix retenu à titre provisoire\u00a0: ${f.list(options)}. On peut faire objection jusqu’à cette date\u00a0: ${until}.`,
  chosenUnnamed: 'Un choix a été fait.',
  tied: ({ options }, f) => `Égalité entre ${f.list(options)}.`,
  tiedUnnamed: 'Égalité.',
  otherDecision: ({ name }, f) => `Résultat\u00a0: ${quoted(f.isolate(name))}.`,
  pending: {
    unknown: 'Pas encore décidé.',
    cancelled: 'Rien n’est décidé\u00a0: le vote a été annulé.',
    opening: 'Pas encore décidé\u00a0: le vote n’a pas commencé.',
    close: 'Pas encore décidé\u00a0: le vote est encore ouvert.',
    objections: 'Pas encore décidé\u00a0: une objection est maintenue.',
  },
  pendingDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Pas encore décidé\u00a0: le vote doit rester ouvert au moins # jour.',
      many: 'Pas encore décidé\u00a0: le vote doit rester ouvert au moins # de jours.',
      other: 'Pas encore décidé\u00a0: le vote doit rester ouvert au moins # jours.',
    }),

  ofWhole: ({ n, whole }, f) => `${f.number(n)} sur ${f.number(whole)}`,
  needed: {
    atLeast: ({ n }, f) => `il en faut au moins ${f.number(n)}`,
    exactly: ({ n }, f) => `il en faut exactement ${f.number(n)}`,
    atMost: ({ n }, f) =>
      f.plural(n, {
        one: 'au plus # est permise',
        many: 'au plus # sont permises',
        other: 'au plus # sont permises',
      }),
    none: 'aucune n’est permise',
  },
  met: ({ because }) => `${because}\u00a0: condition remplie.`,
  notMet: ({ because }) => `${because}\u00a0: condition non remplie.`,
  lifted: ({ because, exception }) => `${because}\u00a0: condition levée, car ${exception}.`,
  semicolon: ({ a, b }) => `${a}\u202f; ${b}`,

  more: ({ n }, f) =>
    f.plural(n, {
      one: '# personne de plus',
      many: '# de personnes de plus',
      other: '# personnes de plus',
    }),
  fewer: ({ n }, f) =>
    f.plural(n, {
      one: '# personne de moins',
      many: '# de personnes de moins',
      other: '# personnes de moins',
    }),
  instead: ({ n }, f) =>
    f.plural(n, {
      one: '# personne ayant répondu autre chose',
      many: '# de personnes ayant répondu autre chose',
      other: '# personnes ayant répondu autre chose',
    }),
  moreVoices: ({ n }, f) => f.plural(n, { one: '# voix de plus', many: '# de voix de plus', other: '# voix de plus' }),
  others: ({ n }, f) =>
    f.plural(n, {
      one: '# personne de plus devrait répondre autre chose',
      many: '# de personnes de plus devraient répondre autre chose',
      other: '# personnes de plus devraient répondre autre chose',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, {
      one: '# objection devrait être retirée ou résolue',
      many: '# d’objections devraient être retirées ou résolues',
      other: '# objections devraient être retirées ou résolues',
    }),
  toMeet: ({ change }) => `Pour y arriver, ${change}.`,
  toBreak: ({ change }) => `Pour que cela change, ${change}.`,
  notEnough: 'Les personnes qui n’ont pas encore répondu n’y suffisent pas.',

  reason: ({ said, text }, f) => `${said}\u00a0: ${quoted(f.isolate(text))}`,
  fate: ({ said, text }) => `${said} (${text})`,
  fates: {
    raised: 'objection pas encore examinée',
    testing: 'objection en cours d’examen',
    qualified: 'objection jugée valable',
    integrating: 'objection en cours d’intégration',
    dismissed: 'objection écartée',
    resolved: 'objection résolue',
    withdrawn: 'objection retirée',
  },
};
