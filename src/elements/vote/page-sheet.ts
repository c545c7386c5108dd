/** Styles that are added to an element's own: one sheet for all elements of the page, made when the first one asks. */
export function pageSheet(rules: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      // Not a template of Lit's, whose whole code would come along.
      sheet.replaceSync(rules);
    }
    return sheet;
  };
}

/** Adds styles to an element, once. They stay there, so they are about what only their part has. */
export function wear(root: ShadowRoot | null, ...sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets) if (!root?.adoptedStyleSheets.includes(sheet)) root?.adoptedStyleSheets.push(sheet);
}
