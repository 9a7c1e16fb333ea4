import { type LanguageTag, normaliseLanguage } from '../core/language';
import { own } from '../core/own-members';
import { MOST_SELECTED_CHARS } from '../core/selection';

/** Text that the reader has selected in a document. */
export interface SelectedText {
  state: 'selected';
  /** Paragraphs by lines; white space within them is one space. No more of it than can be translated, and a sentence. */
  text: string;
  /** Whether there was more. */
  isLonger: boolean;
  /** What the elements round it declare, the root left out: that is the page's declaration. */
  language?: LanguageTag;
  /** Where it is, while the page stands; absent where the document does not tell. */
  range?: Range;
  /** The element that it is in. */
  around?: Element;
}

/** Nothing is selected, or what is selected is in something that is written in. */
type NoText = { state: 'nothing' | 'editable' };

/** What is left for the background to cut at the end of a sentence. */
const SPARE_CHARS = 1000;

const EDITABLE =
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role~="textbox" i], [role~="searchbox" i]';

/**
 * What is selected in a document. `given` is what the browser itself says: it sees into closed shadow trees and frames where no
 * script can look. Where `isElsewhere`, it is of such a frame and counts alone: each document keeps a selection of its own, and that of
 * this one is an old one.
 */
export function readSelection(document: Document, given = '', isElsewhere = false): SelectedText | NoText {
  if (isElsewhere) return toldText(given);
  const selection = own(document).getSelection();
  if (isInEditable(document, selection)) return { state: 'editable' };
  const text = tidy(selection?.toString() ?? '');
  if (!text) return toldText(given);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  const around = range && elementOf(range.commonAncestorContainer);
  const language = around && declaredAround(around);
  return {
    state: 'selected',
    ...bounded(text),
    ...(language && { language }),
    ...(range && { range }),
    ...(around && { around }),
  };
}

function toldText(given: string): SelectedText | NoText {
  const told = tidy(given);
  return told ? { state: 'selected', ...bounded(told) } : { state: 'nothing' };
}

function bounded(text: string): Pick<SelectedText, 'text' | 'isLonger'> {
  const most = MOST_SELECTED_CHARS + SPARE_CHARS;
  return { text: text.slice(0, most), isLonger: text.length > most };
}

function tidy(text: string): string {
  return text
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** A field keeps its own selection, which is the reader's as long as the field has the focus. */
function isInEditable(document: Document, selection: Selection | null): boolean {
  if (own(document).designMode === 'on') return true;
  if (selection && [selection.anchorNode, selection.focusNode].some((node) => node && isEditable(node)))
    return true;
  let focused = own(document).activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused !== null && hasFieldSelection(focused);
}

function hasFieldSelection(element: Element): boolean {
  const { selectionStart, selectionEnd } = element as Partial<HTMLInputElement>;
  return typeof selectionStart === 'number' && selectionStart !== selectionEnd;
}

/** Also by what is round the shadow tree that a node is in. */
function isEditable(node: Node): boolean {
  const element = elementOf(node);
  if (!element) return false;
  if (element.closest(EDITABLE) || (element as HTMLElement).isContentEditable) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isEditable(root.host);
}

function elementOf(node: Node): Element | undefined {
  return (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement) ?? undefined;
}

function declaredAround(element: Element): LanguageTag | undefined {
  const declaring = element.closest(':not(html)[lang]:not([lang=""])');
  return normaliseLanguage(declaring?.getAttribute('lang'));
}
