import type { Settings } from '../../core/settings';

/** Changes a setting, saves it and says so. True where it was saved. */
export type Change = (change: (settings: Settings) => Settings) => Promise<boolean>;
