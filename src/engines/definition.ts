import * as v from 'valibot';
import { type DeviceEngineId, type HttpEngineId, needsKey, takesKey } from '../core/engine-id';
import { type EngineKeys, keyFor } from '../core/key';
import { fail, ok, type Result } from '../core/result';
import type { EngineConfigs } from '../core/settings';
import type { Engine } from './engine';
import type { Server } from './server-errors';

/** What the rest of the extension knows of an engine before there is one. */
export interface EngineDefinition {
  /** As readers see it. */
  name: string;
  /** Whether a stored configuration can be used; its output is normalised. */
  configSchema: v.GenericSchema;
  /**
   * The engine as configured. Fails with `engine-not-configured` where its entry cannot be used, with `key-missing` where
   * it cannot be asked without a key.
   */
  create(configs: EngineConfigs, keys: EngineKeys): Result<Engine>;
}

interface DeviceParts<Id extends DeviceEngineId> {
  id: Id;
  name: string;
  configSchema: v.GenericSchema<unknown, EngineConfigs[Id]>;
  create(config: EngineConfigs[Id]): Engine;
}

interface HttpParts<Id extends HttpEngineId, Config> {
  id: Id;
  name: string;
  configSchema: v.GenericSchema<unknown, Config>;
  /** Where it is asked; the key that is passed in is the one there is, for whatever server. */
  addressOf(config: Config, key: string): string;
  create(server: Server, config: Config): Engine;
}

export function defineDeviceEngine<Id extends DeviceEngineId>(parts: DeviceParts<Id>): EngineDefinition {
  const { id, name, configSchema } = parts;
  return {
    name,
    configSchema,
    create(configs) {
      const config = v.safeParse(configSchema, configs[id]);
      if (!config.success) return fail({ kind: 'engine-not-configured', engine: name });
      return ok(parts.create(config.output));
    },
  };
}

/** The engine is handed a key only where the key is for its server. */
export function defineHttpEngine<Id extends HttpEngineId, Config>(
  parts: HttpParts<Id, Config>,
): EngineDefinition {
  const { id, name, configSchema } = parts;
  return {
    name,
    configSchema,
    create(configs, keys) {
      const config = v.safeParse(configSchema, configs[id]);
      if (!config.success) return fail({ kind: 'engine-not-configured', engine: name });
      const address = parts.addressOf(config.output, (takesKey(id) && keys[id]?.key) || '');
      const key = takesKey(id) ? keyFor(keys, id, address) : null;
      if (needsKey(id) && !key) return fail({ kind: 'key-missing', engine: name });
      return ok(parts.create({ engine: name, address, key }, config.output));
    },
  };
}
