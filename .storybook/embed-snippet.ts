/**
 * What a page has to contain to show a story: the scripts of its tags, and the markup.
 *
 * @param markup - as the story was rendered
 */
export function embedSnippet(markup: string): string {
  // Storybook hands over what it got from here before.
  if (markup.startsWith('<script')) return markup;
  const tags = new Set(Array.from(markup.matchAll(/<(assent-[a-z-]+)/g), ([, tag = '']) => tag));
  const scripts = Array.from(tags, (tag) => `<script type="module" src="/assent/${tag}.js"></script>`);
  return [...scripts, '', indent(markup)].join('\n');
}

/** One element a line, each further in than the one it is in; in scripts and styles, the same with braces. */
function indent(markup: string): string {
  const lines = markup
    .trim()
    .replaceAll(/>\s*<(?!\/)/g, '>\n<')
    .replaceAll(/(<\/[\w-]+>)\s*(?=<\/)/g, '$1\n')
    .split('\n');
  let depth = 0;
  return lines
    .map((line) => {
      const text = line.trim();
      if (/^(<\/|\})/.test(text)) depth -= 1;
      const indented = '  '.repeat(depth) + text;
      if (/^<(?!\/)[^<]*>$|\{$/.test(text)) depth += 1;
      return indented;
    })
    .join('\n');
}
