import * as v from 'valibot';
import type { EngineId } from '../core/engine-id';
import { fail, ok, type Result } from '../core/result';
import type { EngineConfigs } from '../core/settings';
import type { Engine } from './engine';

/** What the rest of the extension knows of an engine before there is one. */
export interface EngineDefinition {
  /** As readers see it. */
  name: string;
  /** Whether a stored configuration can be used; its output is normalised. */
  configSchema: v.GenericSchema;
  /** The engine as configured. `engine-not-configured` where its entry cannot be used. */
  create(configs: EngineConfigs): Result<Engine>;
}

interface EngineParts<Id extends EngineId> {
  id: Id;
  name: string;
  configSchema: v.GenericSchema<unknown, EngineConfigs[Id]>;
  create(name: string, config: EngineConfigs[Id]): Engine;
}

export function defineEngine<Id extends EngineId>(parts: EngineParts<Id>): EngineDefinition {
  const { id, name, configSchema } = parts;
  return {
    name,
    configSchema,
    create(configs) {
      const config = v.safeParse(configSchema, configs[id]);
      if (!config.success) return fail({ kind: 'engine-not-configured', engine: name });
      return ok(parts.create(name, config.output));
    },
  };
}
