import * as v from 'valibot';
import type { AppError } from '../core/errors';
import type { HttpAnswer, HttpRequest } from '../core/http';
import { fail, ok, type Result } from '../core/result';
import type { EngineIo } from './engine';
import { errorOfStatus, type Server, shownDetail } from './server-errors';

interface JsonRequest<T> {
  /** Appended to the server's address: `/translate`. */
  path: string;
  /** Sent as POST where it is there, as GET otherwise. */
  body?: { text: string; mediaType: string };
  schema: v.GenericSchema<unknown, T>;
  /** What an answer of another shape means: a server of another kind, or one of this kind that failed. */
  otherShape: 'not-an-engine' | 'bad-answer';
  /** The server's own words in the JSON of an error. */
  detailOf(json: unknown): string;
  /** What this server means by a status and its words, where that is more than the status says. */
  refine(answer: HttpAnswer, detail: string, server: Server): AppError | undefined;
}

/** Asks a server of the reader's and reads its JSON. Every way this can fail becomes one AppError. */
export async function requestJson<T>(
  server: Server,
  { path, body, ...request }: JsonRequest<T>,
  io: EngineIo,
): Promise<Result<T>> {
  const answered = await io.http(httpRequest(server.address + path, body), io.signal);
  if (!answered.ok) return fail(named(answered.error, server));
  const answer = answered.value;
  const json = parseJson(answer.body);
  if (answer.status < 200 || answer.status > 299) {
    const detail = json.ok ? request.detailOf(json.value) : '';
    return fail(request.refine(answer, detail, server) ?? errorOfStatus(answer, server, detail));
  }
  if (!json.ok) return fail(noJson(answer, server));
  const parsed = v.safeParse(request.schema, json.value);
  if (parsed.success) return ok(parsed.output);
  if (request.otherShape === 'not-an-engine') return fail({ kind: 'not-an-engine', address: server.address });
  return fail(badAnswer(server, `unexpected JSON: ${parsed.issues[0].message}`));
}

export function badAnswer(server: Server, detail: string): AppError {
  return { kind: 'bad-answer', engine: server.engine, detail: shownDetail(detail, server) };
}

function httpRequest(url: string, body: JsonRequest<unknown>['body']): HttpRequest {
  // English, so that the words of an error can be understood whatever the browser's language is.
  const headers = { Accept: 'application/json', 'Accept-Language': 'en' };
  if (!body) return { url, method: 'GET', headers };
  return { url, method: 'POST', headers: { ...headers, 'Content-Type': body.mediaType }, body: body.text };
}

/** Http knows no engines, so it cannot name one. */
function named(error: AppError, { engine }: Server): AppError {
  return error.kind === 'answer-too-large' ? { ...error, engine } : error;
}

/** A page where JSON should be is another server, a login page, a hotel's portal; broken JSON is this one's own failure. */
function noJson(answer: HttpAnswer, server: Server): AppError {
  if (/[/+]json$/.test(answer.mediaType)) return badAnswer(server, 'malformed JSON');
  return { kind: 'not-an-engine', address: server.address };
}

function parseJson(body: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
}
