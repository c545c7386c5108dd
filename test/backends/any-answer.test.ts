import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { viewSchema } from '../../src/core/schema/view.js';
import type { View } from '../../src/core/view.js';
import { isFailure } from '../../src/ports/failure.js';
import { account, address } from './social.js';
import { one, world, type World } from './world.js';

/** Any JSON, and mostly the kind of JSON that these readers look into. */
const names = fc.constantFrom(
  ...['id', 'uri', 'url', 'href', 'content', 'contentMap', 'name', 'nameMap', 'title', 'summary', 'spoiler_text'],
  ...['language', 'account', 'acct', 'display_name', 'username', 'attributedTo', 'preferredUsername', 'actor'],
  ...[
    'poll',
    'reblog',
    'options',
    'oneOf',
    'anyOf',
    'object',
    '@graph',
    '@value',
    'replies',
    'totalItems',
    'votes_count',
  ],
  ...['voters_count', 'votersCount', 'multiple', 'expired', 'expires_at', 'endTime', 'closed', 'voted', 'own_votes'],
  ...['__proto__', 'constructor', 'toString', 'length'],
);
const leaf = fc.oneof(
  fc.constantFrom(null, true, false, '', 0, -1, 0.5, 1, 2, 41, 1e10, 1e300, 'true', '1', '2026-11-26T18:00:00Z'),
  fc.constantFrom(
    '2026-11-22',
    'https://social.example/1',
    'https://other.example/1',
    'javascript:x',
    '<p>Tea?</p>',
    '\u202e',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
);
const { json } = fc.letrec<{ json: unknown; object: unknown }>((tie) => ({
  json: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, leaf, tie('object'), fc.array(tie('json'), { maxLength: 4 })),
  object: fc.array(fc.tuple(names, tie('json')), { maxLength: 8 }).map((entries) => asObject(entries)),
}));
const poll = fc.record(
  {
    id: json,
    uri: json,
    url: json,
    content: json,
    account: json,
    attributedTo: json,
    poll: fc.record({
      id: json,
      options: fc.array(json),
      multiple: json,
      expires_at: json,
      voted: json,
      own_votes: json,
      voters_count: json,
    }),
    oneOf: fc.array(json),
    anyOf: json,
    endTime: json,
    closed: json,
    votersCount: json,
  },
  { requiredKeys: ['poll', 'oneOf'] },
);
const body = fc.oneof(json, poll).map((value) => JSON.stringify(value) as string | undefined);

function asObject(entries: readonly (readonly [string, unknown])[]): unknown {
  // `JSON.parse` makes `__proto__` a key like any other, as it does for what servers send.
  const written = entries.map(
    ([name, value]) => `${JSON.stringify(name)}:${(JSON.stringify(value) as string | undefined) ?? 'null'}`,
  );
  return JSON.parse(`{${written.join(',')}}`);
}

function saying(text: string): World {
  return world('auto', [], { fetch: () => Promise.resolve(new Response(text)) });
}

/** @returns whether it was a view */
async function outcome(promise: Promise<View>): Promise<boolean> {
  let view;
  try {
    view = await promise;
  } catch (error) {
    if (!isFailure(error)) throw error;
    expect(error.reason).to.be.oneOf([
      'malformed',
      'not-a-vote',
      'too-large',
      'sign-in',
      'voted',
      'own-poll',
      'closed',
      'choice',
      'unsure',
    ]);
    return false;
  }
  const issues = viewSchema.safeParse(view).error?.issues ?? [];
  expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).to.deep.equal([]);
  expect(JSON.stringify(view)).not.to.contain('undefined');
  const voters = view.result?.options.map((option) => option.voters ?? 0) ?? [];
  const cast = view.result?.counts.cast ?? Infinity;
  expect(cast).to.be.at.least(view.vote.method === 'single' ? sum(voters) : Math.max(0, ...voters));
  return true;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('whatever a server answers', () => {
  it('ends in a well-formed view or in a word, for everybody', async () => {
    let views = 0;
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        for (const its of [address, 'https://social.example/ana/p/1.2']) {
          if (await outcome(saying(text ?? '').backend.read(its))) views += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(views).to.be.above(40);
    expect({}).not.to.have.property('poll');
  });

  it('ends in a well-formed view or in a word, for somebody who votes', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { backend } = saying(text ?? '');
        await outcome(backend.read(address, { account }));
        const act = { id: '1', kind: 'ballot/cast', subject: address, body: { choice: one('0') } } as const;
        await outcome(backend.send(act, { account }));
      }),
      { numRuns: 300 },
    );
  });

  it('ends so when it is no JSON at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await outcome(saying(text).backend.read(address));
      }),
      { numRuns: 100 },
    );
  });

  const many = (count: number): object[] => Array.from({ length: count }, () => ({ votes_count: 1 }));
  const heavy: readonly (readonly [what: string, body: unknown])[] = [
    ['a hundred thousand options', { id: '1', poll: { options: many(100_000) } }],
    ['a megabyte of text', { id: '1', content: `<p>${'Ab cd. '.repeat(150_000)}`, poll: { options: many(2) } }],
    ['a megabyte in every word', everyWord('x'.repeat(200_000))],
    ['nothing but spaces in every word', everyWord(' '.repeat(200_000))],
    ['digits in every word', everyWord('1'.repeat(200_000))],
    ['brackets in every word', everyWord('<'.repeat(200_000))],
    ['dots in every word', everyWord('a.'.repeat(100_000))],
    ['slashes in every word', everyWord(`https://a.example/${'1/'.repeat(100_000)}`)],
  ];
  for (const [what, content] of heavy) {
    it(`takes no long time over ${what}`, async () => {
      const text = JSON.stringify(content);
      const startedAt = performance.now();
      await outcome(saying(text).backend.read(address));
      expect(performance.now() - startedAt).to.be.below(2000);
    });
  }
});

function everyWord(word: string): object {
  return {
    id: '1',
    uri: word,
    content: word,
    spoiler_text: word,
    language: word,
    account: { display_name: word },
    poll: { expires_at: word, voters_count: word, options: [{ title: word }] },
  };
}
