import type { RankWords } from '../en/rank.js';

export const rank: RankWords = {
  anyNumber: 'Beliebig viele in eine Reihenfolge bringen, das Beste zuerst',
  between: ({ least, n }, f) =>
    least > 1
      ? `${f.number(least)} bis ${f.number(n)} in eine Reihenfolge bringen, das Beste zuerst`
      : `Bis zu ${f.number(n)} in eine Reihenfolge bringen, das Beste zuerst`,
  exactly: ({ n }, f) => `Genau ${f.number(n)} in eine Reihenfolge bringen, das Beste zuerst`,
  atLeast: ({ n }, f) => `Mindestens ${f.number(n)} in eine Reihenfolge bringen, das Beste zuerst`,
  nothingRanked: 'Bitte zuerst einer Option einen Platz geben.',
  tooFew: ({ n }, f) =>
    f.plural(n, { one: 'Mindestens # Option einen Platz geben.', other: 'Mindestens # Optionen einen Platz geben.' }),
  tooMany: ({ n }, f) =>
    f.plural(n, { one: 'Höchstens # Option einen Platz geben.', other: 'Höchstens # Optionen einen Platz geben.' }),

  ranked: 'Deine Reihenfolge',
  hint: ({ text }) => `An den Punkten ziehen oder ${text} drücken`,
  empty: 'Noch hat nichts einen Platz. Beginne mit dem, was dir am liebsten ist.',
  unranked: 'Ohne Platz',
  leftOut: 'Diese fehlen auf deinem Stimmzettel.',
  full: ({ n }, f) =>
    f.plural(n, {
      one: 'Es gibt # Platz. Für eine andere Option nimm sie heraus.',
      other: 'Es gibt # Plätze. Für eine andere Option nimm eine heraus.',
    }),

  skip: 'Die Liste überspringen',
  add: 'Aufnehmen',
  up: ({ name }, f) => `${f.isolate(name)} nach oben`,
  down: ({ name }, f) => `${f.isolate(name)} nach unten`,
  top: ({ name }, f) => `${f.isolate(name)} ganz nach oben`,
  out: ({ name }, f) => `${f.isolate(name)} herausnehmen`,
  same: ({ name }, f) => `${f.isolate(name)}: gleicher Platz wie darüber`,

  placed: ({ name, n, whole }, f) => `${f.isolate(name)} steht jetzt auf Platz ${f.number(n)} von ${f.number(whole)}.`,
  shared: ({ name, options, n }, f) =>
    `${f.isolate(name)} steht jetzt auf Platz ${f.number(n)}, zusammen mit ${f.list(options)}.`,
  removed: ({ name }, f) => `${f.isolate(name)} hat keinen Platz mehr.`,
};
