import type { Channel } from './rule.js';
import type { Instant } from './instant.js';
import type { Stance } from './stance.js';

/** What a ballot says. Option ids throughout. */
export type Choice =
  | { readonly kind: 'one'; readonly option: string }
  | { readonly kind: 'some'; readonly options: readonly string[] }
  /** Best first; options in the same inner list are equal. */
  | { readonly kind: 'rank'; readonly ranks: readonly (readonly string[])[] }
  /** `null` is "no opinion", `0` is a mark, an absent option was not marked: three different things. */
  | { readonly kind: 'marks'; readonly marks: Readonly<Record<string, number | null>> }
  | { readonly kind: 'points'; readonly points: Readonly<Record<string, number>> }
  | { readonly kind: 'stance'; readonly stance: Stance };

export interface Ballot {
  /** The id of the act that cast it. */
  readonly id: string;
  /** The member of the electorate whose voice this is. */
  readonly voter: string;
  /** Who cast it, where that is somebody else. */
  readonly caster?: string;
  readonly channel: Channel;
  /** The version of the text that was voted on. */
  readonly version?: number;
  readonly choice: Choice;
  readonly reason?: string;
  readonly castAt?: Instant;
  /** The earlier ballot of the same voter that this one replaces. */
  readonly supersedes?: string;
  /** True when the text changed after this ballot was cast. */
  readonly stale?: boolean;
  /** True when its voter took it back. It stays in the record and counts for nothing. */
  readonly withdrawn?: boolean;
}

/** The options a choice speaks for, in the order it names them. */
export function chosenOptions(choice: Choice): readonly string[] {
  switch (choice.kind) {
    case 'one':
      return [choice.option];
    case 'some':
      return choice.options;
    case 'rank':
      return choice.ranks.flat();
    case 'marks':
      return Object.keys(choice.marks);
    case 'points':
      return Object.keys(choice.points);
    case 'stance':
      return [];
  }
}
