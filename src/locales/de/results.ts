import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  quorum: ({ text }) => `Beteiligt: ${text}`,
  reasons: 'Warum',
  missing: 'Was etwas ändern würde',
  dissent: 'Wer nicht mitgeht',
  classes: 'Nach Gruppen',
  ties: 'Gleichstände',
  working: 'So wurde gezählt',
  option: 'Option',
  rounds: 'Stimmen in jeder Runde',
  roundsWithQuota: ({ votes }) => `Stimmen in jeder Runde; für einen Sitz braucht es ${votes}`,
  round: ({ n }, f) => `Runde ${f.number(n)}`,
  exhausted: 'Keine weitere Wahl',
  elected: 'gewählt',
  eliminated: 'ausgeschieden',
  pairwise: 'Wie viele die Option der Zeile der Option der Spalte vorziehen',
};
