import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';

/**
 * Bytes that only the processes of extensions have: what the browser would give back if there were none. Undefined where the system does
 * not tell (Linux alone does).
 */
export async function extensionBytes(session: CDPSession): Promise<number | undefined> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const sizes = await Promise.all(
    renderers.map(async (id) => ((await isOfExtension(id)) ? privateBytes(id) : undefined)),
  );
  const known = sizes.filter((size) => size !== undefined);
  return known.length > 0 ? known.reduce((sum, size) => sum + size, 0) : undefined;
}

/** What Chromium starts such a process with: `kExtensionProcess` of its extension switches. */
async function isOfExtension(processId: number): Promise<boolean> {
  const line = await readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => '');
  return line.includes('--extension-process');
}

/** https://docs.kernel.org/filesystems/proc.html: the private parts of smaps_rollup, in kB. */
async function privateBytes(processId: number): Promise<number | undefined> {
  const rollup = await readFile(`/proc/${processId}/smaps_rollup`, 'utf8').catch(() => '');
  const parts = [...rollup.matchAll(/^(?:Private_\w+|Swap):\s+(\d+) kB/gm)];
  return parts.length > 0
    ? parts.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0)
    : undefined;
}
