import type { DecideWords } from './en/decide.js';
import type { Formats } from './formats.js';

/** What a vote calls what its data has ids for. */
export interface Names {
  /** The label of an option, which no other one has. */
  readonly option: (id: string) => string;
  readonly voter: (id: string) => string;
}

/** All it takes to say a rule, a decision and its reasons in a language. */
export interface Tongue {
  readonly words: DecideWords;
  readonly formats: Formats;
  readonly names: Names;
}

/** The wording for a word of an open vocabulary, if we have one: some call themselves `constructor`. */
export function known<Wording>(group: Readonly<Record<string, Wording>>, word: string): Wording | undefined {
  return Object.hasOwn(group, word) ? group[word] : undefined;
}

/** With a space between, and without what is empty. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part).join(' ');
}

/** As a sentence begins. Names begin with an isolate and stay as they are. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Folds several into one, each step by a wording for two; the last step may have one of its own. */
export function folded(
  items: readonly string[],
  between: (a: string, b: string) => string,
  last: (a: string, b: string) => string = between,
): string {
  const [first = '', ...rest] = items;
  return rest.reduce((text, item, i) => (i === rest.length - 1 ? last : between)(text, item), first);
}
