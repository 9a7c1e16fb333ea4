import { expect, it } from 'vitest';
import { type TranslateParts, translateArticle } from '../../../src/background/translate-article';
import { fail, ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { systemTiming } from '../../../src/translate/timing';
import { noDevice } from '../../no-device';
import { fakeEngine } from '../translate/fake-engine';
import { block, OverlayKit, settled } from './overlay-kit';

it('asks no server about a page from the moment it is private, neither for what waits nor for what comes', async () => {
  const answers: (() => void)[] = [];
  const engine = fakeEngine(
    ({ items }) => new Promise((resolve) => answers.push(() => resolve(ok(items.map((text) => `${text}!`))))),
    { hosts: ['http://localhost/*'], limits: { charsPerRequest: 5000, itemsPerRequest: 1, concurrency: 1 } },
  );
  const queue = new EngineQueue(engine.limits, systemTiming, () => {});
  const parts: TranslateParts = {
    createEngine: (id) =>
      id === engine.id ? ok(engine) : fail({ kind: 'engine-not-configured', engine: id }),
    hasOrigins: async () => true,
    mayAsk: async () => true,
    queueOf: async () => queue,
    http: async () => fail({ kind: 'offline' }),
    device: noDevice,
    cache: createMemoryCache(),
  };
  const kit = new OverlayKit();
  const libretranslate = { address: 'http://localhost:5000' };
  kit.settings = {
    ...DEFAULT_SETTINGS,
    engine: 'automatic',
    engines: { ...DEFAULT_SETTINGS.engines, libretranslate },
  };
  kit.parts.translate = (work) => translateArticle(work, parts);
  await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'));
  await expect.poll(() => engine.requests.map(({ items }) => items)).toEqual([['Uno.']]);
  // What is looked up takes its time, and the queue does not wait for it.
  kit.parts.isPrivateTab = () => new Promise((resolve) => setTimeout(resolve, 20, false));
  kit.say({ isPrivate: true });
  kit.job.reconsider(true);
  for (const answer of answers) answer();
  kit.job.take({ type: 'want', blocks: [block('c', 'Tre.')] });
  await expect.poll(() => kit.kinds).toEqual(['begun', 'begun', 'engine-not-chosen']);
  await settled();
  expect(engine.requests).toHaveLength(1);
  expect(kit.told).toEqual([]);
});
