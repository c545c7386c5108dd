import { expect } from '@open-wc/testing';
import { Failure } from '../../../src/ports/failure.js';
import { failure as words } from '../../../src/locales/en/failure.js';
import { poll } from '../../doubles/poll.js';
import { focused, rendered, until } from '../show.js';
import { fromNow, later, minute, noon, second, startAt } from '../time.js';
import { loaded, reread, type Live } from './live.js';
import { allText, control, controls, offers, optionsOf, partText, press, sentence, showView } from './read.js';
import { closed, states } from './states.js';

/** How often the live region says something else from now on. */
function listen(element: Element): { readonly said: string[] } {
  const said: string[] = [];
  const region = element.shadowRoot?.querySelector('[role=status]');
  if (!region) throw new Error('there is no live region');
  new MutationObserver(() => said.push(sentence(element))).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return { said };
}

function boxes(element: Element): Record<string, readonly number[]> {
  const inside = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part]:not([part~=number]), input') ?? [])];
  return Object.fromEntries(
    inside.map((one, index) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return [`${index} ${one.part.value}`, [left, top, width, height].map(Math.round)];
    }),
  );
}

describe('assent-vote: refreshing', () => {
  startAt(noon);

  it('keeps the focus, what is ticked, and every node', async () => {
    const live = await loaded();
    const { element } = live;
    const nodes = (): Element[] => [
      ...(element.shadowRoot?.querySelectorAll('form, li, input, button, time, [part]') ?? []),
    ];
    const before = nodes();
    control(element, 1).click();
    control(element, 1).focus();
    for (const voters of [
      [4, 4],
      [40, 4000],
      [0, 0],
    ] as const) {
      await reread(live, poll(voters));
      await until(
        () =>
          partText(element, 'totals').startsWith(voters[0] ? (voters[0] + voters[1]).toLocaleString('en') : 'Nobody'),
        'no new numbers',
      );
      expect(focused() === control(element, 1)).to.equal(true);
      expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
      expect(nodes().filter((node) => !before.includes(node))).to.deep.equal([]);
    }
  });

  it('keeps what is ticked among several, and what is unfolded', async () => {
    const vote = {
      method: 'approval',
      warning: 'Harassment mentioned',
      question: states['with a long question'].vote.question,
    };
    const live = await loaded(poll([3, 4], { vote }));
    const { element } = live;
    press(element, 'Content warning: Harassment mentioned');
    press(element, 'Show more');
    control(element, 0).click();
    control(element, 1).click();
    await reread(live, poll([5, 9], { vote }));
    await until(() => partText(element, 'totals').startsWith('14'), 'no new numbers');
    expect(controls(element).map(({ checked }) => checked)).to.deep.equal([true, true]);
    expect([...(element.shadowRoot?.querySelectorAll('details') ?? [])].map(({ open }) => open)).to.deep.equal([
      true,
      true,
    ]);
  });

  it('keeps what was typed to vote from elsewhere', async () => {
    const { element, ...rest } = await loaded(states['without an account']);
    press(element, 'Vote from your own server');
    const field = (): HTMLInputElement | null | undefined =>
      element.shadowRoot?.querySelector('assent-sign-in')?.shadowRoot?.querySelector('input[type=text]');
    await until(() => field() && focused() === field(), 'the form never came');
    const before = field();
    if (before) before.value = '@ana@soc';
    await reread({ element, ...rest }, { ...states['without an account'], result: poll([5, 9]).result });
    await until(() => partText(element, 'totals').startsWith('14'), 'no new numbers');
    expect(field() === before).to.equal(true);
    expect(focused() === before).to.equal(true);
    expect(before?.value).to.equal('@ana@soc');
  });

  for (const width of [280, 480]) {
    it(`moves nothing when the numbers change, ${width} px wide`, async () => {
      const element = await showView(poll([3, 4]));
      const place = element.parentElement;
      if (place) place.style.inlineSize = `${width}px`;
      await rendered(element);
      const before = boxes(element);
      for (const voters of [
        [4, 4],
        [9, 1],
        [10, 90],
        [0, 999],
      ] as const) {
        element.vote = poll(voters);
        await rendered(element);
        expect(boxes(element)).to.deep.equal(before);
      }
    });
  }

  it('keeps showing what it has when a refresh fails, and says so', async () => {
    const live = await loaded();
    const { element } = live;
    control(element, 1).click();
    control(element, 1).focus();
    await reread(live, new Failure('server'));
    await until(() => sentence(element) === words.server, 'nothing was said');
    expect(optionsOf(element)).to.have.length(2);
    expect(controls(element)[1]?.checked).to.equal(true);
    expect(focused() === control(element, 1)).to.equal(true);
    expect(offers(element, 'Read again'), 'a way on').to.equal(true);
    await reread(live, poll([5, 9]));
    await until(() => sentence(element) === '', 'the failure stayed');
  });
});

describe('assent-vote: announcing', () => {
  startAt(noon);

  it('has its live region from the beginning, and always the same', async () => {
    const live = await loaded();
    const region = live.element.shadowRoot?.querySelector<HTMLElement>('[role=status]');
    expect(region && getComputedStyle(region).display, 'hidden regions are not announced').not.to.equal('none');
    await reread(live, poll([5, 9]));
    expect(live.element.shadowRoot?.querySelector('[role=status]') === region).to.equal(true);
  });

  it('says new numbers at most once a minute, and not on screen', async () => {
    const element = await showView(poll([3, 4]));
    const heard = listen(element);
    for (let step = 1; step <= 12; step++) {
      later(20 * second);
      element.vote = poll([3, 4 + step]);
      await rendered(element);
    }
    expect(heard.said.length).to.be.within(2, 4);
    expect(heard.said[0]).to.equal('New numbers: 10 people voted.');
    const words = element.shadowRoot?.querySelector('[role=status] .unseen');
    expect(words?.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('answers at once whoever asks for newer numbers, changed or not', async () => {
    const live = await loaded();
    for (const voters of [
      [3, 4],
      [5, 4],
    ] as const) {
      await reread(live, poll(voters, { asOf: fromNow(voters[0] * second) }));
      const total = `${voters[0] + voters[1]} people voted`;
      await until(() => sentence(live.element).startsWith(total), `it does not say: ${total}`);
    }
  });

  it('says nothing when there is nothing new', async () => {
    for (const view of [poll([3, 4]), states.voted, states.closed]) {
      const element = await showView(view);
      const heard = listen(element);
      for (let step = 0; step < 3; step++) {
        later(2 * minute);
        element.vote = { ...view, asOf: fromNow(0) };
        await rendered(element);
      }
      expect(heard.said).to.deep.equal([]);
    }
  });

  it('does not take the numbers of another vote, or the words of another language, for news', async () => {
    const element = await showView(poll([3, 4]));
    const heard = listen(element);
    later(2 * minute);
    element.vote = { ...poll([50, 50]), address: 'https://social.example/@ana/2' };
    await rendered(element);
    later(2 * minute);
    element.lang = 'de';
    await until(() => partText(element, 'totals').includes('Personen'), 'it never spoke German');
    expect(heard.said).to.deep.equal([]);
  });
});

describe('assent-vote: closing while somebody looks', () => {
  startAt(noon);

  /** A vote that is about to close; its server says who won when the test lets it. */
  async function closing(): Promise<Live & { answer: () => void }> {
    const view = poll([3, 4], { vote: { closes: fromNow(1200) } });
    const live = await loaded(view);
    let answer = (): void => undefined;
    const later = new Promise<typeof view>((resolve) => {
      answer = () => resolve(closed(view, ['1']));
    });
    live.backend.answerRead = () => later;
    return { ...live, answer: () => answer() };
  }

  it('takes the ballot away at that moment, reads again and shows who won', async function () {
    this.timeout(10_000);
    const { element, backend, answer } = await closing();
    expect(element.matches(':state(open)')).to.equal(true);
    control(element, 0).click();
    control(element, 0).focus();
    await until(() => element.matches(':state(closed)'), 'it never closed');
    await rendered(element);
    expect(controls(element)).to.have.length(0);
    expect(partText(element, 'facts')).to.match(/^Closed /);
    expect(
      optionsOf(element).some(({ marks }) => marks),
      'nobody won before the server says so',
    ).to.equal(false);
    expect(focused()?.getAttribute('role'), 'the focus stays in the element').to.equal('status');
    await until(() => backend.reads.length > 1, 'it was not read again');
    answer();
    await until(() => optionsOf(element)[1]?.marks === 'Most votes', 'the winner never came');
    expect(backend.sent).to.have.length(0);
  });

  it('does the same with a vote that the page has', async () => {
    const element = await showView(poll([3, 4], { vote: { closes: fromNow(1200) } }));
    expect(controls(element)).to.have.length(2);
    await until(() => element.matches(':state(closed)'), 'it never closed');
    await rendered(element);
    expect(controls(element)).to.have.length(0);
    expect(allText(element)).to.include('Closed');
  });

  it('announces it when it has been quiet for a while', async () => {
    const view = poll([3, 4], { vote: { closes: fromNow(minute) } });
    const element = await showView(view);
    const heard = listen(element);
    later(2 * minute);
    element.requestUpdate();
    await rendered(element);
    expect(heard.said).to.deep.equal(['The vote is now closed.']);
    expect(partText(element, 'actions')).to.equal('');
  });
});
