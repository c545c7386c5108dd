import type { LitElement } from 'lit';
import type { InWords, WordsController } from '../../../ui/words.js';
import type { Paper, Send } from '../paper.js';
import type { PaperName } from '../shown.js';
import { BallotForm } from './form.js';
import type { Sheet } from './sheet.js';
import { ticks } from './ticks.js';

/** Opens a form in an element. Sheets that have words of their own ask for them with `inWords`. */
export type OpenForm = (host: LitElement, send: Send, words: WordsController<'ballot'>, inWords: InWords) => Paper;

/** The sheet of each form. Ticks come along, since most votes have them; the others are loaded on use. */
const sheets: Readonly<Record<PaperName, () => Promise<OpenForm>>> = {
  ticks: () => Promise.resolve(around(ticks)),
};

export function openForm(name: PaperName): Promise<OpenForm> {
  return sheets[name]();
}

function around<Draft>(sheet: Sheet<Draft>): OpenForm {
  return (host, send, words) => new BallotForm(host, send, words, sheet);
}
