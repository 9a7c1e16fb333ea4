import * as v from 'valibot';
import type { LibraryEntry } from '../core/library-entry';
import { dateSchema, languageSchema } from './article-schema';

const moment = v.pipe(
  v.string(),
  v.check((iso) => !Number.isNaN(Date.parse(iso))),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the list of the library shows of an article, as it is stored: disks can be damaged, and other versions can have written it. */
export const libraryEntrySchema: v.GenericSchema<unknown, LibraryEntry> = v.object({
  id: v.string(),
  title: v.string(),
  translatedTitle: v.exactOptional(v.string()),
  site: v.string(),
  host: v.string(),
  language: v.exactOptional(languageSchema),
  target: languageSchema,
  published: v.exactOptional(dateSchema),
  keptAt: moment,
  changedAt: moment,
  tags: v.array(v.string()),
  hasNote: v.boolean(),
  highlights: count,
  findings: count,
  sentences: count,
});
