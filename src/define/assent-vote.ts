import { AssentVote } from '../elements/vote/vote.js';
import { define } from '../ui/define.js';

define('assent-vote', AssentVote);

export type { AssentVote };
