import * as v from 'valibot';
import { COMPRESSIONS, MODEL_PARTS, type Model, type ModelFile, RELEASES } from './model';

/** SHA-256 in hexadecimal; comes out in lower case. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/i), v.toLowerCase());

/** A size in bytes. No file of a model is empty, and none is so large that this device could not hold it. */
export const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024 * 1024 * 1024));

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)),
);

const modelFileSchema = v.object({
  part: v.picklist(MODEL_PARTS),
  name: text,
  url: webAddress,
  compression: v.picklist(COMPRESSIONS),
  bytes: v.exactOptional(size),
  hash: v.exactOptional(sha256),
  unpackedBytes: v.exactOptional(size),
  unpackedHash: v.exactOptional(sha256),
}) satisfies v.GenericSchema<unknown, ModelFile>;

/** A Model with everything that the translator needs: its net, its shortlist, and one vocabulary or two. */
export const modelSchema = v.pipe(
  v.object({
    id: v.pipe(text, v.maxLength(200)),
    source: text,
    target: text,
    version: text,
    release: v.picklist(RELEASES),
    architecture: text,
    files: v.array(modelFileSchema),
  }),
  v.check(({ files }) => isComplete(files.map(({ part }) => part))),
) satisfies v.GenericSchema<unknown, Model>;

function isComplete(parts: readonly string[]): boolean {
  const sorted = parts.toSorted().join();
  return (
    sorted === 'model,shortlist,vocabulary' ||
    sorted === 'model,shortlist,source-vocabulary,target-vocabulary'
  );
}
