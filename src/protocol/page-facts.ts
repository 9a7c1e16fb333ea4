import * as v from 'valibot';
import { MOST_TAG_CHARS } from '../core/language';

/** What content scripts say of a page, whatever they are there for. */
export const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i), v.maxLength(20_000));

/** The languages a page declares. */
export const declaredSchema = v.pipe(
  v.array(
    v.object({
      evidence: v.picklist(['html-lang', 'og-locale', 'json-ld']),
      language: v.pipe(v.string(), v.maxLength(MOST_TAG_CHARS)),
    }),
  ),
  v.maxLength(10),
);
