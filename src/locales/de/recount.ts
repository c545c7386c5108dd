import type { RecountWords } from '../en/recount.js';

export const recount: RecountWords = {
  offer: 'Nachzählen',
  title: 'Auf diesem Gerät nachgezählt',
  cancel: 'Abbrechen',
  again: 'Noch einmal zählen',
  retry: 'Noch einmal versuchen',
  progress: 'Gelesene Stimmzettel',
  starting: 'Die Stimmzettel werden geholt …',
  reading: ({ n }, f) => f.plural(n, { one: '# Stimmzettel gelesen', other: '# Stimmzettel gelesen' }),
  readingAgain: ({ n }, f) =>
    f.plural(n, {
      one: 'Manche haben mehrere Stimmzettel, darum werden alle noch einmal gelesen: bisher #',
      other: 'Manche haben mehrere Stimmzettel, darum werden alle noch einmal gelesen: bisher #',
    }),
  cancelled: 'Die Nachzählung wurde vor dem Ende abgebrochen und sagt darum nichts.',

  same: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel hier nachgezählt: dasselbe Ergebnis.',
      other: '# Stimmzettel hier nachgezählt: dasselbe Ergebnis.',
    }),
  differs: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel hier nachgezählt: nicht dasselbe Ergebnis.',
      other: '# Stimmzettel hier nachgezählt: nicht dasselbe Ergebnis.',
    }),
  nothingToCompare: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel hier nachgezählt. Zum Vergleich ist kein Ergebnis veröffentlicht.',
      other: '# Stimmzettel hier nachgezählt. Zum Vergleich ist kein Ergebnis veröffentlicht.',
    }),
  stillOpen:
    'Die Abstimmung läuft noch, und Stimmzettel können neuer sein als die Zahlen. Erst neu lesen, dann noch einmal zählen.',
  compared: ({ time }) => `Verglichen mit den Zahlen, Stand ${time}.`,

  differences: 'Wo es sich unterscheidet',
  what: 'Was',
  published: 'Veröffentlicht',
  recounted: 'Nachgezählt',
  absent: 'nichts',
  yes: 'ja',
  no: 'nein',
  more: ({ n }, f) => f.plural(n, { one: 'und # weiterer Unterschied', other: 'und # weitere Unterschiede' }),
  counts: {
    eligible: 'Stimmberechtigt',
    cast: 'Beteiligt',
    valid: 'Gültige Stimmzettel',
    invalid: 'Ungültige Stimmzettel',
    abstain: 'Enthaltungen',
    silent: 'Ohne Antwort',
  },
  fields: {
    voters: 'Stimmende',
    score: 'Wert',
    rank: 'Rang',
    transfers: 'Stimmen, die weiterwandern',
  },
  parts: {
    winners: 'Gewählt',
    tied: 'Gleichstand',
    tieBreaks: 'Gleichstände',
    rounds: 'Runden',
    marks: 'Noten',
    purchases: 'Geförderte Vorhaben',
    invalid: 'Ungültige Stimmzettel',
    pairwise: 'Paare',
  },
  about: ({ a, b }) => `${a} – ${b}`,
  round: ({ n }, f) => `Runde ${f.number(n)}`,
  against: ({ a, b }) => `${a} vor ${b}`,
  ballot: ({ name }, f) => `Stimmzettel ${f.isolate(name)}`,

  leftOut: 'Stimmzettel, die nicht zählen',
  replaced: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel wurde durch einen späteren derselben Person ersetzt.',
      other: '# Stimmzettel wurden durch spätere derselben Personen ersetzt.',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, { one: '# Stimmzettel wurde zurückgezogen.', other: '# Stimmzettel wurden zurückgezogen.' }),
  stale: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel antwortet auf einen früheren Text.',
      other: '# Stimmzettel antworten auf einen früheren Text.',
    }),
  malformed: ({ n, options }, f) =>
    f.plural(n, {
      one: `# Zeile ist kein Stimmzettel und blieb weg: Zeile ${f.list(options)}`,
      other: `# Zeilen sind keine Stimmzettel und blieben weg: Zeilen ${f.list(options)}`,
    }),
  malformedMore: ({ text }) => `${text} und weitere`,
  whichInvalid: 'Welche Stimmzettel ungültig sind',
  invalidOne: ({ name, text }, f) => `${f.isolate(name)} – ${text}`,

  limits: 'Was das nicht zeigt',
  limit: {
    always:
      'Eine Nachzählung rechnet zusammen, was veröffentlicht ist. Ob jeder Stimmzettel so in der Liste steht, wie er abgegeben wurde, wissen nur die, die ihn abgegeben haben: Suche deinen.',
    anonymous:
      'Die Stimmzettel sagen nicht, von wem sie sind. Ob alle nur einen hatten, lässt sich hier also nicht sehen.',
    weights: 'Wie viele Stimmen hinter einem Stimmzettel stehen, ist aus der Liste übernommen.',
    lateness: 'Manche Stimmzettel sagen nicht, wann sie abgegeben wurden. Sie können also zu spät gekommen sein.',
    rule: 'Nachgezählt werden nur die Zahlen. Was die Regel daraus macht, wird nicht noch einmal geprüft.',
  },

  find: 'Meinen Stimmzettel suchen',
  receipt: 'Beleg deines Stimmzettels',
  receiptNote: 'Er bleibt auf dieser Seite und wird nicht aufgehoben.',
  receiptMissing: 'Gib den Beleg ein, den du beim Abstimmen bekommen hast.',
  notFound:
    'Zu diesem Beleg steht kein Stimmzettel in der Liste. Prüfe ihn; wenn er stimmt, sag es denen, die die Abstimmung leiten.',
  found: ({ text }) => `Gefunden. Er sagt: ${text}.`,
  standing: {
    counted: 'Er zählt.',
    replaced: 'Er zählt nicht, weil ein späterer von dir ihn ersetzt.',
    stale: 'Er zählt nicht, weil sich der Text danach geändert hat.',
    withdrawn: 'Er zählt nicht, weil er zurückgezogen wurde.',
  },
  standsInvalid: ({ text }) => `Er zählt nicht: ${text}.`,

  save: 'Als Datei sichern',
  saveBallots: ({ name }) => `Stimmzettel (${name})`,
  saveResult: ({ name }) => `Ergebnis (${name})`,
  saveNote: ({ name }) =>
    `${name} hat alle Stimmzettel, wie sie veröffentlicht sind, die anderen Dateien nur die, die zählen.`,
  saving: 'Die Datei wird gemacht …',
  saved: ({ name }, f) => `Dem Browser zum Sichern übergeben: ${f.isolate(name)}`,
  saveTooLarge: ({ name }) => `Für diese Art Datei sind es zu viele Stimmzettel. Nimm ${name}.`,

  openList: 'Liste der Stimmzettel öffnen',
  failures: {
    offline: 'Du bist offline, und die Stimmzettel müssen geholt werden. Versuche es, wenn du wieder online bist.',
    unreachable:
      'Die Stimmzettel sind nicht zu holen: Ihr Server ist nicht erreichbar oder lässt keine andere Seite sie lesen. Versuche es noch einmal, oder öffne die Liste dort.',
    slow: 'Es kamen keine Stimmzettel mehr. Versuche es gleich noch einmal.',
    forbidden: 'Der Server zeigt die Stimmzettel nicht allen. Öffne die Liste dort.',
    'not-found': 'An der angegebenen Adresse ist keine Liste. Sag es denen, die die Abstimmung leiten.',
    limited: 'Der Server bittet um eine Pause. Versuche es in ein paar Minuten noch einmal.',
    server: 'Der Server der Stimmzettel hat ein Problem. Versuche es später noch einmal.',
    malformed:
      'Die Liste der Stimmzettel ist nicht lesbar, oder sie hat sich beim Lesen geändert. Versuche es noch einmal.',
    'too-large':
      'Es sind mehr Stimmzettel, als diese Seite zählen kann. Öffne die Liste und zähle sie an anderer Stelle.',
    unsupported: 'Diese Seite weiß nicht, wie diese Abstimmung gezählt wird.',
  },
};
