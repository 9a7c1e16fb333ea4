import * as v from 'valibot';
import type { AppError } from '../core/errors';
import type { HttpAnswer, HttpRequest } from '../core/http';
import { fail, ok, type Result } from '../core/result';
import type { EngineIo } from './engine';
import { errorOfStatus, type Server, shownDetail } from './server-errors';

/** An answer with a status other than success. */
export interface Refused {
  answer: HttpAnswer;
  /** Its body, where that is JSON. */
  json: unknown;
  /** The server's own words, as `detailOf` found them. */
  detail: string;
  server: Server;
}

/** How the vendor writes errors. */
export interface Vendor {
  detailOf(json: unknown): string;
  /** What this server means by a status and its words, where that is more than the status says. */
  refine(refused: Refused): AppError | undefined;
  headers?(server: Server): Record<string, string>;
}

interface JsonRequest<T> {
  /** Appended to the server's address: `/translate`. */
  path: string;
  /** Sent as POST where it is there, as GET otherwise. */
  body?: { text: string; mediaType: string };
  schema: v.GenericSchema<unknown, T>;
  /** What an answer of another shape means: a server of another kind, or one of this kind that failed. */
  otherShape: 'not-an-engine' | 'bad-answer';
}

/** A body of JSON. */
export function jsonBody(value: unknown): { text: string; mediaType: string } {
  return { text: JSON.stringify(value), mediaType: 'application/json' };
}

/** Asks a server of the reader's and reads its JSON. Every way this can fail becomes one AppError. */
export async function requestJson<T>(
  server: Server,
  vendor: Vendor,
  { path, body, schema, otherShape }: JsonRequest<T>,
  io: EngineIo,
): Promise<Result<T>> {
  const request = httpRequest(server.address + path, body, vendor.headers?.(server));
  const answered = await io.http(request, io.signal);
  if (!answered.ok) return fail(named(answered.error, server));
  const answer = answered.value;
  if (isFailure(answer)) return fail(errorOf(answer, server, vendor));
  const json = parseJson(answer.body);
  if (!json.ok) return fail(noJson(answer, server));
  const parsed = v.safeParse(schema, json.value);
  if (parsed.success) return ok(parsed.output);
  if (otherShape === 'not-an-engine') return fail({ kind: 'not-an-engine', address: server.address });
  return fail(badAnswer(server, `unexpected JSON: ${parsed.issues[0].message}`));
}

/** What went wrong, of an answer with a status other than success. */
export function errorOf(answer: HttpAnswer, server: Server, vendor: Vendor): AppError {
  const json = parseJson(answer.body);
  return errorSaid(json.ok ? json.value : undefined, answer, server, vendor);
}

/** The same of an error that was read already; `said` is undefined where the server said nothing that is JSON. */
export function errorSaid(said: unknown, answer: HttpAnswer, server: Server, vendor: Vendor): AppError {
  const detail = said === undefined ? '' : vendor.detailOf(said);
  return vendor.refine({ answer, json: said, detail, server }) ?? errorOfStatus(answer, server, detail);
}

export function isFailure({ status }: HttpAnswer): boolean {
  return status < 200 || status > 299;
}

export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

export function badAnswer(server: Server, detail: string): AppError {
  return { kind: 'bad-answer', engine: server.engine, detail: shownDetail(detail, server) };
}

/** Fails where there are not as many translations as texts. */
export function asMany<T>(translations: T[], items: readonly string[], server: Server): Result<T[]> {
  if (translations.length === items.length) return ok(translations);
  return fail(badAnswer(server, `${translations.length} translations of ${items.length} texts`));
}

export function httpRequest(
  url: string,
  body: JsonRequest<unknown>['body'],
  own: Record<string, string> = {},
): HttpRequest {
  // English, so that the words of an error can be understood whatever the browser's language is.
  const headers = { Accept: 'application/json', 'Accept-Language': 'en', ...own };
  if (!body) return { url, method: 'GET', headers };
  return { url, method: 'POST', headers: { ...headers, 'Content-Type': body.mediaType }, body: body.text };
}

/** Http knows no engines, so it cannot name one. */
export function named(error: AppError, { engine }: Server): AppError {
  return error.kind === 'answer-too-large' ? { ...error, engine } : error;
}

/** A page where JSON should be is another server, a login page, a hotel's portal; broken JSON is this one's own failure. */
function noJson(answer: HttpAnswer, server: Server): AppError {
  if (isJson(answer.mediaType)) return badAnswer(server, 'malformed JSON');
  return { kind: 'not-an-engine', address: server.address };
}

function parseJson(body: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
}
