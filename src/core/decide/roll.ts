import type { Ballot, Choice } from '../ballot.js';
import type { Member } from '../electorate.js';
import { stands } from '../objection.js';
import type { Objection } from '../objection.js';
import type { Rule } from '../rule.js';
import type { Stance } from '../stance.js';
import { voicesOf } from '../voices.js';
import type { Option, Vote } from '../vote.js';
import type { Grounds } from './decision.js';

/** A voice, with what a clause may narrow it by. */
export interface Elector {
  readonly id: string;
  readonly weight: number;
  readonly classes: readonly string[];
  readonly dormant: boolean;
}

/** What a voice has said. */
export interface Answer {
  readonly elector: Elector;
  readonly ballot: Ballot;
  /** The options it is for. */
  readonly options: ReadonlySet<string>;
  readonly stances: ReadonlySet<Stance>;
  readonly abstains: boolean;
}

/** Everybody who has a voice, and what they did with it: what clauses count. */
export interface Roll {
  /** Those of the frozen electorate. Absent where nobody knows who they are. */
  readonly electors?: readonly Elector[];
  readonly answers: readonly Answer[];
  /** Those who are recorded as present, by id. */
  readonly present: ReadonlyMap<string, Elector>;
  /** Theirs, whatever became of them. */
  readonly objections: readonly Objection[];
  /** Those who have an objection that stands. */
  readonly objectors: readonly Elector[];
  /** Those who have not answered at all. */
  readonly silent: readonly Elector[];
  /** Those of the silent who are taken to agree. */
  readonly consenting: readonly Elector[];
}

/** Reads who said what. Whoever has no voice, because they were paused, gone or never there, is passed over. */
export function rollOf(grounds: Grounds, silence: Rule['silence']): Roll {
  const { vote, ballots, present = [], invalid = [] } = grounds;
  const electors = electorsOf(vote);
  const elector = (id: string): Elector | undefined => (electors ? electors.get(id) : stranger(id));
  const those = (ids: Iterable<string>): readonly Elector[] =>
    [...new Set(ids)].map(elector).filter((each) => each !== undefined);

  const stanceOf = new Map(vote.options.map(({ id, stance }) => [id, stance]));
  const answers = ballots.flatMap((ballot) => {
    const voter = elector(ballot.voter);
    return voter ? [answerOf(ballot, voter, stanceOf)] : [];
  });
  const answered = new Set([...answers.map((answer) => answer.elector.id), ...invalid]);
  const objections = (grounds.objections ?? []).filter(({ by }) => elector(by));
  const objectors = those(standingObjectors(objections, answers));
  const objecting = new Set(objectors);
  const silent = [...(electors?.values() ?? [])].filter(({ id }) => !answered.has(id));
  return {
    ...(electors && vote.electorate?.frozen && { electors: [...electors.values()] }),
    answers,
    present: new Map(those(present).map((each) => [each.id, each])),
    objections,
    objectors,
    silent,
    consenting: silence === 'consent' ? silent.filter((each) => !objecting.has(each)) : [],
  };
}

/** The sum of their voices, or how many they are. */
export function size(electors: Iterable<Elector>, weighted = false): number {
  let sum = 0;
  for (const { weight } of electors) sum += weighted ? weight : 1;
  return sum;
}

function standingObjectors(objections: readonly Objection[], answers: readonly Answer[]): readonly string[] {
  const known = new Set(objections.map(({ by }) => by));
  const unheard = answers.filter(({ stances, elector }) => stances.has('object') && !known.has(elector.id));
  return [...objections.filter(stands).map(({ by }) => by), ...unheard.map(({ elector }) => elector.id)];
}

function electorsOf({ electorate }: Vote): ReadonlyMap<string, Elector> | undefined {
  const voices = voicesOf(electorate);
  return voices && new Map([...voices].map(([id, member]) => [id, electorOf(member)]));
}

function electorOf({ id, weight = 1, classes = [], dormant = false }: Member): Elector {
  return { id, weight, classes, dormant };
}

/** Somebody in an open electorate. */
function stranger(id: string): Elector {
  return { id, weight: 1, classes: [], dormant: false };
}

function answerOf(ballot: Ballot, elector: Elector, stanceOf: ReadonlyMap<Option['id'], Stance | undefined>): Answer {
  const { choice } = ballot;
  const options = new Set(favoured(choice));
  const said = choice.kind === 'stance' ? [choice.stance] : [...options].map((option) => stanceOf.get(option));
  return {
    elector,
    ballot,
    options,
    stances: new Set(said.filter((stance) => stance !== undefined)),
    abstains: said.length > 0 ? said.every((stance) => stance === 'abstain') : hasNoOpinion(choice),
  };
}

/** The options that a choice is for. A mark or a number of points of nought is not for anything. */
function favoured(choice: Choice): readonly string[] {
  switch (choice.kind) {
    case 'one':
      return [choice.option];
    case 'some':
      return choice.options;
    case 'rank':
      return choice.ranks.flat();
    case 'marks':
      return Object.entries(choice.marks).flatMap(([option, mark]) => (mark !== null && mark > 0 ? [option] : []));
    case 'points':
      return Object.entries(choice.points).flatMap(([option, points]) => (points > 0 ? [option] : []));
    case 'stance':
      return [];
  }
}

function hasNoOpinion(choice: Choice): boolean {
  return choice.kind === 'marks' && Object.values(choice.marks).every((mark) => mark === null);
}
