import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  reasons: 'Por qué',
  missing: 'Qué lo cambiaría',
  dissent: 'Quién no está de acuerdo',
  classes: 'Por grupos',
  ties: 'Empates',
  working: 'Cómo se contó',
  option: 'Opción',
  rounds: 'Votos en cada ronda',
  roundsWithQuota: ({ votes }) => `Votos en cada ronda; hacen falta ${votes} para ser elegido`,
  round: ({ n }, f) => `Ronda ${f.number(n)}`,
  exhausted: 'Sin más preferencias',
  elected: 'elegida',
  eliminated: 'eliminada',
  pairwise: 'Cuántas personas prefieren la opción de la fila a la de la columna',

  asTable: 'Mostrar como tabla',
  units: {
    votes: 'Votos',
    approvals: 'Cuántas personas eligieron cada opción',
    stances: 'Qué posición tiene la gente',
    stars: 'Suma de las estrellas, hasta 5 de cada persona',
    points: 'Puntos, como parte de todos los repartidos',
    ranks: 'Puntos por los puestos en las listas',
    rounds: 'Votos al ser elegida una opción o, si no, en la última ronda en que estaba',
    wins: 'A cuántas de las demás gana cada opción',
    supporters: 'Cuántas personas quieren cada proyecto',
    times: 'Quién puede venir y quién podría si hace falta',
  },
  sums: ({ n }, f) => `Suma de las notas de 0 a ${f.number(n)}`,
  means: ({ n }, f) => `Media de las notas de 0 a ${f.number(n)} entre quienes pusieron una`,
  part: ({ amount, of, share }, f) => `${amount} de ${of} · ${f.percent(share)}`,
  points: ({ n }, f) => f.plural(n, { one: '# punto', many: '# de puntos', other: '# puntos' }),
  stars: ({ n }, f) => f.plural(n, { one: '# estrella', many: '# de estrellas', other: '# estrellas' }),
  yes: ({ text }) => `sí ${text}`,
  yesOrMaybe: ({ text }) => `sí o quizá ${text}`,
  meanOf: ({ n, amount }, f) =>
    f.plural(n, {
      one: `media ${amount} de # nota`,
      many: `media ${amount} de # de notas`,
      other: `media ${amount} de # notas`,
    }),
  sumOf: ({ n, amount }, f) =>
    f.plural(n, {
      one: `suma ${amount} de # nota`,
      many: `suma ${amount} de # de notas`,
      other: `suma ${amount} de # notas`,
    }),
  firstChoice: ({ n }, f) =>
    f.plural(n, {
      one: 'primera opción de # persona',
      many: 'primera opción de # de personas',
      other: 'primera opción de # personas',
    }),
  runoff: ({ text }) => `en la segunda vuelta ${text}`,
  cost: ({ amount }) => `cuesta ${amount}`,
  fates: {
    chosen: 'Elegida',
    elected: 'Con escaño',
    funded: 'Financiado',
    tied: 'Empate',
    ahead: 'Por delante en el recuento',
  },
  quota: ({ votes }) => `cuota ${votes}`,
  target: ({ n }, f) => `meta ${f.number(n)}`,
  columns: {
    votes: 'Votos',
    approvals: 'Personas',
    stances: 'Personas',
    sums: 'Suma',
    means: 'Media',
    stars: 'Estrellas',
    points: 'Puntos',
    ranks: 'Puntos',
    rounds: 'Votos',
    wins: 'Gana a',
    supporters: 'Apoyos',
    times: 'Sí',
    atMost: 'Sí o quizá',
    share: 'Parte',
    class: 'Grupo',
    members: 'Miembros',
    cast: 'Han participado',
  },
  note: 'Nota',
  whole: 'De un total de',

  answered: ({ n, whole }, f) =>
    whole === undefined
      ? f.plural(n, { one: '# ha respondido', many: '# han respondido', other: '# han respondido' })
      : f.plural(n, {
          one: `# de ${f.number(whole)} ha respondido`,
          many: `# de ${f.number(whole)} han respondido`,
          other: `# de ${f.number(whole)} han respondido`,
        }),
  present: ({ n, whole }, f) =>
    whole === undefined
      ? f.plural(n, { one: '# presente', many: '# presentes', other: '# presentes' })
      : f.plural(n, {
          one: `# de ${f.number(whole)} presente`,
          many: `# de ${f.number(whole)} presentes`,
          other: `# de ${f.number(whole)} presentes`,
        }),
  quorumLine: ({ came, needed, state }) =>
    `${came} · quórum ${needed}, ${{ met: 'alcanzado', open: 'aún no alcanzado', missed: 'no alcanzado' }[state]}`,
  quorumWord: 'quórum',
  turnout: {
    eligible: ({ n }, f) => f.plural(n, { one: '# puede votar', many: '# pueden votar', other: '# pueden votar' }),
    valid: ({ n }, f) => f.plural(n, { one: '# válido', many: '# válidos', other: '# válidos' }),
    abstain: ({ n }, f) => f.plural(n, { one: '# abstención', many: '# de abstenciones', other: '# abstenciones' }),
    invalid: ({ n }, f) => f.plural(n, { one: '# nulo', many: '# nulos', other: '# nulos' }),
    silent: ({ n }, f) => `${f.number(n)} sin responder`,
  },
  tooFew: 'No se dice cómo votó cada grupo: en uno votaron tan pocas personas que se vería cómo votó alguien.',

  spread: 'Cuántas veces se puso cada nota',
  spent: ({ spent, budget, left, share }, f) => `${spent} de ${budget} gastados · ${f.percent(share)} · quedan ${left}`,
  bought: {
    title: 'Qué se compró, en el orden de compra',
    cost: 'Coste',
    effective: 'Votos efectivos',
    highest: 'Mayor aportación',
    left: 'Resto del presupuesto',
    completion: 'con el dinero que sobró',
  },
};
