import { vi } from 'vitest';
import type { OverlayMode } from '../../../src/core/overlay-display';
import type { LiveBlock } from '../../../src/overlay/live-block';
import { Overlay } from '../../../src/overlay/overlay';
import { PageWatch } from '../../../src/overlay/page-watch';
import type { OverlayWords } from '../../../src/overlay/reading-help';
import { blockOf, blocksIn, frame, translated } from './page';

export const words: OverlayWords = {
  language: 'en',
  retry: 'Again',
  waiting: 'Wait',
  gaveUp: (count) => `gave up ${count}`,
};

/** An overlay over the document of the test, and what it told. */
export class OverlayKit {
  readonly wanted: string[] = [];
  readonly retried: string[] = [];
  /** What the page changed, as far as the overlay's own writing is not told of. */
  readonly changed = vi.fn();
  readonly watch = new PageWatch(this.changed);
  readonly overlay: Overlay;

  constructor(mode: OverlayMode = 'under') {
    this.watch.watch(document);
    this.overlay = new Overlay(document, {
      watch: this.watch,
      words,
      mode,
      original: () => 'it',
      wanted: (id) => this.wanted.push(id),
      retry: (id) => this.retried.push(id),
    });
  }

  /** Makes the block with this text known, or the only one of a box. */
  know(text?: string, box?: Element | ShadowRoot): LiveBlock {
    const block = blockOf(text, box);
    this.overlay.know([block]);
    return block;
  }

  /** Makes all blocks of the page known and shows a translation of each. */
  async showAll(): Promise<LiveBlock[]> {
    const blocks = blocksIn();
    this.overlay.know(blocks);
    for (const { id } of blocks) this.overlay.show(id, translated(`translation of ${id}`));
    await frame();
    return blocks;
  }

  stop(): void {
    this.overlay.clear();
    this.watch.stop();
  }
}

/** The time after which what was written is looked at again. */
export const laidOut = () => new Promise((resolve) => setTimeout(resolve, 120));
