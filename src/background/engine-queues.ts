import { type EngineId, takesKey } from '../core/engine-id';
import type { Settings } from '../core/settings';
import type { Engine } from '../engines/engine';
import type { Pause } from '../platform/pause-store';
import { EngineQueue } from '../translate/queue/engine-queue';
import { systemTiming } from '../translate/timing';

/** Where pauses are kept that outlive a worker. */
interface PauseStore {
  load(name: string): Promise<Pause | undefined>;
  save(name: string, pause: Pause): Promise<void>;
}

/** One queue for each account at each server, whatever jobs ask it. */
export class EngineQueues {
  private readonly queues = new Map<string, Promise<EngineQueue>>();

  constructor(private readonly pauses: PauseStore) {}

  /** An engine that is set up otherwise, but asked at the same server with the same key, shares the queue. */
  of(engine: Engine, settings: Settings): Promise<EngineQueue> {
    const name = nameOf(engine, settings);
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.create(name, engine.limits);
    this.queues.set(name, queue);
    return queue;
  }

  private async create(name: string, limits: Engine['limits']): Promise<EngineQueue> {
    const queue = new EngineQueue(limits, systemTiming, (milliseconds) => {
      const from = Date.now();
      void this.pauses.save(name, { from, until: from + milliseconds });
    });
    // Without the store only an earlier worker's pause is forgotten.
    const pause = await this.pauses.load(name).catch(() => undefined);
    if (pause) queue.pauseFor(restOf(pause, Date.now()));
    return queue;
  }
}

/** Never longer than what was asked for: a clock that was put back since would make it so. */
function restOf({ from, until }: Pause, now: number): number {
  return until - Math.max(from, now);
}

/** Another key is another account, with limits of its own. */
function nameOf({ id, hosts }: { id: EngineId; hosts: readonly string[] }, { keys }: Settings): string {
  return JSON.stringify([id, hosts, takesKey(id) ? keys[id]?.savedAt : undefined]);
}
