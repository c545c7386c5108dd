import { expect } from '@open-wc/testing';
import type { Choice } from '../../../../src/core/ballot.js';
import type { Result } from '../../../../src/core/result.js';
import type { Option, Vote } from '../../../../src/core/vote.js';
import { standardOptions } from '../../../../src/core/count/standard-options.js';
import { poll } from '../../../doubles/poll.js';
import { problems } from '../../accessible.js';
import { rendered, show, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { part, partText, press } from '../read.js';
import { cellsOf, circleOf, decided, marks, membersOf, one, said, some, votersOf } from './decided.js';

const towns: Option[] = ['Lisbon', 'Bergen'].map((label) => ({ id: label.toLowerCase(), label }));
const stances = (method: string): Option[] =>
  standardOptions(method).map((option) => ({ ...option, label: option.id }));
const agree = { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [2, 3], of: 'decided' } as const;

describe('assent-vote: how marks are spread', () => {
  startAt(noon);

  const given = [marks({ lisbon: 5, bergen: 0 }), marks({ lisbon: 5, bergen: null }), marks({ lisbon: 2 })];

  it('keeps nought, no opinion and no mark apart', async () => {
    const { element } = await decided({ method: 'score', options: towns }, votersOf(...given));
    const drawn = [...(element.shadowRoot?.querySelectorAll('[part=spread] [role=img]') ?? [])].map((each) =>
      each.ariaLabel?.replace(/[\u2066-\u2069]/g, ''),
    );
    expect(drawn).to.deep.equal([
      '0: 0, 1: 0, 2: 1, 3: 0, 4: 0, 5: 2, no opinion: 0, and not marked: 0',
      '0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, no opinion: 1, and not marked: 1',
    ]);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says the same in a table', async () => {
    const { element } = await decided({ method: 'star', options: towns }, votersOf(...given));
    press(element, 'Show as a table');
    await rendered(element);
    expect(cellsOf(element, 'spread-table')).to.deep.equal([
      ['Option', '0', '1', '2', '3', '4', '5', 'no opinion', 'not marked'],
      ['Lisbon', '0', '0', '1', '0', '0', '2', '0', '0'],
      ['Bergen', '1', '0', '0', '0', '0', '0', '1', '1'],
    ]);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('has words for the answers of a time poll', async () => {
    const { element } = await decided(
      { method: 'time-poll', options: towns },
      votersOf(marks({ lisbon: 2, bergen: 0 }), marks({ lisbon: 1 })),
    );
    press(element, 'Show as a table');
    await rendered(element);
    expect(cellsOf(element, 'spread-table')).to.deep.equal([
      ['Option', 'no', 'maybe', 'yes', 'not marked'],
      ['Lisbon', '0', '1', '1', '0'],
      ['Bergen', '1', '0', '0', '1'],
    ]);
  });

  it('does not guess who did not mark an option where voices are not heads', async () => {
    const electorate = circleOf(membersOf(['v1', 'v2'], () => ({ weight: 2 })));
    const { element } = await decided({ method: 'score', options: towns, electorate }, votersOf(...given.slice(0, 2)));
    expect(part(element, 'spread')?.textContent).not.to.contain('not marked');
  });

  it('has a column only for marks that were given, where there could be a hundred', async () => {
    const { element } = await decided(
      { method: 'score', options: towns, settings: { highest: 100 } },
      votersOf(marks({ lisbon: 97, bergen: 3 })),
    );
    press(element, 'Show as a table');
    await rendered(element);
    expect(cellsOf(element, 'spread-table')[0]).to.deep.equal(['Option', '3', '97']);
  });
});

describe('assent-vote: what was bought by equal shares', () => {
  startAt(noon);

  it('says what each cost whom, and what is left', async () => {
    const { element, result } = await decided(
      {
        method: 'equal-shares',
        options: [
          { id: 'a', label: 'Server', cost: 3000 },
          { id: 'b', label: 'Stickers', cost: 1000 },
          { id: 'c', label: 'Party', cost: 9000 },
        ],
        settings: { budget: 10_000, currency: 'EUR' },
      },
      votersOf(some('a', 'b'), some('a'), some('a', 'c')),
    );
    expect(result.purchases).to.have.length(2);
    expect(said(element, 'budget')).to.match(/^€40 of €100 spent · 40% · €60 left/);
    expect(cellsOf(element, 'purchases')).to.deep.equal([
      ['Option', 'Cost', 'Supporters', 'Effective votes', 'Most that one paid', 'Left of the budget'],
      ['Server', '€30', '3', '3.00', '€10', '€70'],
      ['Stickers', '€10', '1', '1.00', '€10', '€60'],
    ]);
    expect(await problems(element)).to.deep.equal([]);
  });
});

describe('assent-vote: classes', () => {
  startAt(noon);

  const ids = Array.from({ length: 12 }, (_, n) => `v${n + 1}`);
  const electorate = circleOf(membersOf(ids, (id) => ({ classes: [ids.indexOf(id) < 6 ? 'workers' : 'users'] })));
  const vote: Partial<Vote> = {
    method: 'majority',
    options: stances('majority'),
    electorate,
    rule: { clauses: [{ ...agree, class: 'workers' }], silence: 'ignore', tieBreaks: [] },
  };
  const cast = (workers: readonly Choice[], users: readonly Choice[]): Readonly<Record<string, Choice>> => ({
    ...votersOf(...workers),
    ...Object.fromEntries(users.map((choice, n) => [`v${n + 7}`, choice])),
  });
  const five = Array.from({ length: 5 }, () => one('yes'));

  it('shows the turnout of each, how it voted, and whether what is asked of it is met', async () => {
    const { element } = await decided(vote, cast([...five.slice(0, 3), one('no'), one('no')], [one('no')]));
    expect(cellsOf(element, 'classes')).to.deep.equal([
      ['Class', 'Members', 'Took part', 'yes', 'no', 'abstain'],
      ['users', '6', '1', '0 of 1 · 0%', '1 of 1 · 100%', '0 of 1 · 0%'],
      ['workers', '6', '5', '3 of 5 · 60%', '2 of 5 · 40%', '0 of 5 · 0%'],
    ]);
    expect(said(element, 'classes')).to.match(/3 of 5 in the group “workers”.*at least 4 needed: not met/);
    expect(said(element, 'reasons'), 'it is said twice').to.equal('');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('shows only the turnout of a secret vote in which one class has fewer than five voters', async () => {
    const { element } = await decided({ ...vote, secrecy: 'secret' }, cast(five, [one('no')]));
    expect(cellsOf(element, 'classes')).to.deep.equal([
      ['Class', 'Members', 'Took part'],
      ['users', '6', '1'],
      ['workers', '6', '5'],
    ]);
    expect(said(element, 'classes')).to.contain('is not told');
    expect(said(element, 'classes')).not.to.match(/\d of \d/);
    const enough = await decided({ ...vote, secrecy: 'secret' }, cast(five, five));
    expect(cellsOf(enough.element, 'classes')[1]?.[3]).to.equal('5 of 5 · 100%');
    expect(said(enough.element, 'classes')).not.to.contain('is not told');
  });
});

describe('assent-vote: turnout', () => {
  startAt(noon);

  it('says who could vote, did, abstained and was silent, and why ballots do not count', async () => {
    const electorate = circleOf(membersOf(['v1', 'v2', 'v3', 'v4', 'v5']));
    const { element } = await decided(
      { method: 'majority', options: stances('majority'), electorate },
      { ...votersOf(one('yes'), one('abstain'), some('yes')), stranger: one('no') },
      { late: { v4: one('no') } },
    );
    expect(said(element, 'turnout')).to.equal('5 may vote 2 valid 1 abstained 2 invalid 1 did not answer');
    expect(
      [...(part(element, 'invalid')?.children ?? [])].map(({ textContent }) => textContent.trim()),
    ).to.have.members([
      '1 ballot does not count: filled in for another way of voting',
      '1 ballot does not count: too late',
      '1 ballot does not count: from somebody who has no vote here',
    ]);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('has the quorum on a bar, and a missed one is no rejection', async () => {
    const electorate = circleOf(membersOf(['v1', 'v2', 'v3', 'v4']));
    const quorum = { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [3, 4], of: 'eligible' } as const;
    const rule = { clauses: [quorum], silence: 'ignore', tieBreaks: [] } as const;
    const { element } = await decided(
      { method: 'consent', options: stances('consent'), electorate, rule },
      {
        v1: one('consent'),
      },
    );
    const bar = part(element, 'quorum')?.querySelector('.bar');
    const [whole, fill, tick] = [bar, bar?.querySelector('.fill'), bar?.querySelector('.tick')].map(
      (each) => each?.getBoundingClientRect() ?? new DOMRect(),
    );
    expect((fill?.width ?? 0) / (whole?.width ?? 1)).to.be.closeTo(0.25, 0.01);
    expect(((tick?.left ?? 0) - (whole?.left ?? 0)) / (whole?.width ?? 1)).to.be.closeTo(0.75, 0.01);
    expect(said(element, 'quorum')).to.match(/^1 of 4 answered · quorum 3, not met/);
    expect(said(element, 'outcome')).to.equal('Too few took part, so nothing is decided.');
  });

  it('says a quorum of one class as any other clause is said', async () => {
    const electorate = circleOf(membersOf(['v1', 'v2'], () => ({ classes: ['all'] })));
    const quorum = { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: 1, class: 'all' } as const;
    const rule = { clauses: [quorum], silence: 'ignore', tieBreaks: [] } as const;
    const { element } = await decided(
      { method: 'consent', options: stances('consent'), electorate, rule },
      {
        v1: one('consent'),
      },
    );
    expect(said(element, 'quorum')).to.match(/1 person in the group “all” takes part; at least 1 needed: met/);
  });
});

describe('assent-vote: a plain poll with more to tell', () => {
  startAt(noon);

  const more: Partial<Result>[] = [
    { invalid: [{ ballot: 'b', reason: 'late' }] },
    { tieBreaks: [{ among: ['0', '1'], by: 'seed', chosen: ['0'] }] },
    { dissent: [{ stance: 'block' }] },
    { marks: [{ option: '0', marks: [{ mark: 1, voices: 3 }] }] },
    { purchases: [{ option: '0', cost: 1, supporters: 1, highestShare: ['1', '1'] }] },
  ];

  for (const extra of more) {
    it(`tells of ${Object.keys(extra).join()}`, async () => {
      const view = poll([3, 4]);
      const element = show(document.createElement('assent-vote'));
      if (view.result) element.vote = { ...view, result: { ...view.result, ...extra } };
      await until(() => part(element, 'findings'), 'it was not told');
    });
  }

  it('sets the many cells of a hundred options only for whoever opens them', async () => {
    const options = Array.from({ length: 100 }, (_, n) => ({ id: String(n), label: `Option ${n + 1}` }));
    const view = poll([3, 4], { vote: { method: 'schulze', options } });
    const element = show(document.createElement('assent-vote'));
    const rows = options.map(({ id }) => ({ option: id, voters: 1, score: 1 }));
    const pairwise = { preferred: options.map(() => options.map((_, n) => n)) };
    if (view.result) element.vote = { ...view, result: { ...view.result, options: rows, pairwise } };
    await until(() => part(element, 'working'), 'it was not told');
    expect(part(element, 'pairwise')?.localName).to.equal(undefined);
    part(element, 'working')?.querySelector('summary')?.click();
    await until(() => part(element, 'pairwise'), 'it did not open');
    expect(cellsOf(element, 'pairwise')).to.have.length(1 + 100);
  });

  it('loads nothing for what is empty', async () => {
    const view = poll([3, 4]);
    const element = show(document.createElement('assent-vote'));
    const empty: Partial<Result> = { invalid: [], tieBreaks: [], dissent: [], marks: [], classes: [], becauses: [] };
    if (view.result) element.vote = { ...view, result: { ...view.result, ...empty } };
    await until(() => part(element, 'option'), 'the poll never came');
    await rendered(element);
    expect(partText(element, 'findings')).to.equal('');
  });
});
