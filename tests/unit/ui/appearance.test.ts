// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { followAppearance } from '../../../src/ui/appearance';
import { SettingsModel } from '../../../src/ui/settings-model';

const store = vi.hoisted(() => ({
  changed: (_: Settings) => {},
  settings: undefined as Settings | undefined,
}));

vi.mock('../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: store.settings, repaired: [] }),
  onSettingsChanged: (listener: (settings: Settings) => void) => {
    store.changed = listener;
    return () => {};
  },
}));

it('the appearance of a page follows the settings, and is remembered for the next page', async () => {
  const model = new SettingsModel();
  const stop = followAppearance(model);
  store.settings = {
    ...DEFAULT_SETTINGS,
    reading: { ...DEFAULT_READING, theme: 'dark', textSize: 150, lineSpacing: 'wide', typeface: 'sans' },
  };
  await model.load();
  const { dataset, style } = document.documentElement;
  expect(dataset).toMatchObject({ theme: 'dark', typeface: 'sans', textWidth: 'normal' });
  expect(style.getPropertyValue('--size')).toBe('1.5');
  expect(Number(style.getPropertyValue('--spacing'))).toBeGreaterThan(1);
  expect(localStorage.getItem('theme')).toBe('dark');
  store.changed(DEFAULT_SETTINGS);
  expect([dataset.theme, localStorage.getItem('theme')]).toEqual(['system', null]);
  stop();
  model.close();
});
