import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseHandle } from '../../src/session/handle.js';

const ana = '@ana@social.example';
const nobody = 'social.example';

const understood: readonly (readonly [string, string])[] = [
  ['@ana@social.example', ana],
  ['ana@social.example', ana],
  ['  @ana@social.example\n', ana],
  ['@ana @ social.example', ana],
  ['ana@SOCIAL.Example', ana],
  ['Ana@social.example', '@Ana@social.example'],
  ['acct:ana@social.example', ana],
  ['＠ana＠social.example', ana],
  ['\u2066@ana@social.example\u2069', ana],
  ['ana@social.example.', ana],
  ['ana@social.example。', ana],
  ['social.example', nobody],
  ['@social.example', nobody],
  ['social.example/', nobody],
  ['https://social.example', nobody],
  ['https://social.example/', nobody],
  ['https://social.example/about?x=1#y', nobody],
  ['https://social.example/@ana', ana],
  ['https://social.example/@ana/', ana],
  ['https://social.example/@ana/113?x=/@bo', ana],
  ['HTTPS://Social.Example/users/ana', ana],
  ['https://social.example/u/ana', ana],
  ['social.example/@ana', ana],
  ['https://social.example/users/ana:1', nobody],
  ['http://social.example/@ana', ana],
  ['https://social.example/@bo@other.example', nobody],
  ['ana@münchen.example', '@ana@xn--mnchen-3ya.example'],
  ['ana@例え。テスト', '@ana@xn--r8jz45g.xn--zckzah'],
  ['ana@social.example:8443', '@ana@social.example:8443'],
  ['alice@127.0.0.1:8410', '@alice@127.0.0.1:8410'],
  ['http://localhost:3000/@alice', '@alice@localhost:3000'],
  ['alice@[::1]:8410', '@alice@[::1]:8410'],
];

const notUnderstood = [
  '',
  ' ',
  '@',
  '@@',
  'ana',
  '@ana',
  'ana@',
  'ana@social',
  'ana@.example',
  'ana@social.example/x',
  'a@b@social.example',
  'https://ana:secret@social.example/',
  'https://',
  'https:///@ana',
  'javascript:alert(1)',
  'javascript://social.example/%0aalert(1)',
  'data:text/html,x.y',
  'ftp://social.example',
  'ana@social.example:99999',
  'ana@social.example?x',
  'ana@social.exa%2fmple',
  'ana@social.exa<mple',
  '\ud800@social.example',
  `ana@${'a'.repeat(600)}.example`,
];

describe('parseHandle', () => {
  for (const [typed, handle] of understood) {
    it(`understands ${JSON.stringify(typed)}`, () => {
      expect(parseHandle(typed)).to.equal(handle);
    });
  }

  for (const typed of notUnderstood) {
    it(`does not make anything of ${JSON.stringify(typed.slice(0, 40))}`, () => {
      expect(parseHandle(typed)).to.equal(undefined);
    });
  }

  it('understands what it wrote, and never throws', () => {
    const character = fc.constantFrom(
      'a',
      'Z',
      '9',
      '.',
      '@',
      ':',
      '/',
      '?',
      '#',
      '[',
      ']',
      '-',
      '%',
      ' ',
      '\\',
      'ü',
      '\ud800',
      '\u200f',
      '。',
    );
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 30 }), (typed) => {
        const handle = parseHandle(typed);
        if (handle) expect(parseHandle(handle)).to.equal(handle);
      }),
      { numRuns: 2000 },
    );
  });
});
