import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import type { Refused, Vendor } from '../request-json';
import { shownDetail } from '../server-errors';
import { pairUnsupported } from '../server-support';

const errorSchema = v.object({
  error: v.object({ code: v.union([v.number(), v.string()]), message: v.optional(v.string(), '') }),
});

function codeOf(json: unknown): string {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? String(parsed.output.error.code) : '';
}

/** Errors are `{ "error": { "code": 400036, "message": "..." } }`; behind some gateways the code is a word. */
function detailOf(json: unknown): string {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? parsed.output.error.message : '';
}

/** Languages: 400019, 400023, 400035, 400036; a custom system: 400002, 400075, 400079; 403001: the free characters are used up. */
const LANGUAGE_CODES = new Set(['400003', '400019', '400023', '400035', '400036']);
const CATEGORY_CODES = new Set(['400002', '400075', '400079']);

/**
 * A wrong key and a key of another region get the same answer (401000), whose words name both. Where no region was given
 * the region is what is more likely missing: all resources but global ones want one.
 */
function refine({ answer, json, detail, server }: Refused, config: AzureOptions): AppError | undefined {
  const code = codeOf(json);
  const said = { engine: server.engine, detail: shownDetail(detail, server) };
  if (answer.status === 401) {
    const isAboutRegion = config.region === '' || /\bregion\b/i.test(detail);
    return isAboutRegion
      ? { kind: 'region-refused', region: config.region, ...said }
      : { kind: 'key-refused', ...said };
  }
  if (code === '403001' || /\bquota\b/i.test(detail)) return { kind: 'quota-used-up', ...said };
  if (answer.status === 403) return { kind: 'access-refused', ...said };
  if (CATEGORY_CODES.has(code)) return { kind: 'model-unknown', model: config.category, ...said };
  if (LANGUAGE_CODES.has(code)) return pairUnsupported(server.engine, config.pair);
  return undefined;
}

/** What an error is about. */
interface AzureOptions {
  region: string;
  category: string;
  pair: { source: string; target: string };
}

export function vendorFor(options: AzureOptions): Vendor {
  return {
    detailOf,
    refine: (refused) => refine(refused, options),
    headers: ({ key }) => ({
      'Ocp-Apim-Subscription-Key': key ?? '',
      ...(options.region && { 'Ocp-Apim-Subscription-Region': options.region }),
    }),
  };
}
