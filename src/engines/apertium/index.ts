import * as v from 'valibot';
import { defineEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createApertium } from './engine';

export const apertium = defineEngine({
  id: 'apertium',
  name: 'Apertium',
  configSchema: v.object({ address: serverAddress }),
  create: createApertium,
});
