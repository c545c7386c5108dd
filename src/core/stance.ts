/** What an option means to the group, whatever its label says. */
export type Stance = 'agree' | 'abstain' | 'stand-aside' | 'concern' | 'disagree' | 'object' | 'block' | (string & {});
