import type { DecideWords, Doing } from '../en/decide.js';

const joined = (...parts: readonly string[]): string => parts.filter((part) => part).join(' ');

/** A verb with what goes along: `zu|stimmen`, `sich enthalten`, `Bedenken haben`. */
interface Verb {
  /** After “wenn”, of one and of several. */
  readonly last: readonly [one: string, many: string];
  /** In a main clause, of one and of several. */
  readonly second: readonly [one: string, many: string];
  readonly infinitive: string;
  readonly reflexive?: string;
  readonly object?: string;
  /** What parts from the verb in a main clause. */
  readonly particle?: string;
}

const does =
  ({ last, second, infinitive, reflexive = '', object = '', particle = '' }: Verb) =>
  ({ subject, number, mood, place }: Doing): string => {
    const n = number === 'many' ? 1 : 0;
    const rest = [reflexive, place, object];
    switch (mood) {
      case 'if':
        return joined(subject, ...rest, last[n]);
      case 'fact':
        return joined(subject, second[n], ...rest, particle);
      case 'must':
        return joined(n ? 'müssten' : 'müsste', subject, ...rest, infinitive);
    }
  };

/** A verb that stays whole and is the same everywhere. */
const simply = (one: string, many: string, rest: Pick<Verb, 'reflexive' | 'object'> = {}): ReturnType<typeof does> =>
  does({ last: [one, many], second: [one, many], infinitive: many, ...rest });

export const decide: DecideWords = {
  doing: {
    agree: does({
      last: ['zustimmt', 'zustimmen'],
      second: ['stimmt', 'stimmen'],
      infinitive: 'zustimmen',
      particle: 'zu',
    }),
    abstain: simply('enthält', 'enthalten', { reflexive: 'sich' }),
    'stand-aside': does({
      last: ['beiseitesteht', 'beiseitestehen'],
      second: ['steht', 'stehen'],
      infinitive: 'beiseitestehen',
      particle: 'beiseite',
    }),
    concern: does({
      last: ['hat', 'haben'],
      second: ['hat', 'haben'],
      infinitive: 'haben',
      object: 'Bedenken',
    }),
    disagree: does({
      last: ['ablehnt', 'ablehnen'],
      second: ['lehnt', 'lehnen'],
      infinitive: 'ablehnen',
      particle: 'ab',
    }),
    object: simply('erhebt', 'erheben', { object: 'Einwand' }),
    block: simply('blockiert', 'blockieren'),
  },
  says: (doing, f) => simply('sagt', 'sagen', { object: `„${f.isolate(doing.name)}“` })(doing),
  chooses: (doing, f) => simply('wählt', 'wählen', { object: `„${f.isolate(doing.name)}“` })(doing),
  takesPart: does({
    last: ['teilnimmt', 'teilnehmen'],
    second: ['nimmt', 'nehmen'],
    infinitive: 'teilnehmen',
    particle: 'teil',
  }),
  isThere: does({ last: ['ist', 'sind'], second: ['ist', 'sind'], infinitive: 'sein', object: 'anwesend' }),
  holdsObjection: does({
    last: ['hat', 'haben'],
    second: ['hat', 'haben'],
    infinitive: 'haben',
    object: 'einen offenen Einwand',
  }),
  noObjection: ({ mood }) => (mood === 'if' ? 'kein Einwand mehr offen ist' : 'kein Einwand ist mehr offen'),

  nobody: 'niemand',
  people: ({ n }, f) => f.plural(n, { one: '# Person', other: '# Personen' }),
  voices: ({ n }, f) => f.plural(n, { one: '# Stimme', other: '# Stimmen' }),
  parts: {
    half: ({ of }) => joined('die Hälfte', of),
    third: ({ of }) => joined('ein Drittel', of),
    twoThirds: ({ of }) => joined('zwei Drittel', of),
    quarter: ({ of }) => joined('ein Viertel', of),
    threeQuarters: ({ of }) => joined('drei Viertel', of),
  },
  percent: ({ share, of }, f) => joined(f.percent(share), of),
  ratio: ({ n, whole, of }, f) => joined(`${f.number(n)} von je ${f.number(whole)}`, of),

  atLeast: ({ amount }) => `mindestens ${amount}`,
  moreThan: ({ amount }) => `mehr als ${amount}`,
  exactly: ({ amount }) => `genau ${amount}`,
  atMost: ({ amount }) => `höchstens ${amount}`,
  lessThan: ({ amount }) => `weniger als ${amount}`,

  groups: {
    eligible: { of: 'der Mitglieder', among: 'unter den Mitgliedern', all: 'alle Mitglieder' },
    active: { of: 'der aktiven Mitglieder', among: 'unter den aktiven Mitgliedern', all: 'alle aktiven Mitglieder' },
    present: { of: 'der Anwesenden', among: 'unter den Anwesenden', all: 'alle Anwesenden' },
    valid: { of: 'der Abstimmenden', among: 'unter den Abstimmenden', all: 'alle Abstimmenden' },
  },
  inClass: ({ name }, f) => `in der Gruppe „${f.isolate(name)}“`,
  withoutAbstentions: 'ohne Enthaltungen',
  byWeight: 'nach Gewicht gezählt',
  withSilence: 'Schweigen mitgezählt',
  withoutSilence: 'Schweigen nicht mitgezählt',
  places: { async: 'außerhalb der Sitzung', call: 'in der Sitzung', proxy: 'in Vertretung' },
  comma: ({ a, b }) => `${a}, ${b}`,
  next: ({ a, b }) => `${a}, ${b}`,
  and: ({ a, b }) => `${a} und ${b}`,
  then: ({ a, b }) => `${a}, dann ${b}`,
  unless: ({ condition, exception }) => `${condition}, außer wenn ${exception}`,

  passesIf: ({ condition }) => `Es ist angenommen, wenn ${condition}.`,
  onlyIf: ({ condition }) => `Aber nur, wenn ${condition}.`,
  noCondition: 'Die Regel verlangt nichts weiter als die Abstimmung selbst.',
  countsIf: ({ condition }) => `Es gilt nur, wenn ${condition}.`,
  objectionsHold: 'Solange ein Einwand offen ist, wird nichts angenommen.',
  minimumDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Die Abstimmung bleibt mindestens # Tag offen.',
      other: 'Die Abstimmung bleibt mindestens # Tage offen.',
    }),
  provisionalDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Danach kann noch # Tag lang Einwand gegen die Entscheidung erhoben werden.',
      other: 'Danach kann noch # Tage lang Einwand gegen die Entscheidung erhoben werden.',
    }),
  silenceConsents: 'Wer nicht antwortet, gilt als einverstanden, aber nicht als beteiligt.',
  tieBreaks: ({ ways }) => `Bei Gleichstand entscheidet: ${ways}.`,
  ways: {
    'status-quo': 'der bisherige Zustand',
    chair: 'der Vorsitz',
    seed: 'ein Los, das alle nachprüfen können',
    'earlier-round': 'die frühere Runde',
    votes: 'die Zahl der Stimmen dafür',
    cost: 'der geringere Preis',
    maybe: 'wer notfalls könnte',
    score: 'die höhere Summe',
    'match-ups': 'wer weniger Vergleiche mit den anderen verliert',
    'five-stars': 'die Zahl der Wertungen mit fünf Sternen',
  },
  other: ({ name }, f) => `„${f.isolate(name)}“`,

  decisions: {
    adopted: 'Angenommen.',
    'not-adopted': 'Nicht angenommen.',
    inquorate: 'Es haben zu wenige teilgenommen, darum ist nichts entschieden.',
    measured: 'Es war nichts zu entscheiden: Die Zahlen zeigen, wie die Meinungen stehen.',
  },
  unanimous: 'Einstimmig angenommen von denen, die abgestimmt haben.',
  provisional: ({ until }) =>
    until
      ? `Vorläufig angenommen. Einwände sind möglich bis: ${until}.`
      : 'Vorläufig angenommen. Einwände sind noch möglich.',
  chosen: ({ options }, f) => `Gewählt: ${f.list(options)}.`,
  chosenProvisionally: ({ options, until }, f) =>
    `Vorläufig gewählt: ${f.list(options)}. Einwände sind möglich bis: ${until}.`,
  chosenUnnamed: 'Es ist eine Wahl getroffen.',
  tied: ({ options }, f) => `Gleichstand zwischen ${f.list(options)}.`,
  tiedUnnamed: 'Gleichstand.',
  otherDecision: ({ name }, f) => `Ergebnis: „${f.isolate(name)}“.`,
  pending: {
    unknown: 'Noch nicht entschieden.',
    cancelled: 'Nichts ist entschieden: Die Abstimmung wurde abgebrochen.',
    opening: 'Noch nicht entschieden: Die Abstimmung hat noch nicht begonnen.',
    close: 'Noch nicht entschieden: Die Abstimmung läuft noch.',
    objections: 'Noch nicht entschieden: Ein Einwand ist noch offen.',
  },
  pendingDays: ({ n }, f) =>
    f.plural(n, {
      one: 'Noch nicht entschieden: Die Abstimmung muss mindestens # Tag offen sein.',
      other: 'Noch nicht entschieden: Die Abstimmung muss mindestens # Tage offen sein.',
    }),

  ofWhole: ({ n, whole }, f) => `${f.number(n)} von ${f.number(whole)}`,
  needed: {
    atLeast: ({ n }, f) => `mindestens ${f.number(n)} nötig`,
    exactly: ({ n }, f) => `genau ${f.number(n)} nötig`,
    atMost: ({ n }, f) => `höchstens ${f.number(n)} erlaubt`,
    none: 'keine erlaubt',
  },
  met: ({ because }) => `${because}: erfüllt.`,
  notMet: ({ because }) => `${because}: nicht erfüllt.`,
  lifted: ({ because, exception }) => `${because}: aufgehoben, weil ${exception}.`,
  semicolon: ({ a, b }) => `${a}; ${b}`,

  more: ({ n }, f) => f.plural(n, { one: '# weitere Person', other: '# weitere Personen' }),
  fewer: ({ n }, f) => f.plural(n, { one: '# Person weniger', other: '# Personen weniger' }),
  instead: ({ n }, f) => f.plural(n, { one: '# Person mit anderer Antwort', other: '# Personen mit anderer Antwort' }),
  moreVoices: ({ n }, f) => f.plural(n, { one: '# weitere Stimme', other: '# weitere Stimmen' }),
  others: ({ n }, f) =>
    f.plural(n, {
      one: 'müsste # weitere Person anders antworten',
      other: 'müssten # weitere Personen anders antworten',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, {
      one: 'müsste # Einwand zurückgezogen oder gelöst werden',
      other: 'müssten # Einwände zurückgezogen oder gelöst werden',
    }),
  toMeet: ({ change }) => `Damit es so weit ist, ${change}.`,
  toBreak: ({ change }) => `Damit sich das ändert, ${change}.`,
  notEnough: 'Dafür reichen die nicht aus, die noch nicht geantwortet haben.',

  reason: ({ said, text }, f) => `${said}: „${f.isolate(text)}“`,
  fate: ({ said, text }) => `${said} (${text})`,
  fates: {
    raised: 'noch nicht geprüft',
    testing: 'wird geprüft',
    qualified: 'als gültig befunden',
    integrating: 'wird eingearbeitet',
    dismissed: 'verworfen',
    resolved: 'gelöst',
    withdrawn: 'zurückgezogen',
  },
};
