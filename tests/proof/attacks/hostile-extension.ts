import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const MANIFEST = {
  manifest_version: 3,
  name: 'Somebody else',
  version: '1.0',
  permissions: ['storage', 'scripting', 'tabs'],
  host_permissions: ['<all_urls>'],
  browser_specific_settings: { gecko: { id: 'somebody@else.example' } },
};

/** The folder of another extension, with all that an extension can ask for, and a page of it at `/page.html` to run scripts in. */
export function makeHostileExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-other-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Somebody else</title>');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
