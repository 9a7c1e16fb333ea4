import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../processes';
import type { TestReport } from '../test-report';
import { sourceFiles } from './source';
import { filesIn, type PackedFile, zipOf } from './zip';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Builds what is in `dist` once more, from nothing but the source that is packed for reviewers, in another folder, with
 * other times, another order on the disk and another time zone, and compares the zips.
 */
export async function reproduce(limitSeconds: number): Promise<TestReport> {
  const name = 'reproducible packages';
  const source = sourceFiles();
  if (!source) return { passed: 0, failed: [], skipped: [{ name, reason: 'this is no clone of git' }] };
  const folder = join(mkdtempSync(join(tmpdir(), 'diptych-')), 'another', 'folder');
  try {
    writeElsewhere(source, folder);
    const reports: TestReport[] = [];
    for (const browser of ['chrome', 'firefox']) {
      const trouble = await rebuild(folder, browser, limitSeconds);
      const differing = trouble ?? differenceOf(join('dist', browser), join(folder, 'dist', browser));
      const failed = differing ? [{ name: `${name}: ${browser}`, reason: differing }] : [];
      reports.push({ passed: differing ? 0 : 1, failed, skipped: [] });
    }
    return {
      passed: reports.reduce((sum, { passed }) => sum + passed, 0),
      failed: reports.flatMap(({ failed }) => failed),
      skipped: [],
    };
  } finally {
    rmSync(dirname(dirname(folder)), { recursive: true, force: true });
  }
}

/** The last file first, and as if all were written long ago. */
function writeElsewhere(files: readonly PackedFile[], folder: string): void {
  for (const { path, bytes } of files.toReversed()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, bytes, { mode: 0o600 });
    utimesSync(file, 1_000_000_000, 1_000_000_000);
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Undefined, or why it could not be built. */
async function rebuild(cwd: string, browser: string, limitSeconds: number): Promise<string | undefined> {
  const vite = join(cwd, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
  const how = { cwd, env, limitSeconds, output: 'keep' } as const;
  const { code, output } = await run(process.execPath, [vite, 'build', '--mode', browser], how);
  if (code === 0) return undefined;
  console.log(output.trimEnd());
  return 'it could not be built from the packed source, see above';
}

/** Undefined where both folders make the same zip; else the files in which they differ. */
export function differenceOf(first: string, second: string): string | undefined {
  const [one, other] = [filesIn(first), filesIn(second)];
  if (sha256(zipOf(one)) === sha256(zipOf(other))) return undefined;
  const sums = (files: PackedFile[]) => new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]));
  const [a, b] = [sums(one), sums(other)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  return `not the same bytes: ${paths.sort().join(', ')}`;
}
