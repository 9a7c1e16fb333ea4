import * as v from 'valibot';
import type { Inspection } from '../../core/inspection';
import { ok, type Result } from '../../core/result';
import type { EngineConfigs } from '../../core/settings';
import type { Translated } from '../../core/translated';
import { allPairs } from '../all-pairs';
import type { Engine, EngineIo } from '../engine';
import { asMany, jsonBody, requestJson } from '../request-json';
import type { SentenceLengths } from '../runs/by-boundaries';
import { CutRecord } from '../runs/cut-record';
import { translateRuns } from '../runs/translate-runs';
import { byBoundaries } from '../runs/ways';
import { hostPatterns } from '../server-address';
import type { Server } from '../server-errors';
import { DELAY_MS } from '../server-limits';
import { supportOf } from '../server-support';
import type { TranslateRequest } from '../translation';
import { alignmentIn } from './alignment';
import { vendorFor } from './errors';
import { codesOf } from './languages';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/**
 * 1,000 texts and 50,000 characters a request are Azure's limits; the free plan takes 2 million characters an hour in a
 * sliding window, some 33,000 a minute. 10,000 a request give four of them a good share of an article and no more.
 */
const LIMITS = { charsPerRequest: 10_000, itemsPerRequest: 100, concurrency: 4, delayMs: DELAY_MS };
/** Joining adds a space a sentence. */
const MOST_CHARS = 50_000;

const languagesSchema = v.object({ translation: v.record(v.string(), v.unknown()) });
const lengths = v.array(v.number());
const translationSchema = v.array(
  v.object({
    translations: v.tuple([
      v.object({
        text: v.string(),
        alignment: v.optional(v.object({ proj: v.optional(v.string(), '') })),
        sentLen: v.optional(v.object({ srcSentLen: lengths, transSentLen: lengths })),
      }),
    ]),
  }),
);

type WireAnswer = v.InferOutput<typeof translationSchema>[number]['translations'][0];

/** What is said of one text, alignment read. */
interface Answer extends Translated {
  sentLen?: SentenceLengths | undefined;
}

/**
 * Azure Translator, text translation v3: POST /translate, GET /languages. HTML keeps our tags. Word alignment is given for
 * plain text alone (reference of `translate`, "Obtaining alignment information", limitations), and there marks are placed by it.
 * Sentences of one block are sent as one text, so that each is translated knowing the others, and cut apart at Azure's own
 * sentence boundaries; the alignment with them.
 */
export function createAzure(server: Server, config: EngineConfigs['azure']): Engine {
  const { engine, address } = server;
  const { region, category } = config;
  const record = new CutRecord();

  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    const path = '/languages?api-version=3.0&scope=translation';
    const vendor = vendorFor({ region, category, pair: { source: '', target: '' } });
    const how = { path, schema: languagesSchema, otherShape: 'not-an-engine' as const };
    const listed = await requestJson(server, vendor, how, io);
    if (!listed.ok) return listed;
    return ok({ pairs: allPairs(Object.keys(listed.value.translation)) });
  };

  const send = async (
    texts: readonly string[],
    { pair, form }: TranslateRequest,
    io: EngineIo,
  ): Promise<Result<Answer[]>> => {
    const codes = codesOf(pair);
    const query = new URLSearchParams({
      'api-version': '3.0',
      from: codes.source,
      to: codes.target,
      textType: form === 'html' ? 'html' : 'plain',
      includeSentenceLength: 'true',
      ...(form === 'text' && { includeAlignment: 'true' }),
      ...(category && { category }),
    });
    const body = jsonBody(texts.map((text) => ({ Text: text })));
    const how = {
      path: `/translate?${query}`,
      body,
      schema: translationSchema,
      otherShape: 'bad-answer' as const,
    };
    const answered = await requestJson(server, vendorFor({ region, category, pair }), how, io);
    if (!answered.ok) return answered;
    return asMany(
      answered.value.map(({ translations: [answer] }, at) => answerIn(answer, texts[at] ?? '')),
      texts,
      server,
    );
  };

  const translate = (request: TranslateRequest, io: EngineIo) =>
    translateRuns<Answer>(request, {
      way: byBoundaries(request.pair.source, request.form),
      record,
      mostChars: MOST_CHARS,
      send: (texts) => send(texts, request, io),
      read: ({ sentLen: _, ...translated }) => translated,
    });

  return {
    id: 'azure',
    version: `${PROTOCOL}|${category}@${address}`,
    hosts: hostPatterns(address),
    limits: LIMITS,
    markup: 'html',
    context: 'block',
    aligns: true,
    inspect,
    supports: async (pair, io) => supportOf(pair, await inspect(io), engine),
    prepare: async () => ok(undefined),
    translate: async (request, io) => (request.items.length === 0 ? ok([]) : translate(request, io)),
  };
}

function answerIn({ text, alignment, sentLen }: WireAnswer, sent: string): Answer {
  const ranges = alignment?.proj ? alignmentIn(alignment.proj, sent, text) : [];
  return { text, sentLen, ...(ranges.length > 0 && { alignment: ranges }) };
}
