import type { AppError } from '../../core/errors';
import type { Inspection } from '../../core/inspection';
import { isLoopback } from '../../core/loopback';
import { fail, ok, type Result } from '../../core/result';
import type { ChatConfig } from '../../core/settings';
import type { Translated } from '../../core/translated';
import type { Engine, EngineIo } from '../engine';
import {
  badAnswer,
  errorOf,
  errorSaid,
  httpRequest,
  isFailure,
  isJson,
  jsonBody,
  named,
  requestJson,
} from '../request-json';
import { hostPatterns } from '../server-address';
import { type Server, shownDetail } from '../server-errors';
import { DELAY_MS } from '../server-limits';
import type { TranslateRequest } from '../translation';
import { emptyAnswer, isPlausible } from './audit';
import { statusIn, vendorFor } from './errors';
import { ALL_FEATURES, type Feature, featureFields, refusedFeature } from './features';
import { modelsSchema, offeredModels } from './models';
import { makeFence, promptFor } from './prompt';
import { AnswerReader } from './read-answer';
import { ChatStream, type StreamEnd } from './stream';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/**
 * Few requests, since many services count them by the minute, and each so small that it is written within the deadline of
 * Http: at 50 tokens a second 3,000 characters take about 20 s. On this computer 10 tokens a second are common.
 */
const REMOTE_LIMITS = { charsPerRequest: 3000, itemsPerRequest: 24, concurrency: 3, delayMs: DELAY_MS };
const LOCAL_LIMITS = { charsPerRequest: 800, itemsPerRequest: 8, concurrency: 1, delayMs: DELAY_MS };

type Answer = Result<readonly (Translated | undefined)[]>;

/** A language model behind `/chat/completions`. Its answer is read while it is written. */
export function createChat(server: Server, config: ChatConfig): Engine {
  const { engine, address } = server;
  const { model, prompt, inputPrice, outputPrice } = config;
  const vendor = vendorFor(model);
  const features = new Set<Feature>(ALL_FEATURES);

  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    const how = { path: '/models', schema: modelsSchema, otherShape: 'not-an-engine' as const };
    const listed = await requestJson(server, vendor, how, io);
    return listed.ok ? ok({ pairs: 'any', models: offeredModels(listed.value) }) : listed;
  };

  const ask = async (request: TranslateRequest, io: EngineIo): Promise<Answer> => {
    const { items, context } = request;
    const fence = makeFence([...items, context?.title ?? '', context?.before ?? ''], Math.random);
    const form = features.has('response_format') ? 'json' : 'marked';
    const reader = new AnswerReader(fence, items.length, (index, text) => {
      if (isPlausible(text, items[index] ?? '', fence)) io.onItem?.(index, { text });
    });
    const stream = new ChatStream((piece) => reader.push(piece));
    const body = jsonBody({
      model,
      messages: promptFor(request, { style: prompt, form, fence }),
      stream: true,
      ...featureFields(features, items.length),
    });
    const sent = httpRequest(`${address}/chat/completions`, body, vendor.headers?.(server));
    const answered = await io.http(sent, io.signal, (piece) => stream.push(piece));
    if (answered.ok && isFailure(answered.value)) return fail(errorOf(answered.value, server, vendor));
    const mediaType = answered.ok ? answered.value.mediaType : '';
    if (answered.ok && isJson(mediaType)) stream.readWhole(answered.value.body);
    const { usage } = stream.end;
    if (usage) io.onUsage?.(usage);
    const read = reader.finish();
    if (read.hasStrangers) return fail(badAnswer(server, 'sentences with numbers that were not asked for'));
    const translations = read.translations.map((text, index) =>
      text !== undefined && isPlausible(text, items[index] ?? '', fence) ? { text } : undefined,
    );
    // What came of an answer that was cut off, or of one that stopped coming, was paid for.
    if (translations.some((translated) => translated !== undefined)) return ok(translations);
    if (!answered.ok) return fail(named(answered.error, server));
    return fail(noTranslation(reader.written, stream.end, mediaType));
  };

  /** Why an answer holds nothing. */
  const noTranslation = (written: string, end: StreamEnd, mediaType: string): AppError => {
    if (end.error !== undefined) {
      const status = statusIn(end.error);
      return errorSaid(end.error, { status, mediaType, body: '' }, server, vendor);
    }
    if (!end.isChat) {
      const isOurs = isJson(mediaType) || mediaType === 'text/event-stream';
      return isOurs ? badAnswer(server, 'no answer of a chat') : { kind: 'not-an-engine', address };
    }
    if (end.refusal || end.reason === 'content_filter') {
      const detail = shownDetail(end.refusal || 'content filter', server);
      return { kind: 'text-refused', engine, detail };
    }
    if (end.reason === 'length') return badAnswer(server, 'the answer was cut off');
    return emptyAnswer(written, server);
  };

  /** Without what this server refuses, from now on. */
  const askAgain = async (request: TranslateRequest, io: EngineIo): Promise<Answer> => {
    for (;;) {
      const asked = await ask(request, io);
      const feature = asked.ok ? undefined : refusedFeature(asked.error, features);
      if (!feature) return asked;
      features.delete(feature);
    }
  };

  return {
    id: 'chat',
    version: `${PROTOCOL}|${model}|${prompt}@${address}`,
    hosts: hostPatterns(address),
    limits: isLoopback(address) ? LOCAL_LIMITS : REMOTE_LIMITS,
    markup: 'html',
    // The sentences of a request are one message, each under its number.
    context: 'sentence',
    usesTerms: true,
    tokenPrice: { inputPrice, outputPrice },
    inspect,
    supports: async () => ({ state: 'ready' }),
    prepare: async () => ok(undefined),
    translate: async (request, io) => (request.items.length === 0 ? ok([]) : askAgain(request, io)),
  };
}
