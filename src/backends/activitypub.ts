import type { Source } from '../core/view.js';
import type { Instant } from '../core/instant.js';
import type { Author } from '../core/vote.js';
import type { Backend } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';
import type { Http } from '../ports/http.js';
import { viewOf } from './plain-poll.js';
import { atAddress, parseAddress } from './post-address.js';
import { plainLine, postText } from './post-text.js';
import { sourceOf } from './source.js';
import { fields, instant, list, text, webAddress, type Fields } from './tolerant.js';

export interface ActivityPubOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** How often a request may be repeated when that may help. */
  readonly retries?: number;
}

/** Reads polls as ActivityPub describes them. Nobody can vote through it: ballots travel from server to server. */
export function activitypub({ http, clock, retries }: ActivityPubOptions): Backend {
  return {
    supports: { acts: false, idempotent: false },
    origin: (address) => parseAddress(address).origin,
    read: (address, { signal, idle } = {}) =>
      atAddress(address, async ({ url, page }) => {
        if (!url) throw new Failure('unsupported');
        const answer = await http.request(url, { signal, idle, retries, accept: 'application/activity+json' });
        const question = findQuestion(answer.json);
        if (!question) throw new Failure(firstOf(answer.json) === undefined ? 'malformed' : 'not-a-vote');
        const several = list(question['anyOf']);
        const multiple = several.length > 0;
        const now = clock.now();
        const source = sourceOf(answer.url, question['id'], pageOf(question['url']), page);
        return viewOf(
          {
            address,
            source,
            ...wordsOf(question),
            author: authorOf(question['attributedTo'] ?? question['actor'], source),
            warning: postText(question['summary']),
            multiple,
            options: multiple ? several : list(question['oneOf']),
            option: (raw) => ({ label: labelOf(raw), count: fields(fields(raw)['replies'])['totalItems'] }),
            voters: question['votersCount'] ?? question['toot:votersCount'],
            ...timesOf(question, now),
            may: 'sign-in',
          },
          now,
        );
      }),
    send: () => Promise.reject(new Failure('unsupported')),
    limits: (origin) => http.limits(origin),
  };
}

/** A question is whatever has something to choose from, also inside an activity, a list or a graph. */
function findQuestion(value: unknown, depth = 3): Fields | undefined {
  for (const one of list(value).slice(0, 10)) {
    const thing = fields(one);
    if (list(thing['oneOf']).length + list(thing['anyOf']).length > 0) return thing;
    const inside = depth > 0 && (findQuestion(thing['object'], depth - 1) ?? findQuestion(thing['@graph'], depth - 1));
    if (inside) return inside;
  }
  return undefined;
}

function wordsOf(question: Fields): { readonly question: string; readonly language?: string } {
  const content = text(question['content']);
  const translations = Object.entries(fields(question['contentMap']));
  const only = translations.length === 1 ? translations[0] : undefined;
  const [language, translation] = translations.find(([, one]) => !content || one === content) ?? only ?? [];
  return { question: postText(content || translation) || nameOf(question), language };
}

function labelOf(raw: unknown): string {
  const option = fields(raw);
  return text(raw) || nameOf(option) || postText(option['content'] ?? firstOf(option['contentMap']));
}

function nameOf(thing: Fields): string {
  return plainLine(thing['name'] ?? firstOf(thing['nameMap']));
}

function firstOf(translations: unknown): unknown {
  return Object.values(fields(translations))[0];
}

/** The page among what may be an address, a link, or a list of both. */
function pageOf(url: unknown): unknown {
  return list(url)
    .map((one) => fields(one)['href'] ?? one)
    .find(webAddress);
}

/** `closed` is a date or simply true, and a date that lies ahead only says when it will be. */
function timesOf(question: Fields, now: number): { readonly closes?: Instant; readonly ended: boolean } {
  const closed = instant(question['closed']);
  return {
    // The earlier one. What is not there comes last.
    closes: [instant(question['endTime']), closed].sort()[0],
    ended: closed ? Date.parse(closed) <= now : question['closed'] === true || question['closed'] === 'true',
  };
}

const opaque = /^(?=(?:.*\d){2})[\da-z-]{10,}$/i;

/** Without asking for the actor, its address is all there is; where it ends in an id, the host has to do. */
function authorOf(value: unknown, { kind, name: own }: Source): Author | undefined {
  for (const one of list(value).slice(0, 10)) {
    const actor = fields(one);
    const url = webAddress(pageOf(actor['url']) ?? actor['id'] ?? one);
    const [, last = ''] = /\/(?:@|%40)?([^/]*)\/*$/i.exec(url?.pathname ?? '') ?? [];
    const user = plainLine(actor['preferredUsername']) || (opaque.test(last) ? '' : plainLine(last));
    const name = nameOf(actor) || user || url?.host;
    // A server may say who of its own people wrote something, and nobody else.
    if (kind === 'origin' && url && url.host !== own) continue;
    if (name) return { name, handle: user && url ? `@${user}@${url.host}` : undefined, url: url?.href };
  }
  return undefined;
}
