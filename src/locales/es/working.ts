import type { WorkingWords } from '../en/working.js';

export const working: WorkingWords = {
  flow: ({ n, options }, f) =>
    f.plural(n, {
      one: `Cómo se movieron los votos en # ronda. Elegidas: ${f.list(options)}.`,
      many: `Cómo se movieron los votos en # de rondas. Elegidas: ${f.list(options)}.`,
      other: `Cómo se movieron los votos en # rondas. Elegidas: ${f.list(options)}.`,
    }),
  flowOpen: ({ n }, f) =>
    f.plural(n, {
      one: 'Cómo se movieron los votos en # ronda. Nadie queda elegido.',
      many: 'Cómo se movieron los votos en # de rondas. Nadie queda elegido.',
      other: 'Cómo se movieron los votos en # rondas. Nadie queda elegido.',
    }),
  drawing: 'Dibujo de las rondas',
  electedIn: ({ n }, f) => `elegida en la ronda ${f.number(n)}`,
  outIn: ({ n }, f) => `eliminada en la ronda ${f.number(n)}`,
  others: ({ n }, f) => f.plural(n, { one: '# opción más', many: '# de opciones más', other: '# opciones más' }),
  quota: ({ votes }) => `Línea discontinua: hacen falta ${votes} votos para salir elegida.`,
  lastRounds: ({ n, whole }, f) =>
    `Se dibujan las últimas ${f.number(n)} de ${f.number(whole)} rondas; la tabla las tiene todas.`,
  firstOptions: ({ n, whole }, f) =>
    `Se dibujan una a una ${f.number(n)} de ${f.number(whole)} opciones; la tabla las tiene todas.`,

  beatsAll: ({ options }, f) => `Frente a cada una de las demás, más personas prefieren ${f.list(options)}.`,
  beatsNone: 'Ninguna opción es preferida por más personas frente a todas las demás.',
  shading: 'En negrita: más personas prefieren la opción de la fila. Cuanto más oscuro, más claro el resultado.',
  paths: 'Fuerza del camino más fuerte desde la opción de la fila hasta la de la columna',
  pathsTitle: 'Los caminos más fuertes',
  pathsMean:
    'Un camino va de opción en opción, cada una preferida a la siguiente, y es tan fuerte como su paso más débil. En negrita: el camino es más fuerte que el de vuelta.',

  otherwise: 'Si se contara con otro método',
  caution:
    'Con otro método, la gente quizá habría votado de otra manera. Esto solo dice qué resultaría de estas mismas papeletas.',
  countOtherwise: 'Traer las papeletas y contarlas',
  counting: ({ n }, f) =>
    f.plural(n, { one: '# papeleta leída', many: '# de papeletas leídas', other: '# papeletas leídas' }),
  counted: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta, contada con cada método',
      many: '# de papeletas, contadas con cada método',
      other: '# papeletas, contadas con cada método',
    }),
  failed: 'Ahora mismo no se puede obtener o leer la lista de papeletas.',
  method: 'Método',
  wouldElect: 'Elegiría',
  thisVote: 'esta votación',
  oneSeat: 'un puesto',
  nobody: 'nadie',
  oneOf: ({ options }, f) => `empate: ${f.list(options)}`,
  allAgree: 'Todos estos métodos coinciden.',
  oneSeatEach: 'Los otros métodos cubren un solo puesto.',
  differs: 'Con el método de esta votación, estas papeletas dan un resultado distinto del de arriba.',
};
