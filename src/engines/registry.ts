import type { EngineId } from '../core/engine-id';
import { apertium } from './apertium';
import { bergamot } from './bergamot';
import { browser } from './browser';
import type { EngineDefinition } from './definition';
import { libretranslate } from './libretranslate';

/** Every engine. One that is in ENGINE_IDS and not here does not compile. */
export const ENGINES: Readonly<Record<EngineId, EngineDefinition>> = {
  browser,
  bergamot,
  libretranslate,
  apertium,
};
