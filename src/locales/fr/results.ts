import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  quorum: ({ text }) => `Ont participé\u00a0: ${text}`,
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
};
