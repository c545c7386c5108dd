import { expect } from '@open-wc/testing';
import type { VoteView } from '../../../src/core/view.js';
import { poll } from '../../doubles/poll.js';
import { rendered, show, textOf } from '../show.js';
import { fromNow, hour, later, minute, noon, second, startAt } from '../time.js';
import { allText, controls, offers, optionsOf, part, partText, press, sentence, showView } from './read.js';
import { closed, pollOf, states } from './states.js';

describe('assent-vote: what it shows', () => {
  startAt(noon);

  it('shows question, options, numbers, total, closing time and source', async () => {
    const element = await showView(states.open);
    expect(partText(element, 'question')).to.equal('Tea or coffee?');
    expect(optionsOf(element)).to.deep.equal([
      { label: 'Tea', number: '3 of 7 · 43%' },
      { label: 'Coffee', number: '4 of 7 · 57%' },
    ]);
    expect(partText(element, 'totals')).to.equal('7 people voted So far');
    expect(partText(element, 'facts')).to.match(/^Choose one Closes in 24 hours \(.+, 2026, .+\)$/);
    expect(part(element, 'facts')?.querySelector('time')?.getAttribute('datetime')).to.equal('2026-11-24T12:00:00Z');
    expect(partText(element, 'source')).to.match(/^From social\.example · as of .+ Open the poll at social\.example$/);
    expect(part(element, 'source')?.querySelector('a')?.href).to.equal('https://social.example/@ana/1');
    expect(sentence(element)).to.equal('');
  });

  it('has a radio button for one choice and a box for each of several', async () => {
    const kinds = async (view: VoteView): Promise<string[]> => controls(await showView(view)).map(({ type }) => type);
    expect(await kinds(states.open)).to.deep.equal(['radio', 'radio']);
    expect(await kinds(states['with several choices'])).to.deep.equal(['checkbox', 'checkbox']);
    expect(partText(await showView(states['with several choices']), 'facts')).to.match(/^Choose one or more/);
  });

  it('says beside the button who will know', async () => {
    const seen = {
      public: 'Everyone can see how you vote.',
      'reasons-only': 'Reasons are shown with names, votes are not.',
      secret: 'Secret: nobody is shown how you vote.',
      'counts-only': 'The servers involved know how you vote.',
    } as const;
    for (const [secrecy, words] of Object.entries(seen) as [keyof typeof seen, string][]) {
      const element = await showView(poll([1, 1], { vote: { secrecy } }));
      expect(partText(element, 'actions')).to.equal(`Vote ${words}`);
    }
  });

  it('draws a bar of each share', async () => {
    const bars = async (view: VoteView): Promise<string[]> => {
      const options = (await showView(view)).shadowRoot?.querySelectorAll<HTMLElement>('[part~=option]') ?? [];
      return [...options].map((option) => option.style.getPropertyValue('--_share'));
    };
    expect(await bars(pollOf(['A', 'B', 'C'], [0, 1, 3]))).to.deep.equal(['0.00%', '25.00%', '75.00%']);
    expect(await bars(states['with nobody in it'])).to.deep.equal(['0.00%', '0.00%']);
    expect(await bars(states['without numbers'])).to.deep.equal(['', '']);
  });

  it('tells people from votes where somebody may choose several', async () => {
    const several = { ...poll([3, 4]), vote: { ...poll().vote, method: 'approval' } };
    const people = await showView({ ...several, result: { ...several.result, ...resultOf(5, [3, 4]) } });
    expect(optionsOf(people)[1]?.number).to.equal('4 of 5 · 80%');
    expect(partText(people, 'totals')).to.equal('5 people voted So far');
    const votes = await showView({ ...several, result: { ...several.result, ...resultOf(undefined, [3, 4]) } });
    expect(optionsOf(votes)[1]?.number).to.equal('4 of 7 · 57%');
    expect(partText(votes, 'totals')).to.equal('7 votes So far');
  });

  it('leaves a number out that nobody told, and does not take it for zero', async () => {
    const element = await showView({ ...poll(), result: { ...resultOf(3, [3, undefined]) } });
    expect(optionsOf(element)).to.deep.equal([{ label: 'Tea', number: '3 of 3 · 100%' }, { label: 'Coffee' }]);
    const none = await showView(states['without numbers']);
    expect(optionsOf(none)).to.deep.equal([{ label: 'Tea' }, { label: 'Coffee' }]);
    expect(partText(none, 'totals')).to.equal('The server gives no numbers.');
  });

  it('says that nobody has voted yet', async () => {
    for (const view of [states['with nobody in it'], states['closed with nobody in it']]) {
      expect(partText(await showView(view), 'totals')).to.equal('Nobody has voted yet.');
    }
  });

  it('marks the own choice, and says what was recorded where', async () => {
    const element = await showView(states.voted);
    expect(optionsOf(element).map(({ marks }) => marks)).to.deep.equal([undefined, 'Your choice']);
    expect(sentence(element)).to.equal('Your vote for Coffee was recorded by social.example.');
    expect(controls(element)).to.have.length(0);
    expect(partText(element, 'actions')).to.equal('');
    expect(sentence(await showView(states['voted, and nobody says what']))).to.equal('You have voted.');
  });

  it('fills a ballot that can be changed with what it says now', async () => {
    const element = await showView(states['voted, to be changed']);
    expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(sentence(element)).to.equal('Your vote for Coffee was recorded by social.example.');
  });

  it('shows who is first only when nothing can change that any more', async () => {
    expect(optionsOf(await showView(states.closed)).map(({ marks }) => marks)).to.deep.equal([undefined, 'Most votes']);
    const tied = optionsOf(await showView(states['closed in a tie'])).map(({ marks }) => marks);
    expect(tied).to.deep.equal(['Tied for most votes', 'Tied for most votes']);
    const early = { ...poll(), result: { ...resultOf(7, [3, 4]), winners: ['1'] } };
    expect(optionsOf(await showView(early)).map(({ marks }) => marks)).to.deep.equal([undefined, undefined]);
  });

  it('says when it closed, if anybody knows', async () => {
    const element = await showView(states.closed);
    expect(partText(element, 'facts')).to.match(/^Closed 2 days ago \(.+\)$/);
    expect(partText(element, 'totals')).to.equal('7 people voted Final result');
    expect(element.matches(':state(closed)')).to.equal(true);
    expect(partText(await showView(states['closed, nobody says when']), 'facts')).to.equal('Closed');
    expect(partText(await showView(poll([1, 1], { vote: { closes: undefined } })), 'facts')).to.match(
      /No closing date$/,
    );
  });

  it('does not call the numbers of a copy final', async () => {
    const copy = closed(states['from a copy'], ['1']);
    const element = await showView({ ...copy, result: { ...resultOf(7, [3, 4]) } });
    expect(partText(element, 'totals')).to.equal('7 people voted So far');
    expect(partText(element, 'source')).to.match(
      /^Copy kept by social\.example; the numbers may lag behind elsewhere\.example · .+ Open the poll at elsewhere\.example$/,
    );
  });

  it('calls nothing final before its source does, whatever the clock of the device says', async () => {
    const element = await showView(poll([3, 4], { vote: { closes: '2026-11-23T11:00:00Z' } }));
    expect(partText(element, 'facts')).to.match(/^Closed 1 hour ago|^Closed 60 minutes ago/);
    expect(partText(element, 'totals')).to.equal('7 people voted So far');
  });

  it('does not let anybody vote before it opens, or after it was cancelled', async () => {
    const early = await showView(states.scheduled);
    expect(partText(early, 'facts')).to.match(/^Opens in \d+ (hours|minutes) \(.+\)$/);
    const cancelled = await showView(states.cancelled);
    expect(partText(cancelled, 'facts')).to.equal('Cancelled');
    for (const element of [early, cancelled]) expect(controls(element)).to.have.length(0);
  });

  it('says why this person cannot vote', async () => {
    expect(allText(await showView(states['my own poll']))).to.include('You cannot vote in your own poll.');
    expect(allText(await showView(states['not for me']))).to.include('You are not among the voters here.');
  });

  it('sends nobody to sign in here to a server that is not of this site', async () => {
    const signIn = { may: { 'ballot/cast': 'sign-in' } } as const;
    const elsewhere = await showView(poll([3, 4], signIn));
    expect(partText(elsewhere, 'question')).to.equal('Tea or coffee?');
    expect(allText(elsewhere)).to.include('only if this page gives the address of its post.');
    const { source } = poll();
    const here = await showView(poll([3, 4], { ...signIn, source: { ...source, origin: location.origin } }));
    expect(allText(here)).to.include('Sign in on this site to vote.');
    const ours = await showView(poll([3, 4], { ...signIn, vote: { secrecy: 'public' } }));
    expect(allText(ours)).to.include('Sign in on this site to vote.');
  });

  it('comes whole: nothing moves when the code of the ballot arrives', async () => {
    const element = show(document.createElement('assent-vote'));
    const first = new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        if (part(element, 'question')) resolve(`${controls(element).length} controls. ${sentence(element)}`);
      });
      observer.observe(element.shadowRoot ?? element, { childList: true, subtree: true });
    });
    element.vote = states['voted, to be changed'];
    expect(await first).to.match(/^2 controls\. Your vote for Coffee/);
  });

  it('shows a method that it does not know as a list, and says so', async () => {
    const element = await showView(states['by a method of tomorrow']);
    expect(optionsOf(element).map(({ label }) => label)).to.deep.equal(['Tea', 'Coffee']);
    expect(controls(element)).to.have.length(0);
    expect(allText(element)).to.include('This page does not know how this vote is counted.');
    expect(offers(element, 'Open the poll at social.example'), 'a way on').to.equal(true);
  });

  it('tells options apart whose names do not', async () => {
    const twice = optionsOf(await showView(states['with names twice'])).map(({ label }) => label);
    expect(twice).to.deep.equal(['Yes (option 1)', 'Yes (option 2)', 'No']);
    const nameless = optionsOf(await showView(states['with names of nothing'])).map(({ label }) => label);
    expect(nameless).to.deep.equal(['Option 1', 'No']);
  });

  it('keeps a name that runs the other way from turning what is around it', async () => {
    const element = await showView(states['with names from right to left']);
    const [first, second] = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~=label] bdi') ?? [])];
    expect(first && getComputedStyle(first).direction).to.equal('rtl');
    expect(first?.lang).to.equal('ar');
    expect(second && getComputedStyle(second).direction).to.equal('ltr');
    const label = part(element, 'label');
    expect(label && getComputedStyle(label).direction).to.equal('ltr');
  });

  it('folds everything beneath a warning', async () => {
    const element = await showView(states['with a warning']);
    const details = element.shadowRoot?.querySelector('details');
    expect(details?.open).to.equal(false);
    for (const name of ['question', 'options', 'actions', 'totals'])
      expect(details?.contains(part(element, name))).to.equal(true);
    const group = element.shadowRoot?.querySelector('[role=group]');
    const label = element.shadowRoot?.getElementById(group?.getAttribute('aria-labelledby') ?? '');
    expect(textOf(label), 'the name of the group').to.equal('Content warning: Harassment mentioned');
    press(element, 'Content warning: Harassment mentioned');
    element.requestUpdate();
    await rendered(element);
    expect(details?.open).to.equal(true);
  });

  it('folds the rest of a long question', async () => {
    const { vote } = states['with a long question'];
    const element = await showView(states['with a long question']);
    const beginning = partText(element, 'question').replace(/ ?…$/, '');
    expect(beginning).to.have.length.within(500, 700);
    expect(vote.question.startsWith(beginning)).to.equal(true);
    const details = element.shadowRoot?.querySelector('details');
    expect(details?.open).to.equal(false);
    press(element, 'Show more');
    await rendered(element);
    expect(details?.open).to.equal(true);
    const whole = `${beginning} ${textOf(details?.querySelector('p')).replace('…', '')}`;
    expect(whole.replace(/\s/g, '')).to.equal(vote.question.replace(/\s/g, ''));
  });

  it('says how many options are left out', async () => {
    expect(partText(await showView(states['with more options than we show']), 'totals')).to.match(
      /^12 more options are not shown/,
    );
  });

  it('shows at most 500 options of what a page gives it, and says how many more there are', async () => {
    const many = Array.from({ length: 600 }, (_, n) => `Option ${n}`);
    const element = await showView(pollOf(many, [], { vote: { omitted: 12 }, may: { 'ballot/cast': 'closed' } }));
    expect(optionsOf(element)).to.have.length(500);
    expect(partText(element, 'totals')).to.match(/^112 more options are not shown/);
  });

  it('leaves out a time that is none', async () => {
    for (const time of ['', 'soon', '2026-13-40', 'Infinity']) {
      const changes = { closes: time, opens: time };
      const element = await showView(poll([1, 1], { asOf: time, vote: changes }));
      expect(partText(element, 'facts'), time).to.equal('Choose one No closing date');
      expect(partText(element, 'source'), time).to.equal('From social.example');
      let renders = 0;
      element.addController({ hostUpdated: () => (renders += 1) });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(renders, 'it is no time to wait for').to.equal(0);
      const ended = await showView(poll([1, 1], { vote: { ...changes, ended: 'closed' } }));
      expect(partText(ended, 'facts'), time).to.equal('Closed');
    }
  });

  it('says what an option means, and who asks', async () => {
    expect(allText(await showView(states['with meanings']))).to.include('Say why: it will be worked on');
    expect(partText(await showView(states['asked by somebody']), 'facts')).to.match(/Asked by @ana@social\.example$/);
    const unnamed = await showView(poll([1, 1], { vote: { author: { name: 'Ana' } } }));
    expect(partText(unnamed, 'facts')).to.match(/Asked by Ana$/);
  });

  it('links to web pages and to nothing else', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'intent://evil.example/x', 'not an address']) {
      const element = await showView({ ...poll(), source: { ...poll().source, url, id: url } });
      expect(element.shadowRoot?.querySelectorAll('a'), url).to.have.length(0);
    }
  });

  it('keeps saying how soon it closes', async () => {
    const element = await showView(poll([1, 1], { vote: { closes: fromNow(3 * hour) } }));
    expect(partText(element, 'facts')).to.include('Closes in 3 hours');
    later(2.5 * hour);
    element.requestUpdate();
    await rendered(element);
    expect(partText(element, 'facts')).to.include('Closes in 30 minutes');
    later(30 * minute - 10 * second);
    element.requestUpdate();
    await rendered(element);
    expect(partText(element, 'facts')).to.match(/Closes in \d+ seconds/);
  });

  it('can be told to show another vote', async () => {
    const element = await showView(states.voted);
    element.vote = states['with names twice'];
    await rendered(element);
    expect(optionsOf(element)).to.have.length(3);
    expect(controls(element).every(({ checked }) => !checked)).to.equal(true);
    element.vote = undefined;
    await rendered(element);
    expect(optionsOf(element)).to.have.length(0);
    expect(element.shadowRoot?.querySelectorAll('slot')).to.have.length(1);
  });
});

function resultOf(cast: number | undefined, voters: readonly (number | undefined)[]): NonNullable<VoteView['result']> {
  return {
    asOf: noon,
    final: false,
    counts: { ...(cast !== undefined && { cast }) },
    options: voters.map((count, index) => ({ option: String(index), ...(count !== undefined && { voters: count }) })),
  };
}
