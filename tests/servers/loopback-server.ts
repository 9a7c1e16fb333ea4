import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type AnswerFault, actOut, type Fault, isAnswerFault } from './faults';

/** A request that arrived, with what the vendor's part read in it. */
export interface SeenRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  /** Texts to translate in it; 0 for requests that only ask what there is. */
  items: number;
  /** Milliseconds, as of `performance.now()`. */
  at: number;
}

export interface ServerOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Milliseconds before each answer. */
  latencyMs?: number;
  /** Requests a second; more are answered with 429 and `Retry-After: 1`. Those that only ask what there is do not count. */
  perSecond?: number;
  /** CORS headers as the real server sends them; true unless told otherwise. */
  cors?: boolean;
}

/** A server under test's control, on 127.0.0.1 only. */
export interface LoopbackServer {
  address: string;
  /** Everything that arrived so far, in order. Preflights are not in it. */
  readonly requests: readonly SeenRequest[];
  /** Those of them that were too many. */
  readonly refused: readonly SeenRequest[];
  /** The most requests to translate that were under way at the same time. */
  readonly mostAtOnce: number;
  /** From now on every request that matches is answered with the fault; without arguments all is well again. */
  setFault(fault?: Fault, where?: { path?: string; times?: number }): void;
  setLatency(milliseconds: number): void;
  /** Nobody listens at its address any more, and what was under way is cut; `comeBack` has it listen there again. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** An answer as the vendor gives it. */
export interface Answer {
  status: number;
  json: unknown;
  headers?: Record<string, string>;
  /** For the 404 of a path that does not exist: vendors answer that with a page. */
  html?: string;
  /** Sent piece by piece instead, as a stream of events. */
  events?: { pieces: readonly string[]; delayMs: number };
}

/** An error as JSON, with a pause where there is one. */
export function errorAnswer(status: number, json: unknown, retryAfter: string | undefined): Answer {
  return { status, json, ...(retryAfter && { headers: { 'Retry-After': retryAfter } }) };
}

/** What is different from vendor to vendor. */
interface Vendor {
  cors: Record<string, string>;
  itemsIn(request: Omit<SeenRequest, 'items' | 'at'>): number;
  answer(request: SeenRequest, fault: AnswerFault | undefined): Answer;
}

export async function startLoopbackServer(
  vendor: Vendor,
  options: ServerOptions = {},
): Promise<LoopbackServer> {
  const requests: SeenRequest[] = [];
  const refused: SeenRequest[] = [];
  const limiter = options.perSecond === undefined ? undefined : slidingWindow(options.perSecond);
  let latency = options.latencyMs ?? 0;
  let [atOnce, mostAtOnce] = [0, 0];
  let fault: { what: Fault; path?: string; left: number } | undefined;

  const takeFault = (path: string): Fault | undefined => {
    if (!fault || fault.left === 0 || (fault.path && fault.path !== path)) return undefined;
    fault.left -= 1;
    return fault.what;
  };

  const respond = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (options.cors !== false) {
      for (const [name, value] of Object.entries(vendor.cors)) response.setHeader(name, value);
    }
    if (incoming.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const request = await read(incoming);
    const seen = { ...request, items: vendor.itemsIn(request), at: performance.now() };
    requests.push(seen);
    if (seen.items > 0) {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      response.once('close', () => {
        atOnce -= 1;
      });
    }
    if (latency > 0) await wait(latency);
    if (seen.items > 0 && limiter && !limiter(performance.now())) {
      refused.push(seen);
      response.writeHead(429, { 'Content-Type': 'application/json', 'Retry-After': '1' }).end('{}');
      return;
    }
    const what = takeFault(seen.path);
    if (what && !isAnswerFault(what)) actOut(what, response);
    else await write(vendor.answer(seen, what), response);
  };

  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`The loopback server failed: ${error}`);
    });
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    refused,
    get mostAtOnce() {
      return mostAtOnce;
    },
    setFault(what, where = {}) {
      fault = what && {
        what,
        left: where.times ?? Number.POSITIVE_INFINITY,
        ...(where.path && { path: where.path }),
      };
    },
    setLatency(milliseconds) {
      latency = milliseconds;
    },
    goAway: close,
    comeBack: () => listen(port),
    close,
  };
}

/** Lets so many through in any second. */
function slidingWindow(perSecond: number): (now: number) => boolean {
  let taken: number[] = [];
  return (now) => {
    taken = taken.filter((at) => now - at < 1000);
    if (taken.length >= perSecond) return false;
    taken.push(now);
    return true;
  };
}

async function read(incoming: IncomingMessage): Promise<Omit<SeenRequest, 'items' | 'at'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  return {
    method: incoming.method ?? '',
    path: pathname,
    query: searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

async function write(
  { status, json, headers, html, events }: Answer,
  response: ServerResponse,
): Promise<void> {
  if (events) return writeEvents(events, response);
  const mediaType = html === undefined ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'Content-Type': mediaType, ...headers }).end(html ?? JSON.stringify(json));
}

async function writeEvents(
  { pieces, delayMs }: NonNullable<Answer['events']>,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  for (const piece of pieces) {
    response.write(piece);
    if (delayMs > 0) await wait(delayMs);
  }
  response.end();
}
