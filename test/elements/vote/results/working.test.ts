import { expect } from '@open-wc/testing';
import type { Option } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { problems } from '../../accessible.js';
import { rendered, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { cities, tennessee } from '../../../core/count/tennessee.js';
import { part, partText } from '../read.js';
import { optionsNamed, rankings } from './counted.js';
import { opened, showWorked } from './worked.js';

const spring = rankings('a', 'a', 'a', 'b', 'b', 'b', 'b', 'cb', 'cb', 'c', 'da', 'd');
const four = { method: 'instant-runoff', options: optionsNamed('abcd') };
const capital = tennessee((ranks) => ({ kind: 'rank', ranks: ranks.map((id) => [id]) }));

function drawing(element: AssentVote): SVGElement {
  const found = part(element, 'flow')?.querySelector('svg');
  if (!found) throw new Error('nothing is drawn');
  return found;
}

function lefts(element: AssentVote, selector: string): number[] {
  return [...drawing(element).querySelectorAll(selector)].map((one) => one.getBoundingClientRect().left);
}

/** Axe does not see what SVG text stands on: at most two ribbons, which leave it about 6:1 in black on white. */
async function problemsBesideDrawing(element: AssentVote): Promise<readonly string[]> {
  return (await problems(element)).filter((problem) => !/image node|too short to determine/.test(problem));
}

function cells(element: AssentVote, name: string): string[][] {
  const rows = [...(part(element, name)?.querySelectorAll('tbody tr') ?? [])];
  return rows.map((row) => [...row.children].map((cell) => textOf(cell)));
}

describe('assent-vote: the drawing of a count by rounds', () => {
  startAt(noon);

  it('says in a sentence what it shows, can be scrolled by the keyboard, and has the table beside it', async () => {
    const element = await showWorked(four, spring);
    opened(element, 'working');
    const svg = drawing(element);
    expect(svg.getAttribute('role')).to.equal('img');
    const label = svg.getAttribute('aria-label')?.replace(/[\u2066-\u2069]/g, '');
    expect(label).to.equal('How the votes moved in 3 rounds. Elected: B.');
    const region = svg.closest<HTMLElement>('[role=region]');
    expect(region?.tabIndex).to.equal(0);
    expect(region?.getAttribute('aria-label')).to.equal('Drawing of the rounds');
    expect(part(element, 'rounds')?.querySelectorAll('tbody tr')).to.have.length(5);
    expect(await problemsBesideDrawing(element)).to.deep.equal([]);
  });

  it('has a lane for each option with its fate in words, and a mark where it is decided', async () => {
    const element = await showWorked(four, spring);
    const lanes = [...(part(element, 'flow')?.querySelectorAll('.lane') ?? [])];
    expect(lanes.map((lane) => textOf(lane))).to.deep.equal([
      'B elected in round 3',
      'A',
      'C out in round 2',
      'D out in round 1',
      'No further choice',
    ]);
    expect(lanes.every((lane) => lane.getAttribute('aria-hidden') === 'true')).to.equal(true);
    expect(drawing(element).querySelectorAll('.mark')).to.have.length(3);
    expect(drawing(element).querySelectorAll('.number')).to.have.length(4 + 4 + 3);
  });

  it('runs in reading direction, with its text upright', async () => {
    const element = await showWorked(four, spring);
    opened(element, 'working');
    expect(lefts(element, '.heading')).to.deep.equal([...lefts(element, '.heading')].sort((a, b) => a - b));
    element.dir = 'rtl';
    await rendered(element);
    expect(lefts(element, '.heading')).to.deep.equal([...lefts(element, '.heading')].sort((a, b) => b - a));
    const [number] = drawing(element).querySelectorAll<SVGTextElement>('.number');
    // The drawing is mirrored, and so is each of its texts again.
    const mirrors = [drawing(element), number].map((each) => each && getComputedStyle(each).transform);
    expect(mirrors).to.deep.equal(['matrix(-1, 0, 0, 1, 0, 0)', 'matrix(-1, 0, 0, 1, 0, 0)']);
    const [node] = drawing(element).querySelectorAll('.node');
    // Beside its node, on the side where reading goes on.
    expect(number?.getBoundingClientRect().right).to.be.at.most(node?.getBoundingClientRect().left ?? 0);
  });

  it('draws nothing of a single round, and no quota where there is none', async () => {
    const element = await showWorked(four, rankings('a', 'a', 'b'));
    expect(Boolean(part(element, 'rounds'))).to.equal(true);
    expect(Boolean(part(element, 'flow'))).to.equal(false);
    expect(partText(await showWorked(four, spring), 'working')).not.to.contain('Dashed');
  });

  it('draws the quota of several seats, and says what it is', async () => {
    const element = await showWorked(
      { method: 'stv', options: optionsNamed('abcd'), settings: { seats: 2 } },
      rankings('ab', 'ab', 'ab', 'ab', 'ab', 'b', 'cb', 'c', 'da'),
    );
    expect(drawing(element).querySelectorAll('.quota').length).to.be.above(0);
    expect(partText(element, 'working')).to.contain('Dashed line: 4 votes are needed to be elected.');
  });

  it('says of a long count that not all of it is drawn', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'.slice(0, 18)];
    const ballots = rankings(
      ...letters.flatMap((id, n) => Array<string>(18 - n).fill(`${id}${letters[n + 1] ?? 'a'}`)),
    );
    const element = await showWorked({ method: 'instant-runoff', options: optionsNamed(letters.join('')) }, ballots);
    expect(partText(element, 'working')).to.match(/The last 12 of \d+ rounds are drawn/);
    expect(partText(element, 'working')).to.match(/13 of 18 options are drawn one by one/);
    expect(drawing(element).querySelectorAll('.heading')).to.have.length(12);
    expect(part(element, 'rounds')?.querySelectorAll('tbody tr').length).to.be.at.least(18);
  });

  it('elects nobody where nothing broke a tie', async () => {
    const element = await showWorked(four, rankings('ab', 'ab', 'ba', 'ba', 'c'));
    expect(drawing(element).getAttribute('aria-label')).to.contain('Nobody is elected');
  });
});

describe('assent-vote: every option against every other', () => {
  startAt(noon);

  it('says who wins against all, with winners in bold above the diagonal, and clear wins darker', async () => {
    const element = await showWorked({ method: 'schulze', options: cities }, capital);
    expect(partText(element, 'pairs')).to.equal('Against every other option, more people prefer Nashville.');
    expect(cells(element, 'pairwise')).to.deep.equal([
      ['Nashville', '', '68', '68', '58'],
      ['Chattanooga', '32', '', '83', '58'],
      ['Knoxville', '32', '17', '', '58'],
      ['Memphis', '42', '42', '42', ''],
    ]);
    const table = part(element, 'pairwise');
    expect([...(table?.querySelectorAll('strong') ?? [])].map((one) => textOf(one)).join()).to.equal(
      '68,68,58,83,58,58',
    );
    expect([...(table?.querySelectorAll('td:not([class])') ?? [])].some((cell) => textOf(cell) === '83')).to.equal(
      false,
    );
    expect(table?.querySelector('.clear-3')?.textContent).to.equal('83');
  });

  it('says that nobody does where they go in a circle, and shows the paths that decide when asked', async () => {
    const circle = rankings('abc', 'abc', 'abc', 'bca', 'bca', 'cab', 'cab');
    const element = await showWorked({ method: 'schulze', options: optionsNamed('abc') }, circle);
    opened(element, 'working');
    expect(partText(element, 'pairs')).to.contain('No option');
    expect(Boolean(part(element, 'paths-table'))).to.equal(false);
    opened(element, 'paths');
    await until(() => part(element, 'paths-table'), 'the paths never came');
    expect(cells(element, 'paths-table')[0]?.slice(1)).to.deep.equal(['', '5', '5']);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('is not there before anybody has voted, whatever was sent along', async () => {
    const options = optionsNamed('abc');
    const none = await showWorked({ method: 'schulze', options }, []);
    expect(Boolean(part(none, 'working'))).to.equal(false);
    const some = await showWorked({ method: 'schulze', options }, rankings('abc'));
    expect(Boolean(part(some, 'working'))).to.equal(true);
  });

  it('leaves out what cannot win', async () => {
    const options: Option[] = [...optionsNamed('ab'), { id: 'x', label: 'Neither', stance: 'abstain' }];
    const element = await showWorked({ method: 'schulze', options }, rankings('ab', 'a', 'x'));
    expect(cells(element, 'pairwise').map(([label]) => label)).to.deep.equal(['A', 'B']);
  });

  it('makes a large table when it is opened, once, and keeps its headings in sight', async () => {
    const options = Array.from({ length: 100 }, (_, n) => ({ id: `p${n}`, label: `Proposal ${n}` }));
    const ballots = Array.from({ length: 20 }, (_, n) => {
      return {
        id: `${n}`,
        choice: {
          kind: 'rank' as const,
          ranks: [[`p${n}`], [`p${(7 * n) % 20}`, 'p99']]
            .slice(0, n % 2 === 0 ? 1 : 2)
            .map((r) => [...new Set(r)].filter((id, at) => at > 0 || id !== `p${n}` || r.length === 1)),
        },
      };
    });
    const element = await showWorked({ method: 'schulze', options }, ballots);
    expect(Boolean(part(element, 'pairwise'))).to.equal(false);
    opened(element, 'working');
    await until(() => part(element, 'pairwise'), 'the table never came');
    const table = part(element, 'pairwise');
    expect(table?.querySelectorAll('td')).to.have.length(10_000);
    const [, second] = table?.querySelectorAll('thead th') ?? [];
    // The number of the row for the eye, the name for the ear.
    expect(second?.querySelector('[aria-hidden=true]')?.textContent).to.equal('1');
    expect(textOf(second?.querySelector('.unseen')) !== '').to.equal(true);
    const cell = table?.querySelector('td:nth-of-type(40)');
    element.requestUpdate();
    await rendered(element);
    expect(part(element, 'pairwise')?.querySelector('td:nth-of-type(40)') === cell).to.equal(true);

    const region = table?.closest<HTMLElement>('.scroll');
    element.style.backgroundColor = 'rgb(1, 2, 3)';
    region?.scrollTo({ top: 500, left: 500 });
    await until(() => region?.style.getPropertyValue('--_page') === 'rgb(1, 2, 3)', 'nothing covers what scrolls');
    const row = table?.querySelectorAll('tbody th')[20]?.getBoundingClientRect();
    expect(row?.left).to.be.closeTo(region?.getBoundingClientRect().left ?? NaN, 1);
    expect(second?.getBoundingClientRect().top).to.be.closeTo(region?.getBoundingClientRect().top ?? NaN, 1);
  });
});

describe('assent-vote: the working of a count in other languages', () => {
  startAt(noon);

  for (const lang of ['ar', 'de', 'es', 'fr']) {
    it(`is said in ${lang}`, async () => {
      const page = document.documentElement.lang;
      document.documentElement.lang = lang;
      try {
        const element = await showWorked(four, spring);
        await until(
          () => !(drawing(element).getAttribute('aria-label') ?? '').includes('How the votes'),
          'it stayed English',
        );
        expect(partText(element, 'flow')).not.to.match(/undefined|elected|Round|choice/);
        expect(drawing(element).getAttribute('aria-label')).to.match(/B/);
      } finally {
        document.documentElement.lang = page;
      }
    });
  }
});
