import * as v from 'valibot';
import { defineHttpEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createLibreTranslate } from './engine';

export const libretranslate = defineHttpEngine({
  id: 'libretranslate',
  name: 'LibreTranslate',
  configSchema: v.object({ address: serverAddress }),
  addressOf: ({ address }) => address,
  create: createLibreTranslate,
});
