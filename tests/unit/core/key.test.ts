import { describe, expect, it } from 'vitest';
import { deeplAddress, missingPart, serverOf } from '../../../src/core/engine-setup';
import { keyFor } from '../../../src/core/key';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { keyOfVersion2 } from '../../../src/core/settings-schema';

const keys = { libretranslate: { key: 'abc', origin: 'https://a.example' } };

describe('keyFor', () => {
  it.each([
    ['the same', 'https://a.example', 'abc'],
    ['another path', 'https://a.example:443/translate/', 'abc'],
    ['another host', 'https://b.example', ''],
    ['a host below', 'https://x.a.example', ''],
    ['another port', 'https://a.example:8443', ''],
    ['another scheme', 'http://a.example', ''],
    ['a name and a password', 'https://b.example@a.example.evil.test', ''],
    ['no address', 'a.example', ''],
  ])('gives a key to its own server alone: %s', (_, address, key) => {
    expect(keyFor(keys, 'libretranslate', address)).toBe(key);
  });

  it('gives the key of one engine to no other', () => {
    expect(keyFor(keys, 'chat', 'https://a.example')).toBe('');
  });
});

describe('the server of an engine', () => {
  it('is told by the key where it is DeepL', () => {
    expect(deeplAddress('', 'abc:fx')).toBe('https://api-free.deepl.com');
    expect(deeplAddress('', ' abc ')).toBe('https://api.deepl.com');
    expect(deeplAddress('https://proxy.example', 'abc:fx')).toBe('https://proxy.example');
    const known = { origin: 'https://api-free.deepl.com', savedAt: '2026-01-01T00:00:00Z' };
    expect(serverOf('deepl', { ...DEFAULT_SETTINGS, keys: { deepl: known } })).toBe(known.origin);
  });

  it('is missing its parts until they are set', () => {
    expect(missingPart('chat', DEFAULT_SETTINGS)).toBe('model');
    expect(missingPart('custom', DEFAULT_SETTINGS)).toBe('definition');
    expect(missingPart('azure', DEFAULT_SETTINGS)).toBe('key');
    expect(missingPart('libretranslate', DEFAULT_SETTINGS)).toBeUndefined();
  });
});

describe('the key that version 2 kept among the settings', () => {
  it.each([
    [{ engines: { libretranslate: { address: 'https://a.example', apiKey: 'abc' } } }, 'abc'],
    [{ engines: { libretranslate: { address: 'https://a.example', apiKey: '' } } }, undefined],
    [{ engines: { libretranslate: { address: 3, apiKey: 'abc' } } }, undefined],
    [{ engines: null }, undefined],
    [undefined, undefined],
  ])('is found in %j', (stored, key) => {
    expect(keyOfVersion2(stored)?.key).toBe(key);
  });
});
