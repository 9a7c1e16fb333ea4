import type { LiveBlock } from '../../overlay/live-block';

/** A block of the page and how far its translation is. */
export interface Known {
  block: LiveBlock;
  state: 'unasked' | 'asked' | 'settled';
  /** When its translation was shown, by the page's clock. */
  shownAt?: number;
}

/** The blocks that were found in a page, until they are gone from it. */
export class KnownBlocks {
  private readonly byId = new Map<string, Known>();

  get ids(): string[] {
    return [...this.byId.keys()];
  }

  get(id: string): Known | undefined {
    return this.byId.get(id);
  }

  add(block: LiveBlock): void {
    this.byId.set(block.id, { block, state: 'unasked' });
  }

  delete(id: string): void {
    this.byId.delete(id);
  }

  some(ids: readonly string[]): Known[] {
    return ids.flatMap((id) => this.byId.get(id) ?? []);
  }

  in(state: Known['state']): Known[] {
    return [...this.byId.values()].filter((known) => known.state === state);
  }
}
