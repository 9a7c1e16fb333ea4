import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes';

/** What a build is made from. */
const SOURCES = [
  'src',
  'assets/_locales',
  'assets/icons',
  'build',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the variant unless it is newer than everything it is made from. Throws with a sentence where that fails. */
export async function buildIfStale(variant: string): Promise<string> {
  const folder = join(process.cwd(), 'dist', variant);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...SOURCES.map(newest))) return folder;
  console.log(`Building the extension (dist/${variant}) ...`);
  const vite = join(process.cwd(), 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await run(process.execPath, [vite, 'build', '--mode', variant], {
    limitSeconds: 180,
    output: 'keep',
  });
  if (code !== 0)
    throw new Error(`${output.trimEnd()}\nThe extension could not be built; the lines above say why.`);
  return folder;
}

/** When the newest file of a file or folder was written, in milliseconds. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(mtimeMs, ...inside.map((file) => statSync(join(path, file)).mtimeMs));
}
