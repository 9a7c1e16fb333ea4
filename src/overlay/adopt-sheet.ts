const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow tree a style. A constructed sheet is shared by all trees that have the same and is out of reach of the page's content
 * security policy; where a browser refuses to adopt one from a content script, a style element says the same.
 */
export function adoptSheet(shadow: ShadowRoot, document: Document, css: string): void {
  try {
    shadow.adoptedStyleSheets = [sheetOf(document, css)];
    // A browser that does not know the property keeps what it is given, without any effect.
    if (shadow.adoptedStyleSheets.length === 1 && 'adoptedStyleSheets' in ShadowRoot.prototype) return;
  } catch {
    // Below.
  }
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
}

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const ofDocument = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, ofDocument);
  const known = ofDocument.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  ofDocument.set(css, sheet);
  return sheet;
}
