import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { count, fields, instant, languageTag, list, text, webAddress } from '../../src/backends/tolerant.js';

describe('tolerant readers', () => {
  const counts: readonly (readonly [value: unknown, number: number | undefined])[] = [
    [0, 0],
    [41, 41],
    ['41', 41],
    [{ '@value': 2, type: 'xsd:nonNegativeInteger' }, 2],
    [{ '@value': '2' }, 2],
    [-0, 0],
    [1e10, 1e10],
    [1e10 + 1, undefined],
    [Number.MAX_SAFE_INTEGER, undefined],
    [1e308, undefined],
    [Infinity, undefined],
    [NaN, undefined],
    [-1, undefined],
    [0.5, undefined],
    ['', undefined],
    ['NaN', undefined],
    ['-3', undefined],
    ['1e3', undefined],
    ['٣', undefined],
    [true, undefined],
    [null, undefined],
    [undefined, undefined],
    [[3], undefined],
    [{ '@value': { '@value': 2 } }, undefined],
    [{ totalItems: 3 }, undefined],
  ];
  for (const [value, number] of counts) {
    it(`counts ${typeof value === 'number' ? String(value) : JSON.stringify(value)} as ${number ?? 'unknown'}`, () => {
      expect(count(value) === number).to.equal(true);
    });
  }

  const instants: readonly (readonly [value: unknown, instant: string | undefined])[] = [
    ['2026-11-26T18:00:00.000Z', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26T18:00:00Z', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26T18:00:00.123456Z', '2026-11-26T18:00:00.123Z'],
    ['2026-11-26T20:00:00+02:00', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26T20:00:00+0200', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26T18:00:00', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26 18:00', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26 18:00:00 +00:00', '2026-11-26T18:00:00.000Z'],
    [' 2026-11-26t18:00:00z ', '2026-11-26T18:00:00.000Z'],
    ['2026-11-26', '2026-11-26T00:00:00.000Z'],
    ['2026-11-26T26:00:00Z', undefined],
    ['2026-13-45T26:61:61Z', undefined],
    ['2026-11-26T18:00:00+99:99', undefined],
    ['9999-12-31T23:59:59-12:00', undefined],
    ['+275760-09-13T00:00:00.001Z', undefined],
    ['Thu, 26 Nov 2026 18:00:00 GMT', undefined],
    ['tomorrow', undefined],
    ['1', undefined],
    ['', undefined],
    [1795393416, undefined],
    [1e300, undefined],
    [true, undefined],
    [null, undefined],
    [{}, undefined],
  ];
  for (const [value, expected] of instants) {
    it(`reads ${JSON.stringify(value)} as ${expected ?? 'no time'}`, () => {
      expect(instant(value)).to.equal(expected);
    });
  }

  const addresses: readonly (readonly [value: unknown, href: string | undefined])[] = [
    ['https://social.example/@ana/1', 'https://social.example/@ana/1'],
    ['http://social.example/@ana/1', 'http://social.example/@ana/1'],
    ['social.example/@ana/1', 'https://social.example/@ana/1'],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    [' javascript:alert(1)//social.example/', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['ftp://social.example/', undefined],
    ['https://social.example@evil.example/', undefined],
    ['https://ana:secret@social.example/', undefined],
    ['//social.example/1', undefined],
    ['/@ana/1', undefined],
    ['https://', undefined],
    [`https://social.example/${'a'.repeat(2048)}`, undefined],
    [['https://social.example/'], undefined],
    [null, undefined],
  ];
  for (const [value, href] of addresses) {
    it(`takes ${JSON.stringify(value).slice(0, 50)} for ${href ?? 'no address'}`, () => {
      expect(webAddress(value)?.href).to.equal(href);
    });
  }

  it('reads language tags, and nothing that only looks like one', () => {
    for (const tag of ['en', 'pt-BR', 'zh-Hant-TW', 'ckb']) expect(languageTag(tag)).to.equal(tag);
    for (const none of ['', 'und', 'x"><script>', 'english language', '__proto__', 'e', 5, null, ['en']]) {
      expect(languageTag(none)).to.equal(undefined);
    }
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        for (const read of [count, instant, languageTag, webAddress, text, list, fields]) read(value);
      }),
    );
  });
});
