import * as v from 'valibot';
import type { AppError } from '../../core/errors';
import type { Http } from '../../core/http';
import { fail, ok, type Result } from '../../core/result';
import { bucketSchema, readBucket } from './catalogue-bucket';
import { readRecords, recordsSchema, serverRoot, serverRootSchema } from './catalogue-remote-settings';
import type { Model } from './model';
import { modelSchema } from './model-schema';
import type { FileStore } from './ports';

/** Where a catalogue is kept between sessions. */
const KEPT = 'catalogue';
/** Models change every few weeks; a list that is read once a day is young enough, and no article asks for it. */
const FRESH_MS = 24 * 60 * 60 * 1000;

const keptSchema = v.object({ address: v.string(), readAt: v.number(), models: v.array(modelSchema) });
type Kept = v.InferOutput<typeof keptSchema>;

/** The lists of models that there are to be had. */
export interface Catalogue {
  /** As it was last read, however long ago; undefined where it never was. Asks nobody. */
  kept(address: string): Promise<Model[] | undefined>;
  /**
   * As kept while that is younger than a day, else asked for; where that fails, as kept. Errors: `catalogue-failed`.
   * An aborted signal rejects with its reason.
   */
  read(address: string, signal: AbortSignal): Promise<Result<Model[]>>;
  /** Asked for, however young the kept one is. Errors: `catalogue-failed`. */
  readAnew(address: string, signal: AbortSignal): Promise<Result<Model[]>>;
}

interface CatalogueParts {
  http: Http;
  files: FileStore;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Reads catalogues of either kind: a list as in Mozilla's public bucket, or records of Remote Settings. */
export function createCatalogue({ http, files, now }: CatalogueParts): Catalogue {
  let last: Kept | undefined;

  async function keptOf(address: string): Promise<Kept | undefined> {
    last ??= parseKept(await files.read(KEPT));
    return last?.address === address ? last : undefined;
  }

  async function readAnew(address: string, signal: AbortSignal): Promise<Result<Model[]>> {
    const models = await readCatalogue(address, http, signal);
    if (!models.ok) return models;
    last = { address, readAt: now(), models: models.value };
    // Where it cannot be kept it is read again next time; that is no reason not to use it now.
    await files.write(KEPT, new TextEncoder().encode(JSON.stringify(last)));
    return models;
  }

  return {
    kept: async (address) => (await keptOf(address))?.models,
    async read(address, signal) {
      const kept = await keptOf(address);
      const age = kept ? now() - kept.readAt : Number.POSITIVE_INFINITY;
      // A clock that was put back would make it fresh for ever.
      if (kept && age >= 0 && age < FRESH_MS) return ok(kept.models);
      const models = await readAnew(address, signal);
      return models.ok || !kept ? models : ok(kept.models);
    },
    readAnew,
  };
}

function parseKept(bytes: ArrayBuffer | undefined): Kept | undefined {
  if (!bytes) return undefined;
  const kept = v.safeParse(keptSchema, parseJson(new TextDecoder().decode(bytes)));
  return kept.success ? kept.output : undefined;
}

async function readCatalogue(address: string, http: Http, signal: AbortSignal): Promise<Result<Model[]>> {
  const failed = (detail: string) => fail({ kind: 'catalogue-failed', address, detail });
  const list = await getJson(address, http, signal);
  if (!list.ok) return failed(list.error);
  const models = await modelsIn(list.value, address, http, signal);
  if (!models.ok) return failed(models.error);
  return models.value.length > 0 ? ok(models.value) : failed('no model in it that can be used');
}

/** A value, or in a word or two why there is none. */
type Outcome<T> = { ok: true; value: T } | { ok: false; error: string };

/** Tells the kinds apart by what they hold: a mirror may have any address. */
async function modelsIn(
  list: unknown,
  address: string,
  http: Http,
  signal: AbortSignal,
): Promise<Outcome<Model[]>> {
  const bucket = v.safeParse(bucketSchema, list);
  if (bucket.success) return { ok: true, value: readBucket(bucket.output, address) };
  const records = v.safeParse(recordsSchema, list);
  const root = serverRoot(address);
  if (!records.success || !root) return { ok: false, error: 'not a list of models' };
  const answer = await getJson(root, http, signal);
  if (!answer.ok) return answer;
  const server = v.safeParse(serverRootSchema, answer.value);
  if (!server.success) return { ok: false, error: 'not a list of models' };
  const attachments = server.output.capabilities.attachments.base_url;
  return { ok: true, value: readRecords(records.output, attachments) };
}

async function getJson(url: string, http: Http, signal: AbortSignal): Promise<Outcome<unknown>> {
  const answer = await http({ url, method: 'GET', headers: { Accept: 'application/json' } }, signal);
  if (!answer.ok) return { ok: false, error: reason(answer.error) };
  const { status, body } = answer.value;
  if (status !== 200) return { ok: false, error: `status ${status}` };
  const value = parseJson(body);
  return value === undefined ? { ok: false, error: 'not JSON' } : { ok: true, value };
}

function reason(error: AppError): string {
  switch (error.kind) {
    case 'offline':
      return 'offline';
    case 'timed-out':
      return `no answer within ${error.seconds} s`;
    case 'answer-too-large':
      return 'too large';
    default:
      return 'unreachable';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
