/** Every element, registered. */
import './define/assent-backend.js';
import './define/assent-poll.js';
import './define/assent-power.js';
import './define/assent-sign-in.js';
import './define/assent-vote.js';
