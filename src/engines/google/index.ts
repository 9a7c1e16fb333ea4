import * as v from 'valibot';
import { defineHttpEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createGoogle } from './engine';

const resourceName = v.pipe(v.string(), v.trim(), v.regex(/^[\w.:-]*$/));

/**
 * References: https://cloud.google.com/translate/docs/reference/rest/v2/translate and
 * https://cloud.google.com/translate/docs/reference/rest/v3/projects.locations/translateText
 */
export const google = defineHttpEngine({
  id: 'google',
  name: 'Google Cloud Translation',
  configSchema: v.object({ address: serverAddress, project: resourceName, location: resourceName }),
  addressOf: ({ address }) => address,
  create: createGoogle,
});
