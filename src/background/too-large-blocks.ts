import { putLast } from '../core/put-last';
import type { OverlayCommand, OverlayEvent, TranslatedBlock } from '../protocol/overlay-port';

/** As many as an overlay's job keeps of the others. */
const MOST_KEPT = 2000;

/**
 * The blocks of one overlay that are too large for a message. Its job never hears of them: what stands in their place, and why, is said
 * here, so that the page waits for none. A page takes nothing before it is told that work begins.
 */
export class TooLargeBlocks {
  /** Characters of each, by id. */
  private readonly lengths = new Map<string, number>();
  private hasBegun = false;

  constructor(private readonly post: (event: OverlayEvent) => void) {}

  take(command: OverlayCommand): void {
    switch (command.type) {
      case 'open':
        this.lengths.clear();
        this.hasBegun = false;
        break;
      case 'want':
        for (const { id, length } of command.tooLarge ?? []) putLast(this.lengths, id, length, MOST_KEPT);
        this.say((command.tooLarge ?? []).map(({ id }) => id));
        break;
      case 'retry':
        this.say(command.blocks);
        break;
    }
  }

  /** Passes on what the page is told by its job. */
  pass(event: OverlayEvent): void {
    this.post(event);
    if (event.type !== 'begun') return;
    this.hasBegun = true;
    this.say([...this.lengths.keys()]);
  }

  private say(ids: readonly string[]): void {
    if (!this.hasBegun) return;
    const blocks = ids.flatMap((id): TranslatedBlock[] => {
      const length = this.lengths.get(id);
      if (length === undefined) return [];
      return [{ id, sentences: [{ length, state: 'failed', error: { kind: 'block-too-large' } }] }];
    });
    if (blocks.length > 0) this.post({ type: 'blocks', blocks });
  }
}
