import type { FailureWords } from '../en/failure.js';

export const failure: FailureWords = {
  offline: 'Cet appareil est hors ligne. Le sondage sera relu dès le retour de la connexion.',
  unreachable: 'Le serveur n’a pas pu être joint depuis cette page. Réessayez, ou ouvrez le sondage sur son serveur.',
  slow: 'Le serveur a mis trop de temps à répondre. Réessayez dans un instant.',
  'sign-in': 'Le serveur ne montre ceci qu’après connexion. Ouvrez le sondage sur son serveur.',
  forbidden: 'Le serveur ne le permet pas ici. Ouvrez le sondage sur son serveur.',
  'not-found': 'Rien n’a été trouvé à cette adresse. Vérifiez-la\u202f; le sondage a peut-être été supprimé.',
  gone: 'Ce sondage a été supprimé. La personne qui l’a publié en sait peut-être plus.',
  limited: ({ time }) => `Le serveur demande une pause. Réessayez ${time ? `après ${time}` : 'dans quelques minutes'}.`,
  server: 'Le serveur a un problème. Réessayez plus tard.',
  malformed: 'La réponse du serveur n’a pas pu être comprise. Ouvrez le sondage sur son serveur.',
  'too-large': 'La réponse du serveur est trop grande pour cette page. Ouvrez le sondage sur son serveur.',
  'not-a-vote':
    'Cette publication ne contient pas de sondage. Vérifiez l’adresse, ou ouvrez la publication sur son serveur.',
  address: 'Cette adresse n’est pas lisible. Une adresse correcte ressemble à https://social.example/@ana/1134567',
  unsupported: 'Ce n’est pas possible d’ici. Ouvrez le sondage sur son serveur.',
  choice: 'Ce choix ne convient pas au sondage. Choisissez de nouveau.',
  closed: 'Le vote était déjà terminé, le vôtre n’a donc pas été compté. Le résultat reste lisible ici.',
  scheduled: 'Le vote n’a pas encore commencé. Revenez à son ouverture.',
  voted: 'Ce compte avait déjà voté\u202f; le vote précédent reste valable. Actualisez pour voir le résultat.',
  'own-poll': 'Ce sondage est le vôtre\u00a0: vous ne pouvez pas y voter. Vous pouvez suivre le résultat ici.',
  'not-eligible': 'Ce compte ne peut pas voter ici. Renseignez-vous auprès des responsables du vote.',
  refused: 'Le serveur n’a pas accepté le vote et n’a pas dit pourquoi. Réessayez, ou votez sur son site.',
  unsure: 'Votre vote a été envoyé, mais aucune réponse n’est revenue. Actualisez pour voir s’il est arrivé.',
};
