import { AssentVote } from '../elements/vote/vote.js';
import { attachContextRoot } from '../ui/contexts.js';
import { define } from '../ui/define.js';

attachContextRoot();
define('assent-vote', AssentVote);
