import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'Eine Option auswählen',
  chooseSome: 'Eine oder mehrere Optionen auswählen',
  chooseFirst: 'Bitte zuerst eine Option auswählen.',
  submit: 'Abstimmen',
  submitting: 'Wird gesendet …',
  seenByServers: 'Die beteiligten Server wissen, wer wie abstimmt.',
  seenByAll: 'Alle können sehen, wer wie abstimmt.',
  seenByNobody: 'Geheim: Niemandem wird gezeigt, wer wie abstimmt.',
  seenReasons: 'Begründungen erscheinen mit Namen, Stimmen nicht.',
};
