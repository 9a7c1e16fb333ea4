import * as v from 'valibot';
import type { LanguagePair } from '../../core/language';
import type { EngineConfigs } from '../../core/settings';
import type { EngineLimits } from '../engine';
import type { Vendor } from '../request-json';
import { DELAY_MS } from '../server-limits';
import type { PlainRequest } from '../translation';
import { detailOf, refine } from './errors';

/** A language that the server lists. */
interface Listed {
  code: string;
  isSource: boolean;
  isTarget: boolean;
}

/** One of the two APIs, as far as they differ. */
export interface Protocol {
  vendor: Vendor;
  translatePath: string;
  languagesPath: string;
  limits: EngineLimits;
  bodyOf(request: PlainRequest, codes: LanguagePair): unknown;
  translationSchema: v.GenericSchema<unknown, { text: string }[]>;
  languagesSchema: v.GenericSchema<unknown, Listed[]>;
}

const translation = v.pipe(
  v.object({ translatedText: v.string() }),
  v.transform(({ translatedText }) => ({ text: translatedText })),
);

/** What both APIs take: 128 texts a request, and 5,000 characters, as is recommended. Quotas are by the minute, and large. */
export const MOST_CHARS = 5000;
/** With room for the marks of sentences that are joined. */
const LIMITS = { charsPerRequest: 4500, itemsPerRequest: 128, concurrency: 4, delayMs: DELAY_MS };

/** Basic. The key goes in a header: an address ends up in logs. */
const BASIC: Protocol = {
  vendor: { detailOf, refine, headers: ({ key }) => ({ 'X-Goog-Api-Key': key ?? '' }) },
  translatePath: '/language/translate/v2',
  languagesPath: '/language/translate/v2/languages',
  limits: LIMITS,
  bodyOf: ({ items, form }, { source, target }) => ({ q: items, source, target, format: form }),
  translationSchema: v.pipe(
    v.object({ data: v.object({ translations: v.array(translation) }) }),
    v.transform(({ data }) => data.translations),
  ),
  languagesSchema: v.pipe(
    v.object({ data: v.object({ languages: v.array(v.object({ language: v.string() })) }) }),
    v.transform(({ data }) =>
      data.languages.map(({ language }) => ({ code: language, isSource: true, isTarget: true })),
    ),
  ),
};

/** Advanced. */
function advanced(project: string, location: string): Protocol {
  const parent = `/v3/projects/${project}/locations/${location || 'global'}`;
  const headers = (key: string | null) => ({
    Authorization: `Bearer ${key}`,
    'X-Goog-User-Project': project,
  });
  return {
    vendor: { detailOf, refine, headers: ({ key }) => headers(key) },
    translatePath: `${parent}:translateText`,
    languagesPath: `${parent}/supportedLanguages`,
    limits: LIMITS,
    bodyOf: ({ items, form }, { source, target }) => ({
      contents: items,
      mimeType: form === 'html' ? 'text/html' : 'text/plain',
      sourceLanguageCode: source,
      targetLanguageCode: target,
    }),
    translationSchema: v.pipe(
      v.object({ translations: v.array(translation) }),
      v.transform(({ translations }) => translations),
    ),
    languagesSchema: v.pipe(
      v.object({
        languages: v.array(
          v.object({
            languageCode: v.string(),
            supportSource: v.optional(v.boolean(), false),
            supportTarget: v.optional(v.boolean(), false),
          }),
        ),
      }),
      v.transform(({ languages }) =>
        languages.map(({ languageCode, supportSource, supportTarget }) => ({
          code: languageCode,
          isSource: supportSource,
          isTarget: supportTarget,
        })),
      ),
    ),
  };
}

/** With a project the Advanced API, else the Basic one. */
export function protocolFor({ project, location }: EngineConfigs['google']): Protocol {
  return project ? advanced(project, location) : BASIC;
}
