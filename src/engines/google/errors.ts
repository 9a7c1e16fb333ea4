import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import type { Refused } from '../request-json';
import { rateLimited, shownDetail } from '../server-errors';

const errorSchema = v.object({
  error: v.object({
    message: v.optional(v.string(), ''),
    status: v.optional(v.string(), ''),
    errors: v.optional(v.array(v.object({ reason: v.optional(v.string(), '') })), []),
    details: v.optional(v.array(v.object({ reason: v.optional(v.string(), '') })), []),
  }),
});

type GoogleError = v.InferOutput<typeof errorSchema>['error'];

function errorIn(json: unknown): GoogleError | undefined {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? parsed.output.error : undefined;
}

/** Errors are `{ "error": { "code", "message", "status", "errors": [{ "reason" }], "details": [{ "reason" }] } }`. */
export function detailOf(json: unknown): string {
  return errorIn(json)?.message ?? '';
}

/** Limits by the minute pass; those by the day do not. */
const PASSING_LIMIT = /^(userRateLimitExceeded|rateLimitExceeded|RATE_LIMIT_EXCEEDED|RESOURCE_EXHAUSTED)$/;
const DAILY_LIMIT = /^(dailyLimitExceeded|dailyLimitExceededUnreg|quotaExceeded)$/;
const KEY =
  /^(keyInvalid|keyExpired|API_KEY_INVALID|CREDENTIALS_MISSING|ACCESS_TOKEN_EXPIRED|UNAUTHENTICATED)$/;

/** Google tells a wrong key with 400 or 401, what the account may not do with 403, and limits with 403 or 429. */
export function refine({ answer, json, detail, server }: Refused): AppError | undefined {
  const error = errorIn(json);
  if (!error) return undefined;
  const said = { engine: server.engine, detail: shownDetail(detail, server) };
  const reasons = [...error.errors, ...error.details].map(({ reason }) => reason);
  const states = (pattern: RegExp) => [...reasons, error.status].some((reason) => pattern.test(reason));
  if (states(DAILY_LIMIT) || (answer.status === 429 && /\bper day\b/i.test(detail))) {
    return { kind: 'quota-used-up', ...said };
  }
  if (answer.status === 429 || (answer.status === 403 && states(PASSING_LIMIT))) {
    return rateLimited(answer, server);
  }
  if (answer.status === 401 || states(KEY) || /API key not valid/i.test(detail)) {
    return { kind: 'key-refused', ...said };
  }
  return answer.status === 403 ? { kind: 'access-refused', ...said } : undefined;
}

/** v2: `Bad language pair: it|xx`, `Invalid Value`; v3: `Source language is invalid`, `Target language: xx is invalid`. */
export function isAboutLanguage(error: AppError): boolean {
  return (
    error.kind === 'bad-request' && /bad language pair|language.*(invalid|not supported)/i.test(error.detail)
  );
}
