import type { DecideWords, Doing } from '../en/decide.js';

const joined = (...parts: readonly string[]): string => parts.filter((part) => part).join(' ');

const does =
  (one: string, many: string, infinitive: string) =>
  ({ subject, number, mood, place }: Doing): string => {
    const several = number === 'part' || number === 'many';
    if (mood === 'must') return joined(subject, several ? 'tendrían que' : 'tendría que', infinitive, place);
    return joined(subject, several ? many : one, place);
  };

export const decide: DecideWords = {
  doing: {
    agree: does('está de acuerdo', 'están de acuerdo', 'estar de acuerdo'),
    abstain: does('se abstiene', 'se abstienen', 'abstenerse'),
    'stand-aside': does('se hace a un lado', 'se hacen a un lado', 'hacerse a un lado'),
    concern: does('expresa una inquietud', 'expresan una inquietud', 'expresar una inquietud'),
    disagree: does('está en contra', 'están en contra', 'estar en contra'),
    object: does('objeta', 'objetan', 'objetar'),
    block: does('bloquea', 'bloquean', 'bloquear'),
  },
  says: (doing, f) => {
    const what = `«${f.isolate(doing.name)}»`;
    return does(`responde ${what}`, `responden ${what}`, `responder ${what}`)(doing);
  },
  chooses: (doing, f) => {
    const what = `«${f.isolate(doing.name)}»`;
    return does(`elige ${what}`, `eligen ${what}`, `elegir ${what}`)(doing);
  },
  takesPart: does('participa', 'participan', 'participar'),
  isThere: does('está presente', 'están presentes', 'estar presentes'),
  holdsObjection: does('mantiene una objeción', 'mantienen una objeción', 'mantener una objeción'),
  noObjection: () => 'no queda ninguna objeción en pie',

  nobody: 'nadie',
  people: ({ n }, f) => f.plural(n, { one: '# persona', many: '# de personas', other: '# personas' }),
  voices: ({ n }, f) => f.plural(n, { one: '# voto', many: '# de votos', other: '# votos' }),
  parts: {
    half: ({ of }) => joined('la mitad', of),
    third: ({ of }) => joined('un tercio', of),
    twoThirds: ({ of }) => joined('dos tercios', of),
    quarter: ({ of }) => joined('una cuarta parte', of),
    threeQuarters: ({ of }) => joined('tres cuartas partes', of),
  },
  percent: ({ share, of }, f) => joined('el', f.percent(share), of),
  ratio: ({ n, whole, of }, f) => joined(`${f.number(n)} de cada ${f.number(whole)}`, of),

  atLeast: ({ amount }) => `al menos ${amount}`,
  moreThan: ({ amount }) => `más de ${amount}`,
  exactly: ({ amount }) => `exactamente ${amount}`,
  atMost: ({ amount }) => `como máximo ${amount}`,
  lessThan: ({ amount }) => `menos de ${amount}`,

  groups: {
    eligible: { of: 'de los miembros', among: 'entre los miembros', all: 'todos los miembros' },
    active: { of: 'de los miembros activos', among: 'entre los miembros activos', all: 'todos los miembros activos' },
    present: {
      of: 'de las personas presentes',
      among: 'entre las personas presentes',
      all: 'todas las personas presentes',
    },
    valid: { of: 'de quienes han votado', among: 'entre quienes han votado', all: 'todas las personas que han votado' },
  },
  inClass: ({ name }, f) => `en el grupo «${f.isolate(name)}»`,
  withoutAbstentions: 'sin contar las abstenciones',
  byWeight: 'según el peso del voto',
  withSilence: 'contando los silencios',
  withoutSilence: 'sin contar los silencios',
  places: { async: 'fuera de la reunión', call: 'en la reunión', proxy: 'por representación' },
  comma: ({ a, b }) => `${a}, ${b}`,
  next: ({ a, b }) => `${a}, ${b}`,
  and: ({ a, b }) => `${a} y ${b}`,
  then: ({ a, b }) => `${a}, luego ${b}`,
  unless: ({ condition, exception }) => `${condition}, salvo si ${exception}`,

  passesIf: ({ condition }) => `Se aprueba si ${condition}.`,
  onlyIf: ({ condition }) => `Pero solo si ${condition}.`,
  noCondition: 'La regla no pide nada más que la propia votación.',
  countsIf: ({ condition }) => `Solo vale si ${condition}.`,
  objectionsHold: 'Mientras quede una objeción en pie, no se aprueba nada.',
  minimumDays: ({ n }, f) =>
    f.plural(n, {
      one: 'La votación permanece abierta al menos # día.',
      many: 'La votación permanece abierta al menos # de días.',
      other: 'La votación permanece abierta al menos # días.',
    }),
  provisionalDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Después se puede objetar la decisión durante # día.',
      many: 'Después se puede objetar la decisión durante # de días.',
      other: 'Después se puede objetar la decisión durante # días.',
    }),
  silenceConsents: 'Se entiende que quien no responde está de acuerdo, pero no que ha participado.',
  tieBreaks: ({ ways }) => `En caso de empate decide: ${ways}.`,
  ways: {
    'status-quo': 'la situación actual',
    chair: 'la presidencia',
    seed: 'un sorteo que cualquiera puede comprobar',
    'earlier-round': 'la ronda anterior',
    votes: 'el número de apoyos',
    cost: 'el coste más bajo',
    maybe: 'quién podría si hace falta',
    score: 'la suma más alta',
    'match-ups': 'quién pierde menos comparaciones con los demás',
    'five-stars': 'el número de valoraciones de cinco estrellas',
  },
  other: ({ name }, f) => `«${f.isolate(name)}»`,

  decisions: {
    adopted: 'Queda aprobado.',
    'not-adopted': 'No queda aprobado.',
    inquorate: 'Ha participado muy poca gente, así que no se decide nada.',
    measured: 'No había nada que decidir: las cifras muestran qué piensa cada cual.',
  },
  unanimous: 'Queda aprobado por unanimidad de quienes han votado.',
  provisional: ({ until }) =>
    until
      ? `Queda aprobado de forma provisional. Se puede objetar hasta esta fecha: ${until}.`
      : 'Queda aprobado de forma provisional. Todavía se puede objetar.',
  chosen: ({ options }, f) => `Elección: ${f.list(options)}.`,
  chosenProvisionally: ({ options, until }, f) =>
    `Elección provisional: ${f.list(options)}. Se puede objetar hasta esta fecha: ${until}.`,
  chosenUnnamed: 'Ya hay una elección.',
  tied: ({ options }, f) => `Empate entre ${f.list(options)}.`,
  tiedUnnamed: 'Empate.',
  otherDecision: ({ name }, f) => `Resultado: «${f.isolate(name)}».`,
  pending: {
    unknown: 'Todavía sin decidir.',
    cancelled: 'No se decide nada: la votación se canceló.',
    opening: 'Todavía sin decidir: la votación no ha empezado.',
    close: 'Todavía sin decidir: la votación sigue abierta.',
    objections: 'Todavía sin decidir: queda una objeción en pie.',
  },
  pendingDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Todavía sin decidir: la votación tiene que estar abierta al menos # día.',
      many: 'Todavía sin decidir: la votación tiene que estar abierta al menos # de días.',
      other: 'Todavía sin decidir: la votación tiene que estar abierta al menos # días.',
    }),

  ofWhole: ({ n, whole }, f) => `${f.number(n)} de ${f.number(whole)}`,
  needed: {
    atLeast: ({ n }, f) =>
      f.plural(n, {
        one: 'se necesita al menos #',
        many: 'se necesitan al menos #',
        other: 'se necesitan al menos #',
      }),
    exactly: ({ n }, f) =>
      f.plural(n, {
        one: 'se necesita exactamente #',
        many: 'se necesitan exactamente #',
        other: 'se necesitan exactamente #',
      }),
    atMost: ({ n }, f) =>
      f.plural(n, {
        one: 'se permite # como máximo',
        many: 'se permiten # como máximo',
        other: 'se permiten # como máximo',
      }),
    none: 'no se permite ninguna',
  },
  met: ({ because }) => `${because}: se cumple.`,
  notMet: ({ because }) => `${because}: no se cumple.`,
  lifted: ({ because, exception }) => `${because}: queda sin efecto, porque ${exception}.`,
  semicolon: ({ a, b }) => `${a}; ${b}`,

  more: ({ n }, f) => f.plural(n, { one: '# persona más', many: '# de personas más', other: '# personas más' }),
  fewer: ({ n }, f) => f.plural(n, { one: '# persona menos', many: '# de personas menos', other: '# personas menos' }),
  instead: ({ n }, f) =>
    f.plural(n, {
      one: '# persona que respondió otra cosa',
      many: '# de personas que respondieron otra cosa',
      other: '# personas que respondieron otra cosa',
    }),
  moreVoices: ({ n }, f) => f.plural(n, { one: '# voto más', many: '# de votos más', other: '# votos más' }),
  others: ({ n }, f) =>
    f.plural(n, {
      one: '# persona más tendría que responder otra cosa',
      many: '# de personas más tendrían que responder otra cosa',
      other: '# personas más tendrían que responder otra cosa',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, {
      one: '# objeción tendría que retirarse o resolverse',
      many: '# de objeciones tendrían que retirarse o resolverse',
      other: '# objeciones tendrían que retirarse o resolverse',
    }),
  toMeet: ({ change }) => `Para llegar, ${change}.`,
  toBreak: ({ change }) => `Para que cambie, ${change}.`,
  notEnough: 'Quienes aún no han respondido no bastan para eso.',

  reason: ({ said, text }, f) => `${said}: «${f.isolate(text)}»`,
  fate: ({ said, text }) => `${said} (${text})`,
  fates: {
    raised: 'objeción aún sin examinar',
    testing: 'objeción en examen',
    qualified: 'objeción considerada válida',
    integrating: 'objeción que se está integrando',
    dismissed: 'objeción descartada',
    resolved: 'objeción resuelta',
    withdrawn: 'objeción retirada',
  },
};
