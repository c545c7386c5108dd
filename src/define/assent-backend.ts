import { AssentBackend } from '../elements/backend/backend.js';
import { attachContextRoot } from '../ui/contexts.js';
import { define } from '../ui/define.js';

attachContextRoot();
define('assent-backend', AssentBackend);
