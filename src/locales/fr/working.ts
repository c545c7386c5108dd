import type { WorkingWords } from '../en/working.js';

export const working: WorkingWords = {
  flow: ({ n, options }, f) =>
    f.plural(n, {
      one: `Le parcours des voix en # tour. Options élues\u00a0: ${f.list(options)}.`,
      many: `Le parcours des voix en # de tours. Options élues\u00a0: ${f.list(options)}.`,
      other: `Le parcours des voix en # tours. Options élues\u00a0: ${f.list(options)}.`,
    }),
  flowOpen: ({ n }, f) =>
    f.plural(n, {
      one: 'Le parcours des voix en # tour. Aucune option n’est élue.',
      many: 'Le parcours des voix en # de tours. Aucune option n’est élue.',
      other: 'Le parcours des voix en # tours. Aucune option n’est élue.',
    }),
  drawing: 'Dessin des tours',
  electedIn: ({ n }, f) => `élue au tour ${f.number(n)}`,
  outIn: ({ n }, f) => `éliminée au tour ${f.number(n)}`,
  others: ({ n }, f) => f.plural(n, { one: '# autre option', many: '# d’autres options', other: '# autres options' }),
  quota: ({ votes }) => `Ligne en tirets\u00a0: il faut ${votes} voix pour être élue.`,
  lastRounds: ({ n, whole }, f) =>
    `Les ${f.number(n)} derniers tours sur ${f.number(whole)} sont dessinés\u202f; le tableau les a tous.`,
  firstOptions: ({ n, whole }, f) =>
    `${f.number(n)} options sur ${f.number(whole)} sont dessinées une à une\u202f; le tableau les a toutes.`,

  beatsAll: ({ options }, f) => `Face à chacune des autres, plus de gens préfèrent ${f.list(options)}.`,
  beatsNone: 'Aucune option n’est préférée par plus de gens face à chacune des autres.',
  shading: 'En gras\u00a0: plus de gens préfèrent l’option de la ligne. Plus c’est foncé, plus c’est net.',
  paths: 'La force du chemin le plus fort entre l’option de la ligne et celle de la colonne',
  pathsTitle: 'Les chemins les plus forts',
  pathsMean:
    'Un chemin va d’option en option, chacune préférée à la suivante, et il est aussi fort que son pas le plus faible. En gras\u00a0: le chemin est plus fort que celui du retour.',

  otherwise: 'Et avec une autre méthode\u202f?',
  caution:
    'Avec une autre méthode, les gens auraient peut-être voté autrement. Ceci dit seulement ce que donneraient ces mêmes bulletins.',
  countOtherwise: 'Chercher les bulletins et les compter',
  counting: ({ n }, f) => f.plural(n, { one: '# bulletin lu', many: '# de bulletins lus', other: '# bulletins lus' }),
  counted: ({ n }, f) =>
    f.plural(n, {
      one: '# bulletin, compté par chaque méthode',
      many: '# de bulletins, comptés par chaque méthode',
      other: '# bulletins, comptés par chaque méthode',
    }),
  failed: 'La liste des bulletins ne peut être obtenue ou lue pour le moment.',
  method: 'Méthode',
  wouldElect: 'Option élue',
  thisVote: 'ce vote',
  oneSeat: 'un siège',
  nobody: 'aucune',
  oneOf: ({ options }, f) => `égalité\u00a0: ${f.list(options)}`,
  allAgree: 'Toutes ces méthodes s’accordent.',
  oneSeatEach: 'Les autres méthodes ne pourvoient qu’un siège.',
  differs: 'Par la méthode de ce vote, ces bulletins donnent un autre résultat que celui qui est affiché plus haut.',
};
