import { type Inline, inlineText, sliceInlines } from '../core/inline';
import type { LanguageTag } from '../core/language';
import type { OverlayMode } from '../core/overlay-display';
import { own } from '../core/own-members';
import type { BlockTranslation } from './block-translation';
import type { Entries, Entry } from './entries';
import { rectInTop } from './frame-offset';
import { partNode, sentenceNode } from './host';
import type { HostNames } from './host-tag';
import { inlineNodes } from './inline-nodes';
import { boxElement, documentOf, isInPage, rangeOf } from './live-block';
import type { PageRules } from './page-rules';
import { Panel } from './panel';
import { Pointer, type Pointing } from './pointer';
import { SentenceMarks } from './sentence-marks';
import { sentenceAt } from './sentence-places';

/** What the overlay says itself, and in which language. */
export interface OverlayWords {
  language: LanguageTag;
  retry: string;
  waiting: string;
  /** `count` translations that the page does not want to have. */
  gaveUp(count: number): string;
}

export interface ReadingHelpParts {
  document: Document;
  names: HostNames;
  entries: Entries;
  rules: PageRules;
  words: OverlayWords;
  /** The language that the page is in, for originals that are shown apart. */
  original(): LanguageTag | undefined;
  mode(): OverlayMode;
  /** The reader points at a block whose translation is not there. */
  wanted(id: string): void;
  retry(id: string): void;
}

/**
 * What follows the reader: the sentence that is pointed at is marked on both sides, and what does not stand in the page, the
 * translation or the original, comes in the panel.
 */
export class ReadingHelp {
  private readonly pointer = new Pointer((at) => this.pointed(at));
  private readonly marks: SentenceMarks;
  private readonly panel: Panel;
  private current: Entry | undefined;
  private sentence: number | undefined;

  constructor(private readonly parts: ReadingHelpParts) {
    this.marks = new SentenceMarks(parts.rules);
    this.panel = new Panel(parts.document, parts.names, () => this.unmark());
  }

  watch(document: Document): void {
    this.pointer.watch(document);
  }

  /** What is shown of a block is another now. */
  refresh(entry: Entry): void {
    if (this.current !== entry) return;
    if (this.panel.isOpen) this.open(entry);
    this.mark(entry, this.sentence);
  }

  /** A block, and all that was shown of it, is gone. */
  drop(entry: Entry): void {
    if (this.current !== entry) return;
    this.panel.close();
    this.unmark();
  }

  /** The reader points at a sentence of a translation in the page. */
  pointedAtHost(entry: Entry, sentence: number | undefined): void {
    if (sentence === undefined) this.leave();
    else this.at(entry, sentence);
  }

  stop(): void {
    this.pointer.stop();
    this.panel.remove();
    this.unmark();
  }

  private pointed(at: Pointing | undefined): void {
    // A host says by itself where it is pointed at.
    if (at && (this.panel.holds(at.node) || this.isHost(at.node))) return;
    const found = at && this.find(at);
    if (found) this.at(found.entry, found.sentence);
    else this.leave();
  }

  private find({ node, caret }: Pointing): { entry: Entry; sentence: number | undefined } | undefined {
    const entries = this.parts.entries.around(node);
    for (const entry of entries) {
      const sentence = caret && sentenceIn(entry, caret);
      if (sentence !== undefined || (entries.length === 1 && entry.block.isAlone)) return { entry, sentence };
    }
    return undefined;
  }

  private isHost(node: Node): boolean {
    return own(node as Element).localName === this.parts.names.tag;
  }

  private at(entry: Entry, sentence: number | undefined): void {
    if (entry !== this.current) {
      this.panel.close();
      this.unmark();
    }
    this.current = entry;
    if (sentence !== this.sentence || !this.panel.isOpen) this.mark(entry, sentence);
    if (!this.comesInPanel(entry)) return;
    if (!entry.translation && this.parts.mode() === 'hover') this.parts.wanted(entry.block.id);
    if (this.panel.isOpen) this.panel.stay();
    else this.open(entry);
  }

  private comesInPanel(entry: Entry): boolean {
    if (entry.host) return entry.place?.flow === 'instead';
    return (
      this.parts.mode() === 'hover' ||
      ((entry.isPanelOnly || entry.gaveUp) && entry.translation !== undefined)
    );
  }

  private open(entry: Entry): void {
    const content = entry.host ? this.originalOf(entry) : this.translationOf(entry);
    if (content) this.panel.show(content, () => anchorOf(entry));
    this.panel.mark(this.sentence);
  }

  private originalOf({ block, translation }: Entry) {
    const language = block.language ?? this.parts.original() ?? '';
    return { language, nodes: originalNodes(this.parts.document, block.content, translation) };
  }

  private translationOf({ block, translation }: Entry) {
    const { document, words } = this.parts;
    const waiting = {
      language: words.language,
      nodes: [own(document).createTextNode(words.waiting)],
      isQuiet: true,
    };
    if (!translation) return waiting;
    const help = { retryLabel: words.retry, retry: () => this.parts.retry(block.id) };
    const nodes = translation.parts.map((part) => partNode(document, part, help));
    return { language: translation.language, nodes };
  }

  private mark(entry: Entry, sentence: number | undefined): void {
    this.sentence = sentence;
    entry.host?.mark(sentence);
    this.panel.mark(sentence);
    if (entry.translation) this.marks.mark(entry.block, entry.translation.lengths, sentence);
    else this.marks.clear();
  }

  private leave(): void {
    if (this.panel.isOpen) this.panel.leaveSoon();
    else this.unmark();
  }

  private unmark(): void {
    this.current?.host?.mark(undefined);
    this.current = undefined;
    this.sentence = undefined;
    this.marks.clear();
  }
}

function sentenceIn(entry: Entry, caret: { node: Node; offset: number }): number | undefined {
  const lengths = entry.translation?.lengths ?? [inlineText(entry.block.content).length];
  return sentenceAt(entry.block, lengths, caret.node, caret.offset);
}

function originalNodes(
  document: Document,
  content: Inline[],
  translation: BlockTranslation | undefined,
): Node[] {
  let start = 0;
  return (translation?.lengths ?? []).map((length, sentence) => {
    const nodes = inlineNodes(document, sliceInlines(content, start, start + length));
    start += length;
    return sentenceNode(document, sentence, nodes);
  });
}

/** Where the panel belongs: at the block, wherever it is now. */
function anchorOf({ block, host }: Entry): DOMRect | undefined {
  if (!isInPage(block)) return undefined;
  // A translation in the place of its original is as large as their box.
  const shown = host ? boxElement(block) : rangeOf(block);
  return rectInTop(own(shown).getBoundingClientRect(), documentOf(block));
}
