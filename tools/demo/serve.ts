import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longArticle } from './long-article';

/** A running demo site: its origin without a final slash, and how to stop it. */
export interface DemoSite {
  origin: string;
  /** Resolves when the port is free again; connections that are still open are cut. */
  close(): Promise<void>;
}

interface Page {
  type: string;
  body: string | Buffer;
}

const ROOT = fileURLToPath(new URL('../../assets/demo', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/rss+xml; charset=utf-8',
};

/** Pages that are made when they are asked for: their path, and how many paragraphs of body they have. */
const LONG_PAGES: Readonly<Record<string, number>> = {
  '/it/lungo-10': 10,
  '/it/lungo-60': 60,
  '/it/lungo-114': 114,
  '/it/lungo-400': 400,
  '/it/lungo-2000': 2000,
};

/**
 * Serves assets/demo as a news site would be, on the loopback address only. `port` 0, the default, takes a free one.
 * Rejects when the port is taken.
 */
export async function serveDemo({ port = 0 }: { port?: number } = {}): Promise<DemoSite> {
  const server = createServer((request, response) => void answer(request, response));
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo server has no port.');
  return {
    // The name, not the number: it is the origin that the end-to-end build has permission for.
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((done, failed) => {
        server.close((error) => (error ? failed(error) : done()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await findPage(request.url ?? '/');
  const { type, body } = found ?? { type: 'text/plain; charset=utf-8', body: 'Not found.\n' };
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function findPage(target: string): Promise<Page | undefined> {
  const path = pathOf(target);
  if (path === undefined) return undefined;
  const blocks = LONG_PAGES[path];
  if (blocks !== undefined) return { type: TYPES['.html'] ?? '', body: longArticle(blocks) };
  const file = fileOf(path);
  const type = file && TYPES[extname(file)];
  if (!file || !type) return undefined;
  try {
    return { type, body: await readFile(file) };
  } catch {
    return undefined;
  }
}

/** The decoded path of a request target, or undefined where it is malformed. */
function pathOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

/** The file in the demo folder that a path stands for: `/it/faro` is it/faro.html. Undefined outside the folder. */
function fileOf(path: string): string | undefined {
  if (!path.startsWith('/') || path.includes('\0')) return undefined;
  const named = path.endsWith('/') ? `${path}index.html` : extname(path) === '' ? `${path}.html` : path;
  const file = resolve(join(ROOT, named));
  return file.startsWith(ROOT + sep) ? file : undefined;
}
