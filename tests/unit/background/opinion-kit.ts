import type { OpinionRequest } from '../../../src/background/second-opinion';
import type { TranslateParts } from '../../../src/background/translate-article';
import type { EngineId } from '../../../src/core/engine-id';
import { fail, ok, type Result } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { Engine } from '../../../src/engines/engine';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { noDevice } from '../../no-device';
import { type FakeEngine, fakeEngine, type Script, shout } from '../translate/fake-engine';
import { sampleJob } from '../ui/samples';

export const text = (value: string) => [{ type: 'text' as const, text: value }];
const shown = {
  state: 'done' as const,
  engine: 'libretranslate' as const,
  translation: text('There are 30 boats.'),
};
const pairs = [
  { id: 'b0.0', blockId: 'b0', original: text('Sono 30 barche.'), ...shown },
  { id: 'b0.1', blockId: 'b0', original: text('Due.'), state: 'pending' as const },
];

interface Setting {
  engines: Partial<Record<EngineId, FakeEngine>>;
  allowed?: readonly string[];
  isPrivate?: boolean;
}

/** A job of two sentences, of which LibreTranslate has translated the first, and the engines that the test gives it. */
export function requestWith({ engines, allowed = [], isPrivate = false }: Setting): OpinionRequest {
  const parts: TranslateParts = {
    createEngine: (id): Result<Engine> => {
      const engine = engines[id];
      return engine ? ok(engine) : fail({ kind: 'engine-not-configured', engine: id });
    },
    hasOrigins: async (origins) => origins.every((origin) => allowed.includes(origin)),
    mayAsk: async ({ hosts }) => hosts.every((host) => allowed.includes(host)),
    queueOf: async (engine) => new EngineQueue(engine.limits, systemTiming, () => {}),
    http: async () => fail({ kind: 'offline' }),
    device: noDevice,
    cache: createMemoryCache(),
  };
  const use = { id: 'libretranslate' as const, reason: 'chosen' as const };
  const job = sampleJob({
    pairs,
    engines: { choice: 'libretranslate', use, offers: [], failures: [], isPrivate },
  });
  return { job, settings: DEFAULT_SETTINGS, glossary: [], parts };
}

export const engine = (id: EngineId, script: Script = shout, hosts: string[] = []) =>
  fakeEngine(script, { id, hosts });
