import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import { isLoopback } from '../../core/loopback';
import type { Refused, Vendor } from '../request-json';
import { rateLimited, shownDetail } from '../server-errors';

const code = v.nullish(v.union([v.string(), v.number()]), '');
const inner = v.object({ message: v.optional(v.string(), ''), code, type: v.nullish(v.string(), '') });

/** OpenAI's `{ "error": { "message", "code", "type" } }`, Gemini's list of those, and services that write it flat. */
const errorSchema = v.union([
  v.pipe(
    v.object({ error: inner }),
    v.transform(({ error }) => error),
  ),
  v.pipe(
    v.tuple([v.object({ error: inner })]),
    v.transform(([{ error }]) => error),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => ({ message: error, code: '', type: '' })),
  ),
  v.pipe(
    v.object({ message: v.string(), code, type: v.nullish(v.string(), '') }),
    v.transform((error) => error),
  ),
]);

function errorIn(json: unknown): v.InferOutput<typeof errorSchema> | undefined {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? parsed.output : undefined;
}

/** The status that an error in the middle of a stream stands for. */
export function statusIn(json: unknown): number {
  const status = Number(errorIn(json)?.code);
  return status >= 400 && status < 600 ? status : 500;
}

function detailOf(json: unknown): string {
  return errorIn(json)?.message ?? '';
}

const QUOTA = /insufficient[_ ](quota|credits|balance)|exceeded your current quota|billing[_ ]hard/i;
const KEY = /invalid[_ ]api[_ ]key|API key not valid|incorrect api key|API_KEY_INVALID/i;
const MODEL = /\bmodel\b/i;

/** Asked for by `named`: the model of the settings. */
function refine({ answer, json, detail, server }: Refused, model: string): AppError | undefined {
  const error = errorIn(json);
  const { status } = answer;
  const said = { engine: server.engine, detail: shownDetail(detail, server) };
  const words = [error?.code, error?.type, detail].join(' ');
  if (status === 402 || QUOTA.test(words)) return { kind: 'quota-used-up', ...said };
  if (status === 429 || status === 529) return rateLimited(answer, server);
  if (KEY.test(words)) return { kind: 'key-refused', ...said };
  // Servers on this computer let nobody in whose origin they were not told of: Ollama, LM Studio.
  if (status === 403 && isLoopback(server.address)) {
    return { kind: 'extension-refused', engine: server.engine, address: server.address };
  }
  if (status === 403) return { kind: 'access-refused', ...said };
  if (status === 401) return { kind: 'key-refused', ...said };
  const isModelMissing =
    (status === 404 && MODEL.test(words)) || /model_not_found|model not found/i.test(words);
  return isModelMissing ? { kind: 'model-unknown', model, ...said } : undefined;
}

/** Anthropic takes calls from browsers only from those who say that they mean it. */
function ownHeaders(address: string): Record<string, string> {
  return new URL(address).hostname === 'api.anthropic.com'
    ? { 'anthropic-dangerous-direct-browser-access': 'true' }
    : {};
}

export function vendorFor(model: string): Vendor {
  return {
    detailOf,
    refine: (refused) => refine(refused, model),
    headers: ({ address, key }) => ({
      ...(key && { Authorization: `Bearer ${key}` }),
      ...ownHeaders(address),
    }),
  };
}
