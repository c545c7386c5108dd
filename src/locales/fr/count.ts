import type { CountWords } from '../en/count.js';

// Written out as escapes so that they can be seen: \u00a0 before a colon and inside guillemets, \u202f before a semicolon.
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

export const count: CountWords = {
  methods: {
    single: 'Un seul choix',
    approval: 'Plusieurs choix',
    consent: 'Consentement',
    consensus: 'Consensus',
    majority: 'Majorité',
    'lazy-consent': 'Consentement tacite',
    'sense-check': 'Prise de température',
    gradients: 'Degrés d’accord',
    'check-in': 'Tour de météo',
    count: 'Comptage',
    score: 'Vote par notes',
    points: 'Répartition de points',
    borda: 'Classement à points (Borda)',
    'instant-runoff': 'Classement par éliminations',
    schulze: 'Classement par duels (Schulze)',
    stv: 'Classement pour plusieurs sièges (STV)',
    star: 'Notes, puis duel final (STAR)',
    'equal-shares': 'Budget en parts égales',
    'time-poll': 'Recherche de date',
  },
  otherMethod: ({ name }, f) => `Méthode ${quoted(f.isolate(name))}`,
  ways: {
    single: 'Chacun choisit une option\u202f; celle qui a le plus de voix l’emporte.',
    approval: 'Chacun choisit autant d’options qu’il veut\u202f; la plus choisie l’emporte.',
    consent: 'La proposition passe dès qu’il ne reste aucune objection.',
    consensus: 'Il faut des accords, et personne ne doit bloquer.',
    majority: 'Il faut plus de voix pour que de voix contre.',
    'lazy-consent': 'La proposition passe si personne ne se manifeste.',
    'sense-check': 'Cela montre ce que chacun pense pour l’instant, et ne décide rien.',
    gradients: 'Chacun dit à quel point il est d’accord\u202f; cela montre une tendance, et ne décide rien.',
    'check-in': 'Chacun dit comment il va\u202f; rien n’est décidé.',
    count: 'On compte qui en est.',
    score: 'Chacun donne des notes\u202f; l’option aux meilleures notes l’emporte.',
    points: 'Chacun répartit le même nombre de points\u202f; l’option qui en a le plus l’emporte.',
    borda: 'Chacun classe les options\u202f; chaque place donne des points, et le plus de points l’emporte.',
    'instant-runoff':
      'Chacun classe les options\u202f; la plus faible est éliminée et ses voix sont reportées, jusqu’à ce qu’une option dépasse la moitié.',
    schulze:
      'Chacun classe les options\u202f; elles sont comparées deux à deux, et celle qui résiste le mieux à toutes les autres l’emporte.',
    stv: 'Chacun classe les options\u202f; qui atteint le quota obtient un siège, et les voix en trop sont reportées.',
    star: 'Chacun donne des notes\u202f; des deux options aux meilleures notes, celle que le plus de personnes préfèrent l’emporte.',
    'equal-shares':
      'Chacun a la même part du budget\u202f; un projet est financé quand celles et ceux qui le veulent peuvent le payer ensemble.',
    'time-poll': 'Chacun dit quand il est libre\u202f; le moment qui convient au plus grand nombre l’emporte.',
  },
  unknownWay: 'Cette page ne sait pas comment on compte.',

  invalid: ({ n, text }, f) =>
    f.plural(n, {
      one: `# bulletin ne compte pas\u00a0: ${text}`,
      many: `# de bulletins ne comptent pas\u00a0: ${text}`,
      other: `# bulletins ne comptent pas\u00a0: ${text}`,
    }),
  invalidReasons: {
    'wrong-kind': 'rempli pour une autre façon de voter',
    empty: 'vide',
    'unknown-option': 'pour quelque chose qui n’était pas proposé',
    'duplicate-option': 'deux fois la même option',
    'over-vote': 'plus de choix ou de points que permis',
    'under-vote': 'moins de choix ou de points que demandé',
    'out-of-range': 'une note ou un nombre qui n’est pas proposé',
    late: 'trop tard',
    'not-eligible': 'd’une personne qui ne peut pas voter ici',
    'not-representative': 'déposé pour quelqu’un d’autre sans y être autorisé',
  },
  otherReason: ({ name }, f) => quoted(f.isolate(name)),

  tie: ({ options }, f) => `Égalité entre ${f.list(options)}`,
  tieInRound: ({ options, n }, f) => `Égalité entre ${f.list(options)} au tour ${f.number(n)}`,
  tieBroken: ({ tie, way, options }, f) =>
    `${tie}. Ce qui a tranché\u00a0: ${way}. Le choix est tombé sur ${f.list(options)}.`,
  tieLeft: ({ tie, way }) => `${tie}. Ce qui a tranché\u00a0: ${way}. Aucune de ces options n’a été retenue.`,
  tieUnbroken: ({ tie }) => `${tie}. Rien n’a départagé les options.`,
};
