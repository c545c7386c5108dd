import { expect } from '@open-wc/testing';
import { concentrationOf, topShare } from '../../../src/core/measure/concentration.js';
import { hostIn } from '../../../src/core/measure/grouping.js';
import type { AssentPower } from '../../../src/elements/power/power.js';
import { Failure } from '../../../src/ports/failure.js';
import { systemClock } from '../../../src/ports/clock.js';
import { formats } from '../../../src/ui/formats.js';
import { ScriptedBackend } from '../../doubles/backend.js';
import '../../../src/define/assent-backend.js';
import { onRequest, recordRequests } from '../replace.js';
import { rendered, show, textOf, until } from '../show.js';
import { fromNow, later, minute, noon, startAt } from '../time.js';
import {
  ballot,
  ballotsFrom,
  ballotsOfCoops,
  cellsOf,
  fewLarge,
  inside,
  ofCoops,
  publicVote,
  says,
  shownPower,
  states,
} from './stage.js';

const address = 'https://ballots.example/votes/5.jsonl';
const lines = (ballots: readonly unknown[]): string => ballots.map((each) => JSON.stringify(each)).join('\n');

async function openTable(element: AssentPower): Promise<void> {
  inside(element, 'summary').at(-1)?.click();
  await until(() => inside(element, '[part=table] tbody tr').length, 'no table');
  await rendered(element);
}

const bars = (element: Element): readonly string[] => inside(element, '[part=share]').map((row) => textOf(row));

describe('assent-power', () => {
  startAt(noon);

  it('says how few have more than half, and draws each share', async () => {
    const element = await shownPower(states['by instance'] ?? {});
    expect(says(element, 'half')).to.equal('More than half of the ballots come from 1 instance.');
    expect(says(element, 'facts')).to.equal('19 ballots from 4 instances.');
    expect(bars(element)).to.deep.equal([
      'large.example 11 · 58% More than half down to here',
      'middle.example 5 · 26%',
      'small.example 2 · 11%',
      'tiny.example 1 · 5%',
    ]);
    const [first, second] = inside(element, '[part=share]');
    expect(first?.style.getPropertyValue('--_share')).to.equal('57.895%');
    expect(second?.style.getPropertyValue('--_before')).to.equal('57.895%');
  });

  it('has the numbers of core, in the table and in the indices', async () => {
    const element = await shownPower(states['by instance'] ?? {});
    await openTable(element);
    const measured = concentrationOf(fewLarge.map(({ voter }) => ({ id: hostIn(voter) ?? '', amount: 1 })));
    const f = formats('en');
    expect(cellsOf(element, '[part=table]')).to.deep.equal(
      measured.holdings.map(({ rank, id, amount, share, running }) => [
        String(rank),
        id,
        String(amount),
        f.percent(share),
        f.percent(running),
      ]),
    );
    expect(inside(element, 'dt').map((name) => textOf(name, name.nextElementSibling))).to.deep.equal([
      `The 3 largest ${f.percent(topShare(measured, 3))}`,
      `Nakamoto number ${measured.nakamoto}`,
      `Effective number ${measured.effectiveNumber.toFixed(1)}`,
      `Herfindahl–Hirschman index ${measured.hhi.toFixed(2)}`,
      `Gini coefficient ${measured.gini.toFixed(2)}`,
    ]);
  });

  it('says what one voice for each instance would change, beside what there is', async () => {
    const element = await shownPower(states['by instance'] ?? {});
    expect(says(element, 'one-voice')).to.contain('Coffee would come first, and not Tea.');
    expect(cellsOf(element, '[part=one-voice]')).to.deep.equal([
      ['Tea', '10 · 53%', '1 · 25%'],
      ['Coffee', '9 · 47%', '3 · 75%'],
    ]);
  });

  it('says that the same would come first, where it would', async () => {
    const element = await shownPower({
      vote: publicVote(6),
      ballots: ballotsFrom({ 'a.example': [0, 4], 'b.example': [1, 1] }),
    });
    expect(says(element, 'one-voice')).to.contain('The same would come first: Coffee.');
  });

  it('shows a ranked vote without scores that are no voices', async () => {
    const ranked = ballotsFrom({ 'a.example': [4, 0], 'b.example': [0, 1], 'c.example': [0, 1] }).map((each) => ({
      ...each,
      choice: { kind: 'rank', ranks: each.choice.kind === 'one' ? [[each.choice.option]] : [] },
    }));
    const element = await shownPower({ vote: publicVote(6, { method: 'schulze' }), ballots: ranked });
    expect(says(element, 'one-voice')).to.contain('Coffee would come first, and not Tea.');
    expect(inside(element, '[part=one-voice] table')).to.have.length(0);
  });

  it('counts voices where members have several, and offers what their list tells', async () => {
    const element = await shownPower({ vote: ofCoops(), ballots: ballotsOfCoops, by: 'organisation' });
    expect(says(element, 'half')).to.equal('More than half of the voices belong to 2 organisations.');
    expect(bars(element)[0]).to.equal('Bakery 6 · 29%');
    const select = inside(element, 'select')[0] as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['instance', 'organisation', 'class']);
    expect(select.value).to.equal('organisation');
    select.value = 'class';
    select.dispatchEvent(new Event('change'));
    await rendered(element);
    expect(bars(element)).to.deep.equal(['workers 12 · 57% More than half down to here', 'users 9 · 43%']);
  });

  it('sums a long tail up, and has all of it in the table', async () => {
    const element = await shownPower(states['a long tail'] ?? {});
    expect(bars(element)).to.have.length(13);
    expect(bars(element).at(-1)).to.equal('23 others 46 · 66%');
    await openTable(element);
    expect(cellsOf(element, '[part=table]')).to.have.length(35);
  });

  it('has no row for one other', async () => {
    const turnout = Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`i${n}.example`, [1, 0] as const]));
    const element = await shownPower({ vote: publicVote(13), ballots: ballotsFrom(turnout) });
    expect(bars(element)).to.have.length(13);
    expect(bars(element).at(-1)).to.equal('i9.example 1 · 8%');
  });

  it('lists thousands of groups little by little, as far as a browser bears it', async function () {
    this.timeout(30_000);
    const shares = Array.from({ length: 10_700 }, (_, n) => ({ name: `h${n}`, count: 1 + (n % 50) }));
    const element = await shownPower({ shares });
    await openTable(element);
    const listed = (): number => inside(element, '[part=table] tbody tr').length;
    const button = (): HTMLElement | undefined => inside(element, 'details button')[0];
    expect([listed(), bars(element).length]).to.deep.equal([250, 13]);
    expect(textOf(...inside(element, 'details > p'))).to.equal('10,450 more are not listed List more');
    button()?.focus();
    for (let presses = 0; button() && presses < 12; presses++) {
      button()?.click();
      await element.updateComplete;
    }
    expect(listed()).to.equal(10_000);
    expect(textOf(...inside(element, 'details > p'))).to.equal('700 more are not listed');
    expect(element.shadowRoot?.activeElement?.localName, 'the focus is lost').to.equal('summary');
  });

  it('shows what a page has from elsewhere, and leaves out what is no number', async () => {
    const shares = [
      { name: 'A', count: 3 },
      { name: 'B', count: 1 },
      { name: 'A', count: 2 },
      { name: 'C', count: -1 },
      { name: 'D', count: 0.5 },
      { name: 'E', count: Number.NaN },
      { name: 'F', count: Number.MAX_SAFE_INTEGER },
    ];
    const element = await shownPower({ shares });
    expect(says(element, 'half')).to.equal('More than half is with 1 holder.');
    expect(says(element, 'facts')).to.equal('6 among 2 holders.');
    expect(bars(element)).to.deep.equal(['A 5 · 83% More than half down to here', 'B 1 · 17%']);
    expect(inside(element, '[part=source], [part=one-voice]')).to.have.length(0);
  });

  const sentences: Readonly<Record<string, string>> = {
    secret: 'In this vote nobody is shown whose a ballot is. So nothing is shown of where they come from.',
    hidden: 'The numbers are shown after the close.',
    'nobody yet': 'Nobody has voted yet.',
    'too few': 'There are only 2 ballots. That is too few to speak of shares.',
    'origin unknown': 'The ballots do not say where they come from.',
    'not published': 'The ballots of this vote are not published here.',
    'nothing to share': 'There is nothing to be shared out.',
  };
  for (const [name, sentence] of Object.entries(sentences)) {
    it(`has a sentence for: ${name}`, async () => {
      const element = await shownPower(states[name] ?? {});
      expect(says(element, 'nothing')).to.equal(sentence);
      expect(inside(element, '[part=half], [part=share], dl')).to.have.length(0);
    });
  }

  it('says what is left out', async () => {
    const element = await shownPower(states['not all of them'] ?? {});
    expect(says(element, 'facts')).to.equal(
      '19 ballots from 4 instances. Known here: 20 of 50 ballots. 1 ballot does not say where it belongs, and is left out. 1 ballot cannot be counted, and is left out.',
    );
  });

  it('neither asks for ballots that are not to be shown nor lets any of them show', async () => {
    const requests = recordRequests();
    for (const changes of [
      { secrecy: 'secret', closes: noon },
      { secrecy: 'reasons-only' },
      { secrecy: 'counts-only' },
      { results: 'after-close' },
      { results: 'after-vote' },
    ] as const) {
      const element = await shownPower({ vote: publicVote(19, changes), ballots: address, loading: 'eager' });
      expect(element.shadowRoot?.innerHTML).not.to.contain('large.example');
      element.ballots = fewLarge;
      await rendered(element);
      expect(element.shadowRoot?.innerHTML).not.to.contain('large.example');
    }
    expect(requests.filter((request) => request.includes(address))).to.deep.equal([]);
  });

  it('forgets what it showed when that is hidden', async () => {
    const element = await shownPower(states['by instance'] ?? {});
    element.vote = publicVote(19, { secrecy: 'secret' });
    await rendered(element);
    expect(element.shadowRoot?.innerHTML).not.to.contain('large.example');
    expect(says(element, 'nothing')).to.contain('nobody is shown');
  });

  it('shows what was hidden until the close, once that is over', async () => {
    const vote = publicVote(19, { results: 'after-close', closes: fromNow(minute) });
    const element = await shownPower({ vote, ballots: fewLarge });
    expect(says(element, 'nothing')).to.equal('The numbers are shown after the close.');
    later(2 * minute);
    element.requestUpdate();
    await until(() => says(element, 'half'), 'it stays hidden');
  });
});

describe('assent-power: reading', () => {
  startAt(noon);
  let origins = 0;

  function live(given: Partial<AssentPower> = {}): { element: AssentPower; backend: ScriptedBackend } {
    origins += 1;
    const backend = new ScriptedBackend(systemClock, () => publicVote(19));
    const element = document.createElement('assent-power');
    element.append('The vote itself');
    Object.assign(element, { backend, src: `https://p${origins}.example/@ana/1`, ballots: address, ...given });
    return { element: show(element), backend };
  }
  const status = (element: Element): string => textOf(...inside(element, '[role=status]'));
  const slotted = (element: Element): boolean => inside(element, 'slot').length > 0;

  it('asks for the vote, then for its ballots, and for both once', async () => {
    const asked: string[] = [];
    onRequest((url) => {
      asked.push(url);
      return Promise.resolve(new Response(lines(fewLarge)));
    });
    const { element, backend } = live();
    expect(slotted(element) || !element.shadowRoot?.childElementCount, 'the fallback is hidden').to.equal(true);
    await until(() => says(element, 'half'), 'nothing came');
    expect(says(element, 'half')).to.equal('More than half of the ballots come from 1 instance.');
    element.requestUpdate();
    await rendered(element);
    expect([asked, backend.reads.length]).to.deep.equal([[address], 1]);
    expect(slotted(element)).to.equal(false);
  });

  it('finds ballots beside the page, and on the server of the backend around it', async () => {
    const asked: string[] = [];
    onRequest((url) => {
      asked.push(url);
      return Promise.resolve(new Response(lines(fewLarge)));
    });
    const { element } = live({ ballots: 'five.jsonl' });
    await until(() => says(element, 'half'), 'nothing came');
    const around = document.createElement('assent-backend');
    around.href = 'https://assembly.example';
    around.backend = new ScriptedBackend(systemClock, () => publicVote(19));
    const within = live({ ballots: '/votes/5.jsonl', backend: undefined, src: '/votes/5', loading: 'eager' }).element;
    around.append(within);
    show(around);
    await until(() => says(within, 'half'), 'nothing came');
    expect(asked).to.deep.equal([
      new URL('five.jsonl', document.baseURI).href,
      'https://assembly.example/votes/5.jsonl',
    ]);
  });

  it('reads again when there are more ballots, and keeps what it shows meanwhile', async () => {
    let ballots = fewLarge;
    onRequest(() => Promise.resolve(new Response(lines(ballots))));
    const { element, backend } = live();
    await until(() => says(element, 'half'), 'nothing came');
    ballots = [...fewLarge, ...ballotsFrom({ 'late.example': [0, 30] })];
    backend.answerRead = () => publicVote(49);
    inside(element, '[part=source] button')[0]?.click();
    await until(() => bars(element)[0]?.startsWith('late.example 30'), 'nothing new came');
  });

  it('says why the ballots cannot be had, and tries again', async () => {
    onRequest(() => Promise.resolve(new Response('', { status: 404 })));
    const { element } = live();
    await until(() => status(element).startsWith('There is nothing at this address.'), 'it says nothing');
    expect([slotted(element), element.matches(':state(failed)')]).to.deep.equal([true, true]);
    onRequest(() => Promise.resolve(new Response(lines(fewLarge))));
    const button = inside(element, '[part=status] button')[0];
    button?.focus();
    button?.click();
    await until(() => says(element, 'half'), 'it did not try again');
    await rendered(element);
    expect([status(element), element.matches(':state(failed)')]).to.deep.equal(['', false]);
    expect(element.shadowRoot?.activeElement?.id, 'the focus is lost').to.equal('status');
  });

  it('says why the vote cannot be had', async () => {
    const { element, backend } = live({ loading: 'click' });
    backend.answerRead = () => new Failure('gone');
    await until(() => inside(element, '[part=actions] button').length, 'no button');
    inside(element, '[part=actions] button')[0]?.click();
    await until(() => status(element).startsWith('This poll was deleted.'), 'it says nothing');
    expect(slotted(element)).to.equal(true);
  });

  it('says that it reads', async () => {
    const { element, backend } = live();
    backend.answerRead = () => new Promise<never>(() => undefined);
    await until(() => status(element) === 'Reading …', 'it says nothing');
    expect([slotted(element), element.matches(':state(busy)')]).to.deep.equal([true, true]);
  });

  it('takes no answer that comes late, for another vote or after it is gone', async () => {
    let release: (response: Response) => void = () => undefined;
    onRequest(() => new Promise<Response>((resolve) => (release = resolve)));
    const { element } = live();
    await until(() => element.matches(':state(busy)') && inside(element, '[part=title]').length, 'it does not read');
    element.ballots = fewLarge.slice(0, 11).map((each) => ({ ...each, voter: each.voter.replace('large', 'other') }));
    await until(() => bars(element).length, 'nothing came');
    release(new Response(lines(fewLarge)));
    await rendered(element);
    expect(bars(element)).to.deep.equal(['other.example 11 · 100% More than half down to here']);
  });

  it('begins anew when it comes back to the page', async () => {
    let asked = 0;
    onRequest(() => {
      asked += 1;
      return asked === 1 ? new Promise<never>(() => undefined) : Promise.resolve(new Response(lines(fewLarge)));
    });
    const { element } = live();
    await until(() => asked === 1, 'it does not read');
    const place = element.parentElement;
    element.remove();
    await rendered(element);
    place?.append(element);
    await until(() => says(element, 'half'), 'it did not begin anew');
  });

  it('never takes the name of a host for markup', async () => {
    const ballots = Array.from({ length: 6 }, (_, n) => ballot(`https://<img/src=x>${n}.example/u`, '0'));
    const named = Array.from({ length: 6 }, (_, n) => ballot(`https://a"><b>${n}/u`, '0'));
    const element = await shownPower({ vote: publicVote(12), ballots: [...ballots, ...named] });
    expect(inside(element, 'img, li b')).to.have.length(0);
  });
});
