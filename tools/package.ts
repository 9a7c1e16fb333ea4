/**
 * `npm run package`: builds the shipped extension and packs it as the stores take it, out/diptych-<browser>-<version>.zip.
 * web-ext packs both: a zip is a zip, and it leaves out what no store wants.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const modules = join(process.cwd(), 'node_modules');

async function node(what: string, ...args: string[]): Promise<void> {
  const { code, output } = await run(process.execPath, args, { limitSeconds: 180, output: 'keep' });
  if (code === 0) return;
  console.error(`${output.trimEnd()}\n${what} failed; the lines above say why.`);
  process.exit(1);
}

for (const browser of ['chrome', 'firefox']) {
  const name = `diptych-${browser}-${version}.zip`;
  await node(`Building for ${browser}`, join(modules, 'vite/bin/vite.js'), 'build', '--mode', browser);
  const webExt = join(modules, 'web-ext/bin/web-ext.js');
  const folders = ['--source-dir', join('dist', browser), '--artifacts-dir', 'out'];
  await node(
    `Packing for ${browser}`,
    webExt,
    'build',
    ...folders,
    '--filename',
    name,
    '--overwrite-dest',
    '--no-input',
  );
  console.log(`out/${name} (${Math.ceil(statSync(join('out', name)).size / 1024)} kB)`);
}
