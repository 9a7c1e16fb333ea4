import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn, zipOf } from '../../tools/package/zip';
import { buildIfStale } from '../../tools/start/build';
import { type BenchRow, rowsOf } from './row';

const PACKAGE_KB = 3000;
const POPUP_KB = 120;
const OVERLAY_KB = 40;

/** How large the extension is: packed for the stores, the JavaScript that a popup loads before anything is used, and what is put into a page. */
export async function benchSize(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    const build = await buildIfStale(browser);
    rows.push(row(`${browser}: package, zipped`, zipOf(filesIn(build)).length, PACKAGE_KB));
    const scripts = staticScripts(join(build, 'src', 'ui', 'popup', 'index.html'), build);
    const packed = scripts.map((script) => gzipSync(readFileSync(script)).length);
    rows.push(
      row(
        `${browser}: JavaScript of the popup, gzip`,
        packed.reduce((sum, length) => sum + length, 0),
        POPUP_KB,
      ),
    );
    const overlay = readFileSync(join(build, 'src', 'content', 'overlay.js'));
    rows.push(row(`${browser}: overlay in the page, gzip`, gzipSync(overlay).length, OVERLAY_KB));
  }
  return rows;
}

function row(name: string, bytes: number, most: number): BenchRow {
  return rowsOf('proof')(name, 'kB', bytes / 1000, { most }, { digits: 1 });
}

/** The scripts of a page and all that they import when they start, not what they import when it is needed. */
function staticScripts(page: string, root: string): string[] {
  const found = new Set<string>();
  const follow = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    const imports = readFileSync(script, 'utf8').matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g);
    for (const [, path = ''] of imports) follow(join(dirname(script), path));
  };
  for (const [, path = ''] of readFileSync(page, 'utf8').matchAll(/<script[^>]*\bsrc="([^"]+)"/g))
    follow(path.startsWith('/') ? join(root, path) : join(dirname(page), path));
  return [...found];
}
