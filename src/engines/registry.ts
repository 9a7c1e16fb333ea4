import type { EngineId } from '../core/engine-id';
import { apertium } from './apertium';
import { azure } from './azure';
import { bergamot } from './bergamot';
import { browser } from './browser';
import { chat } from './chat';
import { custom } from './custom';
import { deepl } from './deepl';
import type { EngineDefinition } from './definition';
import { google } from './google';
import { libretranslate } from './libretranslate';

/** Every engine. One that is in ENGINE_IDS and not here does not compile. */
export const ENGINES: Readonly<Record<EngineId, EngineDefinition>> = {
  browser,
  bergamot,
  libretranslate,
  apertium,
  deepl,
  google,
  azure,
  chat,
  custom,
};
