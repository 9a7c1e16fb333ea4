import * as v from 'valibot';
import { MODEL_CHANGES } from '../core/model';

/** The name these calls go by. */
export const DEVICE_CALLS = 'device';

/** What the background asks of the document that the on-device engines live in. Both ends are ours; the shape is checked all the same. */
export type DeviceCall = v.InferOutput<typeof deviceCallSchema>;

/** An engine with its configuration. */
export type ConfiguredEngine = v.InferOutput<typeof engine>;

const language = v.pipe(v.string(), v.maxLength(35));
const pair = v.object({ source: language, target: language });
const engine = v.variant('id', [
  v.object({ id: v.literal('browser'), config: v.strictObject({}) }),
  v.object({ id: v.literal('bergamot'), config: v.object({ catalogue: v.string() }) }),
]);
const request = v.object({ pair, form: v.picklist(['html', 'text']), items: v.array(v.string()) });

export const deviceCallSchema = v.variant('method', [
  v.object({ method: v.literal('languagePairs'), engine }),
  v.object({ method: v.literal('supports'), engine, pair }),
  v.object({ method: v.literal('prepare'), engine, pair }),
  v.object({ method: v.literal('translate'), engine, request }),
  v.object({ method: v.literal('models') }),
  v.object({
    method: v.literal('changeModel'),
    model: v.pipe(v.string(), v.maxLength(200)),
    change: v.picklist(MODEL_CHANGES),
  }),
]);
