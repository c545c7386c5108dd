import { systemClock } from '../ports/clock.js';
import { Sessions } from '../session/sessions.js';
import { browserPage } from './page.js';

let sessions: Sessions | undefined;

/** The sessions of this page: elements with the same address share one, and so do their reads. */
export function pageSessions(): Sessions {
  sessions ??= new Sessions({ clock: systemClock, page: browserPage, random: Math.random });
  return sessions;
}
