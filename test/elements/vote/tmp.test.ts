import { poll } from '../../doubles/poll.js';
import { rendered } from '../show.js';
import { showView, part } from './read.js';
import { noon, startAt } from '../time.js';
describe('x', () => {
  startAt(noon);
  it('x', async () => {
    const element = await showView(poll([3, 4]));
    const log = () => {
      const li = part(element, 'option');
      const after = getComputedStyle(li!, '::after');
      console.log(li!.className, li!.getAttribute('style'), after.height, after.content, li!.offsetHeight, getComputedStyle(li!).gridTemplateRows, getComputedStyle(li!).gridTemplateColumns, JSON.stringify([...li!.children].map((c) => [c.className, c.getBoundingClientRect().top, c.getBoundingClientRect().left, c.getBoundingClientRect().width, c.getBoundingClientRect().height])));
    };
    log();
    element.vote = poll([4, 4]);
    await rendered(element);
    log();
    element.vote = poll([9, 1]);
    await rendered(element);
    log();
  });
});
