import type { WorkingWords } from '../en/working.js';

export const working: WorkingWords = {
  flow: ({ n, options }, f) =>
    f.plural(n, {
      one: `So wanderten die Stimmen in # Runde. Gewählt: ${f.list(options)}.`,
      other: `So wanderten die Stimmen in # Runden. Gewählt: ${f.list(options)}.`,
    }),
  flowOpen: ({ n }, f) =>
    f.plural(n, {
      one: 'So wanderten die Stimmen in # Runde. Niemand ist gewählt.',
      other: 'So wanderten die Stimmen in # Runden. Niemand ist gewählt.',
    }),
  drawing: 'Zeichnung der Runden',
  electedIn: ({ n }, f) => `gewählt in Runde ${f.number(n)}`,
  outIn: ({ n }, f) => `ausgeschieden in Runde ${f.number(n)}`,
  others: ({ n }, f) => f.plural(n, { one: '# weitere Option', other: '# weitere Optionen' }),
  quota: ({ votes }) => `Gestrichelt: Für einen Sitz braucht es ${votes} Stimmen.`,
  lastRounds: ({ n, whole }, f) =>
    `Gezeichnet sind die letzten ${f.number(n)} von ${f.number(whole)} Runden; die Tabelle hat alle.`,
  firstOptions: ({ n, whole }, f) =>
    `Einzeln gezeichnet sind ${f.number(n)} von ${f.number(whole)} Optionen; die Tabelle hat alle.`,

  beatsAll: ({ options }, f) => `Gegen jede andere Option ziehen mehr Leute ${f.list(options)} vor.`,
  beatsNone: 'Keine Option wird gegen jede andere von mehr Leuten vorgezogen.',
  shading: 'Fett: Mehr Leute ziehen die Option der Zeile vor. Je dunkler, desto deutlicher.',
  paths: 'Wie stark der stärkste Pfad von der Option der Zeile zur Option der Spalte ist',
  pathsTitle: 'Die stärksten Pfade',
  pathsMean:
    'Ein Pfad führt von Option zu Option, jede der nächsten vorgezogen, und ist so stark wie sein schwächster Schritt. Fett: Der Pfad ist stärker als der zurück.',

  otherwise: 'Wenn nach einem anderen Verfahren gezählt würde',
  caution:
    'Bei einem anderen Verfahren hätten die Leute vielleicht anders abgestimmt. Das hier sagt nur, was dieselben Stimmzettel ergäben.',
  countOtherwise: 'Stimmzettel holen und zählen',
  counting: ({ n }, f) => f.plural(n, { one: '# Stimmzettel gelesen', other: '# Stimmzettel gelesen' }),
  counted: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel, nach jedem Verfahren gezählt',
      other: '# Stimmzettel, nach jedem Verfahren gezählt',
    }),
  failed: 'Die Liste der Stimmzettel ist gerade nicht zu bekommen oder nicht zu lesen.',
  method: 'Verfahren',
  wouldElect: 'Gewählt wäre',
  thisVote: 'diese Abstimmung',
  oneSeat: 'ein Sitz',
  nobody: 'niemand',
  oneOf: ({ options }, f) => `Gleichstand: ${f.list(options)}`,
  allAgree: 'Alle diese Verfahren stimmen überein.',
  oneSeatEach: 'Die anderen Verfahren besetzen nur einen Sitz.',
  differs: 'Nach dem Verfahren dieser Abstimmung ergeben diese Stimmzettel etwas anderes als das Ergebnis oben.',
};
