import type { PowerWords } from '../en/power.js';

export const power: PowerWords = {
  title: 'De dónde vienen las papeletas',
  titleOfShares: 'Cómo está repartido',
  groupBy: 'Agrupar por',
  groupings: { instance: 'Instancia', organisation: 'Organización', class: 'Grupo' },
  who: {
    instance: ({ n }, f) => f.plural(n, { one: '# instancia', many: '# de instancias', other: '# instancias' }),
    organisation: ({ n }, f) =>
      f.plural(n, { one: '# organización', many: '# de organizaciones', other: '# organizaciones' }),
    class: ({ n }, f) => f.plural(n, { one: '# grupo', many: '# de grupos', other: '# grupos' }),
    holder: ({ n }, f) => f.plural(n, { one: '# parte', many: '# de partes', other: '# partes' }),
  },
  ballots: ({ n }, f) => f.plural(n, { one: '# papeleta', many: '# de papeletas', other: '# papeletas' }),
  voices: ({ n }, f) => f.plural(n, { one: '# voto', many: '# de votos', other: '# votos' }),
  from: ({ amount, who }) => `${amount} de ${who}`,
  among: ({ amount, who }) => `${amount} entre ${who}`,
  half: {
    ballots: ({ who }) => `Más de la mitad de las papeletas viene de ${who}.`,
    voices: ({ who }) => `Más de la mitad de los votos pertenece a ${who}.`,
    shares: ({ who }) => `Más de la mitad está en manos de ${who}.`,
  },
  halfMark: 'Hasta aquí, más de la mitad',
  legend: 'Cada barra es una parte. La línea las va sumando.',
  others: ({ n }, f) => f.plural(n, { one: '# más', many: '# más', other: '# más' }),

  asTable: 'Lo mismo en una tabla',
  columns: {
    rank: 'Puesto',
    holder: 'Quién',
    ballots: 'Papeletas',
    voices: 'Votos',
    shares: 'Cantidad',
    share: 'Parte',
    running: 'Hasta aquí',
  },
  notListed: ({ n }, f) =>
    f.plural(n, {
      one: 'Falta # en la lista',
      many: 'Faltan # en la lista',
      other: 'Faltan # en la lista',
    }),
  listMore: 'Listar más',

  indices: 'Qué tan concentrado está',
  top: ({ n }, f) => `Los ${f.number(n)} mayores`,
  topMeans: 'Lo que tienen en conjunto.',
  effective: 'Número efectivo',
  effectiveMeans: ({ who }) => `Como si todo se repartiera por igual entre ${who}.`,
  nakamoto: 'Número de Nakamoto',
  nakamotoMeans: 'Los menos que en conjunto tienen más de la mitad.',
  hhi: 'Índice de Herfindahl-Hirschman',
  hhiMeans: ({ share }, f) => `En dos sorteos, sale dos veces lo mismo el ${f.percent(share)} de las veces.`,
  gini: 'Coeficiente de Gini',
  giniMeans: 'Desde 0, donde todos tienen lo mismo, hasta casi 1, donde uno lo tiene todo.',
  caution: 'Cada una de estas cifras engaña por sí sola. Describen una estructura y no puntúan a nadie.',

  oneVoice: {
    instance: 'Con un voto por instancia',
    organisation: 'Con un voto por organización',
    class: 'Con un voto por grupo',
  },
  oneVoiceMeans: 'Quienes votaron en el mismo grupo se reparten un voto por igual, sean cuantos sean.',
  asCounted: 'Según el recuento',
  option: 'Opción',
  unchanged: ({ a }) => `Ganaría lo mismo: ${a}.`,
  changed: ({ a, b }) => `Ganaría ${b}, y no ${a}.`,
  rounded:
    'Los grupos tienen tantos tamaños que hubo que redondear partes de un voto. Un empate puede pasar inadvertido.',

  ungrouped: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta no dice a dónde pertenece y queda fuera.',
      many: '# de papeletas no dicen a dónde pertenecen y quedan fuera.',
      other: '# papeletas no dicen a dónde pertenecen y quedan fuera.',
    }),
  leftOut: ({ n }, f) =>
    f.plural(n, {
      one: '# papeleta no se puede contar y queda fuera.',
      many: '# de papeletas no se pueden contar y quedan fuera.',
      other: '# papeletas no se pueden contar y quedan fuera.',
    }),
  known: ({ count, whole }, f) => `Aquí se conocen ${f.number(count)} de ${f.number(whole)} papeletas.`,

  notPublished: 'Las papeletas de esta votación no están publicadas aquí.',
  notNamed: 'En esta votación no se muestra de quién es cada papeleta. Por eso tampoco se muestra de dónde vienen.',
  tooFew: ({ n }, f) =>
    f.plural(n, {
      one: 'Solo hay # papeleta. Es muy poco para hablar de partes.',
      many: 'Solo hay # de papeletas. Es muy poco para hablar de partes.',
      other: 'Solo hay # papeletas. Es muy poco para hablar de partes.',
    }),
  unknown: 'Las papeletas no dicen de dónde vienen.',
  empty: 'No hay nada que repartir.',
};
