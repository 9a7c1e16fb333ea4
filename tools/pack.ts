import { join } from 'node:path';
import { run } from './processes';

/**
 * Packs the shipped build of a browser as the stores take it, into `folder`; returns the path of the zip. web-ext packs both: a
 * zip is a zip, and it leaves out what no store wants. Throws with a sentence where that fails.
 */
export async function pack(browser: 'chrome' | 'firefox', folder: string, name: string): Promise<string> {
  const webExt = join(process.cwd(), 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const folders = ['--source-dir', join('dist', browser), '--artifacts-dir', folder];
  const how = ['--filename', name, '--overwrite-dest', '--no-input'];
  const { code, output } = await run(process.execPath, [webExt, 'build', ...folders, ...how], {
    limitSeconds: 180,
    output: 'keep',
  });
  if (code !== 0)
    throw new Error(`${output.trimEnd()}\nPacking for ${browser} failed; the lines above say why.`);
  return join(folder, name);
}
