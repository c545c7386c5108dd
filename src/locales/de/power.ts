import type { PowerWords } from '../en/power.js';

export const power: PowerWords = {
  title: 'Woher die Stimmzettel kommen',
  titleOfShares: 'Wie es verteilt ist',
  groupBy: 'Gruppieren nach',
  groupings: { instance: 'Instanz', organisation: 'Organisation', class: 'Gruppe' },
  who: {
    instance: ({ n }, f) => f.plural(n, { one: '# Instanz', other: '# Instanzen' }),
    organisation: ({ n }, f) => f.plural(n, { one: '# Organisation', other: '# Organisationen' }),
    class: ({ n }, f) => f.plural(n, { one: '# Gruppe', other: '# Gruppen' }),
    holder: ({ n }, f) => f.plural(n, { one: '# Beteiligten', other: '# Beteiligten' }),
  },
  ballots: ({ n }, f) => f.plural(n, { one: '# Stimmzettel', other: '# Stimmzettel' }),
  voices: ({ n }, f) => f.plural(n, { one: '# Stimme', other: '# Stimmen' }),
  from: ({ amount, who }) => `${amount} von ${who}`,
  among: ({ amount, who }) => `${amount} bei ${who}`,
  half: {
    ballots: ({ who }) => `Mehr als die Hälfte der Stimmzettel kommt von ${who}.`,
    voices: ({ who }) => `Mehr als die Hälfte der Stimmen liegt bei ${who}.`,
    shares: ({ who }) => `Mehr als die Hälfte liegt bei ${who}.`,
  },
  halfMark: 'Bis hierher mehr als die Hälfte',
  legend: 'Ein Balken ist ein Anteil. Die Linie zählt sie zusammen.',
  others: ({ n }, f) => f.plural(n, { one: '# weitere', other: '# weitere' }),

  asTable: 'Dasselbe als Tabelle',
  columns: {
    rank: 'Rang',
    holder: 'Wer',
    ballots: 'Stimmzettel',
    voices: 'Stimmen',
    shares: 'Anzahl',
    share: 'Anteil',
    running: 'Bis hierher',
  },
  notListed: ({ n }, f) =>
    f.plural(n, { one: '# weitere ist nicht aufgeführt', other: '# weitere sind nicht aufgeführt' }),
  listMore: 'Mehr auflisten',

  indices: 'Wie konzentriert es ist',
  top: ({ n }, f) => `Die ${f.number(n)} größten`,
  topMeans: 'Was sie zusammen haben.',
  effective: 'Effektive Anzahl',
  effectiveMeans: ({ who }) => `Als wäre alles gleichmäßig verteilt auf ${who}.`,
  nakamoto: 'Nakamoto-Zahl',
  nakamotoMeans: 'So wenige haben zusammen mehr als die Hälfte.',
  hhi: 'Herfindahl-Hirschman-Index',
  hhiMeans: ({ share }, f) => `Zweimal gelost, trifft es in ${f.percent(share)} der Fälle zweimal dasselbe.`,
  gini: 'Gini-Koeffizient',
  giniMeans: 'Von 0, wo alle gleich viel haben, bis fast 1, wo alles bei einem liegt.',
  caution: 'Jede dieser Zahlen allein führt irre. Sie beschreiben eine Struktur und bewerten niemanden.',

  oneVoice: {
    instance: 'Mit einer Stimme je Instanz',
    organisation: 'Mit einer Stimme je Organisation',
    class: 'Mit einer Stimme je Gruppe',
  },
  oneVoiceMeans:
    'Wer in derselben Gruppe abgestimmt hat, teilt sich eine Stimme zu gleichen Teilen, egal wie viele es sind.',
  asCounted: 'Wie gezählt',
  option: 'Option',
  unchanged: ({ a }) => `Vorn läge dasselbe: ${a}.`,
  changed: ({ a, b }) => `Vorn läge ${b} und nicht ${a}.`,
  rounded:
    'Die Gruppen sind so verschieden groß, dass Teile einer Stimme gerundet wurden. Ein Gleichstand kann dabei unbemerkt bleiben.',

  ungrouped: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel sagt nicht, wohin er gehört, und bleibt außen vor.',
      other: '# Stimmzettel sagen nicht, wohin sie gehören, und bleiben außen vor.',
    }),
  leftOut: ({ n }, f) =>
    f.plural(n, {
      one: '# Stimmzettel kann nicht gezählt werden und bleibt außen vor.',
      other: '# Stimmzettel können nicht gezählt werden und bleiben außen vor.',
    }),
  known: ({ count, whole }, f) => `Hier bekannt: ${f.number(count)} von ${f.number(whole)} Stimmzetteln.`,

  notPublished: 'Die Stimmzettel dieser Abstimmung sind hier nicht veröffentlicht.',
  notNamed:
    'In dieser Abstimmung wird nicht gezeigt, von wem ein Stimmzettel ist. Darum wird auch nicht gezeigt, woher sie kommen.',
  tooFew: ({ n }, f) =>
    f.plural(n, {
      one: 'Es gibt nur # Stimmzettel. Das ist zu wenig, um von Anteilen zu reden.',
      other: 'Es gibt nur # Stimmzettel. Das ist zu wenig, um von Anteilen zu reden.',
    }),
  unknown: 'Die Stimmzettel sagen nicht, woher sie kommen.',
  empty: 'Es gibt nichts zu verteilen.',
};
