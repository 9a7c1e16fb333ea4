import * as v from 'valibot';
import type { Inspection } from '../../core/inspection';
import type { LanguagePair } from '../../core/language';
import { fail, ok, type Result } from '../../core/result';
import type { Translated } from '../../core/translated';
import type { Engine, EngineIo } from '../engine';
import { badAnswer, requestJson } from '../request-json';
import { hostPatterns } from '../server-address';
import type { Server } from '../server-errors';
import { assumedRate, DELAY_MS } from '../server-limits';
import { pairUnsupported, supportOf } from '../server-support';
import type { TranslateRequest } from '../translation';
import { isAboutLanguage, VENDOR } from './errors';
import { chainFor, pairsOf } from './languages';
import { type Routes, routesOf } from './routes';
import { fromWire, toWire } from './wire-text';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/**
 * The server cuts what is longer than 4,096 bytes (1,000 characters when three requests share a pipeline) at a full stop
 * or a space, in up to ten pieces, and drops the rest without a word. 2,000 characters stay below the first in every
 * Latin script, and far from the loss. Measured it-en (two steps): 1 sentence 22 ms (1,000 words/s), 8 in 52 ms (3,500),
 * 16 in 69 ms (5,200), 40 in 146 ms (5,900): more than 16 gains little and delays the first pair. One pipeline a step
 * works on one request at a time; a second request keeps the other steps busy, a third would only be cut smaller.
 */
const LIMITS = { charsPerRequest: 2000, itemsPerRequest: 16, concurrency: 2, delayMs: DELAY_MS };

const pairsSchema = v.object({
  responseData: v.array(v.object({ sourceLanguage: v.string(), targetLanguage: v.string() })),
});

const translationSchema = v.object({ responseData: v.object({ translatedText: v.string() }) });

/**
 * Apertium APY's API as its server implements it (apertium-apy 0.11): GET /listPairs, POST /translateChain with every
 * language of the chain. Both forms travel as HTML; the server's text filter mangles.
 */
export function createApertium(server: Server): Engine {
  const { engine, address } = server;
  let known: Routes | undefined;

  const routes = async (io: EngineIo): Promise<Result<Routes>> => {
    if (known) return ok(known);
    const request = { path: '/listPairs', schema: pairsSchema, otherShape: 'not-an-engine' as const };
    const listed = await requestJson(server, VENDOR, request, io);
    if (!listed.ok) return listed;
    known = routesOf(listed.value.responseData);
    return ok(known);
  };

  const chain = async (pair: LanguagePair, io: EngineIo): Promise<Result<readonly string[]>> => {
    const listed = await routes(io);
    if (!listed.ok) return listed;
    const codes = chainFor(pair, listed.value);
    return codes ? ok(codes) : fail(pairUnsupported(engine, pair));
  };

  const send = async (
    { items, form, pair }: TranslateRequest,
    codes: readonly string[],
    io: EngineIo,
  ): Promise<Result<Translated[]>> => {
    const fields = new URLSearchParams({
      langpairs: codes.join('|'),
      format: 'html',
      markUnknown: 'no',
      q: toWire(items, form),
    });
    const body = { text: fields.toString(), mediaType: 'application/x-www-form-urlencoded' };
    const how = {
      path: '/translateChain',
      body,
      schema: translationSchema,
      otherShape: 'bad-answer' as const,
    };
    const answered = await requestJson(server, VENDOR, how, io);
    if (!answered.ok) return isAboutLanguage(answered.error) ? fail(pairUnsupported(engine, pair)) : answered;
    const translations = fromWire(answered.value.responseData.translatedText, items, form);
    if (translations) return ok(translations.map((text) => ({ text })));
    return fail(badAnswer(server, `the ${items.length} texts sent did not come back as as many`));
  };

  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    known = undefined;
    const listed = await routes(io);
    return listed.ok ? ok({ pairs: pairsOf(listed.value) }) : listed;
  };

  return {
    id: 'apertium',
    version: `${PROTOCOL}@${address}`,
    hosts: hostPatterns(address),
    limits: { ...LIMITS, ...assumedRate(address) },
    markup: 'html',
    // Its rules look no further than a sentence.
    context: 'sentence',
    inspect,
    supports: async (pair, io) => supportOf(pair, await inspect(io), engine),
    prepare: async () => ok(undefined),
    async translate(request, io) {
      if (request.items.length === 0) return ok([]);
      const codes = await chain(request.pair, io);
      return codes.ok ? send(request, codes.value, io) : codes;
    },
  };
}
