import type { Option } from '../../../core/vote.js';
import type { PapersWords } from '../../../locales/en/papers.js';
import { known } from '../../../locales/tongue.js';
import { slotTime } from './slot-time.js';

/** What an option without a label is called: the usual words of its id or stance, else its time. Empty where it has neither. */
export function usualName(option: Option, { options }: PapersWords, locales: readonly string[]): string {
  const { id, stance } = option;
  return known(options, id) ?? (stance === undefined ? undefined : known(options, stance)) ?? slotTime(option, locales);
}
