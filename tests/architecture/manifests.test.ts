import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';

type Manifest = Record<string, unknown>;

function pathOf(build: string): string {
  return `dist/${build}/manifest.json`;
}

function read(build: string): Manifest {
  return JSON.parse(readFileSync(pathOf(build), 'utf8')) as Manifest;
}

const BUILDS = ['chrome', 'firefox', 'chrome-e2e', 'firefox-e2e'];
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

/** Names of files carry a hash of their content, which may differ between builds. */
function withoutHashes(manifest: Manifest): Manifest {
  return JSON.parse(JSON.stringify(manifest).replaceAll(/-[\w-]{8}(\.\w+)?\.js/g, '.js')) as Manifest;
}

describe('the manifests as built', () => {
  beforeEach(({ skip }) => {
    const missing = BUILDS.filter((build) => !existsSync(pathOf(build)));
    skip(missing.length > 0, `not built: ${missing.join(', ')}`);
  });

  test.each(BUILDS)('%s: pages can fetch nothing of ours, and so not tell that we are there', (build) => {
    expect(read(build).web_accessible_resources ?? []).toEqual([]);
  });

  test.each(['chrome', 'firefox'])('%s: asks for no site when it is installed', (build) => {
    const manifest = read(build);
    expect(manifest.host_permissions ?? []).toEqual([]);
    const [offscreen, sidePanel] = build === 'chrome' ? [['offscreen'], ['sidePanel']] : [[], []];
    expect(manifest.permissions).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      ...offscreen,
      'scripting',
      ...sidePanel,
      'storage',
    ]);
    const scripts = manifest.content_scripts as { matches: string[] }[];
    expect(scripts.flatMap((script) => script.matches)).toEqual(['https://*.atlanticoquotidiano.it/*']);
  });

  test.each(['chrome', 'firefox'])('%s: the e2e build has loopback more, and nothing else', (build) => {
    const { host_permissions, ...e2e } = withoutHashes(read(`${build}-e2e`));
    expect(host_permissions).toEqual(LOOPBACK);
    expect(e2e).toEqual(withoutHashes(read(build)));
  });

  test('Firefox has an event page, Chrome a service worker', () => {
    expect(Object.keys(read('chrome').background as Manifest)).toContain('service_worker');
    expect(Object.keys(read('firefox').background as Manifest)).toContain('scripts');
    expect(read('chrome')).not.toHaveProperty('browser_specific_settings');
  });
});
