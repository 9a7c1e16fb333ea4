import * as v from 'valibot';
import { deeplAddress } from '../../core/engine-setup';
import { FORMALITIES } from '../../core/settings';
import { defineHttpEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createDeepl } from './engine';

/** Reference: https://developers.deepl.com/api-reference/translate */
export const deepl = defineHttpEngine({
  id: 'deepl',
  name: 'DeepL',
  configSchema: v.object({
    address: v.union([v.literal(''), serverAddress]),
    formality: v.picklist(FORMALITIES),
    glossaryId: v.pipe(v.string(), v.trim()),
  }),
  addressOf: ({ address }, key) => deeplAddress(address, key),
  create: createDeepl,
});
