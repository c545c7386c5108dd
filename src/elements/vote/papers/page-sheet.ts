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
