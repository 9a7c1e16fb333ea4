import { own } from '../core/own-members';
import { treeOf } from './host';
import { documentOf, type LiveBlock } from './live-block';
import { HIGHLIGHT, type PageRules } from './page-rules';
import { sentenceRange } from './sentence-places';

/** Shows which sentence of the page belongs to which of a translation. */
export class SentenceMarks {
  private marked: Document | undefined;

  constructor(private readonly rules: PageRules) {}

  mark(block: LiveBlock, lengths: readonly number[], sentence: number | undefined): void {
    this.clear();
    if (sentence === undefined) return;
    const range = sentenceRange(block, lengths, sentence);
    const document = documentOf(block);
    const view = viewOf(document);
    if (!range || !view?.CSS?.highlights) return;
    // What it looks like has to be in the text's own tree, whether or not anything else of ours is there.
    this.rules.adopt(treeOf(block.box));
    view.CSS.highlights.set(HIGHLIGHT, new view.Highlight(range));
    this.marked = document;
  }

  clear(): void {
    const view = this.marked && viewOf(this.marked);
    view?.CSS.highlights.delete(HIGHLIGHT);
    this.marked = undefined;
  }
}

function viewOf(document: Document): (Window & typeof globalThis) | null {
  return own(document).defaultView as (Window & typeof globalThis) | null;
}
