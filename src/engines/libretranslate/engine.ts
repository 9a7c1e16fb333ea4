import * as v from 'valibot';
import type { Inspection } from '../../core/inspection';
import type { LanguagePair } from '../../core/language';
import { fail, ok, type Result } from '../../core/result';
import type { Translated } from '../../core/translated';
import type { Engine, EngineIo } from '../engine';
import { asMany, jsonBody, requestJson } from '../request-json';
import { hostPatterns } from '../server-address';
import type { Server } from '../server-errors';
import { assumedRate, DELAY_MS } from '../server-limits';
import { pairUnsupported, supportOf } from '../server-support';
import type { TranslateRequest } from '../translation';
import { restoreMarkup } from './answer-markup';
import { batchLimitIn, isAboutLanguage, VENDOR } from './errors';
import { codesOf, languagesSchema, pairsOf, tagOf } from './languages';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/**
 * A server translates the texts of a request one after the other on its processor, and the answer has to be there within
 * the deadline of Http. "Up to 8 s for a page of A4" is on record (LibreTranslate issue 74), about 60 words/s: the first
 * requests, of 1,800 characters, some 300 words, then take 5 s; a server that is faster gets more at once. A text may have
 * 2,000 characters at libretranslate.com, a request more. Rate limits count texts, not requests (`req_cost`). Servers have 4
 * threads unless told otherwise, and keep what is more waiting.
 */
const LIMITS = {
  charsPerRequest: 8000,
  charsAtFirst: 1800,
  itemsPerRequest: 64,
  concurrency: 4,
  delayMs: DELAY_MS,
};

/**
 * Two letters are the server's own code too, except where it has a code for a script, a region or a norm. To ask first
 * what there is would put a round trip before the first sentence.
 */
const PLAIN_TAG = /^(?!zh|pt|no|nb|nn|sr)[a-z]{2}$/;

/** In percent. What the server is less sure of is a guess. */
const LEAST_CONFIDENCE = 50;

/** POST /detect, best first. */
const detectionSchema = v.array(v.object({ confidence: v.number(), language: v.string() }));

const translationSchema = v.object({ translatedText: v.array(v.string()) });

/**
 * LibreTranslate's API as its server implements it (libretranslate/app.py, 2026): POST /translate with a list of texts,
 * GET /languages, POST /detect. The key travels in the body, never in the address.
 */
export function createLibreTranslate(server: Server): Engine {
  const { engine, address, key } = server;
  let known: v.InferOutput<typeof languagesSchema> | undefined;
  let itemsPerRequest = Number.POSITIVE_INFINITY;

  const languages = async (io: EngineIo) => {
    if (known) return ok(known);
    const request = { path: '/languages', schema: languagesSchema, otherShape: 'not-an-engine' as const };
    const listed = await requestJson(server, VENDOR, request, io);
    if (listed.ok) known = listed.value;
    return listed;
  };

  const codesFor = async (pair: LanguagePair, io: EngineIo): Promise<Result<LanguagePair>> => {
    if (!known && PLAIN_TAG.test(pair.source) && PLAIN_TAG.test(pair.target)) return ok(pair);
    const listed = await languages(io);
    if (!listed.ok) return listed;
    const codes = codesOf(pair, listed.value);
    return codes ? ok(codes) : fail(pairUnsupported(engine, pair));
  };

  const send = async (
    request: TranslateRequest,
    codes: LanguagePair,
    io: EngineIo,
  ): Promise<Result<Translated[]>> => {
    const { items, form } = request;
    const body = jsonBody({ q: items, ...codes, format: form, ...(key && { api_key: key }) });
    const how = { path: '/translate', body, schema: translationSchema, otherShape: 'bad-answer' as const };
    const answered = await requestJson(server, VENDOR, how, io);
    if (!answered.ok)
      return isAboutLanguage(answered.error) ? fail(pairUnsupported(engine, request.pair)) : answered;
    const translations = answered.value.translatedText.map((answer, index) => ({
      text: form === 'text' ? answer : restoreMarkup(answer, items[index] ?? ''),
    }));
    return asMany(translations, items, server);
  };

  /** In as many requests as the server wants; it tells its limit only when it is exceeded. */
  const sendAll = async (
    request: TranslateRequest,
    codes: LanguagePair,
    io: EngineIo,
  ): Promise<Result<Translated[]>> => {
    const translations: Translated[] = [];
    while (translations.length < request.items.length) {
      const items = request.items.slice(translations.length, translations.length + itemsPerRequest);
      const sent = await send({ ...request, items }, codes, io);
      const limit = sent.ok ? undefined : batchLimitIn(sent.error, items.length);
      if (limit !== undefined) itemsPerRequest = limit;
      else if (sent.ok) translations.push(...sent.value);
      else return sent;
    }
    return ok(translations);
  };

  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    known = undefined;
    const listed = await languages(io);
    return listed.ok ? ok({ pairs: pairsOf(listed.value) }) : listed;
  };

  return {
    id: 'libretranslate',
    version: `${PROTOCOL}@${address}`,
    hosts: hostPatterns(address),
    limits: { ...LIMITS, ...assumedRate(address) },
    markup: 'html',
    // It cuts what it gets into sentences of its own and translates each by itself.
    context: 'sentence',
    inspect,
    supports: async (pair, io) => supportOf(pair, await inspect(io), engine),
    prepare: async () => ok(undefined),
    async detect(text, io) {
      const body = jsonBody({ q: text, ...(key && { api_key: key }) });
      const how = { path: '/detect', body, schema: detectionSchema, otherShape: 'bad-answer' as const };
      const detected = await requestJson(server, VENDOR, how, io);
      if (!detected.ok) return detected;
      const [best] = detected.value;
      return ok(best && best.confidence >= LEAST_CONFIDENCE ? tagOf(best.language) : undefined);
    },
    async translate(request, io) {
      const codes = await codesFor(request.pair, io);
      return codes.ok ? sendAll(request, codes.value, io) : codes;
    },
  };
}
