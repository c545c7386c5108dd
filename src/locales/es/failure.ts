import type { FailureWords } from '../en/failure.js';

export const failure: FailureWords = {
  offline: 'Este dispositivo no tiene conexión. La encuesta se volverá a leer cuando la recupere.',
  unreachable:
    'No se ha podido llegar al servidor desde esta página. Se puede volver a intentar o abrir la encuesta allí.',
  slow: 'El servidor ha tardado demasiado en responder. Conviene volver a intentarlo en un momento.',
  'sign-in': 'El servidor solo muestra esto tras iniciar sesión. La encuesta se puede abrir allí.',
  forbidden: 'El servidor no lo permite aquí. La encuesta se puede abrir allí.',
  'not-found': 'No hay nada en esta dirección. Conviene revisarla; quizá la encuesta se haya eliminado.',
  gone: 'Esta encuesta se ha eliminado. Quien la publicó quizá sepa más.',
  limited: ({ time }) =>
    `El servidor pide una pausa. ${time ? `Próximo intento posible: ${time}.` : 'Conviene volver a intentarlo en unos minutos.'}`,
  server: 'El servidor tiene un problema. Conviene volver a intentarlo más tarde.',
  malformed: 'No se ha entendido la respuesta del servidor. La encuesta se puede abrir allí.',
  'too-large': 'La respuesta del servidor es demasiado grande para esta página. La encuesta se puede abrir allí.',
  'not-a-vote':
    'En esta publicación no hay ninguna encuesta. Conviene revisar la dirección o abrir la publicación allí.',
  address: 'Esta dirección no se puede leer. Una correcta sería, por ejemplo, https://social.example/@ana/1134567',
  unsupported: 'Esto no se puede hacer desde aquí. La encuesta se puede abrir en su servidor.',
  choice: 'Esta elección no encaja en la encuesta. Hay que elegir de nuevo.',
  closed: 'La votación ya estaba cerrada y el voto no se ha contado. El resultado se puede seguir leyendo aquí.',
  scheduled: 'La votación aún no se ha abierto. Se podrá votar cuando empiece.',
  voted: 'Esta cuenta ya había votado y vale el voto anterior. Al actualizar se ve el resultado.',
  'own-poll': 'No se puede votar en una encuesta propia. El resultado se puede seguir aquí.',
  'not-eligible': 'Esta cuenta no puede votar aquí. Quien organiza la votación puede informar.',
  refused: 'El servidor no ha aceptado el voto ni ha dicho por qué. Se puede volver a intentar o votar allí.',
  unsure: 'El voto se ha enviado, pero no ha llegado respuesta. Al actualizar se verá si se ha registrado.',
};
