import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formats } from '../../src/ui/formats.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-11-23T12:04:00Z');

describe('formats', () => {
  it('are the same for the same language', () => {
    expect(formats('de')).to.equal(formats('de'));
    expect(formats('de')).not.to.equal(formats('fr'));
  });

  it('follow the language', () => {
    expect(formats('en').number(12345)).to.equal('12,345');
    expect(formats('de').number(12345)).to.equal('12.345');
    expect(formats('fr').number(12345)).to.equal('12\u202f345');
    expect(formats('ar-EG').number(12)).to.equal('١٢');
  });

  it('follow the region too', () => {
    expect(formats('de-AT').number(12345)).not.to.equal(formats('de').number(12345));
  });

  for (const tag of ['', '-', 'x', 'not a language', 'de__DE', 'ünïcode', '<b>', '__proto__', 'xx', 'zz-ZZ']) {
    it(`are English for “${tag}”`, () => {
      const unknown = formats(tag);
      expect(unknown.number(12345.6)).to.equal('12,345.6');
      expect(unknown.relative(now + 3 * day, now)).to.equal('in 3 days');
      expect(unknown.dateTime(now)).to.equal(formats('en').dateTime(now));
    });
  }

  it('understand an underscore', () => {
    expect(formats('de_DE').number(12345)).to.equal('12.345');
  });

  describe('and Intl', () => {
    const real = Intl.NumberFormat;
    let made: unknown[];

    beforeEach(() => {
      made = [];
      class Noting extends real {
        constructor(...args: ConstructorParameters<typeof real>) {
          super(...args);
          made.push(args[0]);
        }
      }
      Object.assign(Intl, { NumberFormat: Noting });
    });

    afterEach(() => {
      Object.assign(Intl, { NumberFormat: real });
    });

    it('make its objects on use, and once', () => {
      const fresh = formats('en-NZ');
      expect(made.length).to.equal(0);
      for (let n = 0; n < 5; n++) formats('en-NZ').number(n);
      expect(made.length).to.equal(1);
      fresh.percent(0.5);
      expect(made.length).to.equal(2);
    });

    it('name English second, so that no browser puts its own language there', () => {
      formats('qz').number(1);
      expect(made).to.deep.equal([['qz', 'en']]);
    });
  });

  describe('plural', () => {
    it('takes the form of the number and puts the number in', () => {
      const forms = { one: '# person', other: '# people' };
      const { plural } = formats('en');
      expect([0, 1, 2, 1234].map((n) => plural(n, forms))).to.deep.equal([
        '0 people',
        '1 person',
        '2 people',
        '1,234 people',
      ]);
    });

    it('falls back to the general form', () => {
      expect(formats('ar').plural(2, { other: 'x' })).to.equal('x');
    });
  });

  describe('percent', () => {
    const { percent } = formats('en');
    const cases: readonly [number, string][] = [
      [0, '0%'],
      [1, '100%'],
      [14 / 26, '54%'],
      [2 / 3, '67%'],
      [999 / 1000, '99.9%'],
      [999_999 / 1_000_000, '99.9%'],
      [1 / 1000, '0.1%'],
      [1 / 1_000_000, '0.1%'],
      [1.5, '150%'],
      [0.5, '50%'],
      [210 / 419, '50.1%'],
      [500_001 / 1_000_000, '50.1%'],
      [499_999 / 1_000_000, '49.9%'],
      [0.506, '50.6%'],
    ];
    for (const [share, text] of cases) {
      it(`says ${text} for ${share}`, () => {
        expect(percent(share)).to.equal(text);
      });
    }

    it('never makes something of nothing, everything of nearly everything, or half of more than half', () => {
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
          expect(percent(share) === '100%').to.equal(share === 1);
          expect(percent(share) === '0%').to.equal(share === 0);
          expect(percent(share) === '50%').to.equal(share === 0.5);
        }),
      );
    });
  });

  describe('list', () => {
    it('joins as the language does and isolates each item', () => {
      const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
      expect(plain(formats('en').list(['A', 'B', 'C']))).to.equal('A, B, and C');
      expect(plain(formats('de').list(['A', 'B']))).to.equal('A und B');
      expect(plain(formats('es').list(['A', 'isla']))).to.equal('A e isla');
      expect(formats('en').list(['א!', 'B'])).to.equal('\u2068א!\u2069 and \u2068B\u2069');
      expect(formats('en').list([])).to.equal('');
    });
  });

  describe('relative', () => {
    const cases: readonly [number, string][] = [
      [0, 'in 0 seconds'],
      [40 * second, 'in 40 seconds'],
      [-90 * second, '90 seconds ago'],
      [-2 * minute, '2 minutes ago'],
      [60 * minute, 'in 60 minutes'],
      [90 * minute, 'in 90 minutes'],
      [2 * hour, 'in 2 hours'],
      [36 * hour, 'in 36 hours'],
      [2 * day, 'in 2 days'],
      [3 * day - second, 'in 3 days'],
      [-45 * day, '45 days ago'],
      [61 * day, 'in 2 months'],
      [400 * day, 'in 13 months'],
      [-1500 * day, '4 years ago'],
    ];
    for (const [distance, text] of cases) {
      it(`says “${text}”`, () => {
        expect(formats('en').relative(now + distance, now)).to.equal(text);
      });
    }

    it('follows the language', () => {
      expect(formats('de').relative(now + 3 * day, now)).to.equal('in 3 Tagen');
      expect(formats('fr').relative(now - 2 * day, now)).to.match(/^il y a 2.jours$/);
      expect(formats('ar-u-nu-latn').relative(now + 3 * day, now)).to.equal('خلال 3 أيام');
    });
  });

  describe('times', () => {
    const noon = new Date(2026, 10, 26, 12, 4).getTime();

    it('are exact', () => {
      expect(formats('en').dateTime(noon)).to.match(/^Thu, Nov 26, 2026, 12:04\sPM$/);
      expect(formats('de').dateTime(noon)).to.match(/^Do\.,? 26\. Nov\. 2026,? 12:04$/);
    });

    it('leave out the day while it is today', () => {
      const { time, dateTime } = formats('de');
      expect(time(noon, noon + hour)).to.equal('12:04');
      expect(time(noon, noon + day)).to.equal(dateTime(noon));
      expect(time(noon, noon + 365 * day)).to.equal(dateTime(noon));
    });

    it('are left out where there is none', () => {
      const { time, dateTime, relative } = formats('en');
      for (const nonsense of [NaN, Infinity, -Infinity, 9e15, Date.parse('hour 26')]) {
        expect(dateTime(nonsense)).to.equal('');
        expect(time(nonsense, now)).to.equal('');
        expect(relative(nonsense, now)).to.equal('');
      }
      expect(time(noon, NaN)).to.equal(dateTime(noon));
    });
  });
});
