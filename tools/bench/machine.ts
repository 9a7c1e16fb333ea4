import { cpus, release, totalmem, type } from 'node:os';
import { getChromium } from '../browsers';
import { run } from '../processes';

/** What figures were measured on. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGB: number;
  system: string;
  node: string;
  /** As it calls itself; undefined where there is none. */
  browser?: string;
}

export async function thisMachine(): Promise<Machine> {
  const chromium = await getChromium();
  const browser = 'found' in chromium ? await versionOf(chromium.found) : undefined;
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    ...(browser !== undefined && { browser }),
  };
}

async function versionOf(executable: string): Promise<string | undefined> {
  const { code, output } = await run(executable, ['--version'], { limitSeconds: 20, output: 'keep' });
  return code === 0 ? output.trim().split('\n')[0] : undefined;
}
