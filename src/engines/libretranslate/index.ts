import * as v from 'valibot';
import { defineEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createLibreTranslate } from './engine';

export const libretranslate = defineEngine({
  id: 'libretranslate',
  name: 'LibreTranslate',
  configSchema: v.object({ address: serverAddress, apiKey: v.pipe(v.string(), v.trim(), v.maxLength(500)) }),
  create: createLibreTranslate,
});
