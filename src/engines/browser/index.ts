import * as v from 'valibot';
import { defineDeviceEngine } from '../definition';
import { onDevice } from '../on-device';

/** Changes when the same text is asked for or read differently. Browsers do not tell the version of their models. */
const PROTOCOL = 1;

/** Texts are translated one after the other, so that a request only decides how often there is something to show. */
const LIMITS = { charsPerRequest: 1200, itemsPerRequest: 6, concurrency: 1 };

export const browser = defineDeviceEngine({
  id: 'browser',
  name: 'Browser translator',
  configSchema: v.object({}),
  create: (config) =>
    onDevice('browser', config, { version: String(PROTOCOL), limits: LIMITS, markup: 'text' }),
});
