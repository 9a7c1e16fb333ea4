import type { Inspection } from '../../core/inspection';
import { fail, ok, type Result } from '../../core/result';
import type { EngineConfigs } from '../../core/settings';
import type { Translated } from '../../core/translated';
import { allPairs } from '../all-pairs';
import type { Engine, EngineIo } from '../engine';
import { asMany, jsonBody, requestJson } from '../request-json';
import { CutRecord } from '../runs/cut-record';
import { translateRuns } from '../runs/translate-runs';
import { byMarks } from '../runs/ways';
import { hostPatterns } from '../server-address';
import type { Server } from '../server-errors';
import { pairUnsupported, supportOf } from '../server-support';
import type { TranslateRequest } from '../translation';
import { isAboutLanguage } from './errors';
import { codesOf } from './languages';
import { MOST_CHARS, protocolFor } from './protocol';

/** Changes when the same text is asked for or read differently, so that the cache is not mistaken. */
const PROTOCOL = 1;

/**
 * Google Cloud Translation, Basic (v2) or Advanced (v3). Both keep tags that they do not know, in HTML. Each text is translated
 * by itself, so sentences of one block are sent as one, between marks at which the answer is cut apart.
 */
export function createGoogle(server: Server, config: EngineConfigs['google']): Engine {
  const { engine, address } = server;
  const protocol = protocolFor(config);
  const { vendor } = protocol;
  const record = new CutRecord();

  const inspect = async (io: EngineIo): Promise<Result<Inspection>> => {
    const { languagesPath: path, languagesSchema: schema } = protocol;
    const listed = await requestJson(server, vendor, { path, schema, otherShape: 'not-an-engine' }, io);
    if (!listed.ok) return listed;
    const codes = (which: 'isSource' | 'isTarget') =>
      listed.value.filter((language) => language[which]).map(({ code }) => code);
    return ok({ pairs: allPairs(codes('isSource'), codes('isTarget')) });
  };

  const send = async (
    items: readonly string[],
    request: TranslateRequest,
    io: EngineIo,
  ): Promise<Result<Translated[]>> => {
    const body = jsonBody(protocol.bodyOf({ ...request, items }, codesOf(request.pair)));
    const { translatePath: path, translationSchema: schema } = protocol;
    const answered = await requestJson(server, vendor, { path, body, schema, otherShape: 'bad-answer' }, io);
    if (answered.ok) return asMany(answered.value, items, server);
    return isAboutLanguage(answered.error) ? fail(pairUnsupported(engine, request.pair)) : answered;
  };

  return {
    id: 'google',
    version: `${PROTOCOL}|${config.project && 'v3'}@${address}`,
    hosts: hostPatterns(address),
    limits: protocol.limits,
    markup: 'html',
    context: 'block',
    inspect,
    supports: async (pair, io) => supportOf(pair, await inspect(io), engine),
    prepare: async () => ok(undefined),
    async translate(request, io) {
      if (request.items.length === 0) return ok([]);
      return translateRuns<Translated>(request, {
        way: request.form === 'html' ? byMarks(request.pair.source) : undefined,
        record,
        mostChars: MOST_CHARS,
        send: (texts) => send(texts, request, io),
        read: (answer) => answer,
      });
    },
  };
}
