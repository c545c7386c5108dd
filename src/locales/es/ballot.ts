import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'Elegir una opción',
  chooseSome: 'Elegir una o varias opciones',
  chooseFirst: 'Primero hay que elegir una opción.',
  submit: 'Votar',
  submitting: 'Enviando…',
  seenByServers: 'Los servidores implicados saben quién vota qué.',
  seenByAll: 'Todo el mundo puede ver quién vota qué.',
  seenByNobody: 'Voto secreto: no se muestra a nadie quién vota qué.',
  seenReasons: 'Los motivos se muestran con nombre; los votos, no.',
};
