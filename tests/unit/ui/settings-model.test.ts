import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { withAddress } from '../../../src/ui/settings-model';

vi.mock('../../../src/platform/settings-store', () => ({}));

const withKey: Settings = {
  ...DEFAULT_SETTINGS,
  engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: 'https://a.example', apiKey: 'abc' } },
};

describe('withAddress', () => {
  it.each([
    ['the same', 'https://a.example', 'abc'],
    ['another path', 'https://a.example:443/translate/', 'abc'],
    ['another host', 'https://b.example', ''],
    ['a host below', 'https://x.a.example', ''],
    ['another port', 'https://a.example:8443', ''],
    ['another scheme', 'http://a.example', ''],
    ['no address', 'a.example', ''],
  ])('with %s', (_, address, apiKey) => {
    expect(withAddress(withKey, 'libretranslate', address).engines).toEqual({
      ...withKey.engines,
      libretranslate: { address, apiKey },
    });
  });

  it('leaves the key of one engine when another moves, and gives none to an engine without', () => {
    expect(withAddress(withKey, 'apertium', 'https://b.example').engines).toEqual({
      ...withKey.engines,
      apertium: { address: 'https://b.example' },
    });
  });
});
