/** Where the reader is in a page: what has the focus, and what is selected. */
export interface ReaderPlace {
  /** Brings both back, as far as the page still has them and nothing else is selected. */
  restore(): void;
}

export function rememberPlace(document: Document): ReaderPlace {
  const focused = deepestFocus(document);
  const selection = document.getSelection();
  const ranges = selection ? rangesOf(selection) : [];
  const isBackward = selection !== null && startsAtEnd(selection);
  return {
    restore() {
      if (focused !== deepestFocus(document)) giveFocus(focused, document);
      if (selection) restoreRanges(selection, ranges, isBackward);
    },
  };
}

/** Through open shadow trees, each of which has a focus of its own. */
function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

function giveFocus(element: Element | null, document: Document): void {
  const isNowhere = element === null || element === document.body || element === document.documentElement;
  const target = isNowhere ? deepestFocus(document) : element;
  if (!target || !('focus' in target)) return;
  if (isNowhere) (target as HTMLElement).blur();
  else (target as HTMLElement).focus({ preventScroll: true });
}

/** Copies: they stay with their text while the page changes. Firefox lets readers select in several places. */
function rangesOf(selection: Selection): Range[] {
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
}

function startsAtEnd({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return anchorOffset > focusOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function restoreRanges(selection: Selection, ranges: readonly Range[], isBackward: boolean): void {
  // What was selected in the panel has gone with it; what is selected in the page is what the reader, or the page, wants.
  if (!selection.isCollapsed || ranges.every(({ collapsed }) => collapsed)) return;
  const [only] = ranges;
  selection.removeAllRanges();
  if (only && ranges.length === 1 && isBackward) {
    selection.setBaseAndExtent(only.endContainer, only.endOffset, only.startContainer, only.startOffset);
  } else for (const range of ranges) selection.addRange(range.cloneRange());
}
