import { expect } from '@open-wc/testing';
import type { Choice } from '../../../../src/core/ballot.js';
import type { Option, Vote } from '../../../../src/core/vote.js';
import { standardOptions } from '../../../../src/core/count/standard-options.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { problems } from '../../accessible.js';
import { focused, rendered, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { barsOf, named, optionsOf, part, press } from '../read.js';
import { cellsOf, circleOf, decided, marks, membersOf, one, points, rank, some, votersOf } from './decided.js';

const towns: Option[] = ['Lisbon', 'Bergen', 'Turin'].map((label) => ({ id: label.toLowerCase(), label }));
const stances = (method: string): Option[] =>
  standardOptions(method).map((option) => ({ ...option, label: option.id }));

const rankings = [
  rank('lisbon', 'bergen'),
  rank('lisbon', 'turin'),
  rank('lisbon', 'turin'),
  rank('lisbon', 'bergen'),
  rank('bergen', 'turin'),
  rank('turin'),
];
const given = [
  marks({ lisbon: 5, bergen: 0, turin: null }),
  marks({ lisbon: 4, bergen: 3 }),
  marks({ lisbon: 2, bergen: 5, turin: 1 }),
];
const lines = (label: string, number: string, note?: string) => ({ label, number, ...(note && { marks: note }) });

interface Case {
  readonly vote: Partial<Vote>;
  readonly choices: readonly Choice[];
  readonly bars: readonly ReturnType<typeof lines>[];
}

/** By hand, after the rule of each method. */
const cases: Record<string, Case> = {
  single: {
    vote: { method: 'single', options: towns, rule: { clauses: [], silence: 'ignore', tieBreaks: [] } },
    choices: [one('lisbon'), one('lisbon'), one('turin')],
    bars: [lines('Lisbon', '2 of 3 · 67%', 'Chosen'), lines('Bergen', '0 of 3 · 0%'), lines('Turin', '1 of 3 · 33%')],
  },
  approval: {
    vote: { method: 'approval', options: towns, rule: { clauses: [], silence: 'ignore', tieBreaks: [] } },
    choices: [some('lisbon', 'turin'), some('turin')],
    bars: [lines('Lisbon', '1 of 2 · 50%'), lines('Bergen', '0 of 2 · 0%'), lines('Turin', '2 of 2 · 100%', 'Chosen')],
  },
  score: {
    vote: { method: 'score', options: towns },
    choices: given,
    bars: [
      lines('Lisbon', '11 points', 'Chosen mean 3.67 of 3 marks'),
      lines('Bergen', '8 points', 'mean 2.67 of 3 marks'),
      lines('Turin', '1 point', 'mean 1 of 1 mark'),
    ],
  },
  'score by its mean': {
    vote: { method: 'score', options: towns, settings: { mean: true } },
    choices: given,
    bars: [
      lines('Lisbon', '3.67', 'Chosen sum 11 of 3 marks'),
      lines('Bergen', '2.67', 'sum 8 of 3 marks'),
      lines('Turin', '1', 'sum 1 of 1 mark'),
    ],
  },
  star: {
    vote: { method: 'star', options: towns },
    choices: given,
    bars: [
      lines('Lisbon', '11 stars', 'Chosen in the runoff 2 of 3 · 67%'),
      lines('Bergen', '8 stars', 'in the runoff 1 of 3 · 33%'),
      lines('Turin', '1 star'),
    ],
  },
  points: {
    vote: { method: 'points', options: towns, settings: { points: 4 } },
    choices: [points({ lisbon: 4 }), points({ turin: 3, bergen: 1 })],
    bars: [lines('Lisbon', '4 of 8 · 50%', 'Chosen'), lines('Bergen', '1 of 8 · 13%'), lines('Turin', '3 of 8 · 38%')],
  },
  borda: {
    vote: { method: 'borda', options: towns },
    choices: [rank('lisbon', 'bergen'), { kind: 'rank', ranks: [['bergen', 'turin']] }],
    bars: [
      lines('Lisbon', '3 points', 'first choice of 1 person'),
      lines('Bergen', '4.5 points', 'Chosen first choice of 1 person'),
      lines('Turin', '2.5 points', 'first choice of 1 person'),
    ],
  },
  'instant-runoff': {
    vote: { method: 'instant-runoff', options: towns },
    choices: rankings,
    bars: [lines('Lisbon', '4 of 6 · 67%', 'Chosen'), lines('Bergen', '1 of 6 · 17%'), lines('Turin', '1 of 6 · 17%')],
  },
  schulze: {
    vote: { method: 'schulze', options: towns },
    choices: rankings,
    bars: [
      lines('Lisbon', '2 of 2 · 100%', 'Chosen first choice of 4 people'),
      lines('Bergen', '0 of 2 · 0%', 'first choice of 1 person'),
      lines('Turin', '0 of 2 · 0%', 'first choice of 1 person'),
    ],
  },
  'time-poll': {
    vote: { method: 'time-poll', options: towns },
    choices: [marks({ lisbon: 2, bergen: 1, turin: 0 }), marks({ lisbon: 2, bergen: 2 }), marks({ lisbon: 1 })],
    bars: [
      lines('Lisbon', 'yes 2 of 3 · 67% yes or maybe 3 of 3 · 100%', 'Chosen'),
      lines('Bergen', 'yes 1 of 3 · 33% yes or maybe 2 of 3 · 67%'),
      lines('Turin', 'yes 0 of 3 · 0% yes or maybe 0 of 3 · 0%'),
    ],
  },
  'equal-shares': {
    vote: {
      method: 'equal-shares',
      options: towns.map((option, n) => ({ ...option, cost: 1000 * (n + 1) })),
      settings: { budget: 4000, currency: 'EUR' },
    },
    choices: [some('lisbon'), some('lisbon', 'bergen'), some('turin'), some('bergen')],
    bars: [
      lines('Lisbon', '2 of 4 · 50%', 'Funded costs €10'),
      lines('Bergen', '2 of 4 · 50%', 'costs €20'),
      lines('Turin', '1 of 4 · 25%', 'costs €30'),
    ],
  },
  consent: {
    vote: { method: 'consent', options: stances('consent') },
    choices: [one('consent'), one('consent'), one('concern')],
    bars: [lines('consent', '2 of 3 · 67%'), lines('concern', '1 of 3 · 33%'), lines('objection', '0 of 3 · 0%')],
  },
  'sense-check': {
    vote: { method: 'sense-check', options: stances('sense-check') },
    choices: [one('looks-good'), one('not-sure')],
    bars: [lines('looks-good', '1 of 2 · 50%'), lines('not-sure', '1 of 2 · 50%'), lines('concerned', '0 of 2 · 0%')],
  },
};

/** Numbers of a row as they are told, without shares. */
async function asTable(element: AssentVote): Promise<void> {
  press(element, 'Show as a table');
  await rendered(element);
}

describe('assent-vote: results in the unit of their method', () => {
  startAt(noon);

  for (const [name, { vote, choices, bars }] of Object.entries(cases)) {
    it(`shows ${name}`, async () => {
      const { element } = await decided(vote, votersOf(...choices));
      expect(barsOf(element)).to.deep.equal(bars);
      expect(optionsOf(element), 'the options are there twice').to.deep.equal([]);
      expect(await problems(element)).to.deep.equal([]);
    });

    it(`shows ${name} in a table, with the same numbers`, async () => {
      const { element, result } = await decided(vote, votersOf(...choices));
      await asTable(element);
      expect(barsOf(element)).to.deep.equal([]);
      const [, ...rows] = cellsOf(element, 'results-table');
      const score = (n: number | undefined): string => new Intl.NumberFormat('en').format(Number(n?.toFixed(2)));
      const heads = ['single', 'approval', 'consent', 'sense-check', 'equal-shares'].includes(vote.method ?? '');
      for (const [n, row] of result.options.entries()) {
        const [label, number] = rows[n] ?? [];
        expect(label).to.equal(bars[n]?.label);
        expect(Number(number)).to.equal(Number(score(heads ? row.voters : row.score)));
      }
      expect(await problems(element)).to.deep.equal([]);
    });
  }

  it('divides the votes of several seats, to the last decimal, and has the quota on every bar', async () => {
    const choices = [...Array.from({ length: 5 }, () => rank('lisbon', 'turin')), rank('lisbon'), ...rankings.slice(4)];
    const { element, result } = await decided(
      { method: 'stv', options: towns, settings: { seats: 2 } },
      votersOf(...choices, rank('bergen')),
    );
    const { unit = 0, quota = 0, rounds = [] } = result.rounds ?? {};
    const whole = rounds[0]?.totals.reduce((sum, { votes }) => sum + votes, 0) ?? 0;
    const fractions = result.options.map(({ score = 0 }) => score / unit);
    expect(
      fractions.some((votes) => !Number.isInteger(votes)),
      'no vote is split',
    ).to.equal(true);
    expect(barsOf(element).map(({ number }) => number?.split(' · ')[0])).to.deep.equal(
      fractions.map(
        (votes) => `${new Intl.NumberFormat('en', { maximumFractionDigits: 5 }).format(votes)} of ${whole / unit}`,
      ),
    );
    expect(barsOf(element).filter(({ marks: note }) => note === 'Elected')).to.have.length(2);
    expect(part(element, 'threshold')?.textContent).to.equal(`quota ${quota / unit}`);
    expect(element.shadowRoot?.querySelectorAll('[part=result] .tick')).to.have.length(3);
    await asTable(element);
    expect(cellsOf(element, 'results-table').map(([, votes]) => votes)).to.include(fractions[2]?.toFixed(5));
  });

  it('sets the winner apart by weight and word, and nobody before the close', async () => {
    const { vote, choices } = cases['single'] ?? {};
    const { element } = await decided({ ...vote }, votersOf(...(choices ?? [])));
    const weights = [...(element.shadowRoot?.querySelectorAll('[part=result] [part=label]') ?? [])].map(
      (label) => getComputedStyle(label).fontWeight,
    );
    expect(weights).to.deep.equal(['700', '400', '400']);
    const open = await decided({ ...vote, closes: '2030-01-01T00:00:00Z' }, votersOf(...(choices ?? [])));
    expect(barsOf(open.element).map(({ marks: note }) => note)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('says who is ahead of a choice that too few made, and not that it is chosen', async () => {
    const rule: Vote['rule'] = {
      clauses: [{ purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: 5 }],
      silence: 'ignore',
      tieBreaks: [],
    };
    const { element } = await decided({ method: 'score', options: towns, rule }, votersOf(...given));
    expect(barsOf(element)[0]?.marks).to.match(/^Ahead in the count/);
    expect(part(element, 'results')?.textContent).not.to.match(/Chosen/);
  });

  it('keeps tied options equal', async () => {
    const { vote } = cases['single'] ?? {};
    const { element } = await decided({ ...vote }, votersOf(one('lisbon'), one('turin')));
    expect(barsOf(element).map(({ marks: note }) => note)).to.deep.equal(['Tied', undefined, 'Tied']);
  });

  it('has a bar as long as its share, from where reading begins, and a tick where a clause asks for something', async () => {
    const options = stances('majority');
    const vote: Partial<Vote> = { method: 'majority', options };
    for (const lang of ['en', 'ar']) {
      const { element } = await decided(vote, votersOf(one('yes'), one('yes'), one('yes'), one('no')), { lang });
      element.dir = lang === 'ar' ? 'rtl' : 'ltr';
      await until(() => element.shadowRoot?.querySelector('[part=result] .fill')?.clientWidth, 'there is no bar');
      const box = (selector: string): DOMRect =>
        element.shadowRoot?.querySelector(`[part=result] ${selector}`)?.getBoundingClientRect() ?? new DOMRect();
      const [bar, fill, tick] = [box('.bar'), box('.fill'), box('.tick')];
      expect(fill.width / bar.width).to.be.closeTo(0.75, 0.01);
      expect(lang === 'ar' ? bar.right - fill.right : fill.left - bar.left).to.be.closeTo(0, 0.5);
      const at = lang === 'ar' ? bar.right - tick.right : tick.left - bar.left;
      expect(at / bar.width, 'more than half of four is three').to.be.closeTo(0.75, 0.02);
    }
  });

  it('has no tick where the clause counts something else than the bar', async () => {
    const clause = { purpose: 'pass', count: { stance: 'agree' }, cmp: '>', amount: [1, 2], of: 'decided' } as const;
    const options = stances('majority');
    const electorate = circleOf(membersOf(['v1', 'v2'], () => ({ classes: ['all'] })));
    const rule = { clauses: [{ ...clause, class: 'all' }], silence: 'ignore', tieBreaks: [] } as const;
    const { element } = await decided({ method: 'majority', options, electorate, rule }, votersOf(one('yes')));
    expect(part(element, 'threshold')?.textContent).to.equal(undefined);
    const silent = { ...rule, clauses: [clause], silence: 'consent' } as const;
    const more = await decided({ method: 'majority', options, electorate, rule: silent }, votersOf(one('yes')));
    expect(part(more.element, 'threshold')?.textContent).to.equal(undefined);
  });

  it('shows how many were hoped for', async () => {
    const { element } = await decided(
      { method: 'count', options: stances('count'), settings: { target: 5 } },
      votersOf(one('accept'), one('decline')),
    );
    expect(part(element, 'threshold')?.textContent).to.equal('target 5');
  });

  it('keeps the shape of each stance', async () => {
    const { element } = await decided({ method: 'gradients', options: stances('gradients') }, votersOf(one('veto')));
    const shapes = [...(element.shadowRoot?.querySelectorAll('[part=result] [part=stance]') ?? [])];
    expect(shapes).to.have.length(8);
    expect(shapes.every((shape) => shape.ariaHidden === 'true')).to.equal(true);
  });

  it('stays a table while numbers change, and the button keeps the focus', async () => {
    const { vote, choices } = cases['points'] ?? {};
    const { element } = await decided({ ...vote }, votersOf(...(choices ?? [])));
    const button = named(element, 'Show as a table');
    expect(button?.ariaPressed).to.equal('false');
    await asTable(element);
    expect(button?.ariaPressed).to.equal('true');
    expect(focused() === button).to.equal(true);
    element.requestUpdate();
    await rendered(element);
    expect(cellsOf(element, 'results-table').length).to.be.greaterThan(0);
    await asTable(element);
    expect(barsOf(element)).to.have.length(3);
  });

  it('counts voices where some weigh more, and gives no share that would be wrong', async () => {
    const electorate = circleOf(membersOf(['v1', 'v2'], (id) => ({ weight: id === 'v1' ? 3 : 1 })));
    const { vote } = cases['approval'] ?? {};
    const { element } = await decided({ ...vote, electorate }, votersOf(some('lisbon'), some('lisbon', 'turin')));
    expect(barsOf(element).map(({ number }) => number)).to.deep.equal(['4', '0', '1']);
  });

  it('shows a hundred options, and soon', async () => {
    const options = Array.from({ length: 100 }, (_, n) => ({ id: `o${n}`, label: `Option ${n + 1}` }));
    const choice = marks(Object.fromEntries(options.map(({ id }, n) => [id, n % 6])));
    const { element } = await decided({ method: 'star', options }, votersOf(choice, choice));
    expect(barsOf(element)).to.have.length(100);
    const begin = performance.now();
    await asTable(element);
    expect(performance.now() - begin).to.be.lessThan(1500);
    const scroll = part(element, 'results-table')?.parentElement;
    expect(scroll?.tabIndex).to.equal(0);
    expect(scroll?.role).to.equal('region');
    expect(scroll?.ariaLabel).to.equal('Sum of the stars, up to 5 from each');
    expect((scroll?.scrollHeight ?? 0) > (scroll?.clientHeight ?? 0), 'it does not scroll').to.equal(true);
    await until(() => part(element, 'spread-table'), 'there is no table of the marks');
  });
});
