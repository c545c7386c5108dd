import type { Ballot, Choice } from '../ballot.js';
import type { Vote } from '../vote.js';

/** A ballot as it is published. Where votes are not public, it need not say whose it is. */
export interface PublishedBallot extends Pick<
  Ballot,
  'id' | 'caster' | 'choice' | 'castAt' | 'supersedes' | 'stale' | 'withdrawn'
> {
  readonly voter?: string;
  /** Voices behind it. Heeded only where it does not say whose it is: elsewhere the electorate says it. */
  readonly weight?: number;
}

const longestId = 2_048;
const mostOptions = 500;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Whether the ballots of a vote say whose they are. */
export function namesVoters({ secrecy }: Pick<Vote, 'secrecy'>): boolean {
  return secrecy === 'public';
}

/**
 * Reads what claims to be a ballot, without a schema: of a million, each is looked at once. `null` is taken for absent.
 *
 * @param named - whether a ballot has to say whose it is
 * @returns undefined for what is no ballot
 */
export function readBallot(value: unknown, named: boolean): PublishedBallot | undefined {
  if (!isRecord(value)) return undefined;
  const { id, choice, voter, caster, castAt, supersedes, weight, stale, withdrawn } = value;
  if (!isId(id) || !isChoice(choice) || !isAbsentOr(voter, isId) || !isAbsentOr(caster, isId) || (named && !voter))
    return undefined;
  if (!isAbsentOr(castAt, isInstant) || !isAbsentOr(supersedes, isId) || !isAbsentOr(weight, isWeight))
    return undefined;
  return {
    id,
    choice,
    voter: voter ?? undefined,
    caster: caster ?? undefined,
    castAt: castAt ?? undefined,
    supersedes: supersedes ?? undefined,
    weight: weight ?? undefined,
    stale: stale === true,
    withdrawn: withdrawn === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsentOr<T>(value: unknown, is: (value: unknown) => value is T): value is T | null | undefined {
  return value === undefined || value === null || is(value);
}

function isId(value: unknown): value is string {
  return isText(value) && value !== '';
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value));
}

function isWeight(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** Only that it is a choice. Whether it can be counted is for the method to say. */
function isChoice(value: unknown): value is Choice {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'one':
      return isText(value['option']);
    case 'some':
      return isListOf(value['options'], isText);
    case 'rank':
      return isListOf(value['ranks'], isRank);
    case 'marks':
      return isPerOption(value['marks'], (mark) => mark === null || Number.isFinite(mark));
    case 'points':
      return isPerOption(value['points'], Number.isFinite);
    case 'stance':
      return isText(value['stance']);
    default:
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestId;
}

function isRank(value: unknown): boolean {
  return isListOf(value, isText);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= mostOptions && value.every(isItem);
}

function isPerOption(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return isRecord(value) && isListOf(Object.values(value), isItem);
}
