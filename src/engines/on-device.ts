import type { DeviceEngineId } from '../core/engine-id';
import { ok } from '../core/result';
import type { EngineConfigs } from '../core/settings';
import type { Engine } from './engine';

/** What is known of an on-device engine without asking it. */
type Facts = Pick<Engine, 'version' | 'limits' | 'markup'>;

/** The Engine of something that runs on this device: what it does is asked of the device. */
export function onDevice<Id extends DeviceEngineId>(id: Id, config: EngineConfigs[Id], facts: Facts): Engine {
  return {
    id,
    ...facts,
    // Both cut what they get into sentences and translate each on its own.
    context: 'sentence',
    hosts: [],
    async inspect({ device, signal }) {
      const pairs = await device.engine(id, config).languagePairs(signal);
      return pairs.ok ? ok({ pairs: pairs.value }) : pairs;
    },
    supports: (pair, { device, signal }) => device.engine(id, config).supports(pair, signal),
    prepare: (pair, { device, signal }) => device.engine(id, config).prepare(pair, signal),
    async translate({ pair, form, items }, { device, signal }) {
      const texts = await device.engine(id, config).translate({ pair, form, items }, signal);
      return texts.ok ? ok(texts.value.map((text) => ({ text }))) : texts;
    },
  };
}
