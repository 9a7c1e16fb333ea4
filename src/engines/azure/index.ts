import * as v from 'valibot';
import { defineHttpEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createAzure } from './engine';

const name = v.pipe(v.string(), v.trim());

/** Reference: https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate */
export const azure = defineHttpEngine({
  id: 'azure',
  name: 'Azure Translator',
  configSchema: v.object({ address: serverAddress, region: name, category: name }),
  addressOf: ({ address }) => address,
  create: createAzure,
});
