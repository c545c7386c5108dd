const readme = await (await fetch(new URL('../../../README.md', import.meta.url))).text();

/** The parts of `assent-vote` that its reference lists, which is made from the manifest. */
const documented: ReadonlySet<string> = new Set(
  [
    ...(/\n### `<assent-vote>`\n[^]*?\n\| Part +\|[^\n]*\n([^]*?)\n\n/.exec(readme)?.[1] ?? '').matchAll(
      /^\| `([\w-]+)`/gm,
    ),
  ].map(([, name = '']) => name),
);

/** The parts that an element has on the page. */
export function partsOf(element: Element): readonly string[] {
  const all = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])];
  return [...new Set(all.flatMap((each) => [...each.part]))].sort();
}

/** Those of them that nobody who styles it would hear of. */
export function undocumentedParts(element: Element): readonly string[] {
  return partsOf(element).filter((name) => !documented.has(name));
}
