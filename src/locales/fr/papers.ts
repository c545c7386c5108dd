import type { PapersWords } from '../en/papers.js';

export const papers: PapersWords = {
  markEach: ({ n }, f) => `Notez chaque option de 0 à ${f.number(n)}\u202f; ${f.number(n)} est la meilleure note`,
  notMarked: 'sans note',
  noOpinion: 'sans avis',
  markFirst: 'Notez d’abord une option.',
  markAtLeast: ({ n }, f) =>
    f.plural(n, {
      one: 'Notez au moins # option.',
      many: 'Notez au moins # d’options.',
      other: 'Notez au moins # options.',
    }),
  markAtMost: ({ n }, f) =>
    f.plural(n, {
      one: 'Notez au plus # option.',
      many: 'Notez au plus # d’options.',
      other: 'Notez au plus # options.',
    }),

  shareOut: ({ n }, f) =>
    f.plural(n, {
      one: 'Donnez # point',
      many: 'Répartissez jusqu’à # de points',
      other: 'Répartissez jusqu’à # points',
    }),
  left: ({ count, whole }, f) => `Il en reste ${f.number(count)} sur ${f.number(whole)}`,
  tooMany: ({ n }, f) =>
    f.plural(n, { one: '# point de trop.', many: '# de points de trop.', other: '# points de trop.' }),
  more: ({ label }, f) => `Un de plus pour ${f.isolate(label)}`,
  fewer: ({ label }, f) => `Un de moins pour ${f.isolate(label)}`,
  giveFirst: 'Donnez d’abord au moins un point.',
  giveAtLeast: ({ n }, f) =>
    f.plural(n, {
      one: 'Donnez des points à au moins # option.',
      many: 'Donnez des points à au moins # d’options.',
      other: 'Donnez des points à au moins # options.',
    }),
  giveAtMost: ({ n }, f) =>
    f.plural(n, {
      one: 'Donnez des points à au plus # option.',
      many: 'Donnez des points à au plus # d’options.',
      other: 'Donnez des points à au plus # options.',
    }),

  whichTimes: 'Dites pour chaque horaire si vous pouvez',
  yes: 'oui',
  maybe: 'peut-être',
  no: 'non',
  answerFirst: 'Répondez d’abord pour un horaire.',

  budget: ({ amount }) => `Budget\u00a0: ${amount}`,
  noCost: 'Sans coût, il ne peut pas être financé',
  ticked: ({ amount, whole }) => `Coché\u00a0: ${amount} sur ${whole}`,
  tickedOver: ({ amount, whole }) =>
    `Coché\u00a0: ${amount} sur ${whole}. On peut cocher plus que le budget\u00a0: le dépouillement dira ce qui peut être payé.`,

  marked: ({ label, text }, f) => `${f.isolate(label)}\u00a0: ${text}`,
  points: ({ n }, f) => f.plural(n, { one: '# point', many: '# de points', other: '# points' }),
  others: ({ n }, f) => f.plural(n, { one: '# autre', many: '# d’autres', other: '# autres' }),
  review: ({ said }) => `Vous allez dire\u00a0: ${said}.`,
  recorded: ({ said, host, time }) =>
    `Votre vote pour ${said} a été enregistré par ${host}${time ? `\u00a0: ${time}` : ''}.`,
  recordedStance: ({ said, host, time }) =>
    `Votre vote, «\u00a0${said}\u00a0», a été enregistré par ${host}${time ? `\u00a0: ${time}` : ''}.`,
  change: 'Modifier mon vote',
  withdraw: 'Retirer mon vote',
  withdrawn: 'Votre vote est retiré. Il reste au registre et n’est pas compté.',

  options: {
    consent: 'Je consens',
    concern: 'Je consens, avec une réserve',
    objection: 'J’ai une objection',
    agree: 'D’accord',
    abstain: 'Je m’abstiens',
    'stand-aside': 'Je me tiens à l’écart',
    disagree: 'Pas d’accord',
    block: 'Je bloque',
    yes: 'Oui',
    no: 'Non',
    'looks-good': 'Ça me va',
    'not-sure': 'Je ne sais pas trop',
    concerned: 'J’ai des inquiétudes',
    endorsement: 'Soutien sans réserve',
    'minor-contention': 'D’accord, à un détail près',
    'support-with-reservations': 'Soutien avec réserves',
    'more-discussion': 'Il faut en discuter davantage',
    'support-despite-dislike': 'Je n’aime pas, mais je soutiens',
    'serious-disagreement': 'Profond désaccord',
    veto: 'Je mets mon veto',
    accept: 'Je participe',
    decline: 'Je ne participe pas',
    object: 'Je m’y oppose',
  },
};
