import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LittlePage {
  body: string;
  /** `text/html; charset=utf-8` unless told. */
  type?: string;
  headers?: Record<string, string>;
}

/** Pages that a test writes itself, on the loopback address. */
export interface LittleSite {
  origin: string;
  /** What is at a path from now on. */
  put(path: string, page: LittlePage | string): void;
  close(): Promise<void>;
}

export async function serveLittleSite(): Promise<LittleSite> {
  const pages = new Map<string, LittlePage>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url.replace(/[?#].*$/s, ''));
    if (url === '/favicon.ico') {
      // Asked for by browsers, and missed aloud.
      response.writeHead(204).end();
      return;
    }
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.\n');
      return;
    }
    response
      .writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers })
      .end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // The name, not the number: it is the origin that the end-to-end build has permission for.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    put(path, page) {
      pages.set(path, typeof page === 'string' ? { body: page } : page);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
