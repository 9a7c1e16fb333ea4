import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';

/** A rule that looks at one pair. Pure: the same pair gives the same findings. */
export type Check = (pair: CheckedPair) => Finding[];
