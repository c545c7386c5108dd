import type { Option } from '../../../core/vote.js';

/** When a slot is, in the reader's own time zone and with its name: `Thu, Nov 26, 2026, 6:00 – 7:00 PM GMT+1`. Nothing where it is no time. */
export function slotTime({ starts, ends }: Pick<Option, 'starts' | 'ends'>, locales: readonly string[]): string {
  const from = Date.parse(starts ?? '');
  const to = Date.parse(ends ?? '');
  if (Number.isNaN(from)) return '';
  const format = new Intl.DateTimeFormat(locales, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return to >= from ? format.formatRange(from, to) : format.format(from);
}
