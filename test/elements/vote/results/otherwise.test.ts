import { expect } from '@open-wc/testing';
import type { VoteView } from '../../../../src/core/view.js';
import type { Vote } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import type { Fetch } from '../../../../src/ports/fetch.js';
import { cities, tennessee } from '../../../core/count/tennessee.js';
import { problems } from '../../accessible.js';
import { rendered, show, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { part, partText, press } from '../read.js';
import { opened, workedView } from './worked.js';
import '../../../../src/define/assent-backend.js';
import '../../../../src/define/assent-vote.js';

const ballots = tennessee((ranks) => ({ kind: 'rank', ranks: ranks.map((id) => [id]) }));
const address = 'https://assembly.example/ballots.jsonl';
const button = 'Fetch the ballots and count them';

const list = ballots.map(({ id, choice }) => JSON.stringify({ id, voter: id, choice })).join('\n');
const answering = (text: string, status = 200): Fetch => {
  return () => Promise.resolve(new Response(text, { status }));
};

function viewOf(vote: Partial<Vote> = {}, more: Partial<VoteView> = { ballots: address }): Promise<VoteView> {
  return workedView({ method: 'schulze', options: cities, ...vote }, ballots, more);
}

async function shown(view: VoteView, fetch: Fetch): Promise<AssentVote> {
  const provider = document.createElement('assent-backend');
  provider.fetch = fetch;
  const element = document.createElement('assent-vote');
  element.vote = view;
  provider.append(element);
  show(provider);
  await until(() => part(element, 'findings'), 'nothing was found');
  return element;
}

const status = (element: AssentVote): string => textOf(part(element, 'otherwise')?.querySelector('[role=status]'));

function rows(element: AssentVote): string[][] {
  const found = part(element, 'methods')?.querySelectorAll('tbody tr') ?? [];
  return [...found].map((row) => [...row.children].map((cell) => textOf(cell)));
}

describe('assent-vote: if it were counted by another method', () => {
  startAt(noon);

  it('asks for the ballots when somebody wants to know, and not before', async () => {
    const asked: string[] = [];
    const element = await shown(await viewOf(), (input, init) => {
      asked.push(input);
      return answering(list)(input, init);
    });
    opened(element, 'otherwise');
    await rendered(element);
    expect(asked).to.deep.equal([]);
    expect(partText(element, 'otherwise')).to.contain('people would perhaps have voted otherwise');
    press(element, button);
    await until(() => part(element, 'methods'), 'nothing was counted');
    expect(asked).to.deep.equal([address]);
    expect(rows(element)).to.deep.equal([
      ['Ranking in pairs (Schulze) · this vote', 'Nashville'],
      ['Ranking with runoffs', 'Knoxville'],
      ['Ranking with points (Borda)', 'Nashville'],
      ['Ranking for several seats (STV) · one seat', 'Knoxville'],
    ]);
    expect(status(element)).to.equal('100 ballots, counted by each method');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('button');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says so where all methods agree, and where the ballots say something else than the result', async () => {
    const memphis = list
      .split('\n')
      .filter((line) => line.includes('"Memphis 4'))
      .join('\n');
    const element = await shown(await viewOf(), answering(memphis));
    opened(element, 'otherwise');
    press(element, button);
    await until(() => part(element, 'methods'), 'nothing was counted');
    expect(partText(element, 'otherwise')).to.contain('All these methods agree.');
    expect(partText(element, 'otherwise')).to.contain('another result than the one above');
  });

  it('says of several seats that the others fill one', async () => {
    const element = await shown(await viewOf({ method: 'stv', settings: { seats: 2 } }), answering(list));
    opened(element, 'otherwise');
    press(element, button);
    await until(() => part(element, 'methods'), 'nothing was counted');
    expect(partText(element, 'otherwise')).to.contain('one seat only').and.not.to.contain('agree');
  });

  it('says that the list cannot be had, and can be asked again', async () => {
    let fails = true;
    const element = await shown(await viewOf(), (...asked) => answering(list, fails ? 404 : 200)(...asked));
    opened(element, 'otherwise');
    press(element, button);
    await until(() => status(element).includes('cannot be had'), 'it was not said');
    fails = false;
    press(element, button);
    await until(() => part(element, 'methods'), 'nothing was counted');
  });

  it('waits for nothing once it is closed, and for nothing once it is gone', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const element = await shown(await viewOf(), (_, init) => {
      signals.push(init?.signal);
      return new Promise(() => undefined);
    });
    const details = opened(element, 'otherwise');
    await rendered(element);
    press(element, button);
    await until(() => signals.length === 1, 'it was not asked');
    press(element, button);
    expect(status(element)).to.equal('0 ballots read');
    details.open = false;
    await until(() => signals[0]?.aborted, 'it still waits');
    expect(status(element)).to.equal('');
    details.open = true;
    await rendered(element);
    press(element, button);
    await until(() => signals.length === 2, 'it was not asked again');
    element.remove();
    await until(() => signals[1]?.aborted, 'it still waits');
  });

  it('forgets what came of another vote', async () => {
    const element = await shown(await viewOf(), answering(list));
    opened(element, 'otherwise');
    press(element, button);
    await until(() => part(element, 'methods'), 'nothing was counted');
    element.vote = await viewOf({}, { ballots: `${address}?2` });
    await rendered(element);
    expect(Boolean(part(element, 'methods'))).to.equal(false);
    expect(Boolean(part(element, 'otherwise'))).to.equal(true);
  });

  it('is not there where ballots are not published, numbers are hidden, or ballots say too little', async () => {
    const open = { closes: '2030-01-01T00:00:00Z' };
    const rule = { clauses: [], silence: 'ignore', tieBreaks: [] } as const;
    for (const view of [
      await viewOf({}, {}),
      await viewOf({ secrecy: 'secret' }, {}),
      await viewOf({ ...open, secrecy: 'secret', rule }),
      await viewOf({ ...open, results: 'after-close', rule }),
      await viewOf({ ...open, results: 'after-vote', rule }),
      await viewOf({ method: 'approval', rule }),
    ]) {
      const element = await shown(view, answering(list));
      expect(Boolean(part(element, 'otherwise'))).to.equal(false);
    }
    expect(Boolean(part(await shown(await viewOf({ secrecy: 'secret' }), answering(list)), 'otherwise'))).to.equal(
      true,
    );
  });
});
