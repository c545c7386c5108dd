import type { VoteWords } from '../en/vote.js';

export const vote: VoteWords = {
  unnamedOption: ({ n }, f) => `Opción ${f.number(n)}`,
  sameName: ({ label, n }, f) => `${f.isolate(label)} (opción ${f.number(n)})`,
  omitted: ({ n }, f) =>
    f.plural(n, {
      one: 'No se muestra # opción más',
      many: 'No se muestran # de opciones más',
      other: 'No se muestran # opciones más',
    }),

  reading: 'Cargando…',
  refresh: 'Actualizar',
  failed: 'No se ha podido leer. Se puede reintentar o abrir la encuesta allí.',
  retry: 'Reintentar',
  showMore: 'Mostrar más',
  linkOut: ({ host }) => `Abrir la encuesta en ${host}`,
  load: ({ host }) => `Mostrar la encuesta de ${host}`,
  loadNote: 'Todavía no se ha consultado ese servidor.',
  several: 'Varias respuestas posibles',
  warning: ({ text }) => `Aviso de contenido: ${text}`,
  voteElsewhere: 'Votar desde el propio servidor',

  closes: ({ relative }) => `Se cierra ${relative}`,
  closed: ({ relative }) => `Se cerró ${relative}`,
  closedNoTime: 'Cerrada',
  noClosing: 'Sin fecha de cierre',
  opens: ({ relative }) => `Se abre ${relative}`,
  cancelled: 'Cancelada',

  askedBy: ({ name }, f) => `Pregunta de ${f.isolate(name)}`,
  from: ({ host }) => `De ${host}`,
  copyFrom: ({ host, origin }) =>
    `Copia guardada en ${host}; las cifras pueden ir con retraso${origin ? ` respecto a ${origin}` : ''}`,
  asOf: ({ time }) => `última lectura: ${time}`,

  marks: ({ n }, f) => f.plural(n, { one: '# voto', many: '# de votos', other: '# votos' }),
  totalVoters: ({ n }, f) =>
    f.plural(n, {
      one: '# persona ha votado',
      many: '# de personas han votado',
      other: '# personas han votado',
    }),
  share: ({ count, whole, share }, f) => `${f.number(count)} de ${f.number(whole)} · ${f.percent(share)}`,
  mostVotes: 'La más votada',
  tiedMost: 'Empate en cabeza',
  finalResult: 'Resultado final',
  soFar: 'Hasta ahora',
  nobodyYet: 'Todavía no ha votado nadie.',
  hiddenUntilClose: 'Las cifras se muestran después del cierre.',
  hiddenUntilVote: 'Las cifras se muestran después de votar.',
  hiddenNoReason: 'El servidor no da ninguna cifra.',

  yourChoice: 'Opción elegida',

  closedNow: 'La votación acaba de cerrarse.',
  updated: ({ total }) => `Nuevas cifras: ${total}.`,
};
