import type { PowerWords } from '../en/power.js';

// Written out as escapes so that they can be seen: \u00a0 before a colon, \u202f before a semicolon.
export const power: PowerWords = {
  title: 'D’où viennent les bulletins',
  titleOfShares: 'Comment c’est réparti',
  groupBy: 'Regrouper par',
  groupings: { instance: 'Instance', organisation: 'Organisation', class: 'Catégorie' },
  who: {
    instance: ({ n }, f) => f.plural(n, { one: '# instance', many: '# d’instances', other: '# instances' }),
    organisation: ({ n }, f) =>
      f.plural(n, { one: '# organisation', many: '# d’organisations', other: '# organisations' }),
    class: ({ n }, f) => f.plural(n, { one: '# catégorie', many: '# de catégories', other: '# catégories' }),
    holder: ({ n }, f) => f.plural(n, { one: '# détenteur', many: '# de détenteurs', other: '# détenteurs' }),
  },
  ballots: ({ n }, f) => f.plural(n, { one: '# bulletin', many: '# de bulletins', other: '# bulletins' }),
  voices: ({ n }, f) => f.plural(n, { one: '# voix', many: '# de voix', other: '# voix' }),
  from: ({ amount, who }) => `${amount} de ${who}`,
  among: ({ amount, who }) => `${amount} pour ${who}`,
  half: {
    ballots: ({ who }) => `Plus de la moitié des bulletins vient de ${who}.`,
    voices: ({ who }) => `Plus de la moitié des voix appartient à ${who}.`,
    shares: ({ who }) => `Plus de la moitié revient à ${who}.`,
  },
  halfMark: 'Jusqu’ici, plus de la moitié',
  legend: 'Une barre est une part. La ligne les additionne.',
  others: ({ n }, f) => f.plural(n, { one: '# autre', many: '# d’autres', other: '# autres' }),

  asTable: 'La même chose en tableau',
  columns: {
    rank: 'Rang',
    holder: 'Qui',
    ballots: 'Bulletins',
    voices: 'Voix',
    shares: 'Nombre',
    share: 'Part',
    running: 'Jusqu’ici',
  },
  notListed: ({ n }, f) =>
    f.plural(n, {
      one: '# autre ne figure pas dans la liste',
      many: '# d’autres ne figurent pas dans la liste',
      other: '# autres ne figurent pas dans la liste',
    }),
  listMore: 'En afficher davantage',

  indices: 'À quel point c’est concentré',
  top: ({ n }, f) => `Les ${f.number(n)} plus grandes parts`,
  topMeans: 'Ce qu’elles font ensemble.',
  effective: 'Nombre effectif',
  effectiveMeans: ({ who }) => `Comme si tout était réparti également sur ${who}.`,
  nakamoto: 'Nombre de Nakamoto',
  nakamotoMeans: 'Le plus petit nombre qui réunit plus de la moitié.',
  hhi: 'Indice de Herfindahl-Hirschman',
  hhiMeans: ({ share }, f) =>
    `En tirant deux fois au sort, on tombe deux fois sur le même dans ${f.percent(share)} des cas.`,
  gini: 'Coefficient de Gini',
  giniMeans: 'De 0, si tous ont autant, à presque 1, si un seul a tout.',
  caution: 'Chacun de ces chiffres trompe à lui seul. Ils décrivent une structure et ne notent personne.',

  oneVoice: {
    instance: 'Avec une voix par instance',
    organisation: 'Avec une voix par organisation',
    class: 'Avec une voix par catégorie',
  },
  oneVoiceMeans:
    'Celles et ceux qui ont voté dans le même groupe se partagent une voix à parts égales, quel que soit leur nombre.',
  asCounted: 'Tel que compté',
  option: 'Option',
  unchanged: ({ a }) => `La tête resterait la même\u00a0: ${a}.`,
  changed: ({ a, b }) => `En tête viendrait ${b}, et non ${a}.`,
  rounded:
    'Les groupes ont tant de tailles différentes que des parts de voix ont été arrondies. Une égalité peut passer inaperçue.',

  ungrouped: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin ne dit pas d’où il vient et reste de côté.',
      many: '# de bulletins ne disent pas d’où ils viennent et restent de côté.',
      other: '# bulletins ne disent pas d’où ils viennent et restent de côté.',
    }),
  leftOut: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin ne peut pas être compté et reste de côté.',
      many: '# de bulletins ne peuvent pas être comptés et restent de côté.',
      other: '# bulletins ne peuvent pas être comptés et restent de côté.',
    }),
  known: ({ count, whole }, f) => `Bulletins connus ici\u00a0: ${f.number(count)} sur ${f.number(whole)}.`,

  notPublished: 'Les bulletins de ce vote ne sont pas publiés ici.',
  notNamed:
    'Dans ce vote, on ne montre à personne de qui vient un bulletin. On ne montre donc pas non plus d’où ils viennent.',
  tooFew: ({ n }, f) =>
    f.plural(n, {
      one: 'Il n’y a que # bulletin. C’est trop peu pour parler de parts.',
      many: 'Il n’y a que # de bulletins. C’est trop peu pour parler de parts.',
      other: 'Il n’y a que # bulletins. C’est trop peu pour parler de parts.',
    }),
  unknown: 'Les bulletins ne disent pas d’où ils viennent.',
  empty: 'Il n’y a rien à répartir.',
};
