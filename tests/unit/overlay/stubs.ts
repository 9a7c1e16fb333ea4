/** What jsdom does not have of a browser: layout, adopted style sheets, highlights, and places under the pointer. */

/** Top and height in pixels of the top window; every box is a hundred wide. */
type Measured = Partial<Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>>;

export type Measure = (element: Element) => Measured | undefined;

/** Where each element is; text is where the element is that it stands in. By default all of them are at the top. */
export function stubLayout(measure: Measure = () => undefined, view: Window = window): void {
  const scope = view as Window & typeof globalThis;
  const rectOf = (element: Element) => {
    const { x = 0, y = 0, width = 100, height = 20 } = measure(element) ?? {};
    return new DOMRect(x, y, width, height);
  };
  scope.Element.prototype.getBoundingClientRect = function (this: Element) {
    return rectOf(this);
  };
  scope.Range.prototype.getBoundingClientRect = function (this: Range) {
    const { startContainer } = this;
    return rectOf((startContainer.nodeType === 1 ? startContainer : startContainer.parentElement) as Element);
  };
}

/** Adds what is missing to a window: the top one, or that of a frame. */
export function stubStyles(view: Window = window): void {
  const scope = view as Window & typeof globalThis;
  for (const prototype of [scope.Document.prototype, scope.ShadowRoot.prototype]) {
    const adopted = new WeakMap<object, readonly CSSStyleSheet[]>();
    Object.defineProperty(prototype, 'adoptedStyleSheets', {
      configurable: true,
      get(this: object) {
        return adopted.get(this) ?? [];
      },
      set(this: object, sheets: CSSStyleSheet[]) {
        // As browsers do: a sheet belongs to the window that made it.
        if (sheets.some((sheet) => !(sheet instanceof scope.CSSStyleSheet)))
          throw new TypeError('Sharing constructed stylesheets in multiple documents is not allowed');
        adopted.set(this, [...sheets]);
      },
    });
  }
  const highlights = new Map<string, unknown>();
  class Highlight {
    readonly ranges: Range[];
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  }
  Object.assign(scope, { CSS: { highlights }, Highlight });
  // The window of jsdom itself is another one than that of the tests, unless the document is asked directly.
  if (scope === window)
    Object.defineProperty(Document.prototype, 'defaultView', { configurable: true, get: () => scope });
}

/** The text of a highlight of the page; undefined where there is none. */
export function highlighted(name: string): string | undefined {
  const highlight = CSS.highlights.get(name) as unknown as { ranges: Range[] } | undefined;
  return highlight?.ranges.map(String).join('|');
}

/** The next places that a browser says are under the pointer. */
export function stubCaret(place: { node: Node; offset: number } | undefined): void {
  const found = place && { offsetNode: place.node, offset: place.offset };
  Object.assign(Document.prototype, { caretPositionFromPoint: () => found ?? null });
}

/** The rules that a tree has adopted, as text. */
export function adoptedRules(tree: DocumentOrShadowRoot): string[] {
  return tree.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
}
