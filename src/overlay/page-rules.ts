import { own } from '../core/own-members';
import { RULE_ATTRIBUTE } from './host-tag';
import { isStanding } from './live-block';

/** What a host needs of the box it stands in: declarations for the box, and for what else is in it. */
export interface BoxRule {
  box: string;
  /** For the box's other content, whatever it is. */
  others?: string;
  /** For the mark of a list item. */
  marker?: string;
}

/** Where sentences that belong together are shown as such. The page sees no element of it. */
export const HIGHLIGHT = 'diptych-sentence';

const SHADE = 'background-color: color-mix(in srgb, Highlight 32%, transparent)';

/**
 * Rules in the page's own trees, by which a box makes room for what was put into it while all of its attributes stay as they
 * are: a box is known by the host in it. Each tree has one sheet, adopted rather than written into the document, so that no
 * security policy of the page is asked and no node is added.
 */
export class PageRules {
  private readonly sheets = new Map<Document | ShadowRoot, { sheet: CSSStyleSheet; names: Set<string> }>();
  private readonly names = new Map<string, string>();

  constructor(private readonly token: string) {}

  /** The trees that have rules of ours. */
  get trees(): (Document | ShadowRoot)[] {
    return [...this.sheets.keys()];
  }

  /** The value of the host's attribute that brings the rule along in this tree. */
  name(tree: Document | ShadowRoot, rule: BoxRule): string {
    const text = JSON.stringify(rule);
    const name = this.names.get(text) ?? `${this.token}-${this.names.size}`;
    this.names.set(text, name);
    const { sheet, names } = this.adopt(tree);
    if (!names.has(name))
      for (const css of this.written(name, rule)) sheet.insertRule(css, sheet.cssRules.length);
    names.add(name);
    return name;
  }

  private written(name: string, { box, others, marker }: BoxRule): string[] {
    // The identifier that no element has makes the rule weigh more than the page's own important ones.
    const selector = `:has(> [${RULE_ATTRIBUTE}="${name}"]):not(#${this.token})`;
    const other = `> :not([${RULE_ATTRIBUTE}])`;
    return [
      `${selector} { ${box} }`,
      ...(others ? [`${selector} ${other}, ${selector} ${other} * { ${others} }`] : []),
      ...(marker ? [`${selector}::marker { ${marker} }`] : []),
    ];
  }

  /** Makes sure that a tree has the sheet: pages replace what is adopted as well. */
  adopt(tree: Document | ShadowRoot): { sheet: CSSStyleSheet; names: Set<string> } {
    let known = this.sheets.get(tree);
    if (!known) {
      this.letGo();
      known = { sheet: newSheet(tree), names: new Set() };
      known.sheet.insertRule(`::highlight(${HIGHLIGHT}) { ${SHADE} }`);
      this.sheets.set(tree, known);
    }
    const { sheet } = known;
    if (!own(tree).adoptedStyleSheets.includes(sheet))
      own(tree).adoptedStyleSheets = [...own(tree).adoptedStyleSheets, sheet];
    return known;
  }

  /** Trees that are not in the page any more: pages make very many of them in the course of a day. */
  private letGo(): void {
    for (const [tree, { sheet }] of this.sheets) {
      if (isStanding(tree)) continue;
      this.sheets.delete(tree);
      takeFrom(tree, sheet);
    }
  }

  clear(): void {
    for (const [tree, { sheet }] of this.sheets) takeFrom(tree, sheet);
    this.sheets.clear();
    this.names.clear();
  }
}

function takeFrom(tree: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  own(tree).adoptedStyleSheets = [...own(tree).adoptedStyleSheets].filter((other) => other !== sheet);
}

/** A sheet can be adopted by trees of the document alone whose window made it. */
export function newSheet(tree: Document | ShadowRoot): CSSStyleSheet {
  const document = own(tree).nodeType === 9 ? (tree as Document) : (tree as ShadowRoot).ownerDocument;
  const view = (own(document).defaultView ?? window) as Window & typeof globalThis;
  return new view.CSSStyleSheet();
}
