import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'Eine Option auswählen',
  chooseSome: 'Eine oder mehrere Optionen auswählen',
  chooseFirst: 'Bitte zuerst eine Option auswählen.',
  chooseBetween: ({ least, n }, f) =>
    least > 1 ? `${f.number(least)} bis ${f.number(n)} auswählen` : `Bis zu ${f.number(n)} auswählen`,
  chooseAtLeast: ({ n }, f) => `Mindestens ${f.number(n)} auswählen`,
  chooseAtMost: ({ n }, f) => `Höchstens ${f.number(n)} auswählen.`,
  reason: 'Warum?',
  optional: '(wenn du magst)',
  required: '(nötig)',
  reasonMissing: 'Sag, warum: Es wird gelesen und bearbeitet.',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  submit: 'Abstimmen',
  submitting: 'Wird gesendet …',
  seenByServers: 'Die beteiligten Server wissen, wer wie abstimmt.',
  seenByAll: 'Alle können sehen, wer wie abstimmt.',
  seenByNobody: 'Geheim: Niemandem wird gezeigt, wer wie abstimmt.',
  seenReasons: 'Begründungen erscheinen mit Namen, Stimmen nicht.',

  recorded: ({ options, host }, f) => `Die Stimme für ${f.list(options)} ist auf ${host} gespeichert.`,
  recordedUnknown: 'Die eigene Stimme ist abgegeben.',
  notEligible: 'Dieses Konto ist hier nicht stimmberechtigt.',
  signInFirst: 'Zum Abstimmen bitte auf dieser Seite anmelden.',
  addressNeeded: 'Von anderswo kann hier nur abgestimmt werden, wenn diese Seite die Adresse des Beitrags angibt.',
  ownPoll: 'In der eigenen Umfrage kann man nicht abstimmen.',
  unknownMethod: 'Diese Abstimmung wird nach einem Verfahren gezählt, das diese Seite nicht kennt.',
};
