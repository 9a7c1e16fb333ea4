import type { AppError } from '../../core/errors';
import { inlineText } from '../../core/inline';
import { type Explain, reasonAlone } from '../../overlay/block-translation';
import type { Overlay } from '../../overlay/overlay';
import type { Known, KnownBlocks } from './known-blocks';
import { inReadingOrder, seen } from './on-screen';

/** Why nothing more comes: said once, where the translation would have gone on. */
export class StopReason {
  private at: string | undefined;

  constructor(
    private readonly overlay: Overlay,
    private readonly known: KnownBlocks,
    private readonly explain: Explain,
  ) {}

  get isShown(): boolean {
    return this.at !== undefined;
  }

  show(error: AppError): void {
    this.withdraw();
    const [first] = inReadingOrder(seen<Known>(this.known.in('asked')));
    if (!first) return;
    const { id, content } = first.of.block;
    this.at = id;
    this.overlay.show(id, reasonAlone(error, this.explain, inlineText(content).length));
  }

  withdraw(): void {
    const id = this.at;
    this.at = undefined;
    if (id !== undefined && this.known.get(id)?.state === 'asked') this.overlay.hide(id);
  }
}
