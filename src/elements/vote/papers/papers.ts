import type { LitElement } from 'lit';
import type { WordsController } from '../../../ui/words.js';
import type { Paper, Send } from '../paper.js';
import type { PaperName } from '../shown.js';
import { BallotForm } from './form.js';
import type { Sheet } from './sheet.js';
import type { Speech } from './speech.js';
import { ticks } from './ticks.js';

/** Opens a form in an element, with what to say of its ballot where that is to be said. */
export type OpenForm = (host: LitElement, send: Send, words: WordsController<'ballot'>, speech?: Speech) => Paper;

/** The sheet of each form. Ticks come along, since most votes have them; the others are loaded on use. */
const sheets: Readonly<Record<PaperName, () => Promise<OpenForm>>> = {
  ticks: () => Promise.resolve(around(() => ticks)),
  stance: async () => spoken((await import('./stance.js')).stance),
  marks: async () => spoken((await import('./marks.js')).marks),
  points: async () => spoken((await import('./points.js')).points),
  slots: async () => spoken((await import('./slots.js')).slots),
  rank: async () => spoken((await import('./rank.js')).rank),
  projects: async () => spoken((await import('./projects.js')).projects),
};

export function openForm(name: PaperName): Promise<OpenForm> {
  return sheets[name]();
}

function around<Draft>(sheet: (speech?: Speech) => Sheet<Draft>): OpenForm {
  return (host, send, words, speech) => new BallotForm(host, send, words, sheet(speech), speech);
}

/** The same for a sheet that has words of its own. */
function spoken<Draft>(sheet: (speech: Speech) => Sheet<Draft>): OpenForm {
  return around((speech) => {
    if (!speech) throw new TypeError('its words are not there');
    return sheet(speech);
  });
}
