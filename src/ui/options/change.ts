import type { Settings } from '../../core/settings';

/** Changes a setting, saves it and says so. */
export type Change = (change: (settings: Settings) => Settings) => Promise<void>;
