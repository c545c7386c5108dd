import { expect } from '@open-wc/testing';
import { emulate } from './emulate.js';

const forced = (): boolean => matchMedia('(forced-colors: active)').matches;
const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

describe('emulate', () => {
  it('shows the page as to a visitor with other settings, where the browser can', async () => {
    const supported = await emulate({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
    expect([forced(), still()]).to.deep.equal([supported, supported]);
  });

  it('ends with the test', () => {
    expect([forced(), still()]).to.deep.equal([false, false]);
  });
});
