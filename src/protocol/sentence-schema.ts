import * as v from 'valibot';
import type { Result } from '../core/result';
import type { SentencePlace, TextDirective } from '../core/text-directive';

const text = v.string();
const neighbours = v.pipe(v.array(text), v.maxLength(20));

/** What a view asks to be found in a page. */
export const sentencePlaceSchema: v.GenericSchema<unknown, SentencePlace> = v.object({
  sentence: text,
  headingLevel: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  before: neighbours,
  after: neighbours,
});

/** Terms are of a few words, or of one short sentence. */
const term = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000));

const answer = v.object({
  address: v.string(),
  directive: v.nullable(
    v.object({
      prefix: v.exactOptional(term),
      start: term,
      end: v.exactOptional(term),
      suffix: v.exactOptional(term),
    }),
  ),
});

const shownAnswer = v.object({ address: v.string(), isShown: v.boolean() });

/**
 * What the script in the page answers: where the page is now, and where in it the sentence. The page shares a process with it, so
 * the form is checked; the terms are encoded before they are part of an address.
 */
export function parseSentenceAnswer(
  value: unknown,
): Result<{ address: string; directive: TextDirective | null }> {
  return parse(answer, value);
}

/** The same of the script that shows it: where the page is now, and whether the sentence is to be seen. */
export function parseShownAnswer(value: unknown): Result<{ address: string; isShown: boolean }> {
  return parse(shownAnswer, value);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T> {
  const parsed = v.safeParse(schema, value);
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, error: { kind: 'page-unreadable', detail: 'unexpected answer' } };
}
