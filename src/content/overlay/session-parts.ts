import type { Explain } from '../../overlay/block-translation';
import type { OverlayWords } from '../../overlay/reading-help';
import type { ConnectionParts } from './steady-connection';

/** What an overlay's session is made of. */
export interface SessionParts {
  document: Document;
  connect: ConnectionParts['connect'];
  explain: Explain;
  words: OverlayWords;
  /** What the background gave the script, so that it knows it again. */
  invitation: string;
  /** It ended by itself: the extension is gone. */
  ended(): void;
}
