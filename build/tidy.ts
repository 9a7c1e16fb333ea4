import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Leaves in a build only what the extension uses.
 *
 * - Files that the background injects need not be reachable by pages; listed as web-accessible they would tell any page that
 *   the extension is installed.
 * - Beside the self-contained file, the bundler leaves the module form of each injected script, which nothing loads.
 */
export function tidy(): Plugin {
  let folder = '';
  return {
    name: 'diptych:tidy',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      handler() {
        hideResources(join(folder, 'manifest.json'));
        removeUnused(folder);
      },
    },
  };
}

function hideResources(path: string): void {
  const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Deletes the chunks that no file reached from the manifest names. */
function removeUnused(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const used = new Set([join(folder, 'manifest.json'), ...files.filter((file) => file.endsWith('.html'))]);
  for (const file of used) {
    if (!/\.(json|html|js|css)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    for (const other of files) if (text.includes(basename(other))) used.add(other);
  }
  for (const file of files) if (file.endsWith('.js') && !used.has(file)) rmSync(file);
}
