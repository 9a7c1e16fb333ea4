import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { ChromiumDriver } from '../../e2e/harness/chromium';
import { browserSession } from '../../e2e/harness/chromium-target';

/** Memory of the browser's pages and workers, and when the engine's document goes. */
export interface EngineMemory {
  /** MB of all renderer processes, shared pages by share. Undefined where the system does not tell (Linux only). */
  megabytes(): Promise<number | undefined>;
  /** Seconds until the document that the engine lives in is gone; undefined where it still was there after so many. */
  secondsUntilGone(limit: number): Promise<number | undefined>;
}

export async function watchEngineMemory({ context }: ChromiumDriver): Promise<EngineMemory> {
  const session = await browserSession(context);
  return {
    async megabytes() {
      const sizes = await Promise.all((await rendererIds(session)).map(proportionalBytes));
      const known = sizes.filter((size) => size !== undefined);
      return known.length > 0 ? known.reduce((sum, size) => sum + size, 0) / 1e6 : undefined;
    },
    async secondsUntilGone(limit) {
      const began = performance.now();
      for (;;) {
        const seconds = (performance.now() - began) / 1000;
        if (!(await findEngineDocument(session))) return seconds;
        if (seconds > limit) return undefined;
        await sleep(500);
      }
    },
  };
}

/** The identifier of the target of the document that on-device engines live in; undefined where it is not open. */
export async function findEngineDocument(session: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ url }) => url.endsWith('/src/device/index.html'))?.targetId;
}

async function rendererIds(session: CDPSession): Promise<number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** https://docs.kernel.org/filesystems/proc.html: Pss of smaps_rollup, in kB. */
async function proportionalBytes(processId: number): Promise<number | undefined> {
  const rollup = await readFile(`/proc/${processId}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(rollup)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
