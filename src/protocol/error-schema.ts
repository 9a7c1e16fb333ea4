import * as v from 'valibot';
import type { AppError, ErrorKind } from '../core/errors';

const text = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const detail = { detail: text };
const engine = { engine: text };
const address = { address: text };
const engineAndDetail = { ...engine, ...detail };

type Carried<K extends ErrorKind> = Omit<Extract<AppError, { kind: K }>, 'kind'>;

/** What errors of each kind carry. */
const FIELDS: { [K in ErrorKind]: { [F in keyof Carried<K>]-?: v.GenericSchema } } = {
  'not-a-web-page': {},
  'page-not-allowed': {},
  'page-closed': {},
  'page-changed': {},
  'page-too-large': { elements: count },
  'page-empty': {},
  'page-is-pdf': {},
  'page-is-listing': {},
  'page-without-article': {},
  'page-unreadable': detail,
  'sentence-not-found': {},
  'block-too-large': {},
  'selection-empty': {},
  'selection-editable': {},
  'language-unknown': {},
  'same-language': { language: text },
  'pair-unsupported': { ...engine, source: text, target: text },
  'engine-not-chosen': {},
  'engine-not-configured': engine,
  'engine-not-allowed': { ...engine, origins: v.pipe(v.array(text), v.maxLength(50)) },
  'server-unreachable': address,
  offline: {},
  'timed-out': { ...address, seconds: count },
  'bad-request': engineAndDetail,
  'key-missing': engine,
  'key-refused': engineAndDetail,
  'region-refused': { ...engineAndDetail, region: text },
  'access-refused': engineAndDetail,
  'extension-refused': { ...engine, ...address },
  'model-unknown': { ...engineAndDetail, model: text },
  'quota-used-up': engineAndDetail,
  'text-refused': engineAndDetail,
  'rate-limited': { ...engine, retryAfterSeconds: v.exactOptional(count) },
  'server-error': { ...engineAndDetail, status: count },
  'not-an-engine': address,
  'bad-answer': engineAndDetail,
  'answer-too-large': engine,
  'engine-cannot-run': engineAndDetail,
  'engine-stalled': { ...engine, seconds: count },
  'engine-crashed': engineAndDetail,
  'download-needed': engine,
  'catalogue-failed': { ...address, ...detail },
  'download-failed': { ...address, ...detail },
  'download-cancelled': engine,
  'model-damaged': { file: text, ...detail },
  'model-refused': { ...engineAndDetail, model: text },
  'storage-full': { bytes: count },
  'feed-is-page': {},
  'feed-unreadable': detail,
  'feed-too-large': { bytes: count },
  'opml-unreadable': detail,
  'feed-address': address,
  'feed-none': address,
  'feed-not-allowed': address,
  'feed-moved': { ...address, to: text },
  'feed-redirects': address,
  'feed-gone': address,
  'feed-refused': { ...address, status: count },
  'feed-busy': { ...address, retryAfterSeconds: v.exactOptional(count) },
  'feed-failed': { ...address, status: count },
  'feed-unreachable': address,
  'feed-slow': { ...address, seconds: count },
  'item-gone': {},
  'item-without-page': {},
  'site-never': address,
  'not-kept': {},
  'kept-untranslated': {},
  'no-room': {},
  'storage-failed': detail,
  disconnected: {},
  broken: detail,
};

const schemas = new Map<unknown, v.GenericSchema>(
  Object.entries(FIELDS).map(([kind, fields]) => [kind, v.object({ kind: v.literal(kind), ...fields })]),
);

/**
 * An error that comes from outside, with what errors of its kind carry and nothing else; undefined for what is none. The languages it names
 * are for messages alone, which take any text for one.
 */
export function parseError(value: unknown): AppError | undefined {
  const { kind } = (value ?? {}) as { kind?: unknown };
  const schema = schemas.get(kind);
  const parsed = schema && v.safeParse(schema, value);
  // Each schema was made of what the type of its kind asks for.
  return parsed?.success ? (parsed.output as AppError) : undefined;
}
