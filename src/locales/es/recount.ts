import type { RecountWords } from '../en/recount.js';

export const recount: RecountWords = {
  offer: 'Volver a contar',
  title: 'Recuento en este dispositivo',
  cancel: 'Cancelar',
  again: 'Contar otra vez',
  retry: 'Intentar de nuevo',
  progress: 'Papeletas leídas',
  starting: 'Se están pidiendo las papeletas…',
  reading: ({ n }, f) =>
    f.plural(n, { one: '# papeleta leída', many: '# de papeletas leídas', other: '# papeletas leídas' }),
  readingAgain: ({ n }, f) =>
    f.plural(n, {
      one: 'Algunas personas tienen varias papeletas, así que se leen todas otra vez: # por ahora',
      many: 'Algunas personas tienen varias papeletas, así que se leen todas otra vez: # por ahora',
      other: 'Algunas personas tienen varias papeletas, así que se leen todas otra vez: # por ahora',
    }),
  cancelled: 'El recuento se detuvo antes de terminar, así que no dice nada.',

  same: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta contada de nuevo aquí: el mismo resultado.',
      many: '# de papeletas contadas de nuevo aquí: el mismo resultado.',
      other: '# papeletas contadas de nuevo aquí: el mismo resultado.',
    }),
  differs: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta contada de nuevo aquí: no es el mismo resultado.',
      many: '# de papeletas contadas de nuevo aquí: no es el mismo resultado.',
      other: '# papeletas contadas de nuevo aquí: no es el mismo resultado.',
    }),
  nothingToCompare: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta contada de nuevo aquí. No hay resultado publicado con el que comparar.',
      many: '# de papeletas contadas de nuevo aquí. No hay resultado publicado con el que comparar.',
      other: '# papeletas contadas de nuevo aquí. No hay resultado publicado con el que comparar.',
    }),
  stillOpen:
    'La votación sigue, y puede haber papeletas más nuevas que los números. Lee de nuevo y luego cuenta otra vez.',
  compared: ({ time }) => `Comparado con los números de: ${time}.`,

  differences: 'En qué se diferencian',
  what: 'Qué',
  published: 'Publicado',
  recounted: 'Contado aquí',
  absent: 'nada',
  yes: 'sí',
  no: 'no',
  more: ({ n }, f) =>
    f.plural(n, { one: 'y # diferencia más', many: 'y # de diferencias más', other: 'y # diferencias más' }),
  counts: {
    eligible: 'Pueden votar',
    cast: 'Han participado',
    valid: 'Papeletas válidas',
    invalid: 'Papeletas nulas',
    abstain: 'Abstenciones',
    silent: 'Sin respuesta',
  },
  fields: {
    voters: 'votantes',
    score: 'puntuación',
    rank: 'puesto',
    transfers: 'votos que pasan',
  },
  parts: {
    winners: 'Elegidas',
    tied: 'Empate',
    tieBreaks: 'Empates',
    rounds: 'Rondas',
    marks: 'Notas',
    purchases: 'Proyectos financiados',
    invalid: 'Papeletas nulas',
    pairwise: 'Parejas',
  },
  about: ({ a, b }) => `${a}, ${b}`,
  round: ({ n }, f) => `Ronda ${f.number(n)}`,
  against: ({ a, b }) => `${a} antes que ${b}`,
  ballot: ({ name }, f) => `Papeleta ${f.isolate(name)}`,

  leftOut: 'Papeletas que no cuentan',
  replaced: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta fue sustituida por otra posterior de la misma persona.',
      many: '# de papeletas fueron sustituidas por otras posteriores de las mismas personas.',
      other: '# papeletas fueron sustituidas por otras posteriores de las mismas personas.',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta fue retirada.',
      many: '# de papeletas fueron retiradas.',
      other: '# papeletas fueron retiradas.',
    }),
  stale: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta responde a un texto anterior.',
      many: '# de papeletas responden a un texto anterior.',
      other: '# papeletas responden a un texto anterior.',
    }),
  malformed: ({ n, options }, f) =>
    f.plural(n, {
      one: `# línea no es una papeleta y quedó fuera: línea ${f.list(options)}`,
      many: `# de líneas no son papeletas y quedaron fuera: líneas ${f.list(options)}`,
      other: `# líneas no son papeletas y quedaron fuera: líneas ${f.list(options)}`,
    }),
  malformedMore: ({ text }) => `${text}, etc.`,
  whichInvalid: 'Qué papeletas son nulas',
  invalidOne: ({ name, text }, f) => `${f.isolate(name)}, ${text}`,

  limits: 'Lo que esto no muestra',
  limit: {
    always:
      'Un recuento suma lo que está publicado. Si cada papeleta está en la lista tal como se entregó, solo pueden decirlo quienes la entregaron: busca la tuya.',
    anonymous: 'Las papeletas no dicen de quién son, así que aquí no se ve si cada persona tenía solo una.',
    weights: 'Cuántos votos hay detrás de una papeleta se toma de la lista.',
    lateness: 'Algunas papeletas no dicen cuándo se entregaron, así que pueden haber llegado tarde.',
    rule: 'Solo se cuentan de nuevo los números. Lo que la regla hace con ellos, no.',
  },

  find: 'Buscar mi papeleta',
  receipt: 'Recibo de tu papeleta',
  receiptNote: 'Se queda en esta página y no se guarda.',
  receiptMissing: 'Escribe el recibo que te dieron al votar.',
  notFound:
    'En la lista no hay ninguna papeleta con este recibo. Compruébalo; si es correcto, díselo a quienes llevan la votación.',
  found: ({ text }) => `Encontrada. Dice: ${text}.`,
  standing: {
    counted: 'Cuenta.',
    replaced: 'No cuenta, porque una posterior tuya la sustituye.',
    stale: 'No cuenta, porque el texto cambió después.',
    withdrawn: 'No cuenta, porque fue retirada.',
  },
  standsInvalid: ({ text }) => `No cuenta: ${text}.`,

  save: 'Guardar en un archivo',
  saveBallots: ({ name }) => `Papeletas (${name})`,
  saveResult: ({ name }) => `Resultado (${name})`,
  saveNote: ({ name }) =>
    `${name} tiene todas las papeletas tal como están publicadas; los otros archivos, solo las que cuentan.`,
  saving: 'Se está preparando el archivo…',
  saved: ({ name }, f) => `Entregado al navegador para guardarlo: ${f.isolate(name)}`,
  saveTooLarge: ({ name }) => `Hay demasiadas papeletas para este tipo de archivo. Elige ${name}.`,

  openList: 'Abrir la lista de papeletas',
  failures: {
    offline: 'No tienes conexión, y hay que pedir las papeletas. Inténtalo cuando vuelvas a tenerla.',
    unreachable:
      'No se pueden obtener las papeletas: su servidor no responde o no deja que otra página las lea. Inténtalo de nuevo o abre la lista allí.',
    slow: 'Las papeletas dejaron de llegar. Inténtalo de nuevo en un momento.',
    forbidden: 'El servidor no muestra las papeletas a cualquiera. Abre la lista allí.',
    'not-found': 'En la dirección publicada no hay lista de papeletas. Díselo a quienes llevan la votación.',
    limited: 'El servidor pide una pausa. Inténtalo de nuevo en unos minutos.',
    server: 'El servidor de las papeletas tiene un problema. Inténtalo más tarde.',
    malformed: 'La lista de papeletas no se puede leer o cambió durante la lectura. Inténtalo de nuevo.',
    'too-large': 'Hay más papeletas de las que esta página puede contar. Abre la lista y cuéntala en otro sitio.',
    unsupported: 'Esta página no sabe cómo se cuenta esta votación.',
  },
};
