import * as v from 'valibot';
import { defineDeviceEngine } from '../definition';
import { onDevice } from '../on-device';
import { serverAddress } from '../server-address';

/** Changes when the same text is asked for or read differently. The models have versions of their own. */
const PROTOCOL = 1;

const LIMITS = { charsPerRequest: 1200, itemsPerRequest: 8, concurrency: 4 };

export const bergamot = defineDeviceEngine({
  id: 'bergamot',
  name: 'Bergamot',
  configSchema: v.object({ catalogue: serverAddress }),
  create: (config) =>
    onDevice('bergamot', config, { version: String(PROTOCOL), limits: LIMITS, markup: 'html' }),
});
