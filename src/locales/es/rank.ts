import type { RankWords } from '../en/rank.js';

export const rank: RankWords = {
  anyNumber: 'Ordena cuantas quieras, la mejor primero',
  between: ({ least, n }, f) =>
    least > 1
      ? `Ordena de ${f.number(least)} a ${f.number(n)}, la mejor primero`
      : `Ordena hasta ${f.number(n)}, la mejor primero`,
  exactly: ({ n }, f) => `Ordena ${f.number(n)}, la mejor primero`,
  atLeast: ({ n }, f) => `Ordena al menos ${f.number(n)}, la mejor primero`,
  nothingRanked: 'Primero hay que dar un puesto a alguna opción.',
  tooFew: ({ n }, f) =>
    f.plural(n, {
      one: 'Ordena al menos # opción.',
      many: 'Ordena al menos # de opciones.',
      other: 'Ordena al menos # opciones.',
    }),
  tooMany: ({ n }, f) =>
    f.plural(n, {
      one: 'Ordena como máximo # opción.',
      many: 'Ordena como máximo # de opciones.',
      other: 'Ordena como máximo # opciones.',
    }),

  ranked: 'Tu orden',
  hint: ({ text }) => `Arrastra por los puntos o pulsa ${text}`,
  empty: 'Todavía no hay nada ordenado. Empieza por lo que más te guste.',
  unranked: 'Sin puesto',
  leftOut: 'Estas quedan fuera de tu voto.',
  full: ({ n }, f) =>
    f.plural(n, {
      one: 'Solo hay # puesto. Para añadir otra opción, quítala.',
      many: 'Solo hay # de puestos. Para añadir otra opción, quita una.',
      other: 'Solo hay # puestos. Para añadir otra opción, quita una.',
    }),

  skip: 'Saltar la lista',
  add: 'Añadir',
  up: ({ name }, f) => `Subir ${f.isolate(name)}`,
  down: ({ name }, f) => `Bajar ${f.isolate(name)}`,
  top: ({ name }, f) => `Poner ${f.isolate(name)} en primer lugar`,
  out: ({ name }, f) => `Quitar ${f.isolate(name)}`,
  same: ({ name }, f) => `${f.isolate(name)}: mismo puesto que la anterior`,

  placed: ({ name, n, whole }, f) => `${f.isolate(name)} está ahora en el puesto ${f.number(n)} de ${f.number(whole)}.`,
  shared: ({ name, options, n }, f) =>
    `${f.isolate(name)} está ahora en el puesto ${f.number(n)}, junto con ${f.list(options)}.`,
  removed: ({ name }, f) => `${f.isolate(name)} ya no tiene puesto.`,
};
