import type { Widen } from '../formats.js';

interface Host {
  /** Without scheme: `social.example`. */
  host: string;
}

export const signIn = {
  label: 'Your server or handle',
  hint: 'for example @ana@social.example',
  find: 'Continue',
  looking: 'Looking for your server …',
  invalid: 'This is not a server or a handle like social.example or @ana@social.example',
  go: ({ host }: Host): string => `Vote at ${host}`,
  byHand: ({ host }: Host): string => `If ${host} does not open the poll, search there for this address:`,
  afterwards:
    'Opens in a new tab. When you come back, the numbers are read again. It may take minutes until a vote is counted here.',
  explanation:
    'Your server shows the poll, and you vote there with your own account. This page passes on only what you type here and the address of the poll. The servers involved know how you vote.',
  remember: 'Remember my server on this device, for this site',
};

export type SignInWords = Widen<typeof signIn>;
