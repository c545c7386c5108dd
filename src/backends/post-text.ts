import { text } from './tolerant.js';

/** Text from strangers as text that is safe to show: the HTML of posts without a DOM, and names in one line. */

const longestLine = 200;
const longestText = 5000;
/** Characters of HTML that are looked at. Marking-up multiplies a text, but not by more than this. */
const longestHtml = 20 * longestText;

/**
 * Characters that turn the text around them, or that nobody sees. What joins and varies visible ones stays: Persian, flags
 * and families need it.
 */
const unseen = /(?![\u200c-\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}])[\p{Cc}\p{Cs}\p{DI}]/gu;
/** What is left when there was nothing else to see. */
const blank = /^[\s\u2800\p{DI}]*$/u;

/** A name, label or warning in one line. Empty when there is nothing to see in it. */
export function plainLine(value: unknown): string {
  const line = text(value)
    .slice(0, longestLine * 4)
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
    .trim();
  return blank.test(line) ? '' : shorten(line, longestLine);
}

/** What a post says, with a blank line between its paragraphs. */
export function postText(html: unknown): string {
  const lines = text(html)
    .slice(0, longestHtml)
    .replace(/<!--[^]*?(?:-->|$)|<(script|style|template)\b[^]*?(?:<\/\1[^>]*>?|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<\/?(p|div|ul|ol|blockquote|pre|h\d)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z!?](?:"[^"]*"|'[^']*'|[^"'>])*>?/gi, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,6});/gi, decode)
    .split('\n')
    .map((line) => line.replace(unseen, '').trim());
  return shorten(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    longestText,
  );
}

/** What servers write instead of characters. The pattern above lets no name through that an object inherits. */
const named: Partial<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
};

function decode(entity: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? entity;
  const code = Number(name.replace('#', '0'));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Counts whole characters, so that none is cut in two. */
function shorten(whole: string, longest: number): string {
  const tooLong = new RegExp(`^(.{${longest}}).+`, 'su');
  return whole.replace(tooLong, (_, start: string) => `${start.trimEnd()}…`);
}
