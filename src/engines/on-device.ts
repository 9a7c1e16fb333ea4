import type { DeviceEngineId } from '../core/engine-id';
import type { EngineConfigs } from '../core/settings';
import type { Engine } from './engine';

/** What is known of an on-device engine without asking it. */
type Facts = Pick<Engine, 'version' | 'limits' | 'markup'>;

/** The Engine of something that runs on this device: what it does is asked of the device. */
export function onDevice<Id extends DeviceEngineId>(id: Id, config: EngineConfigs[Id], facts: Facts): Engine {
  return {
    id,
    ...facts,
    hosts: [],
    languagePairs: ({ device, signal }) => device.engine(id, config).languagePairs(signal),
    supports: (pair, { device, signal }) => device.engine(id, config).supports(pair, signal),
    prepare: (pair, { device, signal }) => device.engine(id, config).prepare(pair, signal),
    translate: (request, { device, signal }) => device.engine(id, config).translate(request, signal),
  };
}
