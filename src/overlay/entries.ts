import { own } from '../core/own-members';
import type { BlockTranslation } from './block-translation';
import type { Host } from './host';
import type { LiveBlock } from './live-block';
import type { Place } from './place';

/** A block that the overlay knows, what there is to show of it, and where that stands. */
export interface Entry {
  readonly block: LiveBlock;
  translation?: BlockTranslation;
  host?: Host;
  place?: Place;
  /** Where the host was put last. */
  settled?: Place;
  /** How often the page has taken the host away. */
  losses: number;
  /** There is no place for it in the page: what there is to show comes in the panel. */
  isPanelOnly: boolean;
  /** The page does not want it: nothing is put there any more. */
  gaveUp: boolean;
}

/** Takes what stands in the page of an entry out of it. */
export function takeOut(entry: Entry): void {
  entry.host?.element.remove();
  delete entry.host;
  delete entry.place;
}

/** The blocks of a page, by what is asked of them. */
export class Entries {
  private readonly byId = new Map<string, Entry>();
  private readonly byBox = new Map<Node, Set<Entry>>();

  get(id: string): Entry | undefined {
    return this.byId.get(id);
  }

  values(): Iterable<Entry> {
    return this.byId.values();
  }

  add(block: LiveBlock): Entry {
    const entry: Entry = { block, losses: 0, isPanelOnly: false, gaveUp: false };
    this.byId.set(block.id, entry);
    const others = this.byBox.get(block.box);
    if (others) others.add(entry);
    else this.byBox.set(block.box, new Set([entry]));
    return entry;
  }

  delete({ block }: Entry): void {
    this.byId.delete(block.id);
    const others = this.byBox.get(block.box);
    for (const other of others ?? []) if (other.block === block) others?.delete(other);
    if (others?.size === 0) this.byBox.delete(block.box);
  }

  clear(): void {
    this.byId.clear();
    this.byBox.clear();
  }

  /** The blocks of the innermost box that a node is in and that has any. */
  around(node: Node): readonly Entry[] {
    for (
      let outer: Node | null = node;
      outer;
      outer = own(outer).parentNode ?? (outer as Partial<ShadowRoot>).host ?? null
    ) {
      const entries = this.byBox.get(outer);
      if (entries) return [...entries];
    }
    return [];
  }
}
