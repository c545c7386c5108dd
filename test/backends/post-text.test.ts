import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { plainLine, postText } from '../../src/backends/post-text.js';

describe('postText', () => {
  const texts: readonly (readonly [what: string, html: string, text: string])[] = [
    ['plain text', 'Shall we?', 'Shall we?'],
    ['paragraphs', '<p>Shall we?</p><p>We shall.</p>\n', 'Shall we?\n\nWe shall.'],
    ['lines', 'one<br>two<br/>three<BR class="x" />four', 'one\ntwo\nthree\nfour'],
    ['lists', '<p>Pick:</p><ul><li>tea</li><li>coffee</li></ul>', 'Pick:\n\n• tea\n• coffee'],
    ['white space that means nothing', '<p>\n  Shall\n\twe?  </p>\n\n\n<p></p><p>Yes</p>', 'Shall we?\n\nYes'],
    [
      'links that servers fold',
      '<a href="https://coop.example/a"><span class="invisible">https://</span><span class="ellipsis">coop.exam</span><span class="invisible">ple/a</span></a>',
      'https://coop.example/a',
    ],
    ['mentions and tags', '<a href="/t">#<span>governance</span></a> @<span>bo</span>', '#governance @bo'],
    [
      'entities',
      'a &lt; b &amp;&amp; c &gt; d &quot;e&quot; &#39;f&#x27; &hellip; g&nbsp;h',
      'a < b && c > d "e" \'f\' … g\u00a0h',
    ],
    ['entities of entities, once', '&amp;lt;script&amp;gt;', '&lt;script&gt;'],
    [
      'entities that are none',
      '&nope; &constructor; &; &#; &#x; &#xzz; AT&T',
      '&nope; &constructor; &; &#; &#x; &#xzz; AT&T',
    ],
    ['numbers beyond any character', '&#x110000;&#9999999;&#0;&#xd800;a', 'a'],
    ['scripts and styles', 'a<script>self.hurt=1</script>b<style>p{}</style>c<script src=x', 'abc'],
    ['comments', 'a<!-- <p>not this</p> -->b<!-- nor this', 'ab'],
    ['brackets in attributes', '<a title="a > b" href=\'c>d\'>link</a>', 'link'],
    ['brackets that are no tags', '1 < 2, 3 > 2, <3', '1 < 2, 3 > 2, <3'],
    ['tags that never end', 'a<b title="never', 'a"never'],
    ['images', 'a<img src=x onerror="self.hurt=1">b', 'ab'],
    ['emoji', '<p>👩‍👩‍👧 می‌خواهم ❤️ :blobcat:</p>', '👩‍👩‍👧 می‌خواهم ❤️ :blobcat:'],
    ['characters that turn the text', '<p>\u202eabc\u2066d\u200f</p>', 'abcd'],
    ['the same, written as entities', '&#x202e;abc&#8238;', 'abc'],
    ['half a character', '\ud83dabc', 'abc'],
    ['nothing', '', ''],
    ['tags alone', '<p><br></p>', ''],
  ];
  for (const [what, html, text] of texts) {
    it(`reads ${what}`, () => {
      expect(postText(html)).to.equal(text);
    });
  }

  it('ends a long text with a sign, and not in the middle of a character', () => {
    const long = postText(`<p>${'🗳'.repeat(6000)}</p>`);
    expect(Array.from(long)).to.have.length(5001);
    expect(long.endsWith('🗳…')).to.equal(true);
    expect(postText('a'.repeat(5000))).to.have.length(5000);
  });

  const heavy: readonly (readonly [what: string, html: string])[] = [
    ['a megabyte', 'Ab cd. '.repeat(150_000)],
    ['a megabyte without a space', 'a'.repeat(1_048_576)],
    ['tags', '<p><b>'.repeat(175_000)],
    ['tags without an end', '<br '.repeat(260_000)],
    ['quotes without an end', '<a "'.repeat(260_000)],
    ['quotes of two kinds', `<a "'`.repeat(200_000)],
    ['comments without an end', '<!--'.repeat(260_000)],
    ['scripts without an end', '<script>'.repeat(130_000)],
    ['brackets', '<'.repeat(1_048_576)],
    ['ampersands', '&'.repeat(1_048_576)],
    ['entities', '&amp;'.repeat(200_000)],
    ['line breaks', '\n'.repeat(1_048_576)],
    ['paragraphs', '<p>'.repeat(350_000)],
  ];
  for (const [what, html] of heavy) {
    it(`takes no long time over ${what}`, () => {
      const startedAt = performance.now();
      const text = postText(html);
      expect(performance.now() - startedAt).to.be.below(2000);
      expect(text.length).to.be.below(10_002);
    });
  }

  it('leaves no markup behind, whatever is thrown at it', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '"',
      "'",
      '&',
      '&#',
      'lt;',
      ';',
      '<p>',
      '<br',
      '<!--',
      '-->',
      'a',
      ' ',
      '<script',
      '=',
      '\u202e',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = postText(pieces.join(''));
        expect(text).to.equal(text.trim());
        expect(text).not.to.match(/[\u202e\0]|\n{3}/);
      }),
    );
  });
});

describe('plainLine', () => {
  const lines: readonly (readonly [what: string, text: string, line: string])[] = [
    ['a name', 'Yes', 'Yes'],
    ['white space', '  Yes,\n\tplease  ', 'Yes, please'],
    ['markup, which it is not', '<b>Yes</b> &amp; no', '<b>Yes</b> &amp; no'],
    ['overrides', '\u202Egnorw si sihT\u2069', 'gnorw si sihT'],
    ['isolates and marks', '\u2067Yes\u2066\u200e\u200f\u061c', 'Yes'],
    ['invisible characters', 'Y\u200be\u2060s\uFEFF\u00ad\u034f', 'Yes'],
    ['control characters', 'Ye\u0000s\u0007\u001b\u009f', 'Yes'],
    ['half a character', '\ud83d No \udc4d', 'No'],
    ['a family', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian', 'می‌خواهم', 'می‌خواهم'],
    ['Arabic', 'نعم', 'نعم'],
    ['nothing', '', ''],
    ['spaces alone', ' \u00a0\u2003\u3000', ''],
    ['nothing to see', '\u200d\u200c\ufe0f\u2800\u3164\u115f', ''],
    ['tags alone', '\u{E0041}\u{E0042}', ''],
  ];
  for (const [what, text, line] of lines) {
    it(`reads ${what}`, () => {
      expect(plainLine(text)).to.equal(line);
    });
  }

  it('ends a long name with a sign', () => {
    expect(plainLine('Yes'.repeat(3333))).to.equal(`${'Yes'.repeat(67).slice(0, 200)}…`);
    expect(plainLine('🗳'.repeat(200))).to.equal('🗳'.repeat(200));
  });
});
