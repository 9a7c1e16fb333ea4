import type { BlockKind } from '../core/article';
import type { BlockTranslation } from './block-translation';
import { doesNotFit } from './fit';
import { createHost, type Host } from './host';
import { removeAllHosts } from './host-tag';
import { findOwnText, type OwnText } from './own-text';
import { PageWatch } from './page-watch';
import { choosePlace, type Place, placeAfter } from './place';
import { ScrollKeeper } from './scroll-keeper';

/** A block of the article with the element of the page that holds its text. */
export interface LocatedBlock {
  id: string;
  kind: BlockKind;
  /** The block's text, as `inlineText` gives it. */
  text: string;
  element: Element;
}

/** What stands under one block, and where. */
interface Entry {
  block: LocatedBlock;
  translation: BlockTranslation;
  own?: OwnText;
  host?: Host;
  place?: Place;
  /** The element's text when the translation was put there: another text would need another translation. */
  pageText?: string | null;
}

/** A page that takes a translation away this often does not want it there. */
const MAX_PUT_BACKS = 3;
/** Blocks written in one frame: a long article must not hold up the page. */
const BLOCKS_PER_FRAME = 80;

/** The translations shown in a page. Writes nothing but its own hosts, in animation frames, reading before writing. */
export class Overlay {
  private readonly entries = new Map<string, Entry>();
  private readonly due = new Set<string>();
  private readonly putBacks = new Map<string, number>();
  private readonly scroll: ScrollKeeper;
  private readonly watch: PageWatch;
  private frame: number | undefined;

  /** `lost` is told of blocks whose original has gone from the page, together with their translation. */
  constructor(
    private readonly document: Document,
    private readonly lost: (ids: string[]) => void,
  ) {
    this.scroll = new ScrollKeeper(document);
    this.watch = new PageWatch(document, () => this.checkPage());
  }

  /** Shows a translation under its block, or what it has become. */
  show(block: LocatedBlock, translation: BlockTranslation): void {
    let entry = this.entries.get(block.id);
    if (entry && (entry.block.element !== block.element || entry.block.text !== block.text)) {
      if (entry.block.text !== block.text) this.putBacks.delete(block.id);
      this.forget([entry]);
      entry = undefined;
    }
    if ((this.putBacks.get(block.id) ?? 0) > MAX_PUT_BACKS) return;
    // Filling a host anew would take a selection or the focus inside it away for nothing.
    if (entry && JSON.stringify(entry.translation) === JSON.stringify(translation)) return;
    if (entry) entry.translation = translation;
    else this.entries.set(block.id, { block, translation });
    this.schedule(block.id);
  }

  /** Takes away what is shown under a block. */
  hide(id: string): void {
    const entry = this.entries.get(id);
    if (entry) this.forget([entry]);
  }

  /** Leaves what is shown to whoever comes next: nothing is put back, nothing is followed any more. */
  freeze(): void {
    this.watch.stop();
  }

  /** Takes everything away and leaves the page as it was. */
  clear(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.watch.stop();
    const settle = this.scroll.hold(this.texts());
    removeAllHosts(this.document);
    settle();
    this.entries.clear();
    this.due.clear();
    this.putBacks.clear();
  }

  private schedule(id: string): void {
    this.due.add(id);
    this.frame ??= requestAnimationFrame(() => this.write());
  }

  private write(): void {
    this.frame = undefined;
    const ids = [...this.due].slice(0, BLOCKS_PER_FRAME);
    for (const id of ids) this.due.delete(id);
    const entries = ids.flatMap((id) => this.entries.get(id) ?? []);
    for (const entry of entries) if (!isStanding(entry)) this.findPlace(entry);
    this.change(() => {
      const placed = entries.filter((entry) => this.put(entry));
      moveMisfits(placed);
    });
    this.watch.start();
    const [next] = this.due;
    if (next !== undefined) this.schedule(next);
  }

  private findPlace(entry: Entry): void {
    const { element, text } = entry.block;
    delete entry.place;
    delete entry.own;
    if (!element.isConnected) return;
    const taken = new Set([...this.entries.values()].map(({ own }) => own?.last));
    const own = findOwnText(element, text, (last) => taken.has(last));
    const place = own && choosePlace(element, own);
    if (!place) return;
    entry.own = own;
    entry.place = place;
    entry.pageText = element.textContent;
  }

  /** True where the host was put somewhere, not only filled anew. */
  private put(entry: Entry): boolean {
    const { block, place, translation } = entry;
    if (!place) return false;
    entry.host ??= createHost(this.document, block.id, {
      spoken: block.kind !== 'heading' && place.flow === 'block',
      preformatted: block.kind === 'preformatted',
    });
    entry.host.fill(translation);
    if (isStanding(entry)) return false;
    entry.host.settleAt(place);
    return true;
  }

  /** What the page did: took hosts away, replaced or rewrote originals. */
  private checkPage(): void {
    const gone: Entry[] = [];
    for (const entry of this.entries.values()) {
      if (!entry.host) continue;
      if (!this.isOriginalThere(entry)) gone.push(entry);
      else if (!isStanding(entry)) this.putBack(entry);
    }
    if (gone.length === 0) return;
    this.forget(gone);
    this.lost(gone.map(({ block }) => block.id));
  }

  private isOriginalThere(entry: Entry): boolean {
    const { element, text } = entry.block;
    if (!element.isConnected || !entry.own) return false;
    if (element.textContent === entry.pageText) return true;
    if (!entry.own.exact) return entry.own.last.isConnected;
    entry.pageText = element.textContent;
    return findOwnText(element, text, () => false)?.exact === true;
  }

  private putBack(entry: Entry): void {
    const count = this.putBacks.get(entry.block.id) ?? 0;
    this.putBacks.set(entry.block.id, count + 1);
    if (count < MAX_PUT_BACKS) this.schedule(entry.block.id);
    else this.forget([entry]);
  }

  private forget(entries: readonly Entry[]): void {
    this.change(() => {
      for (const { host } of entries) host?.element.remove();
    });
    for (const { block } of entries) this.entries.delete(block.id);
  }

  /** Changes the page: unwatched, and without moving what the reader looks at. */
  private change(write: () => void): void {
    const settle = this.scroll.hold(this.texts());
    this.watch.quietly(write);
    settle();
  }

  private texts(): OwnText[] {
    return [...this.entries.values()].flatMap(({ own }) => own ?? []);
  }
}

function isStanding({ host, place }: Entry): boolean {
  return Boolean(host?.element.isConnected && host.element.parentNode === place?.parent);
}

/**
 * What turned out to be cut off where it was put goes behind the box that cuts it off, or goes altogether where nothing
 * can stand there: half a translation over the next paragraph is worse than none. All reads, then all writes.
 */
function moveMisfits(placed: readonly Entry[]): void {
  const misfits = placed
    .filter(({ host, place }) => host && place && doesNotFit(host.element, place))
    .map((entry) => ({ entry, after: entry.place && placeAfter(entry.place.parent) }));
  for (const { entry, after } of misfits) {
    if (after) {
      entry.place = after;
      entry.host?.settleAt(after);
    } else {
      entry.host?.element.remove();
      delete entry.host;
    }
  }
}
