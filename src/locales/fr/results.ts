import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  reasons: 'Pourquoi',
  missing: 'Ce qui changerait l’issue',
  dissent: 'Qui ne suit pas',
  classes: 'Par catégorie',
  ties: 'Égalités',
  working: 'Comment on a compté',
  option: 'Option',
  rounds: 'Voix à chaque tour',
  roundsWithQuota: ({ votes }) => `Voix à chaque tour\u202f; il en faut ${votes} pour être élu`,
  round: ({ n }, f) => `Tour ${f.number(n)}`,
  exhausted: 'Sans autre choix',
  elected: 'élue',
  eliminated: 'éliminée',
  pairwise: 'Combien de personnes préfèrent l’option de la ligne à celle de la colonne',

  asTable: 'Afficher en tableau',
  units: {
    votes: 'Voix',
    approvals: 'Combien de personnes ont choisi chaque option',
    stances: 'Où en sont les gens',
    stars: 'Somme des étoiles, jusqu’à 5 par personne',
    points: 'Points, en part de tous ceux qui ont été donnés',
    ranks: 'Points pour les places dans les classements',
    rounds: 'Voix lors de l’élection d’une option, ou sinon au dernier tour où elle restait',
    wins: 'Combien d’autres options chacune bat',
    supporters: 'Combien de personnes veulent chaque projet',
    times: 'Qui peut venir, et qui pourrait au besoin',
  },
  sums: ({ n }, f) => `Somme des notes de 0 à ${f.number(n)}`,
  means: ({ n }, f) => `Moyenne des notes de 0 à ${f.number(n)}, pour qui en a donné une`,
  part: ({ amount, of, share }, f) => `${amount} sur ${of} · ${f.percent(share)}`,
  points: ({ n }, f) => f.plural(n, { one: '# point', many: '# de points', other: '# points' }),
  stars: ({ n }, f) => f.plural(n, { one: '# étoile', many: '# d’étoiles', other: '# étoiles' }),
  yes: ({ text }) => `oui ${text}`,
  yesOrMaybe: ({ text }) => `oui ou peut-être ${text}`,
  meanOf: ({ n, amount }, f) =>
    f.plural(n, {
      one: `moyenne ${amount} sur # note`,
      many: `moyenne ${amount} sur # de notes`,
      other: `moyenne ${amount} sur # notes`,
    }),
  sumOf: ({ n, amount }, f) =>
    f.plural(n, {
      one: `somme ${amount} sur # note`,
      many: `somme ${amount} sur # de notes`,
      other: `somme ${amount} sur # notes`,
    }),
  firstChoice: ({ n }, f) =>
    f.plural(n, {
      one: 'premier choix de # personne',
      many: 'premier choix de # de personnes',
      other: 'premier choix de # personnes',
    }),
  runoff: ({ text }) => `au second tour ${text}`,
  cost: ({ amount }) => `coûte ${amount}`,
  fates: {
    chosen: 'Choisie',
    elected: 'Élue',
    funded: 'Financé',
    tied: 'Égalité',
    ahead: 'En tête du décompte',
  },
  quota: ({ votes }) => `quotient ${votes}`,
  target: ({ n }, f) => `objectif ${f.number(n)}`,
  columns: {
    votes: 'Voix',
    approvals: 'Personnes',
    stances: 'Personnes',
    sums: 'Somme',
    means: 'Moyenne',
    stars: 'Étoiles',
    points: 'Points',
    ranks: 'Points',
    rounds: 'Voix',
    wins: 'Bat',
    supporters: 'Soutiens',
    times: 'Oui',
    atMost: 'Oui ou peut-être',
    share: 'Part',
    class: 'Catégorie',
    members: 'Membres',
    cast: 'Ont participé',
  },
  note: 'Remarque',
  whole: 'Sur un total de',

  answered: ({ n, whole }, f) =>
    whole === undefined
      ? f.plural(n, { one: '# a répondu', many: '# ont répondu', other: '# ont répondu' })
      : f.plural(n, {
          one: `# sur ${f.number(whole)} a répondu`,
          many: `# sur ${f.number(whole)} ont répondu`,
          other: `# sur ${f.number(whole)} ont répondu`,
        }),
  present: ({ n, whole }, f) =>
    whole === undefined
      ? f.plural(n, { one: '# présente', many: '# présentes', other: '# présentes' })
      : f.plural(n, {
          one: `# sur ${f.number(whole)} présente`,
          many: `# sur ${f.number(whole)} présentes`,
          other: `# sur ${f.number(whole)} présentes`,
        }),
  quorumLine: ({ came, needed, state }) =>
    `${came} · quorum de ${needed}, ${{ met: 'atteint', open: 'pas encore atteint', missed: 'non atteint' }[state]}`,
  quorumWord: 'quorum',
  turnout: {
    eligible: ({ n }, f) => f.plural(n, { one: '# peut voter', many: '# peuvent voter', other: '# peuvent voter' }),
    valid: ({ n }, f) => f.plural(n, { one: '# valable', many: '# valables', other: '# valables' }),
    abstain: ({ n }, f) => f.plural(n, { one: '# abstention', many: '# d’abstentions', other: '# abstentions' }),
    invalid: ({ n }, f) => f.plural(n, { one: '# nul', many: '# nuls', other: '# nuls' }),
    silent: ({ n }, f) => `${f.number(n)} sans réponse`,
  },
  tooFew:
    'Le vote de chaque catégorie n’est pas indiqué\u00a0: dans l’une d’elles, si peu ont voté que l’on verrait le vote de quelqu’un.',

  spread: 'Combien de fois chaque note a été donnée',
  spent: ({ spent, budget, left, share }, f) => `${spent} sur ${budget} dépensés · ${f.percent(share)} · reste ${left}`,
  bought: {
    title: 'Ce qui a été acheté, dans l’ordre d’achat',
    cost: 'Coût',
    effective: 'Voix effectives',
    highest: 'Plus grande part payée',
    left: 'Reste du budget',
    completion: 'avec l’argent qui restait',
  },
};
