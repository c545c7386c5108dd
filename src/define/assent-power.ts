import { AssentPower } from '../elements/power/power.js';
import { define } from '../ui/define.js';

define('assent-power', AssentPower);

export type { AssentPower };
