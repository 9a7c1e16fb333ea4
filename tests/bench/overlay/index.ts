import type { BenchRow } from '../row';
import { benchEndless } from './endless';
import { benchIdle } from './idle';
import { benchMainThread } from './main-thread';
import { benchMemory } from './memory';
import { benchSpeed } from './speed';
import { openStage } from './stage';
import { benchStillness } from './stillness';
import { benchStorm } from './storm';

/**
 * The translation in the page in real Chromium, with a server that takes 150 ms for each answer. The background is awake and
 * the text is not in its store, which is how it is for a reader who goes from article to article.
 */
export async function benchOverlay(executable: string, extension: string): Promise<BenchRow[]> {
  const stage = await openStage(executable, extension);
  try {
    return [
      ...(await benchSpeed(stage)),
      ...(await benchMainThread(stage)),
      ...(await benchEndless(stage)),
      ...(await benchStillness(stage)),
      ...(await benchMemory(stage)),
      ...(await benchStorm(stage)),
      ...(await benchIdle(stage, executable, extension)),
    ];
  } finally {
    await stage.close();
  }
}
