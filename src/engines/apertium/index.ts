import * as v from 'valibot';
import { defineHttpEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createApertium } from './engine';

export const apertium = defineHttpEngine({
  id: 'apertium',
  name: 'Apertium',
  configSchema: v.object({ address: serverAddress }),
  addressOf: ({ address }) => address,
  create: createApertium,
});
