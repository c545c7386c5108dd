import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  actSchema,
  ballotSchema,
  caps,
  choiceSchema,
  entrySchema,
  instantSchema,
  resultSchema,
  ruleSchema,
  shareSchema,
  viewSchema,
  voteSchema,
} from '../../../src/core/schema/index.js';
import { acts, ballots, choices, entries, results, rules, views, votes } from './arbitraries.js';

const vote = {
  question: 'Tea or coffee?',
  method: 'single',
  options: [
    { id: '0', label: 'Tea' },
    { id: '1', label: 'Coffee' },
  ],
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

const view = {
  type: 'vote',
  address: 'votes/5',
  source: { origin: 'https://assembly.example', name: 'assembly.example', kind: 'origin' },
  asOf: '2026-11-20T12:00:00Z',
  may: { 'ballot/cast': true },
  vote,
};

const clause = { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' };

/** Where a schema finds fault, the first place first, or nothing. */
function faults(schema: z.ZodMiniType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

/** As somebody else's JSON would bring it. */
function parsed(schema: z.ZodMiniType, json: string): unknown {
  return schema.parse(JSON.parse(json));
}

describe('schemas', () => {
  const pairs: readonly (readonly [string, z.ZodMiniType, fc.Arbitrary<unknown>])[] = [
    ['choice', choiceSchema, choices],
    ['ballot', ballotSchema, ballots],
    ['rule', ruleSchema, rules],
    ['vote', voteSchema, votes],
    ['result', resultSchema, results],
    ['act', actSchema, acts],
    ['entry', entrySchema, entries],
    ['view', viewSchema, views],
  ];

  for (const [name, schema, values] of pairs) {
    it(`give back every valid ${name} as it was`, () => {
      fc.assert(
        fc.property(values, (value) => {
          const json = JSON.stringify(value);
          expect(parsed(schema, json)).to.deep.equal(JSON.parse(json));
        }),
        { numRuns: 50 },
      );
    });
  }

  it('can be described as JSON Schema', () => {
    for (const [name, schema] of pairs) expect(z.toJSONSchema(schema, { io: 'input' }), name).to.be.an('object');
  });
});

describe('an instant', () => {
  it('is RFC 3339, with seconds and a zone', () => {
    for (const good of [
      '2026-11-26T18:00:00Z',
      '2026-11-26T18:00:00.123456Z',
      '2026-11-26T18:00:00+05:30',
      '2024-02-29T00:00:00Z',
    ]) {
      expect(faults(instantSchema, good), good).to.deep.equal([]);
      expect(Date.parse(good), good).to.not.be.NaN;
    }
  });

  it('is nothing else', () => {
    for (const bad of [
      '',
      'tomorrow',
      '2026-11-26',
      '2026-11-26T18:00Z',
      '2026-11-26T18:00:00',
      '2026-11-26 18:00:00Z',
      '2026-11-26T26:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-02-29T00:00:00Z',
      '2026-11-26T18:00:00+5',
      1_795_000_000_000,
      null,
    ]) {
      expect(faults(instantSchema, bad), String(bad)).to.deep.equal(['']);
    }
  });
});

describe('a share', () => {
  it('is two whole numbers, of something', () => {
    expect(faults(shareSchema, [1, 3])).to.deep.equal([]);
    expect(faults(shareSchema, [0, 1])).to.deep.equal([]);
    expect(faults(shareSchema, [1, 0])).to.deep.equal(['1']);
    expect(faults(shareSchema, [1, -3])).to.deep.equal(['1']);
    expect(faults(shareSchema, [-1, 3])).to.deep.equal(['0']);
    expect(faults(shareSchema, [0.5, 1])).to.deep.equal(['0']);
    expect(faults(shareSchema, [1, 2 ** 60])).to.deep.equal(['1']);
    expect(faults(shareSchema, [1])).to.have.lengthOf(1);
    expect(faults(shareSchema, 0.5)).to.deep.equal(['']);
  });
});

describe('a vote', () => {
  it('is refused where it is wrong', () => {
    const wrong: Readonly<Record<string, unknown>> = {
      question: { ...vote, question: 7 },
      method: { ...vote, method: '' },
      options: { ...vote, options: {} },
      'options.1.label': { ...vote, options: [vote.options[0], { id: '1' }] },
      'options.0.id': { ...vote, options: [{ id: '', label: 'Nothing' }] },
      'options.1.id': { ...vote, options: [vote.options[0], { id: '__proto__', label: 'Nothing' }] },
      'options.0.label': { ...vote, options: [{ id: '0', label: 'x'.repeat(caps.label + 1) }] },
      omitted: { ...vote, omitted: -1 },
      closes: { ...vote, closes: 'on Friday' },
      opens: { ...vote, opens: null },
      ended: { ...vote, ended: 'open' },
      changeable: { ...vote, changeable: 'yes' },
      'author.url': { ...vote, author: { name: 'Eve', url: 'javascript:alert(1)' } },
      'electorate.kind': { ...vote, electorate: { kind: 'everybody-but-you' } },
      'electorate.frozen.members.0.weight': {
        ...vote,
        electorate: {
          kind: 'open',
          frozen: {
            at: view.asOf,
            members: [{ id: 'a', name: 'A', type: 'person', status: 'active', weight: 0.5 }],
          },
        },
      },
      'rule.clauses.0.amount': {
        ...vote,
        rule: { clauses: [{ ...clause, amount: 0.33 }], silence: 'ignore', tieBreaks: [] },
      },
    };
    for (const [path, value] of Object.entries(wrong)) expect(faults(voteSchema, value)[0], path).to.equal(path);
  });

  it('is refused when a word that people rely on is not known', () => {
    for (const key of ['results', 'secrecy', 'reason'] as const) {
      expect(faults(voteSchema, { ...vote, [key]: 'of-next-year' })).to.deep.equal([key]);
    }
  });

  it('takes methods and stances of next year', () => {
    const next = {
      ...vote,
      method: 'of-next-year',
      options: [{ id: '0', label: 'Tea', stance: 'of-next-year' }],
    };
    expect(voteSchema.parse(next)).to.deep.equal(next);
  });

  it('has options that differ', () => {
    expect(faults(voteSchema, { ...vote, options: [vote.options[0], vote.options[0]] })).to.deep.equal(['options']);
  });

  it('has so many options and no more', () => {
    const options = Array.from({ length: caps.options + 1 }, (_, n) => ({ id: String(n), label: '' }));
    expect(faults(voteSchema, { ...vote, options })).to.deep.equal(['options']);
    expect(faults(voteSchema, { ...vote, options: options.slice(1) })).to.deep.equal([]);
  });

  it('leaves out what it does not know', () => {
    const parsedVote = parsed(
      voteSchema,
      JSON.stringify({ ...vote, colour: 'blue' }).replace('{', '{"__proto__":{"a":1},'),
    );
    expect(parsedVote).to.deep.equal(vote);
    expect(parsedVote).to.not.have.property('a');
  });

  it('has clauses that do not nest for ever', () => {
    let nested: object = clause;
    for (let level = 0; level < caps.clauses; level += 1) nested = { ...clause, unless: nested };
    const rule = { clauses: [nested], silence: 'ignore', tieBreaks: [] };
    expect(faults(voteSchema, { ...vote, rule })).to.deep.equal([]);
    const deeper = { ...rule, clauses: [{ ...clause, unless: nested }] };
    expect(faults(voteSchema, { ...vote, rule: deeper })[0]).to.match(/^rule\.clauses\.0(\.unless){5}$/);
  });
});

describe('a choice', () => {
  it('is refused where it is wrong', () => {
    expect(faults(choiceSchema, { kind: 'one' })).to.deep.equal(['option']);
    expect(faults(choiceSchema, { kind: 'some', options: ['a', 1] })).to.deep.equal(['options.1']);
    expect(faults(choiceSchema, { kind: 'guess' })).to.deep.equal(['kind']);
    expect(faults(choiceSchema, { kind: 'marks', marks: { a: 'good' } })).to.deep.equal(['marks.a']);
    expect(faults(choiceSchema, { kind: 'points', points: { a: 1.5 } })).to.deep.equal(['points.a']);
    expect(faults(choiceSchema, { kind: 'points', points: { a: null } })).to.deep.equal(['points.a']);
    expect(faults(choiceSchema, { kind: 'rank', ranks: ['a'] })).to.deep.equal(['ranks.0']);
    expect(faults(choiceSchema, null)).to.deep.equal(['']);
  });

  it('tells no opinion, nought and no mark apart', () => {
    const choice = { kind: 'marks', marks: { a: null, b: 0 } };
    expect(choiceSchema.parse(choice)).to.deep.equal(choice);
  });

  it('speaks of so many options and no more', () => {
    const many = Array.from({ length: caps.options + 1 }, (_, n) => String(n));
    expect(faults(choiceSchema, { kind: 'some', options: many })).to.deep.equal(['options']);
    const marks = Object.fromEntries(many.map((option) => [option, 1]));
    expect(faults(choiceSchema, { kind: 'marks', marks })).to.deep.equal(['marks']);
  });
});

describe('an act', () => {
  const act = { id: '1', kind: 'ballot/cast', subject: 'votes/5', body: { choice: { kind: 'one', option: '0' } } };

  it('is refused at its kind when that is not known', () => {
    expect(faults(actSchema, { ...act, kind: 'ballot/eat' })).to.deep.equal(['kind']);
    const entry = { seq: 1, takenAt: view.asOf, by: 'ana', act: { ...act, kind: 'ballot/eat' } };
    expect(faults(entrySchema, entry)).to.deep.equal(['act.kind']);
  });

  it('is refused where it is wrong', () => {
    expect(faults(actSchema, { ...act, id: undefined })).to.deep.equal(['id']);
    expect(faults(actSchema, { ...act, body: { ...act.body, channel: 'pigeon' } })).to.deep.equal(['body.channel']);
    expect(faults(actSchema, { ...act, body: {} })[0]).to.match(/^body\.choice/);
    expect(faults(entrySchema, { seq: 0, takenAt: view.asOf, by: 'ana', act })).to.deep.equal(['seq']);
  });
});

describe('a view', () => {
  it('is refused where it is wrong', () => {
    expect(faults(viewSchema, { ...view, type: 'circle' })).to.deep.equal(['type']);
    expect(faults(viewSchema, { ...view, asOf: undefined })).to.deep.equal(['asOf']);
    expect(faults(viewSchema, { ...view, source: { ...view.source, url: 'data:text/html,hello' } })).to.deep.equal([
      'source.url',
    ]);
    expect(faults(viewSchema, { ...view, vote: { ...vote, question: undefined } })).to.deep.equal(['vote.question']);
    const result = { asOf: view.asOf, final: false, counts: { cast: -1 }, options: [{ option: '0', voters: 1.5 }] };
    expect(faults(viewSchema, { ...view, result })).to.deep.equal(['result.counts.cast', 'result.options.0.voters']);
  });

  it('reads what a backend reports in words of next year with caution', () => {
    const next = viewSchema.parse({
      ...view,
      source: { ...view.source, kind: 'of-next-year' },
      may: { 'ballot/cast': 'of-next-year', 'ballot/eat': true },
      result: { asOf: view.asOf, final: true, counts: {}, options: [], decision: 'of-next-year' },
    });
    expect(next.source.kind).to.equal('remote-copy');
    expect(next.may).to.deep.equal({ 'ballot/cast': 'read-only' });
    expect(next.result?.decision).to.equal(undefined);
  });

  it('takes an address on the loopback', () => {
    expect(faults(viewSchema, { ...view, source: { ...view.source, url: 'http://127.0.0.1:8080/votes/5' } })).to.be
      .empty;
  });
});
