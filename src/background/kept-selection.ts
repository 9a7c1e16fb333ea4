import * as v from 'valibot';
import { selectedSchema } from '../protocol/selection-schema';

/** A selection whose panel may ask for it once more: to be kept when the worker is ended. */
const schema = v.object({
  token: v.string(),
  frameId: v.number(),
  /** Of the page in the tab's top frame. */
  address: v.string(),
  selected: selectedSchema,
  triesLeft: v.number(),
});
export type KeptSelection = v.InferOutput<typeof schema>;

/** Undefined where nothing was kept, or nothing that can be used. */
export function parseKeptSelection(kept: unknown): KeptSelection | undefined {
  const parsed = v.safeParse(schema, kept);
  return parsed.success ? parsed.output : undefined;
}
