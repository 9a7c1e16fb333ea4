import * as v from 'valibot';
import type { AppError } from '../core/errors';
import type { FeedState, ItemTranslation, NewsItem } from '../core/newsstand';
import { dateSchema, languageSchema } from './article-schema';
import { parseError } from './error-schema';
import { isEngine } from './kept-pair-schema';

/** Milliseconds since 1970. */
const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.finite(), v.minValue(0));

const translation: v.GenericSchema<unknown, ItemTranslation> = v.object({
  source: languageSchema,
  target: languageSchema,
  title: v.string(),
  summary: v.string(),
  engines: v.array(v.custom<ItemTranslation['engines'][number]>(isEngine)),
  at: v.string(),
});

/** An item of the newsstand, as it is stored: disks can be damaged, and other versions can have written it. */
export const newsItemSchema: v.GenericSchema<unknown, NewsItem> = v.object({
  id: v.string(),
  feed: v.string(),
  entry: v.string(),
  title: v.string(),
  summary: v.string(),
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
  published: v.exactOptional(dateSchema),
  authors: v.array(v.string()),
  language: v.exactOptional(languageSchema),
  seenAt: time,
  shownAt: time,
  isRead: v.boolean(),
  translation: v.exactOptional(translation),
});

/** The same of how it is with a feed. */
export const feedStateSchema: v.GenericSchema<unknown, FeedState> = v.object({
  url: v.string(),
  fetchedAt: v.exactOptional(time),
  nextAt: time,
  pausedUntil: v.exactOptional(time),
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
  failures: count,
  error: v.exactOptional(v.custom<AppError>((error) => parseError(error) !== undefined)),
  title: v.exactOptional(v.string()),
  site: v.exactOptional(v.string()),
  language: v.exactOptional(languageSchema),
  intervalMinutes: v.exactOptional(count),
});
