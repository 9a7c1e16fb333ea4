import type { EngineId } from './engine-id';
import type { AppError } from './errors';
import type { Finding } from './finding';
import type { Inline } from './inline';
import type { AlignedRange, Pairing } from './translated';

type PairState = 'pending' | 'done' | 'failed';

/** One sentence of the original with its translation. */
export interface Pair {
  /** Unique in its job, stable for the same article: `b3.0` is the first sentence of block `b3`. */
  id: string;
  blockId: string;
  original: Inline[];
  state: PairState;
  /** Present when done. */
  translation?: Inline[];
  /** Absent where nothing had to be translated: code, a bare number, a sentence already in the target language. */
  engine?: EngineId;
  /** How the translation was found in that of its block; absent where the sentence was translated on its own. */
  pairedBy?: Pairing;
  /**
   * Which words became which, where the engine says so: offsets of `inlineText(original)` and `inlineText(translation)`. In no
   * order; what has no counterpart is in no range.
   */
  alignment?: readonly AlignedRange[];
  /** What looks wrong about the translation; absent until it was checked, and where nothing does. */
  findings?: Finding[];
  /** Present when failed. */
  error?: AppError;
}
