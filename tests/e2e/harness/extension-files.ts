import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { BrowserName, ViewName } from './driver';

interface BuiltManifest {
  action?: { default_popup?: string };
  options_ui?: { page?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** The folder a build is in, e.g. `dist/chrome-e2e`. Throws where it has not been built. */
export function builtExtension(browser: BrowserName, build: 'shipped' | 'e2e'): string {
  const variant = `${browser === 'chromium' ? 'chrome' : 'firefox'}${build === 'e2e' ? '-e2e' : ''}`;
  const folder = join(process.cwd(), 'dist', variant);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(
    `dist/${variant} has not been built. Run npm run build${build === 'e2e' ? ':e2e' : ''} first.`,
  );
}

export function readManifest(extension: string): BuiltManifest {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as BuiltManifest;
}

/** The path of a view inside the extension, with the tab it is for. Looked up in the build, so that pages can move. */
export function viewPath(extension: string, view: ViewName, tabId?: number): string {
  const manifest = readManifest(extension);
  const stated = {
    popup: manifest.action?.default_popup,
    options: manifest.options_ui?.page,
    reader: undefined,
    welcome: undefined,
    library: undefined,
    newsstand: undefined,
  };
  const path = stated[view] ?? findPage(extension, view);
  if (!path) throw new Error(`${extension} has no page for the ${view}.`);
  return tabId === undefined ? path : `${path}?tab=${tabId}`;
}

function findPage(extension: string, view: ViewName): string | undefined {
  return readdirSync(extension, { recursive: true, encoding: 'utf8' })
    .map((file) => relative('.', file).split(sep).join('/'))
    .find(
      (file) =>
        file === `${view}.html` || file.endsWith(`/${view}.html`) || file.endsWith(`/${view}/index.html`),
    );
}

/** What `chrome.storage.local` holds for these settings; the rest are the defaults. */
export function storedSettings(settings: Partial<Settings>): { settings: Settings } {
  return { settings: { ...DEFAULT_SETTINGS, ...settings } };
}
