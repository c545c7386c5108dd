import { expect } from '@open-wc/testing';
import { standardOptions } from '../../../../src/core/count/standard-options.js';
import type { Method, Option } from '../../../../src/core/vote.js';
import { problems } from '../../accessible.js';
import { focused, rendered, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { allText, barsOf, control, controls, optionsOf, press, sentence } from '../read.js';
import { fillIn } from './filling.js';

const optionsFor = (method: Method): Option[] =>
  standardOptions(method).map((option) => ({ ...option, label: option.id }));
const consensus = { method: 'consensus', options: optionsFor('consensus') };

describe('assent-vote: a ballot of stances', () => {
  startAt(noon);

  it('sends the option of the stance, and counts it', async () => {
    const { element, sent } = await fillIn(consensus);
    control(element, 2).click();
    await rendered(element);
    press(element, 'Vote');
    await until(
      () => sentence(element) === 'Your vote, “stand-aside”, was recorded by the assembly: 12:00 PM.',
      'nothing was recorded',
    );
    expect(sent.map(({ body }) => body.choice)).to.deep.equal([{ kind: 'one', option: 'stand-aside' }]);
    await until(() => barsOf(element).length, 'nothing came of it');
    expect(barsOf(element)[2]?.number).to.equal('1 of 1 · 100%');
    expect(optionsOf(element)[2]?.number, 'beside the ballot').to.equal(undefined);
  });

  it('is there for each method of the family', async () => {
    for (const method of ['consent', 'majority', 'lazy-consent', 'sense-check', 'gradients', 'count']) {
      const options = optionsFor(method);
      const { element, sent } = await fillIn({ method, options });
      expect(controls(element).map(({ type }) => type)).to.deep.equal(options.map(() => 'radio'));
      control(element, 0).click();
      press(element, 'Vote');
      await until(() => sentence(element).includes('recorded'), `${method} was not recorded`);
      expect(sent[0]?.body.choice).to.deep.equal({ kind: 'one', option: options[0]?.id });
    }
  });

  it('shows a shape for each stance, hidden from those who hear the word, and none where there is no stance', async () => {
    const { element } = await fillIn(consensus);
    const shapes = [...(element.shadowRoot?.querySelectorAll('[part=stance]') ?? [])];
    expect(new Set(shapes.map(({ innerHTML }) => innerHTML)).size).to.equal(5);
    expect(shapes.every((shape) => shape.ariaHidden === 'true')).to.equal(true);
    const plain = await fillIn({ method: 'check-in' });
    expect(plain.element.shadowRoot?.querySelector('[part=stance]')).to.equal(null);
    expect(controls(plain.element)).to.have.length(2);
  });

  it('asks for a choice first, and goes there', async () => {
    const { element, sent } = await fillIn(consensus);
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Choose an option first.');
    expect(focused() === control(element, 0)).to.equal(true);
    expect(sent).to.have.length(0);
  });

  it('needs a reason from whoever disagrees, in the words of the option', async () => {
    const options = consensus.options.map((each) =>
      each.id === 'block' ? { ...each, prompt: 'What harm do you see?' } : each,
    );
    const { element, sent } = await fillIn({ ...consensus, options, reason: 'required-to-disagree' });
    control(element, 0).click();
    await rendered(element);
    expect(allText(element)).to.include('(if you like)');
    control(element, 4).click();
    await rendered(element);
    expect(allText(element)).to.include('What harm do you see?').and.to.include('(needed)');
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Say why: it will be read and worked on.');
    const reason = element.shadowRoot?.querySelector('textarea');
    expect(focused() === reason).to.equal(true);
    if (reason) reason.value = 'It costs too much.';
    reason?.dispatchEvent(new Event('input'));
    press(element, 'Vote');
    await until(() => sent.length, 'nothing was sent');
    expect(sent[0]?.body).to.deep.equal({
      choice: { kind: 'one', option: 'block' },
      reason: 'It costs too much.',
    });
  });

  it('asks for no reason of a ballot that is in, keeps the one it has, and shows it', async () => {
    const reasons = { ...consensus, changeable: true, reason: 'required-to-disagree' } as const;
    const { element, sent, backend } = await fillIn(reasons);
    control(element, 4).click();
    await rendered(element);
    const field = (): HTMLTextAreaElement | null | undefined => element.shadowRoot?.querySelector('textarea');
    const write = (text: string): void => {
      const area = field();
      if (area) area.value = text;
      area?.dispatchEvent(new Event('input'));
    };
    write('It costs too much.');
    press(element, 'Vote');
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
    expect(field()?.value).to.equal('It costs too much.');
    control(element, 3).click();
    await rendered(element);
    expect(field()?.value).to.equal('It costs too much.');
    press(element, 'Change my vote');
    await until(() => sentence(element).includes('“disagree”'), 'nothing was recorded');
    expect(sent[1]?.body).to.deep.include({ reason: 'It costs too much.' });
    control(element, 0).click();
    await rendered(element);
    write('');
    press(element, 'Change my vote');
    await until(() => sentence(element).includes('“agree”'), 'nothing was recorded');
    expect((await backend.read('votes/7')).own).to.not.have.property('reason');
    expect(field() === null, 'it is not asked for any more').to.equal(true);
  });

  it('asks for the reason again where the server does not say which one there was', async () => {
    const reasons = { ...consensus, changeable: true, reason: 'required-to-disagree' } as const;
    const { element, sent, backend } = await fillIn(reasons);
    backend.cast('votes/7', 'mia', { kind: 'one', option: 'block' });
    press(element, 'Read again');
    await until(() => control(element, 4).checked, 'the earlier ballot is not there');
    expect(element.shadowRoot?.querySelector('textarea') === null, 'nothing is asked').to.equal(true);
    press(element, 'Change my vote');
    await until(() => focused()?.id === 'reason', 'it is not asked for');
    expect(sentence(element)).to.equal('Say why: it will be read and worked on.');
    expect(sent).to.have.length(0);
  });

  it('begins from the ballot that is in, also from one that named a stance', async () => {
    const { element, backend } = await fillIn({ ...consensus, changeable: true });
    backend.cast('votes/7', 'mia', { kind: 'stance', stance: 'disagree' });
    press(element, 'Read again');
    await until(() => control(element, 3).checked, 'the earlier ballot is not there');
  });

  it('is accessible', async () => {
    const { element } = await fillIn({ ...consensus, reason: 'optional' });
    control(element, 4).click();
    await rendered(element);
    expect(await problems(element)).to.deep.equal([]);
  });
});
