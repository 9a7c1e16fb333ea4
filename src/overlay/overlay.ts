import { inlineText } from '../core/inline';
import type { LanguageTag } from '../core/language';
import type { OverlayMode } from '../core/overlay-display';
import { own } from '../core/own-members';
import { type BlockTranslation, isWhole } from './block-translation';
import { ColumnFinder } from './columns';
import { Entries, type Entry, takeOut } from './entries';
import { createHost, treeOf } from './host';
import { createHostNames, removeCopies } from './host-tag';
import { documentOf, isInPage, type LiveBlock } from './live-block';
import { Misfits } from './misfits';
import { NearScreen } from './near-screen';
import { Notice } from './notice';
import { PageRules } from './page-rules';
import type { PageWatch } from './page-watch';
import { type Place, placeUnder } from './place';
import { placeInstead } from './place-instead';
import { type OverlayWords, ReadingHelp } from './reading-help';
import { ScrollKeeper } from './scroll-keeper';

/** A page that takes a translation away this often does not want it there. */
const MOST_LOSSES = 3;
/** Blocks written in one frame: a long article must not hold up the page. */
const BLOCKS_PER_FRAME = 60;

export interface OverlayParts {
  watch: PageWatch;
  words: OverlayWords;
  mode: OverlayMode;
  /** The language of the page, once it is known. */
  original(): LanguageTag | undefined;
  wanted(id: string): void;
  retry(id: string): void;
}

/** The translations shown in a page. Writes nothing but its own hosts, reading before writing. */
export class Overlay {
  private readonly names = createHostNames();
  private readonly rules = new PageRules(this.names.token);
  private readonly entries = new Entries();
  private readonly due = new Set<string>();
  private readonly near = new NearScreen();
  private readonly scroll: ScrollKeeper;
  private readonly columns = new ColumnFinder();
  private readonly help: ReadingHelp;
  private readonly notice: Notice;
  private mode: OverlayMode;
  private frame: number | undefined;
  private isWriting = false;
  /** Texts that the page does not want to have translated. */
  private readonly givenUp = new Set<string>();
  private readonly misfits: Misfits;

  constructor(
    private readonly document: Document,
    private readonly parts: OverlayParts,
  ) {
    this.mode = parts.mode;
    this.scroll = new ScrollKeeper(document);
    this.notice = new Notice(document, this.names);
    this.misfits = new Misfits({
      rules: this.rules,
      change: (changing, write) => this.change(changing, write),
    });
    const { names, entries, rules } = this;
    this.help = new ReadingHelp({ ...parts, document, names, entries, rules, mode: () => this.mode });
  }

  /** True for what the overlay itself has put into the page, and for copies of that. */
  isOurs(element: Element): boolean {
    return own(element).localName === this.names.tag;
  }

  /** Blocks of the page, of which a translation may be shown. */
  know(blocks: readonly LiveBlock[]): void {
    for (const block of blocks) {
      this.entries.add(block);
      this.near.add(block);
      this.help.watch(documentOf(block));
    }
  }

  /** Blocks that are not in the page any more, or not as they were. */
  forget(ids: Iterable<string>): void {
    const gone = [...ids].flatMap((id) => this.entries.get(id) ?? []);
    this.takeAway(gone);
    for (const entry of gone) {
      this.help.drop(entry);
      this.near.delete(entry.block);
      this.entries.delete(entry);
    }
  }

  /** Shows a translation of a block, or what it has become. */
  show(id: string, translation: BlockTranslation): void {
    const entry = this.entries.get(id);
    // Filling a host anew would take a selection or the focus inside it away for nothing.
    if (!entry || JSON.stringify(entry.translation) === JSON.stringify(translation)) return;
    entry.translation = translation;
    this.schedule(id);
  }

  /** Takes away what is shown of a block. */
  hide(id: string): void {
    const entry = this.entries.get(id);
    if (!entry?.translation) return;
    this.takeAway([entry]);
    delete entry.translation;
    this.help.refresh(entry);
  }

  setMode(mode: OverlayMode): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.placeAnew();
  }

  /** The page has another width: there may be no room any more beside a text, and boxes have other measures. */
  resized(): void {
    this.columns.forget();
    if (this.mode === 'beside' || this.mode === 'instead') this.placeAnew();
  }

  /** Looks after the hosts when the page has changed: it may have taken some away. */
  checkHosts(): void {
    // A copy has none of our text, and may have brought the rule along by which its box hides its own.
    this.parts.watch.quietly(() => {
      for (const tree of [this.document, ...this.rules.trees]) removeCopies(tree, this.names);
    });
    const lost = [...this.entries.values()].filter(
      (entry) => entry.host && !isInPlace(entry) && isInPage(entry.block),
    );
    for (const entry of lost) {
      entry.losses += 1;
      if (entry.losses < MOST_LOSSES) this.schedule(entry.block.id);
      else this.giveUp(entry.block.id);
    }
  }

  /** The page does not want a block's translation: it comes in the panel from now on, and the reader is told. */
  giveUp(id: string): void {
    const entry = this.entries.get(id);
    if (!entry || entry.gaveUp) return;
    this.takeAway([entry]);
    entry.gaveUp = true;
    // A page that builds a text anew every second is not told of every second.
    const text = inlineText(entry.block.content);
    if (this.givenUp.has(text)) return;
    this.givenUp.add(text);
    this.notice.say(this.parts.words.gaveUp(this.givenUp.size), this.parts.words.language);
  }

  /** Takes everything away and leaves the page as it was. */
  clear(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.misfits.clear();
    this.due.clear();
    this.help.stop();
    this.notice.remove();
    const trees = new Set([...this.entries.values()].map(({ block }) => treeOf(block.box)));
    this.scroll.undo(() => this.takeAway([...this.entries.values()]));
    for (const tree of [this.document, ...trees]) removeCopies(tree, this.names);
    this.rules.clear();
    this.near.clear();
    this.entries.clear();
  }

  private placeAnew(): void {
    const shown = [...this.entries.values()].filter(({ translation }) => translation);
    this.takeAway(shown);
    for (const entry of shown) {
      entry.isPanelOnly = false;
      this.schedule(entry.block.id);
    }
  }

  /** What comes in one turn is written in one go, at its end; what is too much for that, in the frames after it. */
  private schedule(id: string): void {
    this.due.add(id);
    if (this.isWriting || this.frame !== undefined) return;
    this.isWriting = true;
    queueMicrotask(() => this.write());
  }

  private write(): void {
    this.isWriting = false;
    this.frame = undefined;
    const ids = [...this.due].slice(0, BLOCKS_PER_FRAME);
    for (const id of ids) this.due.delete(id);
    const entries = ids.flatMap((id) => this.entries.get(id) ?? []).filter(({ translation }) => translation);
    for (const entry of entries) this.findPlace(entry);
    this.change(entries, () => {
      for (const entry of entries) if (this.put(entry)) this.misfits.watch(entry);
    });
    for (const entry of entries) this.help.refresh(entry);
    if (this.due.size > 0) this.frame = requestAnimationFrame(() => this.write());
  }

  private findPlace(entry: Entry): void {
    const { block, translation } = entry;
    if (!translation || isStandingRight(entry, isWhole(translation))) return;
    delete entry.place;
    if (this.mode === 'hover' || entry.isPanelOnly || entry.gaveUp || !isInPage(block)) return;
    const place = this.choosePlace(block, isWhole(translation));
    if (place) entry.place = place;
    else entry.isPanelOnly = true;
  }

  private choosePlace(block: LiveBlock, isWhole: boolean): Place | undefined {
    const place =
      this.mode === 'beside'
        ? this.columns.placeBeside(block)
        : // The original is never hidden while its translation is missing.
          this.mode === 'instead' && isWhole
          ? placeInstead(block)
          : undefined;
    return place ?? placeUnder(block);
  }

  /** True where the host was put somewhere, not only filled anew. */
  private put(entry: Entry): boolean {
    const { block, place, translation } = entry;
    if (!place || !translation) {
      takeOut(entry);
      return false;
    }
    const document = documentOf(block);
    const isSpoken = !block.isHeading && place.flow !== 'inline' && place.flow !== 'instead';
    entry.host ??= createHost(document, block.id, isSpoken, {
      names: this.names,
      retryLabel: this.parts.words.retry,
      retry: () => this.parts.retry(block.id),
      pointed: (sentence) => this.help.pointedAtHost(entry, sentence),
    });
    entry.host.fill(translation);
    if (isInPlace(entry) && entry.settled === place) return false;
    entry.host.settleAt(place, this.rules);
    entry.settled = place;
    return true;
  }

  private takeAway(entries: readonly Entry[]): void {
    if (!entries.some(({ host }) => host)) return;
    this.change(entries, () => {
      for (const entry of entries) takeOut(entry);
    });
  }

  /** Changes the page: unwatched, and without moving what the reader looks at. */
  private change(changing: readonly Entry[], write: () => void): void {
    const settle = this.scroll.hold(
      this.near.blocks,
      changing.map(({ block }) => block),
    );
    this.parts.watch.quietly(write);
    settle();
  }
}

function isInPlace({ host, place }: Entry): boolean {
  return Boolean(host?.element.isConnected && host.element.parentNode === place?.parent);
}

/** What stands in the place of the original may do so only while nothing is missing. */
function isStandingRight(entry: Entry, isWhole: boolean): boolean {
  return isInPlace(entry) && (isWhole || entry.place?.flow !== 'instead');
}
