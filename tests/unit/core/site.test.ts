import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { enginesAt, hasModels, isSite, siteOf, withDownloadSites } from '../../../src/core/site';

describe('sites', () => {
  it.each([
    ['https://porto.example/faro?x=1', 'https://porto.example/*'],
    ['http://localhost:5000/', 'http://localhost/*'],
    ['file:///home/faro.html', undefined],
    ['porto.example', undefined],
    [undefined, undefined],
  ])('%s is of %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it.each([
    ['https://porto.example/*', true],
    ['https://*.porto.example/*', false],
    ['*://*/*', false],
    ['https://*/*', false],
    ['<all_urls>', false],
  ])('%s is one site: %s', (pattern, is) => {
    expect(isSite(pattern)).toBe(is);
  });

  it('knows the sites of engines', () => {
    expect(enginesAt('http://localhost/*', DEFAULT_SETTINGS)).toEqual(['libretranslate', 'apertium', 'chat']);
    expect(enginesAt('https://porto.example/*', DEFAULT_SETTINGS)).toEqual([]);
  });

  it('knows those that were asked for to download from', () => {
    const [catalogue] = ['https://storage.googleapis.com/*'];
    const settings = withDownloadSites(DEFAULT_SETTINGS, [catalogue, 'https://files.example/*']);
    expect(settings.downloadSites).toEqual(['https://files.example/*']);
    expect(hasModels('https://files.example/*', settings)).toBe(true);
    expect(hasModels(catalogue, settings)).toBe(true);
    expect(hasModels('https://porto.example/*', settings)).toBe(false);
    expect(withDownloadSites(settings, ['https://files.example/*', catalogue])).toBe(settings);
    const many = Array.from({ length: 60 }, (_, index) => `https://m${index}.example/*`);
    expect(withDownloadSites(settings, many).downloadSites).toEqual(many.slice(-50));
  });
});
