import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import type { Refused, Vendor } from '../request-json';
import { shownDetail } from '../server-errors';

const errorSchema = v.object({ message: v.optional(v.string(), ''), detail: v.optional(v.string(), '') });

/** Errors are `{ "message": "...", "detail": "..." }`; the second is there now and then and says more. */
function detailOf(json: unknown): string {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? [parsed.output.message, parsed.output.detail].filter(Boolean).join(': ') : '';
}

/** 456 is DeepL's own: the characters of this month are used up. 403 is the only word it has for a key it does not know. */
function refine({ answer, detail, server }: Refused): AppError | undefined {
  const said = { engine: server.engine, detail: shownDetail(detail, server) };
  if (answer.status === 456) return { kind: 'quota-used-up', ...said };
  return undefined;
}

export const VENDOR: Vendor = {
  detailOf,
  refine,
  headers: ({ key }) => ({ Authorization: `DeepL-Auth-Key ${key}` }),
};

/** `Value for 'target_lang' not supported.`; a glossary for another pair is the reader's to mend. */
export function isAboutLanguage(error: AppError): boolean {
  return error.kind === 'bad-request' && /\b(source|target)_lang\b.*not supported/i.test(error.detail);
}
