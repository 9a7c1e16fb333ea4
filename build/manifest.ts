import type { ManifestV3Export } from '@crxjs/vite-plugin';

/** The one manifest.json of the project, Chrome-shaped, and what the variants of it differ in. */
export type Manifest = Record<string, unknown> & {
  background: { service_worker: string; type: string };
  permissions: string[];
  side_panel: { default_path: string };
};

type Browser = 'chrome' | 'firefox';

export interface Variant {
  browser: Browser;
  /** The build that end-to-end tests drive: the shipped one, with access to loopback. */
  e2e: boolean;
}

/** The hosts of the demo site and of the servers that tests start. */
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

/** `firefox-e2e` -> `{ browser: 'firefox', e2e: true }`. Throws on anything that is no variant. */
export function parseVariant(mode: string): Variant {
  const match = /^(chrome|firefox)(-e2e)?$/.exec(mode);
  if (!match) throw new Error(`Build with --mode chrome, firefox, chrome-e2e or firefox-e2e, not ${mode}.`);
  return { browser: match[1] as Browser, e2e: match[2] !== undefined };
}

/** The manifest of one variant. Pure. */
export function manifestFor(manifest: Manifest, variant: Variant): ManifestV3Export {
  const shaped = variant.browser === 'firefox' ? toFirefox(manifest) : toChrome(manifest);
  const granted = variant.e2e ? { ...shaped, host_permissions: LOOPBACK } : shaped;
  return granted as unknown as ManifestV3Export;
}

/** What Firefox does otherwise. */
const CHROME_PERMISSIONS = ['offscreen', 'sidePanel'];

/** Chrome warns about keys it does not know. */
function toChrome(manifest: Manifest): Record<string, unknown> {
  const { browser_specific_settings: _, ...rest } = manifest;
  return rest;
}

/**
 * Firefox has an event page where Chrome has a service worker, so that it needs no offscreen document; a sidebar where Chrome has a
 * side panel; and warns about Chrome's own keys.
 */
function toFirefox(manifest: Manifest): Record<string, unknown> {
  const { minimum_chrome_version: _, side_panel: panel, ...rest } = manifest;
  const { service_worker, type } = manifest.background;
  const permissions = manifest.permissions.filter((permission) => !CHROME_PERMISSIONS.includes(permission));
  const { name, icons } = manifest;
  return {
    ...rest,
    permissions,
    background: { scripts: [service_worker], type },
    // Opened by the reader alone, never at installation.
    sidebar_action: {
      default_title: name,
      default_panel: panel.default_path,
      default_icon: icons,
      open_at_install: false,
    },
  };
}
