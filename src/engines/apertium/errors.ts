import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import type { Vendor } from '../request-json';

const errorSchema = v.object({
  explanation: v.optional(v.string(), ''),
  message: v.optional(v.string(), ''),
});

/** Errors are `{ "status": "error", "code": 400, "message": "Bad Request", "explanation": "..." }`. */
function detailOf(json: unknown): string {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? parsed.output.explanation || parsed.output.message : '';
}

/** `No path found for ita-deu`, `Pair cat-xyz is not installed`. */
export function isAboutLanguage(error: AppError): boolean {
  return error.kind === 'bad-request' && /^No path found|is not installed$/.test(error.detail);
}

export const VENDOR: Vendor = { detailOf, refine: () => undefined };
