import type { RankWords } from '../en/rank.js';

export const rank: RankWords = {
  anyNumber: 'Classez-en autant que vous voulez, la meilleure en premier',
  between: ({ least, n }, f) =>
    least > 1
      ? `Classez-en de ${f.number(least)} à ${f.number(n)}, la meilleure en premier`
      : `Classez-en jusqu’à ${f.number(n)}, la meilleure en premier`,
  exactly: ({ n }, f) => `Classez-en ${f.number(n)}, la meilleure en premier`,
  atLeast: ({ n }, f) => `Classez-en au moins ${f.number(n)}, la meilleure en premier`,
  nothingRanked: 'Donnez d’abord un rang à une option.',
  tooFew: ({ n }, f) =>
    f.plural(n, {
      one: 'Classez au moins # option.',
      many: 'Classez au moins # d’options.',
      other: 'Classez au moins # options.',
    }),
  tooMany: ({ n }, f) =>
    f.plural(n, {
      one: 'Classez au plus # option.',
      many: 'Classez au plus # d’options.',
      other: 'Classez au plus # options.',
    }),

  ranked: 'Votre classement',
  hint: ({ text }) => `Faites glisser par les points, ou appuyez sur ${text}`,
  empty: 'Rien n’est encore classé. Commencez par ce que vous préférez.',
  unranked: 'Sans rang',
  leftOut: 'Ces options ne seront pas sur votre bulletin.',
  full: ({ n }, f) =>
    f.plural(n, {
      one: 'Il y a # rang. Pour ajouter une autre option, retirez celle-ci.',
      many: 'Il y a # de rangs. Pour ajouter une autre option, retirez-en une.',
      other: 'Il y a # rangs. Pour ajouter une autre option, retirez-en une.',
    }),

  skip: 'Passer la liste',
  add: 'Ajouter',
  up: ({ name }, f) => `Monter ${f.isolate(name)}`,
  down: ({ name }, f) => `Descendre ${f.isolate(name)}`,
  top: ({ name }, f) => `Mettre ${f.isolate(name)} en tête`,
  out: ({ name }, f) => `Retirer ${f.isolate(name)}`,
  same: ({ name }, f) => `${f.isolate(name)}\u00a0: même rang que la précédente`,

  placed: ({ name, n, whole }, f) => `${f.isolate(name)} est maintenant au rang ${f.number(n)} sur ${f.number(whole)}.`,
  shared: ({ name, options, n }, f) =>
    `${f.isolate(name)} est maintenant au rang ${f.number(n)}, avec ${f.list(options)}.`,
  removed: ({ name }, f) => `${f.isolate(name)} n’a plus de rang.`,
};
