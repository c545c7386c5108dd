import type { VoteWords } from '../en/vote.js';

export const vote: VoteWords = {
  unnamedOption: ({ n }, f) => `Option ${f.number(n)}`,
  sameName: ({ label, n }, f) => `${f.isolate(label)} (Option ${f.number(n)})`,
  omitted: ({ n }, f) =>
    f.plural(n, {
      one: '# weitere Option wird nicht angezeigt',
      other: '# weitere Optionen werden nicht angezeigt',
    }),

  reading: 'Wird geladen …',
  refresh: 'Aktualisieren',
  failed: 'Das konnte nicht gelesen werden. Erneut versuchen oder die Umfrage dort öffnen.',
  retry: 'Erneut versuchen',
  showMore: 'Mehr anzeigen',
  linkOut: ({ host }) => `Umfrage auf ${host} öffnen`,
  load: ({ host }) => `Umfrage von ${host} anzeigen`,
  loadNote: 'Dieser Server wurde noch nicht angefragt.',
  several: 'Mehrere Antworten möglich',
  warning: ({ text }) => `Inhaltswarnung: ${text}`,
  voteElsewhere: 'Vom eigenen Server aus abstimmen',

  closes: ({ relative }) => `Endet ${relative}`,
  closed: ({ relative }) => `Beendet ${relative}`,
  closedNoTime: 'Beendet',
  noClosing: 'Ohne Enddatum',
  opens: ({ relative }) => `Beginnt ${relative}`,
  cancelled: 'Abgebrochen',

  askedBy: ({ name }, f) => `Frage von ${f.isolate(name)}`,
  from: ({ host }) => `Von ${host}`,
  copyFrom: ({ host, origin }) =>
    `Kopie auf ${host}; die Zahlen können ${origin ? `hinter ${origin} zurückliegen` : 'veraltet sein'}`,
  asOf: ({ time }) => `Stand ${time}`,

  marks: ({ n }, f) => f.plural(n, { one: '# Stimme', other: '# Stimmen' }),
  totalVoters: ({ n }, f) => f.plural(n, { one: '# Person hat abgestimmt', other: '# Personen haben abgestimmt' }),
  share: ({ count, whole, share }, f) => `${f.number(count)} von ${f.number(whole)} · ${f.percent(share)}`,
  mostVotes: 'Die meisten Stimmen',
  tiedMost: 'Gleichauf an der Spitze',
  finalResult: 'Endergebnis',
  soFar: 'Zwischenstand',
  nobodyYet: 'Bisher hat niemand abgestimmt.',
  hiddenUntilClose: 'Die Zahlen werden erst nach dem Ende gezeigt.',
  hiddenUntilVote: 'Die Zahlen werden erst nach der eigenen Stimmabgabe gezeigt.',
  hiddenNoReason: 'Der Server gibt keine Zahlen heraus.',

  yourChoice: 'Eigene Wahl',

  closedNow: 'Die Abstimmung ist jetzt beendet.',
  updated: ({ total }) => `Neue Zahlen: ${total}.`,
};
