import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  reasons: 'Warum',
  missing: 'Was etwas ändern würde',
  dissent: 'Wer nicht mitgeht',
  classes: 'Nach Gruppen',
  ties: 'Gleichstände',
  working: 'So wurde gezählt',
  option: 'Option',
  rounds: 'Stimmen in jeder Runde',
  roundsWithQuota: ({ votes }) => `Stimmen in jeder Runde; für einen Sitz braucht es ${votes}`,
  round: ({ n }, f) => `Runde ${f.number(n)}`,
  exhausted: 'Keine weitere Wahl',
  elected: 'gewählt',
  eliminated: 'ausgeschieden',
  pairwise: 'Wie viele die Option der Zeile der Option der Spalte vorziehen',

  asTable: 'Als Tabelle zeigen',
  units: {
    votes: 'Stimmen',
    approvals: 'Wie viele jede Option gewählt haben',
    stances: 'Wo die Leute stehen',
    stars: 'Summe der Sterne, bis zu 5 von jeder Person',
    points: 'Punkte, als Anteil an allen vergebenen',
    ranks: 'Punkte für die Plätze in den Reihungen',
    rounds: 'Stimmen bei der Wahl einer Option, sonst in der letzten Runde, in der sie dabei war',
    wins: 'Wie viele der anderen jede Option schlägt',
    supporters: 'Wie viele jedes Vorhaben wollen',
    times: 'Wer kommen kann, und wer vielleicht',
  },
  sums: ({ n }, f) => `Summe der Noten von 0 bis ${f.number(n)}`,
  means: ({ n }, f) => `Mittel der Noten von 0 bis ${f.number(n)} über alle, die eine gegeben haben`,
  part: ({ amount, of, share }, f) => `${amount} von ${of} · ${f.percent(share)}`,
  points: ({ n }, f) => f.plural(n, { one: '# Punkt', other: '# Punkte' }),
  stars: ({ n }, f) => f.plural(n, { one: '# Stern', other: '# Sterne' }),
  yes: ({ text }) => `ja ${text}`,
  yesOrMaybe: ({ text }) => `ja oder vielleicht ${text}`,
  meanOf: ({ n, amount }, f) =>
    f.plural(n, { one: `Mittel ${amount} aus # Note`, other: `Mittel ${amount} aus # Noten` }),
  sumOf: ({ n, amount }, f) => f.plural(n, { one: `Summe ${amount} aus # Note`, other: `Summe ${amount} aus # Noten` }),
  firstChoice: ({ n }, f) => f.plural(n, { one: 'erste Wahl von # Person', other: 'erste Wahl von # Personen' }),
  runoff: ({ text }) => `in der Stichwahl ${text}`,
  cost: ({ amount }) => `kostet ${amount}`,
  fates: {
    chosen: 'Ausgewählt',
    elected: 'Gewählt',
    funded: 'Finanziert',
    tied: 'Gleichstand',
    ahead: 'In der Zählung vorn',
  },
  quota: ({ votes }) => `Quote ${votes}`,
  target: ({ n }, f) => `Ziel ${f.number(n)}`,
  columns: {
    votes: 'Stimmen',
    approvals: 'Personen',
    stances: 'Personen',
    sums: 'Summe',
    means: 'Mittel',
    stars: 'Sterne',
    points: 'Punkte',
    ranks: 'Punkte',
    rounds: 'Stimmen',
    wins: 'Schlägt',
    supporters: 'Dafür',
    times: 'Ja',
    atMost: 'Ja oder vielleicht',
    share: 'Anteil',
    class: 'Gruppe',
    members: 'Mitglieder',
    cast: 'Beteiligt',
  },
  note: 'Anmerkung',
  whole: 'Von insgesamt',

  answered: ({ n, whole }, f) =>
    whole === undefined
      ? f.plural(n, { one: '# hat geantwortet', other: '# haben geantwortet' })
      : f.plural(n, {
          one: `# von ${f.number(whole)} hat geantwortet`,
          other: `# von ${f.number(whole)} haben geantwortet`,
        }),
  present: ({ n, whole }, f) =>
    whole === undefined ? `${f.number(n)} anwesend` : `${f.number(n)} von ${f.number(whole)} anwesend`,
  quorumLine: ({ came, needed, state }) =>
    `${came} · Quorum ${needed}, ${{ met: 'erreicht', open: 'noch nicht erreicht', missed: 'nicht erreicht' }[state]}`,
  quorumWord: 'Quorum',
  turnout: {
    eligible: ({ n }, f) => f.plural(n, { one: '# ist stimmberechtigt', other: '# sind stimmberechtigt' }),
    valid: ({ n }, f) => `${f.number(n)} gültig`,
    abstain: ({ n }, f) => f.plural(n, { one: '# Enthaltung', other: '# Enthaltungen' }),
    invalid: ({ n }, f) => `${f.number(n)} ungültig`,
    silent: ({ n }, f) => `${f.number(n)} ohne Antwort`,
  },
  tooFew:
    'Wie die einzelnen Gruppen gestimmt haben, wird nicht gesagt: In einer waren es so wenige, dass man sähe, wie jemand gestimmt hat.',

  spread: 'Wie oft jede Note gegeben wurde',
  spent: ({ spent, budget, left, share }, f) =>
    `${spent} von ${budget} ausgegeben · ${f.percent(share)} · ${left} übrig`,
  bought: {
    title: 'Was gekauft wurde, in der Reihenfolge des Kaufs',
    cost: 'Kosten',
    effective: 'Wirksame Stimmen',
    highest: 'Höchster Beitrag',
    left: 'Rest des Budgets',
    completion: 'mit dem Geld, das übrig war',
  },
};
