import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import type { Refused, Vendor } from '../request-json';
import { rateLimited, shownDetail } from '../server-errors';

const errorSchema = v.object({ error: v.string() });

/** Errors are `{ "error": "..." }`, in the language asked for. */
function detailOf(json: unknown): string {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? parsed.output.error : '';
}

/** A server that wants a key says so with 400, and one that has had enough of us (a ban) with 403. */
function refine({ answer, detail, server }: Refused): AppError | undefined {
  if (answer.status === 400 && /\bAPI key\b/i.test(detail)) {
    return { kind: 'key-refused', engine: server.engine, detail: shownDetail(detail, server) };
  }
  if (answer.status === 403 && /limits? violations?/i.test(detail)) return rateLimited(answer, server);
  return undefined;
}

export const VENDOR: Vendor = { detailOf, refine };

/** `x is not supported`, `X (x) is not available as a target language from Y (y)`. */
export function isAboutLanguage(error: AppError): boolean {
  return error.kind === 'bad-request' && /is not (supported|available as a target)/.test(error.detail);
}

/** `request (12) exceeds text limit (5)`: the number of texts a request may have, where it is that which was too large. */
export function batchLimitIn(error: AppError, items: number): number | undefined {
  if (error.kind !== 'bad-request') return undefined;
  const [, size, limit] = /\((\d+)\) exceeds text limit \((\d+)\)/.exec(error.detail) ?? [];
  return Number(size) === items && Number(limit) > 0 && Number(limit) < items ? Number(limit) : undefined;
}
