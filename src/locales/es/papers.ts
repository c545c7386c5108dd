import type { PapersWords } from '../en/papers.js';

export const papers: PapersWords = {
  markEach: ({ n }, f) => `Puntúa cada opción de 0 a ${f.number(n)}; ${f.number(n)} es lo mejor`,
  notMarked: 'sin puntuar',
  noOpinion: 'sin opinión',
  markFirst: 'Primero hay que puntuar una opción.',
  markAtLeast: ({ n }, f) =>
    f.plural(n, {
      one: 'Puntúa al menos # opción.',
      many: 'Puntúa al menos # de opciones.',
      other: 'Puntúa al menos # opciones.',
    }),
  markAtMost: ({ n }, f) =>
    f.plural(n, {
      one: 'Puntúa como máximo # opción.',
      many: 'Puntúa como máximo # de opciones.',
      other: 'Puntúa como máximo # opciones.',
    }),

  shareOut: ({ n }, f) =>
    f.plural(n, { one: 'Da # punto', many: 'Reparte hasta # de puntos', other: 'Reparte hasta # puntos' }),
  left: ({ count, whole }, f) => `Quedan ${f.number(count)} de ${f.number(whole)}`,
  tooMany: ({ n }, f) => f.plural(n, { one: 'Sobra # punto.', many: 'Sobran # de puntos.', other: 'Sobran # puntos.' }),
  more: ({ label }, f) => `Uno más para ${f.isolate(label)}`,
  fewer: ({ label }, f) => `Uno menos para ${f.isolate(label)}`,
  giveFirst: 'Primero hay que dar al menos un punto.',
  giveAtLeast: ({ n }, f) =>
    f.plural(n, {
      one: 'Da puntos al menos a # opción.',
      many: 'Da puntos al menos a # de opciones.',
      other: 'Da puntos al menos a # opciones.',
    }),
  giveAtMost: ({ n }, f) =>
    f.plural(n, {
      one: 'Da puntos como máximo a # opción.',
      many: 'Da puntos como máximo a # de opciones.',
      other: 'Da puntos como máximo a # opciones.',
    }),

  whichTimes: 'Indica para cada hora si puedes',
  yes: 'sí',
  maybe: 'quizá',
  no: 'no puedo',
  answerFirst: 'Primero hay que responder para una hora.',

  budget: ({ amount }) => `Hay ${amount} para gastar`,
  noCost: 'Sin coste no se puede financiar',
  ticked: ({ amount, whole }) => `Marcado: ${amount} de ${whole}`,
  tickedOver: ({ amount, whole }) =>
    `Marcado: ${amount} de ${whole}. Se puede marcar más de lo que hay: el recuento dirá qué se puede pagar.`,

  marked: ({ label, text }, f) => `${f.isolate(label)}: ${text}`,
  points: ({ n }, f) => f.plural(n, { one: '# punto', many: '# de puntos', other: '# puntos' }),
  others: ({ n }, f) => f.plural(n, { one: '# más', many: '# más', other: '# más' }),
  review: ({ said }) => `Vas a decir: ${said}.`,
  recorded: ({ said, host, time }) => `El voto por ${said} ha quedado registrado en ${host}${time ? `: ${time}` : ''}.`,
  recordedStance: ({ said, host, time }) =>
    `El voto «${said}» ha quedado registrado en ${host}${time ? `: ${time}` : ''}.`,
  change: 'Cambiar mi voto',
  withdraw: 'Retirar mi voto',
  withdrawn: 'El voto queda retirado. Sigue en el registro y no se cuenta.',

  options: {
    consent: 'Consiento',
    concern: 'Consiento, con una preocupación',
    objection: 'Tengo una objeción',
    agree: 'De acuerdo',
    abstain: 'Me abstengo',
    'stand-aside': 'Me aparto',
    disagree: 'En desacuerdo',
    block: 'Bloqueo',
    yes: 'Sí',
    no: 'En contra',
    'looks-good': 'Me parece bien',
    'not-sure': 'No lo tengo claro',
    concerned: 'Me preocupa',
    endorsement: 'La apoyo del todo',
    'minor-contention': 'De acuerdo, con una pega menor',
    'support-with-reservations': 'La apoyo con reservas',
    'more-discussion': 'Hay que hablarlo más',
    'support-despite-dislike': 'No me gusta, pero la apoyo',
    'serious-disagreement': 'En serio desacuerdo',
    veto: 'La veto',
    accept: 'Participo',
    decline: 'No participo',
    object: 'Me opongo',
  },
};
