import type { PapersWords } from '../en/papers.js';

export const papers: PapersWords = {
  markEach: ({ n }, f) => `Jede Option mit 0 bis ${f.number(n)} bewerten; ${f.number(n)} ist am besten`,
  notMarked: 'nicht bewertet',
  noOpinion: 'keine Meinung',
  markFirst: 'Bitte zuerst eine Option bewerten.',
  markAtLeast: ({ n }, f) =>
    f.plural(n, { one: 'Mindestens # Option bewerten.', other: 'Mindestens # Optionen bewerten.' }),
  markAtMost: ({ n }, f) =>
    f.plural(n, { one: 'Höchstens # Option bewerten.', other: 'Höchstens # Optionen bewerten.' }),

  shareOut: ({ n }, f) => f.plural(n, { one: '# Punkt vergeben', other: 'Bis zu # Punkte verteilen' }),
  left: ({ count, whole }, f) => `${f.number(count)} von ${f.number(whole)} übrig`,
  tooMany: ({ n }, f) => f.plural(n, { one: 'Das ist # Punkt zu viel.', other: 'Das sind # Punkte zu viel.' }),
  more: ({ label }, f) => `Einen mehr für ${f.isolate(label)}`,
  fewer: ({ label }, f) => `Einen weniger für ${f.isolate(label)}`,
  giveFirst: 'Bitte zuerst mindestens einen Punkt vergeben.',
  giveAtLeast: ({ n }, f) =>
    f.plural(n, { one: 'Mindestens # Option Punkte geben.', other: 'Mindestens # Optionen Punkte geben.' }),
  giveAtMost: ({ n }, f) =>
    f.plural(n, { one: 'Höchstens # Option Punkte geben.', other: 'Höchstens # Optionen Punkte geben.' }),

  whichTimes: 'Für jeden Termin angeben, ob er passt',
  yes: 'ja',
  maybe: 'vielleicht',
  no: 'nein',
  answerFirst: 'Bitte zuerst für einen Termin antworten.',

  budget: ({ amount }) => `Zu vergeben: ${amount}`,
  noCost: 'Ohne Kosten kann es nicht bezahlt werden',
  ticked: ({ amount, whole }) => `Angekreuzt: ${amount} von ${whole}`,
  tickedOver: ({ amount, whole }) =>
    `Angekreuzt: ${amount} von ${whole}. Es darf mehr sein, als da ist: Die Auszählung ergibt, was bezahlt werden kann.`,

  marked: ({ label, text }, f) => `${f.isolate(label)}: ${text}`,
  points: ({ n }, f) => f.plural(n, { one: '# Punkt', other: '# Punkte' }),
  others: ({ n }, f) => f.plural(n, { one: '# weitere', other: '# weitere' }),
  review: ({ said }) => `Gesendet wird: ${said}.`,
  recorded: ({ said, host, time }) => `Die Stimme für ${said} ist auf ${host} gespeichert${time ? `: ${time}` : ''}.`,
  recordedStance: ({ said, host, time }) =>
    `Die Stimme „${said}“ ist auf ${host} gespeichert${time ? `: ${time}` : ''}.`,
  change: 'Stimme ändern',
  withdraw: 'Stimme zurückziehen',
  withdrawn: 'Die Stimme ist zurückgezogen. Sie bleibt im Protokoll und wird nicht gezählt.',

  options: {
    consent: 'Konsent',
    concern: 'Konsent mit Bedenken',
    objection: 'Ich habe einen Einwand',
    agree: 'Ich stimme zu',
    abstain: 'Ich enthalte mich',
    'stand-aside': 'Ich stehe beiseite',
    disagree: 'Ich stimme nicht zu',
    block: 'Ich lege ein Veto ein',
    yes: 'Ja',
    no: 'Nein',
    'looks-good': 'Sieht gut aus',
    'not-sure': 'Ich bin unsicher',
    concerned: 'Ich habe Bedenken',
    endorsement: 'Volle Zustimmung',
    'minor-contention': 'Zustimmung mit kleinem Einwand',
    'support-with-reservations': 'Unterstützung mit Vorbehalt',
    'more-discussion': 'Mehr Diskussion nötig',
    'support-despite-dislike': 'Gefällt mir nicht, ich trage es aber mit',
    'serious-disagreement': 'Ernste Ablehnung',
    veto: 'Veto',
    accept: 'Ich bin dabei',
    decline: 'Ich bin nicht dabei',
    object: 'Ich erhebe Einwand',
  },
};
