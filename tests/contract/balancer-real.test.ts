import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { createMemoryCache } from '../../src/translate/memory-cache';
import type { PairUpdate } from '../../src/translate/pair-update';
import { EngineQueue } from '../../src/translate/queue/engine-queue';
import { systemTiming } from '../../src/translate/timing';
import { translatePairs } from '../../src/translate/translate-pairs';
import { startApertium } from '../../tools/apertium/start';
import { sentence } from '../../tools/demo/sentences';
import { startBalancer } from '../../tools/nginx/start';
import { noDevice } from '../no-device';
import { successOf } from './engine-contract';

const install = process.env.CI === 'true';
const instances = [await startApertium({ install }), await startApertium({ install })];
const addresses = instances.flatMap((instance) => ('address' in instance ? [instance.address] : []));
const balancer = await startBalancer(addresses, { install });
const reason = [...instances, balancer].flatMap((part) => ('reason' in part ? [part.reason] : []))[0];

describe.skipIf(reason && !install)(
  `two servers behind nginx${reason ? ` (not here: ${reason})` : ''}`,
  () => {
    afterAll(async () => {
      if ('close' in balancer) await balancer.close();
      for (const instance of instances) if ('close' in instance) await instance.close();
    });

    it('are there', () => {
      expect(reason).toBeUndefined();
    });

    it('lose no pair when one of them ends in the middle of a job', async () => {
      const address = 'address' in balancer ? balancer.address : '';
      const configs = { ...DEFAULT_SETTINGS.engines, apertium: { address } };
      const engine = successOf(ENGINES.apertium.create(configs, {}));
      const pairs = Array.from({ length: 300 }, (_, index) => ({
        id: `b${index}.0`,
        blockId: `b${index}`,
        original: [{ type: 'text' as const, text: sentence(index) }],
        state: 'pending' as const,
      }));
      const updates: PairUpdate[] = [];
      let ending: Promise<void> | undefined;
      const result = await translatePairs({
        pairs,
        engine,
        queue: new EngineQueue(engine.limits, systemTiming),
        cache: createMemoryCache(),
        languages: { source: 'it', target: 'en' },
        io: { http, device: noDevice },
        signal: new AbortController().signal,
        onPairs(more) {
          updates.push(...more);
          const [first] = instances;
          if (updates.length > 60 && first && 'close' in first) ending ??= first.close();
        },
      });
      await ending;
      expect(ending).toBeDefined();
      expect(result).toEqual({ ok: true, value: undefined });
      expect(new Set(updates.map(({ id }) => id)).size).toBe(pairs.length);
      expect(updates.filter(({ state }) => state !== 'done')).toEqual([]);
    }, 60_000);
  },
);
