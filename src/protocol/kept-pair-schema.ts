import * as v from 'valibot';
import { ENGINE_IDS, type EngineId } from '../core/engine-id';
import { CHECK_IDS, FINDING_MESSAGES, type Finding, type TextRange } from '../core/finding';
import { inlineText } from '../core/inline';
import type { Pair } from '../core/pair';
import type { AlignedRange } from '../core/translated';
import { inlinesSchema } from './article-schema';
import { parseError } from './error-schema';

/** The id of a block or a pair as we make them: it becomes part of selectors. */
export const partId = v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
/** Not yet of any text. */
export const rangeSchema = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end),
);
const ranges = v.pipe(v.array(rangeSchema), v.maxLength(2_000));

const finding = v.object({
  check: v.picklist(CHECK_IDS),
  message: v.picklist(FINDING_MESSAGES),
  engines: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(50))),
  words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(50)),
  original: ranges,
  translation: ranges,
});

const alignedRange = v.strictTuple([offset, offset, offset, offset]);
const pairing = v.picklist(['boundaries', 'marks', 'length']);

/** What engines and checks say about a sentence can be left out where it is not what we know; its texts cannot. */
export const keptPairSchema = v.pipe(
  v.object({
    id: partId,
    blockId: partId,
    original: inlinesSchema,
    state: v.picklist(['pending', 'done', 'failed']),
    translation: v.exactOptional(inlinesSchema),
    engine: v.exactOptional(v.unknown()),
    pairedBy: v.exactOptional(v.unknown()),
    alignment: v.exactOptional(v.unknown()),
    findings: v.exactOptional(v.unknown()),
    error: v.exactOptional(v.unknown()),
  }),
  v.transform((read): Pair => {
    const { id, blockId, original, translation } = read;
    // Done and without a translation it would be a hole that nothing says anything about.
    const state = read.state === 'done' && !translation ? 'failed' : read.state;
    const error =
      parseError(read.error) ??
      (state === 'failed' ? { kind: 'broken', detail: 'no reason was kept' } : undefined);
    const before = inlineText(original).length;
    const after = inlineText(translation ?? []).length;
    return {
      id,
      blockId,
      original,
      state,
      ...(translation && { translation }),
      ...(isEngine(read.engine) && { engine: read.engine }),
      ...(v.is(pairing, read.pairedBy) && { pairedBy: read.pairedBy }),
      ...(Array.isArray(read.alignment) && { alignment: alignmentOf(read.alignment, before, after) }),
      ...(Array.isArray(read.findings) && { findings: findingsOf(read.findings, before, after) }),
      ...(error && { error }),
    };
  }),
);

export function isEngine(id: unknown): id is EngineId {
  return ENGINE_IDS.some((known) => known === id);
}

function alignmentOf(values: readonly unknown[], before: number, after: number): AlignedRange[] {
  return values.filter((value): value is AlignedRange => {
    if (!v.is(alignedRange, value)) return false;
    const [from, to, translatedFrom, translatedTo] = value;
    return isWithin(from, to, before) && isWithin(translatedFrom, translatedTo, after);
  });
}

/** Those that are about these texts and can be said in words. */
function findingsOf(values: readonly unknown[], before: number, after: number): Finding[] {
  return values.flatMap((value) => {
    const read = v.safeParse(finding, value);
    if (!read.success) return [];
    const { engines, ...rest } = read.output;
    const known = engines?.filter(isEngine);
    const isSayable = known === undefined || known.length > 0;
    const fits = areWithin(rest.original, before) && areWithin(rest.translation, after);
    return isSayable && fits ? [{ ...rest, ...(known && { engines: known }) }] : [];
  });
}

function areWithin(list: readonly TextRange[], length: number): boolean {
  return list.every(({ start, end }) => isWithin(start, end, length));
}

function isWithin(start: number, end: number, length: number): boolean {
  return start <= end && end <= length;
}
