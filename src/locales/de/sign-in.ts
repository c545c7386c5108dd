import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  label: 'Eigener Server oder Profilname',
  hint: 'zum Beispiel @ana@social.example',
  find: 'Weiter',
  looking: 'Der Server wird gesucht …',
  invalid: 'Das ist kein Server und kein Profilname. Richtig wäre zum Beispiel social.example oder @ana@social.example',
  go: ({ host }) => `Auf ${host} abstimmen`,
  byHand: ({ host }) => `Falls ${host} die Umfrage nicht öffnet, dort nach dieser Adresse suchen:`,
  afterwards:
    'Öffnet sich in einem neuen Tab. Nach der Rückkehr werden die Zahlen neu gelesen. Bis eine Stimme hier gezählt ist, können Minuten vergehen.',
  explanation:
    'Der eigene Server zeigt die Umfrage; abgestimmt wird dort mit dem eigenen Konto. Diese Seite gibt nur weiter, was hier eingegeben wird, und die Adresse der Umfrage. Die beteiligten Server wissen, wer wie abstimmt.',
  remember: 'Meinen Server auf diesem Gerät für diese Website merken',
};
