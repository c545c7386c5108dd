import { expect } from '@open-wc/testing';
import type { Words } from '../../src/locales/areas.js';
import { ballot } from '../../src/locales/en/ballot.js';
import { count } from '../../src/locales/en/count.js';
import { decide } from '../../src/locales/en/decide.js';
import { failure } from '../../src/locales/en/failure.js';
import { papers } from '../../src/locales/en/papers.js';
import { rank } from '../../src/locales/en/rank.js';
import { power } from '../../src/locales/en/power.js';
import { recount } from '../../src/locales/en/recount.js';
import { results } from '../../src/locales/en/results.js';
import { signIn } from '../../src/locales/en/sign-in.js';
import { vote } from '../../src/locales/en/vote.js';
import { working } from '../../src/locales/en/working.js';
import type { Formats, PluralForms } from '../../src/locales/formats.js';
import { languages } from '../../src/locales/languages.js';
import { formats } from '../../src/ui/formats.js';

const english: Words = { vote, ballot, count, decide, failure, papers, rank, results, signIn, power, working, recount };
const numbers = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

/** Texts that are rightly the same as in English. */
const same: Record<string, readonly string[]> = {
  ar: ['papers.marked', 'decide.fate'],
  de: [
    'papers.marked',
    'results.option',
    'vote.unnamedOption',
    'decide.comma',
    'decide.next',
    'decide.semicolon',

    'decide.fate',
    'power.groupings.organisation',
    'power.option',
  ],
  es: ['papers.marked', 'recount.no', 'decide.comma', 'decide.next', 'decide.semicolon', 'decide.fate'],
  fr: [
    'papers.points',
    'results.option',
    'results.points',
    'results.columns.points',
    'results.columns.ranks',
    'results.quorumWord',
    'vote.unnamedOption',
    'vote.sameName',
    'count.methods.consensus',
    'decide.comma',
    'decide.fate',
    'power.groupings.instance',
    'power.groupings.organisation',
    'power.who.instance',
    'power.who.organisation',
    'power.option',
  ],
};

/** Something for every parameter of every message. */
const texts = {
  host: 'social.example',
  origin: 'home.example',
  relative: '‹relative›',
  time: '‹time›',
  votes: '‹votes›',
  name: '‹name›',
  who: '‹who›',
  label: '‹label›',
  text: '‹text›',
  total: '‹total›',
  subject: '‹subject›',
  place: '‹place›',
  amount: '‹amount›',
  of: '‹of›',
  a: '‹a›',
  b: '‹b›',
  condition: '‹condition›',
  exception: '‹exception›',
  ways: '‹ways›',
  way: '‹way›',
  until: '‹until›',
  because: '‹because›',
  change: '‹change›',
  said: '‹said›',
  tie: '‹tie›',
  came: '‹came›',
  needed: '‹needed›',
  spent: '‹spent›',
  budget: '‹budget›',
  left: '‹left›',
};
const options = ['‹first›', '‹second›', '‹third›'];

/** What a message is told for the sake of grammar. Some languages have no use for it. */
const grammar = { number: 'many', mood: 'fact', oblique: true, state: 'open' } as const;

type Params = Partial<typeof texts> &
  typeof grammar & { n: number; count: number; whole: number; share: number; options: string[] };

interface Said {
  readonly name: string;
  readonly text: string;
  /** The parameters that the message asked for. */
  readonly asked: ReadonlySet<string>;
  readonly plurals: readonly PluralForms[];
}

function say(name: string, message: unknown, params: Params, language: Formats): Said {
  const asked = new Set<string>();
  const plurals: PluralForms[] = [];
  if (typeof message === 'string') return { name, text: message, asked, plurals };
  if (typeof message !== 'function') throw new Error(`${name} is neither a text nor a message`);
  const noted = new Proxy(params, {
    get: (target, key, receiver): unknown => {
      asked.add(String(key));
      return Reflect.get(target, key, receiver);
    },
  });
  const plural: Formats['plural'] = (n, forms) => {
    plurals.push(forms);
    return language.plural(n, forms);
  };
  const text: unknown = Reflect.apply(message, undefined, [noted, { ...language, plural }]);
  if (typeof text !== 'string') throw new Error(`${name} says ${typeof text}`);
  return { name, text, asked, plurals };
}

function paramsFor(n: number): Params {
  return { ...texts, ...grammar, options, n, count: n, whole: 2 * n + 1, share: 0.5 };
}

function sayAll(words: Words, tag: string, params: Params): Said[] {
  return Object.entries(allOf(words)).map(([name, message]) => say(name, message, params, formats(tag)));
}

/** All messages by name, those of a group after the group's. */
function allOf(group: object, before = ''): Record<string, unknown> {
  const entries = Object.entries(group).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(allOf(value, `${before}${key}.`))
      : [[`${before}${key}`, value] as const],
  );
  return Object.fromEntries(entries);
}

async function wordsOf(tag: string): Promise<Words> {
  const load = languages[tag];
  if (!load) return english;
  const { language } = await load();
  return {
    ...(await language.vote()),
    ...(await language.ballot()),
    ...(await language.count()),
    ...(await language.decide()),
    ...(await language.failure()),
    ...(await language.papers()),
    ...(await language.rank()),
    ...(await language.power()),
    ...(await language.recount()),
    ...(await language.results()),
    ...(await language.signIn()),
    ...(await language.working()),
  };
}

/** Without what was filled in, and without addresses and handles given as examples. */
function own(text: string): string {
  const filled = [...Object.values(texts), ...options];
  return filled.reduce((rest, part) => rest.replaceAll(part, ''), text.replace(/https:\S+|[@\w]+\.example/g, ''));
}

describe('words', () => {
  for (const tag of ['en', ...Object.keys(languages)]) {
    describe(tag, () => {
      let words: Words;
      let said: Said[];

      before(async () => {
        words = await wordsOf(tag);
        said = numbers.flatMap((n) => sayAll(words, tag, paramsFor(n)));
      });

      it('has every message that English has, and no other', () => {
        expect(Object.keys(allOf(words))).to.have.members(Object.keys(allOf(english)));
      });

      it('says something in every message, and leaves no gap', () => {
        for (const { name, text } of said) {
          expect(text, name).to.match(/^\S.*\S$/);
          expect(text, name).not.to.match(/\b(?:undefined|null|NaN)\b|\[object|#|\$\{|<|>|'|\.\.|\s{2}/);
        }
      });

      it('says everything that is filled in', () => {
        for (const n of numbers) {
          const number = formats(tag).number(n);
          for (const { name, text, asked, plurals } of sayAll(words, tag, paramsFor(n))) {
            for (const [key, value] of Object.entries(texts)) if (asked.has(key)) expect(text, name).to.contain(value);
            if (asked.has('options')) for (const option of options) expect(text, name).to.contain(option);
            // Arabic says none, one and two in words.
            const inWords = tag === 'ar' && n < 3 && plurals.length > 0;
            if ((asked.has('n') || asked.has('count')) && !inWords) expect(text, name).to.contain(number);
          }
        }
      });

      it('asks for the same things as English', () => {
        const wants = sayAll(english, 'en', paramsFor(5));
        for (const { name, asked } of sayAll(words, tag, paramsFor(5))) {
          const wanted = wants.find((other) => other.name === name)?.asked ?? new Set();
          const meant = (keys: ReadonlySet<string>): string[] =>
            [...keys].filter((key) => !Object.hasOwn(grammar, key));
          expect(meant(asked), name).to.have.members(meant(wanted));
        }
      });

      it('does without what may be absent', () => {
        const { origin, time, ...present } = paramsFor(3);
        expect(origin).to.be.a('string');
        expect(time).to.be.a('string');
        const formatted = formats(tag);
        for (const [name, message] of [
          ['copyFrom', words.vote.copyFrom],
          ['limited', words.failure.limited],
        ] as const) {
          const { text } = say(name, message, present, formatted);
          expect(text, name).not.to.match(/undefined| [.;]|\s$/);
          expect(text.trim(), name).not.to.equal('');
        }
      });

      it('has a wording for every plural category', () => {
        const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
        const withPlurals = said.filter(({ plurals }) => plurals.length);
        expect(withPlurals).not.to.be.empty;
        for (const { name, plurals } of withPlurals) {
          for (const forms of plurals) expect(Object.keys(forms), name).to.have.members(categories);
        }
      });

      it('has a way on in every failure', () => {
        for (const { name, text } of said.filter(({ name }) => name.startsWith('failure.'))) {
          expect(text.split(/[.;؛] /).length, `${name}: ${text}`).to.be.greaterThan(1);
        }
      });

      if (tag === 'en') return;

      it('is not left in English', () => {
        const plain = sayAll(english, 'en', paramsFor(5));
        const translated = sayAll(words, tag, paramsFor(5));
        const kept = translated.filter(({ name, text }) => plain.some((e) => e.name === name && e.text === text));
        expect(kept.map(({ name }) => name)).to.have.members([...(same[tag] ?? [])]);
        for (const { name, text } of translated) {
          expect(own(text), name).not.to.match(/\b(the|you|your|and|of|is|people|poll|again|not|this|for|from)\b/i);
        }
      });
    });
  }

  it('has the spaces of French before its punctuation', async () => {
    for (const { name, text } of sayAll(await wordsOf('fr'), 'fr', paramsFor(5))) {
      expect(own(text), name).not.to.match(/[^\u202f][;!?]|[^\u00a0]:/);
    }
  });

  it('is Arabic in Arabic, with examples that stay left to right', async () => {
    for (const { name, text } of sayAll(await wordsOf('ar'), 'ar', paramsFor(5))) {
      expect(own(text), name).not.to.match(/[a-z,;?]/i);
      const examples = /[^\u2066]@ana|[^\u2066]https:/;
      expect(text.replace(/\/@ana/g, ''), name).not.to.match(examples);
      expect(text.split('\u2066').length, name).to.equal(
        text.replace(/\u2068[^\u2069]*\u2069/g, '').split('\u2069').length,
      );
    }
  });

  it('counts in Arabic as Arabic does', async () => {
    const { vote } = await wordsOf('ar');
    const f = formats('ar-u-nu-latn');
    const counts = [0, 1, 2, 3, 11, 100].map((n) => vote.marks({ n }, f));
    expect(counts).to.deep.equal(['لا أصوات', 'صوت واحد', 'صوتان', '3 أصوات', '11 صوتًا', '100 صوت']);
  });

  it('says who tells what in English', () => {
    const f = formats('en');
    expect(vote.closes({ relative: 'in 3 days' })).to.equal('Closes in 3 days');
    expect(vote.marks({ n: 1 }, f)).to.equal('1 vote');
    expect(vote.marks({ n: 27 }, f)).to.equal('27 votes');
    expect(vote.share({ count: 14, whole: 26, share: 14 / 26 }, f)).to.equal('14 of 26 · 54%');
    expect(vote.updated({ total: vote.totalVoters({ n: 27 }, f) })).to.equal('New numbers: 27 people voted.');
    expect(vote.copyFrom({ host: 'a.example', origin: 'b.example' })).to.match(/a\.example; .* behind b\.example$/);
  });

  it('shows what a right address looks like', () => {
    expect(failure.address).to.contain('https://social.example/@ana/1134567');
  });
});
