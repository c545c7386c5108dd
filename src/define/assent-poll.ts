import { AssentPoll } from '../elements/poll/poll.js';
import { define } from '../ui/define.js';

define('assent-poll', AssentPoll);

export type { AssentPoll };
