import { AssentBackend } from '../elements/backend/backend.js';
import { define } from '../ui/define.js';

define('assent-backend', AssentBackend);

export type { AssentBackend };
