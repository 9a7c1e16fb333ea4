import * as v from 'valibot';
import type { CustomDefinition } from '../../core/custom-engine';
import { TEXTS_PLACEHOLDER } from '../../core/custom-engine';
import type { Inspection } from '../../core/inspection';
import { type LanguageTag, primaryLanguage } from '../../core/language';
import { fail, ok, type Result } from '../../core/result';
import type { Translated } from '../../core/translated';
import type { Engine, EngineIo } from '../engine';
import { asMany, badAnswer, jsonBody, requestJson, type Vendor } from '../request-json';
import { CutRecord } from '../runs/cut-record';
import { translateRuns } from '../runs/translate-runs';
import { byLength, byMarks } from '../runs/ways';
import { hostPatterns } from '../server-address';
import type { Server } from '../server-errors';
import { ASSUMED_PER_SECOND, DELAY_MS } from '../server-limits';
import type { PlainRequest, TranslateRequest } from '../translation';
import { textsAt } from './answer-path';
import { fillBody, fillText } from './fill';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/** Where the definition does not say. */
const LIMITS = { characters: 4000, texts: 20, requests: 2, perSecond: ASSUMED_PER_SECOND };

/** Words of an error are where most services have them. */
const errorSchema = v.union([
  v.pipe(
    v.object({ error: v.object({ message: v.string() }) }),
    v.transform(({ error }) => error.message),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => error),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
  v.pipe(
    v.object({ detail: v.string() }),
    v.transform(({ detail }) => detail),
  ),
]);

/** Of the characters that a request may have, for the marks of sentences that are joined. */
const ROOM_FOR_MARKS = 0.1;

/**
 * A service that the reader has described. It is asked as the description says, and nothing is guessed. Where it wants the
 * sentences of a block together, its answer is cut apart at marks if it keeps tags, by length if it does not.
 */
export function createCustom(server: Server, definition: CustomDefinition): Engine {
  const { body, answer, format, context, limits, languages } = definition;
  const isMany = JSON.stringify(body).includes(`"${TEXTS_PLACEHOLDER}"`);
  const mostChars = limits.characters ?? LIMITS.characters;
  const record = new CutRecord();
  const codeOf = (tag: LanguageTag) => languages[tag] ?? languages[primaryLanguage(tag)] ?? tag;

  const send = async ({ pair, items }: PlainRequest, io: EngineIo): Promise<Result<Translated[]>> => {
    const key = server.key ?? '';
    const codes = { source: codeOf(pair.source), target: codeOf(pair.target) };
    const filling = { ...codes, key, texts: items };
    const vendor: Vendor = {
      detailOf(json) {
        const said = v.safeParse(errorSchema, json);
        return said.success ? said.output : '';
      },
      refine: () => undefined,
      headers: () => headersOf(definition, filling),
    };
    // Languages may stand in the address; encoded there, so that they stay one part of it.
    const encoded = {
      ...filling,
      source: encodeURIComponent(codes.source),
      target: encodeURIComponent(codes.target),
    };
    const { pathname, search } = new URL(fillText(definition.url, encoded));
    const path = pathname + search;
    const how = {
      path,
      body: jsonBody(fillBody(body, filling)),
      schema: v.unknown(),
      otherShape: 'bad-answer' as const,
    };
    const answered = await requestJson(server, vendor, how, io);
    if (!answered.ok) return answered;
    const texts = textsAt(answered.value, answer);
    if (!texts) return fail(badAnswer(server, `no texts at ${answer}`));
    return asMany(
      texts.map((text) => ({ text })),
      items,
      server,
    );
  };

  /** Sentences are joined in the form the service is made for; the other one is for words that lost their marks. */
  const wayOf = ({ pair, form }: TranslateRequest) => {
    if (context !== 'block' || form !== format) return undefined;
    return form === 'html' ? byMarks(pair.source) : byLength(pair);
  };

  const translate = (request: TranslateRequest, io: EngineIo) =>
    translateRuns<Translated>(request, {
      way: wayOf(request),
      record,
      mostChars,
      ...(!isMany && { mostTexts: 1 }),
      send: (items) => send({ ...request, items }, io),
      read: (translated) => translated,
    });

  /** There is nothing to ask but a translation; one word shows whether all of it works. */
  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    const pair = { source: 'it', target: 'en' };
    const tried = await send({ pair, form: 'text', items: ['Buongiorno.'] }, io);
    return tried.ok ? ok({ pairs: 'any' }) : tried;
  };

  return {
    id: 'custom',
    version: `${PROTOCOL}|${JSON.stringify(definition)}`,
    hosts: hostPatterns(server.address),
    limits: {
      charsPerRequest: context === 'block' ? Math.ceil(mostChars * (1 - ROOM_FOR_MARKS)) : mostChars,
      itemsPerRequest: isMany || context === 'block' ? (limits.texts ?? LIMITS.texts) : 1,
      ...(!isMany && context === 'block' && { runsPerRequest: 1 }),
      concurrency: limits.requests ?? LIMITS.requests,
      requestsPerSecond: limits.perSecond ?? LIMITS.perSecond,
      delayMs: DELAY_MS,
    },
    markup: format,
    context,
    inspect,
    supports: async () => ({ state: 'ready' }),
    prepare: async () => ok(undefined),
    translate: async (request, io) => (request.items.length === 0 ? ok([]) : translate(request, io)),
  };
}

function headersOf({ headers }: CustomDefinition, filling: Parameters<typeof fillText>[1]) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fillText(value, filling)]));
}
