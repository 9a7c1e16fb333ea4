import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

interface Seen {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server that notes whoever comes to it, and answers as it is told; anybody may read its answers. */
export interface Canary {
  readonly origin: string;
  /** What came since the last time. */
  take(): Seen[];
  /** How it answers from now on; with nothing unless told. */
  answer(respond?: (seen: Seen, response: ServerResponse) => void): void;
}

/** For the tests of one file, on a port of its own, which is an origin of its own. */
export function startCanary(): Canary {
  let seen: Seen[] = [];
  let origin = '';
  let respond: ((seen: Seen, response: ServerResponse) => void) | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    // Asked for by browsers themselves.
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
    seen.push(one);
    if (respond) respond(one, response);
    else response.writeHead(204).end();
  });
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    get origin() {
      return origin;
    },
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
    answer(how) {
      respond = how;
    },
  };
}
