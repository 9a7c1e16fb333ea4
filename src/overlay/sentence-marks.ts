import type { LiveBlock } from './live-block';
import { HIGHLIGHT } from './page-rules';
import { sentenceRange } from './sentence-places';

/** Shows which sentence of the page belongs to which of a translation. */
export class SentenceMarks {
  private marked: Document | undefined;

  mark(block: LiveBlock, lengths: readonly number[], sentence: number | undefined): void {
    this.clear();
    if (sentence === undefined) return;
    const range = sentenceRange(block, lengths, sentence);
    const document = block.first.ownerDocument;
    const view = document?.defaultView as (Window & typeof globalThis) | null | undefined;
    if (!range || !document || !view?.CSS?.highlights) return;
    view.CSS.highlights.set(HIGHLIGHT, new view.Highlight(range));
    this.marked = document;
  }

  clear(): void {
    const view = this.marked?.defaultView as (Window & typeof globalThis) | null | undefined;
    view?.CSS.highlights.delete(HIGHLIGHT);
    this.marked = undefined;
  }
}
