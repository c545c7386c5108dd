import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'Elegir una opción',
  chooseSome: 'Elegir una o varias opciones',
  chooseFirst: 'Primero hay que elegir una opción.',
  chooseBetween: ({ least, n }, f) =>
    least > 1 ? `Elige de ${f.number(least)} a ${f.number(n)}` : `Elige hasta ${f.number(n)}`,
  chooseAtLeast: ({ n }, f) => `Elige al menos ${f.number(n)}`,
  chooseAtMost: ({ n }, f) => `Elige como máximo ${f.number(n)}.`,
  reason: '¿Por qué?',
  optional: '(si quieres)',
  required: '(necesario)',
  reasonMissing: 'Di por qué: se leerá y se trabajará en ello.',
  undo: 'Deshacer',
  undone: 'Deshecho.',
  submit: 'Votar',
  submitting: 'Enviando…',
  seenByServers: 'Los servidores implicados saben quién vota qué.',
  seenByAll: 'Todo el mundo puede ver quién vota qué.',
  seenByNobody: 'Voto secreto: no se muestra a nadie quién vota qué.',
  seenReasons: 'Los motivos se muestran con nombre; los votos, no.',

  recorded: ({ options, host }, f) => `El voto por ${f.list(options)} ha quedado registrado en ${host}.`,
  recordedUnknown: 'El voto ya está emitido.',
  notEligible: 'Esta cuenta no puede votar aquí.',
  signInFirst: 'Para votar hay que iniciar sesión en este sitio.',
  addressNeeded: 'Solo se puede votar desde otro servidor si esta página indica la dirección de la publicación.',
  ownPoll: 'No se puede votar en una encuesta propia.',
  unknownMethod: 'Esta votación se cuenta con un método que esta página no conoce.',
};
