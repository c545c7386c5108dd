import { AssentSignIn } from '../elements/sign-in/sign-in.js';
import { define } from '../ui/define.js';

define('assent-sign-in', AssentSignIn);

export type { AssentSignIn };
