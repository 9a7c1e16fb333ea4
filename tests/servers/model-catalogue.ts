import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FixtureFile, fixtureModels } from '../fixtures/bergamot';
import { answerWithFault, bytesOf, type CatalogueFault } from './model-faults';
import {
  BUCKET_LIST,
  layOut,
  type PublishedModel,
  pathOf,
  REMOTE_SETTINGS_LIST,
  type StoredFile,
} from './model-layout';
import { type Hold, type HoldPoint, holdPoint, transfer } from './model-transfer';

/** A request that arrived, and what it got. */
interface CatalogueRequest {
  path: string;
  method: string;
  /** Its `Range` header. */
  range?: string;
  /** 0 while nothing was answered. */
  readonly status: number;
  /** Of the body, so far. */
  bytes: number;
}

interface CatalogueOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** The fixtures unless told otherwise. */
  models?: readonly PublishedModel[];
  /** Whether downloads can begin in the middle of a file; true unless told otherwise. */
  ranges?: boolean;
  /** As fast as it goes unless told otherwise. */
  bytesPerSecond?: number;
}

/** A server of models under a test's control, on 127.0.0.1 only. */
export interface ModelCatalogue {
  /** Its origin. */
  address: string;
  /** The list as the public bucket has it; its files are packed with gzip. */
  catalogue: string;
  /** The list as Remote Settings has it; its files are packed with Zstandard. */
  remoteSettings: string;
  /** Everything that arrived so far, in order. Preflights are not in it. */
  readonly requests: readonly CatalogueRequest[];
  /** The path of a model's file. Throws where there is no such file. */
  path(pair: `${string}-${string}`, part: FixtureFile['part'], packing?: 'gzip' | 'zstd'): string;
  /** From now on a path, or all below a folder (`/attachments/`), has this fault; without one all is well again. */
  setFault(path: string, fault?: CatalogueFault, times?: number): void;
  /** Downloads of a path stop after so many bytes of the file. */
  hold(path: string, afterBytes: number): Hold;
  setRanges(ranges: boolean): void;
  setBytesPerSecond(bytesPerSecond?: number): void;
  /** From now on it has these models. */
  publish(models: readonly PublishedModel[]): void;
  close(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'range',
  'Access-Control-Expose-Headers': 'Content-Length, Content-Range',
};

/** Publishes models as Mozilla's bucket and Mozilla's Remote Settings do. */
export async function startModelCatalogue(options: CatalogueOptions = {}): Promise<ModelCatalogue> {
  let models = options.models ?? fixtureModels();
  let layout = layOut(models);
  let ranges = options.ranges ?? true;
  let { bytesPerSecond } = options;
  const requests: CatalogueRequest[] = [];
  const holds = new Map<string, HoldPoint>();
  const faults = new Map<string, { what: CatalogueFault; left: number }>();

  const takeFault = (path: string): CatalogueFault | undefined => {
    const folder = [...faults.keys()].find((at) => at.endsWith('/') && path.startsWith(at));
    const fault = faults.get(path) ?? (folder && faults.get(folder));
    if (!fault || fault.left === 0) return undefined;
    fault.left -= 1;
    return fault.what;
  };

  const sendFile = async (
    file: StoredFile,
    fault: CatalogueFault | undefined,
    seen: CatalogueRequest,
    response: ServerResponse,
  ) => {
    const bytes = bytesOf(file, fault);
    const from = ranges ? startOf(seen.range) : 0;
    if (from > 0 && from >= bytes.length) {
      response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
      return;
    }
    response.writeHead(from > 0 ? 206 : 200, {
      'Content-Type': file.type,
      'Content-Length': bytes.length - from,
      ...(ranges && { 'Accept-Ranges': 'bytes' }),
      ...(from > 0 && { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    });
    if (seen.method === 'HEAD') {
      response.end();
      return;
    }
    const sent = (count: number) => {
      seen.bytes += count;
    };
    const dropAt = fault?.kind === 'dropped' ? fault.after : undefined;
    await transfer({ bytes, from, hold: holds.get(file.path), dropAt, bytesPerSecond, sent }, response);
  };

  const respond = async (incoming: IncomingMessage, response: ServerResponse) => {
    const origin = `http://${incoming.headers.host}`;
    const { pathname: path } = new URL(incoming.url ?? '/', origin);
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (incoming.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const seen = seenRequest(incoming, path, response);
    requests.push(seen);
    const fault = takeFault(path);
    const file = layout.files.get(path);
    const document = layout.documents.get(path);
    if (answerWithFault(fault, response)) return;
    if (file) await sendFile(file, fault, seen, response);
    else if (document) sendJson(document(origin), response);
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  };

  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    catalogue: `${address}${BUCKET_LIST}`,
    remoteSettings: `${address}${REMOTE_SETTINGS_LIST}`,
    requests,
    path: (pair, part, packing = 'gzip') => pathIn(models, pair, part, packing),
    setFault(path, what, times = Number.POSITIVE_INFINITY) {
      if (what) faults.set(path, { what, left: times });
      else faults.delete(path);
    },
    hold(path, afterBytes) {
      const point = holdPoint(afterBytes);
      holds.set(path, point);
      return point;
    },
    setRanges(on) {
      ranges = on;
    },
    setBytesPerSecond(rate) {
      bytesPerSecond = rate;
    },
    publish(others) {
      models = others;
      layout = layOut(models);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function seenRequest(
  { method = '', headers }: IncomingMessage,
  path: string,
  response: ServerResponse,
): CatalogueRequest {
  return {
    path,
    method,
    ...(headers.range && { range: headers.range }),
    get status() {
      return response.headersSent ? response.statusCode : 0;
    },
    bytes: 0,
  };
}

/** Of `Range: bytes=N-`; any other form is ignored, as the protocol allows. */
function startOf(range: string | undefined): number {
  return Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
}

function sendJson(json: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
}

function pathIn(
  models: readonly PublishedModel[],
  pair: string,
  part: FixtureFile['part'],
  packing: 'gzip' | 'zstd',
): string {
  const model = models.find(({ source, target }) => `${source}-${target}` === pair);
  const file = model?.files.find((candidate) => candidate.part === part);
  if (!model || !file) throw new Error(`There is no ${part} for ${pair}.`);
  return pathOf(model, file, packing);
}
