import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  label: 'Votre serveur ou identifiant',
  hint: 'par exemple @ana@social.example',
  find: 'Continuer',
  looking: 'Recherche de votre serveur…',
  invalid: 'Ce n’est ni un serveur ni un identifiant. Un exemple correct serait social.example ou @ana@social.example',
  go: ({ host }) => `Voter sur ${host}`,
  byHand: ({ host }) => `Si ${host} n’ouvre pas le sondage, cherchez-y cette adresse :`,
  afterwards:
    'S’ouvre dans un nouvel onglet. À votre retour, les chiffres seront relus. Un vote peut mettre quelques minutes à être compté ici.',
  explanation:
    'Votre serveur vous montre le sondage, et vous y votez avec votre propre compte. Cette page ne transmet que ce que vous saisissez ici et l’adresse du sondage. Les serveurs concernés savent comment vous votez.',
  remember: 'Se souvenir de mon serveur sur cet appareil, pour ce site',
};
