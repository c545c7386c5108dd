import type { Member } from '../electorate.js';

/**
 * What voters can be grouped by.
 *
 * - `instance`: the server they are at home on, as their id says.
 * - `organisation`: members that are organisations, each a group of its own.
 * - `class`: the classes of a member. Whoever is in several is in a group of its own with those who are in the same ones,
 *   so that nobody is counted twice.
 */
export type Grouping = 'instance' | 'organisation' | 'class';

/** All of them, in the order in which they are offered. */
export const groupings: readonly Grouping[] = ['instance', 'organisation', 'class'];

/** Where a voter belongs. */
export interface Group {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
}

const address = /^https?:\/\/(?:[^/?#\\]*@)?([^/?#\\@:\s]+(?::\d+)?)(?:[/?#]|$)/i;
const handle = /^(?:acct:)?@?[^@/?#\\:\s]+@([^@/?#\\:\s]+(?::\d+)?)$/i;

/**
 * The host that an id names, in lower case and with its port: that of `https://social.example/users/ana`, and that of
 * `@ana@social.example` and `acct:ana@social.example`. Nothing for an id that is neither.
 */
export function hostIn(id: string): string | undefined {
  const [, host] = address.exec(id) ?? handle.exec(id) ?? [];
  const standard = /^https:/i.test(id) ? /:443$/ : /^http:/i.test(id) ? /:80$/ : /^$/;
  return host?.toLowerCase().replace(standard, '').replace(/\.+$/, '');
}

/** The group of a voter, or nothing where nobody says it: absent is not a group of its own. */
export function groupOf(voter: string, member: Member | undefined, grouping: Grouping): Group | undefined {
  switch (grouping) {
    case 'instance': {
      const host = hostIn(voter);
      if (host) return { id: host, name: host };
      return member?.type === 'instance' ? { id: member.id, name: member.name } : undefined;
    }
    case 'organisation':
      return member?.type === 'organisation' ? { id: member.id, name: member.name } : undefined;
    case 'class': {
      const classes = [...new Set(member?.classes)].sort();
      return classes.length > 0 ? { id: JSON.stringify(classes), name: classes.join(' + ') } : undefined;
    }
  }
}
