import * as v from 'valibot';
import type { Inspection } from '../../core/inspection';
import { fail, ok, type Result } from '../../core/result';
import type { EngineConfigs } from '../../core/settings';
import { allPairs } from '../all-pairs';
import type { Engine, EngineIo } from '../engine';
import { asMany, jsonBody, requestJson } from '../request-json';
import { hostPatterns } from '../server-address';
import type { Server } from '../server-errors';
import { DELAY_MS } from '../server-limits';
import { pairUnsupported, supportOf } from '../server-support';
import type { RequestContext } from '../translation';
import { isAboutLanguage, VENDOR } from './errors';
import { codesOf, languagesSchema } from './languages';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/**
 * 50 texts and 128 KiB a request are DeepL's limits; a character takes up to three bytes in UTF-8 and the context comes on
 * top. No rate is published: too many requests at once are answered with 429.
 */
const LIMITS = { charsPerRequest: 20_000, itemsPerRequest: 50, concurrency: 4, delayMs: DELAY_MS };

/** `prefer_`: languages without a formality are translated all the same. */
const FORMALITY = { default: undefined, more: 'prefer_more', less: 'prefer_less' } as const;

const translationSchema = v.object({ translations: v.array(v.object({ text: v.string() })) });
const usageSchema = v.object({ character_count: v.number(), character_limit: v.number() });

/**
 * DeepL's API v2: POST /v2/translate, GET /v2/languages, GET /v2/usage. Sentences are not split again
 * (`split_sentences: "0"`). Our tags are well-formed XML and travel as that; HTML handling would guess at unknown elements.
 * The context is not translated and not charged for, and every sentence is translated knowing it: joining them would gain
 * what follows, at the price of cutting the answer apart.
 */
export function createDeepl(server: Server, config: EngineConfigs['deepl']): Engine {
  const { engine, address } = server;
  const { formality, glossaryId } = config;
  const get = <T>(path: string, schema: v.GenericSchema<unknown, T>, io: EngineIo) =>
    requestJson(server, VENDOR, { path, schema, otherShape: 'not-an-engine' }, io);

  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    const sources = await get('/v2/languages?type=source', languagesSchema, io);
    if (!sources.ok) return sources;
    const targets = await get('/v2/languages?type=target', languagesSchema, io);
    if (!targets.ok) return targets;
    const usage = await get('/v2/usage', usageSchema, io);
    if (!usage.ok) return usage;
    const names = (languages: readonly { language: string }[]) => languages.map(({ language }) => language);
    return ok({
      pairs: allPairs(names(sources.value), names(targets.value)),
      quota: { used: usage.value.character_count, limit: usage.value.character_limit },
    });
  };

  return {
    id: 'deepl',
    version: `${PROTOCOL}|${formality}|${glossaryId}@${address}`,
    hosts: hostPatterns(address),
    limits: LIMITS,
    markup: 'html',
    context: 'sentence',
    inspect,
    supports: async (pair, io) => supportOf(pair, await inspect(io), engine),
    prepare: async () => ok(undefined),
    async translate({ pair, form, items, context }, io) {
      if (items.length === 0) return ok([]);
      const codes = codesOf(pair);
      const body = jsonBody({
        text: items,
        source_lang: codes.source,
        target_lang: codes.target,
        split_sentences: '0',
        preserve_formatting: true,
        ...(context && { context: contextText(context) }),
        ...(form === 'html' && { tag_handling: 'xml', outline_detection: false }),
        ...(FORMALITY[formality] && { formality: FORMALITY[formality] }),
        ...(glossaryId && { glossary_id: glossaryId }),
      });
      const how = {
        path: '/v2/translate',
        body,
        schema: translationSchema,
        otherShape: 'bad-answer' as const,
      };
      const answered = await requestJson(server, VENDOR, how, io);
      if (!answered.ok)
        return isAboutLanguage(answered.error) ? fail(pairUnsupported(engine, pair)) : answered;
      return asMany(answered.value.translations, items, server);
    },
  };
}

function contextText({ title, before }: RequestContext): string {
  return [title, before].filter(Boolean).join('\n');
}
