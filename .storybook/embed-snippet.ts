/**
 * What a page has to contain to show a story: the scripts of its tags, and the markup.
 *
 * @param markup - as the story was rendered
 */
export function embedSnippet(markup: string): string {
  const tags = new Set(Array.from(markup.matchAll(/<(assent-[a-z-]+)/g), ([, tag = '']) => tag));
  const scripts = Array.from(tags, (tag) => `<script type="module" src="/assent/${tag}.js"></script>`);
  return [...scripts, '', markup.trim()].join('\n');
}
