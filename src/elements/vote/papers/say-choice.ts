import type { Choice } from '../../../core/ballot.js';
import { timeMarks } from '../../../core/count/time-poll.js';
import type { Vote } from '../../../core/vote.js';
import type { PapersWords } from '../../../locales/en/papers.js';
import type { Formats } from '../../../locales/formats.js';

/** What a choice is said with. */
export interface Saying {
  readonly vote: Vote;
  readonly words: PapersWords;
  readonly formats: Formats;
  /** What an option is called, by its id. */
  readonly name: (id: string) => string;
}

/** A ballot of a hundred marks is no sentence any more. */
const mostParts = 12;

/** What a ballot says, in words: before it is sent, and of one that is in. In the order of the vote, where the order says nothing. */
export function sayChoice(choice: Choice, { vote, words, formats, name }: Saying): string {
  const inOrder = <Value>(given: Readonly<Record<string, Value>>): [string, Value][] =>
    vote.options.flatMap(({ id }) => {
      const value = Object.hasOwn(given, id) ? given[id] : undefined;
      return value === undefined ? [] : [[id, value] as [string, Value]];
    });
  const each = (id: string, text: string): string => words.marked({ label: name(id), text }, formats);
  const list = (parts: readonly string[]): string => {
    const rest = parts.length - mostParts;
    return formats.list(rest > 1 ? [...parts.slice(0, mostParts), words.others({ n: rest }, formats)] : parts);
  };

  switch (choice.kind) {
    case 'one':
      return list([name(choice.option)]);
    case 'some':
      return list(choice.options.map(name));
    case 'rank':
      return list(
        choice.ranks
          .filter(({ length }) => length > 0)
          .map((equals, n) => `${formats.number(n + 1)}. ${formats.list(equals.map(name))}`),
      );
    case 'marks': {
      const inWord = vote.method === 'time-poll' ? timeWords(words) : undefined;
      const say = (mark: number | null): string =>
        mark === null ? words.noOpinion : (inWord?.get(mark) ?? formats.number(mark));
      return list(inOrder(choice.marks).map(([id, mark]) => each(id, say(mark))));
    }
    case 'points': {
      const given = inOrder(choice.points).filter(([, points]) => points > 0);
      return list(given.map(([id, points]) => each(id, words.points({ n: points }, formats))));
    }
    case 'stance': {
      const same = vote.options.filter(({ stance }) => stance === choice.stance);
      return list([same[0] ? name(same[0].id) : choice.stance]);
    }
  }
}

/** What each answer to a time is called, best first. */
export function timeWords({ yes, maybe, no }: PapersWords): ReadonlyMap<number, string> {
  return new Map([
    [timeMarks.yes, yes],
    [timeMarks.maybe, maybe],
    [timeMarks.no, no],
  ]);
}
