import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  quorum: ({ text }) => `Han participado: ${text}`,
  reasons: 'Por qué',
  missing: 'Qué lo cambiaría',
  dissent: 'Quién no está de acuerdo',
  classes: 'Por grupos',
  ties: 'Empates',
  working: 'Cómo se contó',
  option: 'Opción',
  rounds: 'Votos en cada ronda',
  roundsWithQuota: ({ votes }) => `Votos en cada ronda; hacen falta ${votes} para ser elegido`,
  round: ({ n }, f) => `Ronda ${f.number(n)}`,
  exhausted: 'Sin más preferencias',
  elected: 'elegida',
  eliminated: 'eliminada',
  pairwise: 'Cuántas personas prefieren la opción de la fila a la de la columna',
};
