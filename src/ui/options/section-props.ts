import type { Settings } from '../../core/settings';
import type { SettingsModel } from '../settings-model';
import type { Change } from './change';

/** What a section of the settings page gets; most need less. */
export interface SectionProps {
  settings: Settings;
  model: SettingsModel;
  change: Change;
}
