import { AssentPoll } from '../elements/poll/poll.js';
import { attachContextRoot } from '../ui/contexts.js';
import { define } from '../ui/define.js';

attachContextRoot();
define('assent-poll', AssentPoll);
