import { describe, expect, it, vi } from 'vitest';
import type { EngineKey } from '../../../../src/core/key';
import { ok } from '../../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { enterKey, removeKey } from '../../../../src/ui/options/keys';
import { SettingsModel, withAddress } from '../../../../src/ui/settings-model';

const kept = vi.hoisted(() => ({
  keys: [] as [string, EngineKey | undefined][],
  settings: [] as Settings[],
}));

vi.mock('../../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: DEFAULT_SETTINGS, repaired: [] }),
  onSettingsChanged: () => () => {},
  saveSettings: async (settings: Settings) => {
    kept.settings.push(settings);
    return ok(null);
  },
}));
vi.mock('../../../../src/platform/key-store', () => ({
  saveKey: async (id: string, key: EngineKey | undefined) => {
    kept.keys.push([id, key]);
    return ok(null);
  },
}));

async function model(): Promise<SettingsModel> {
  const created = new SettingsModel();
  await created.load();
  return created;
}

describe('a key', () => {
  it('goes to where keys are kept, with the server it is for; the settings learn that it is there', async () => {
    const settings = await model();
    await settings.change((now) => withAddress(now, 'libretranslate', 'https://a.example/translate'));
    await enterKey(settings, 'libretranslate', 'abc');
    expect(kept.keys.at(-1)).toEqual(['libretranslate', { key: 'abc', origin: 'https://a.example' }]);
    expect(kept.settings.at(-1)?.keys.libretranslate?.origin).toBe('https://a.example');
    expect(JSON.stringify(kept.settings)).not.toContain('abc');
    await removeKey(settings, 'libretranslate');
    expect(kept.keys.at(-1)).toEqual(['libretranslate', undefined]);
    expect(kept.settings.at(-1)?.keys).toEqual({});
  });

  it.each([
    ['abc:fx', 'https://api-free.deepl.com'],
    ['abc', 'https://api.deepl.com'],
  ])('of DeepL tells its own server: %s', async (key, origin) => {
    await enterKey(await model(), 'deepl', key);
    expect(kept.keys.at(-1)).toEqual(['deepl', { key, origin }]);
  });
});
