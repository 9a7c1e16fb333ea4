/**
 * `npm run package`: builds the shipped extension and packs it as the stores take it, out/diptych-<browser>-<version>.zip.
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './pack';
import { buildIfStale } from './start/build';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

try {
  for (const browser of ['chrome', 'firefox'] as const) {
    // What is given to others is built anew.
    rmSync(join('dist', browser), { recursive: true, force: true });
    await buildIfStale(browser);
    const path = await pack(browser, 'out', `diptych-${browser}-${version}.zip`);
    console.log(`${path} (${Math.ceil(statSync(path).size / 1024)} kB)`);
  }
} catch (thrown) {
  console.error((thrown as Error).message);
  process.exitCode = 1;
}
