import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestFor, parseVariant } from '../../../build/manifest';

const manifest: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

describe('manifestFor', () => {
  it('gives Chrome a service worker and none of Firefox’s keys', () => {
    const built = manifestFor(manifest, parseVariant('chrome'));
    expect(built).toMatchObject({ background: { service_worker: 'src/background/main.ts', type: 'module' } });
    expect(built).not.toHaveProperty('browser_specific_settings');
    expect(built).not.toHaveProperty('sidebar_action');
  });

  it('gives Firefox an event page and none of Chrome’s keys', () => {
    const built = manifestFor(manifest, parseVariant('firefox'));
    expect(built).toMatchObject({ background: { scripts: ['src/background/main.ts'], type: 'module' } });
    expect(built).not.toHaveProperty('background.service_worker');
    expect(built).not.toHaveProperty('minimum_chrome_version');
    expect(built).not.toHaveProperty('side_panel');
    expect(built).toMatchObject({
      permissions: expect.not.arrayContaining(['offscreen', 'sidePanel']),
      sidebar_action: { default_panel: 'src/ui/reader/index.html', open_at_install: false },
    });
  });

  it.each(['chrome', 'firefox'])('adds loopback to %s for end-to-end tests, and nothing else', (browser) => {
    const shipped = manifestFor(manifest, parseVariant(browser));
    const driven = manifestFor(manifest, parseVariant(`${browser}-e2e`));
    expect(shipped).not.toHaveProperty('host_permissions');
    expect(driven).toEqual({ ...shipped, host_permissions: ['http://localhost/*', 'http://127.0.0.1/*'] });
  });

  it('knows no other variant', () => {
    expect(() => parseVariant('production')).toThrow(/--mode/);
  });
});
