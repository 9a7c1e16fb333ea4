import { expect, it } from 'vitest';
import { DEVICE_ENGINE_IDS, HTTP_ENGINE_IDS, takesKey } from '../../../src/core/engine-id';
import { dataSentTo, dataSentToHosts } from '../../../src/core/sent-data';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';

it.each(DEVICE_ENGINE_IDS)('nothing is sent to %s', (id) => {
  expect(dataSentTo(id)).toEqual([]);
});

it.each(HTTP_ENGINE_IDS)('sentences are sent to %s, and a key if it takes one', (id) => {
  expect(dataSentTo(id)).toContain('websiteContent');
  expect(dataSentTo(id).includes('authenticationInfo')).toBe(takesKey(id));
});

it('what is sent to a host is what is sent to the engines that are asked there', () => {
  const apertium = { address: 'https://translate.example.org/apertium' };
  const settings = { ...DEFAULT_SETTINGS, engines: { ...DEFAULT_SETTINGS.engines, apertium } };
  expect(dataSentToHosts(['https://translate.example.org/*'], settings)).toEqual(['websiteContent']);
  expect(dataSentToHosts(['https://translation.googleapis.com/*'], settings)).toEqual([
    'authenticationInfo',
    'websiteContent',
  ]);
  expect(dataSentToHosts(['https://storage.googleapis.com/*'], settings)).toEqual([]);
});
