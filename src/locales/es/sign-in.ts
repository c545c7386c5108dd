import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  label: 'Servidor o dirección de la cuenta',
  hint: 'por ejemplo, @ana@social.example',
  find: 'Continuar',
  looking: 'Buscando el servidor…',
  invalid: 'Esto no es un servidor ni una cuenta. Lo correcto sería, por ejemplo, social.example o @ana@social.example',
  go: ({ host }) => `Votar en ${host}`,
  byHand: ({ host }) => `Si ${host} no abre la encuesta, se puede buscar allí esta dirección:`,
  afterwards:
    'Se abre en una pestaña nueva. Al volver, las cifras se leen de nuevo. Un voto puede tardar minutos en contarse aquí.',
  explanation:
    'El propio servidor muestra la encuesta y allí se vota con la cuenta de siempre. Esta página solo transmite lo que se escribe aquí y la dirección de la encuesta. Los servidores implicados saben quién vota qué.',
  remember: 'Recordar mi servidor en este dispositivo, para este sitio',
};
