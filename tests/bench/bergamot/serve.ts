import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is at an address: undefined where nothing is. */
type Find = (path: string) => Promise<{ type: string; body: string | Uint8Array } | undefined>;

/** Serves what `find` finds on a free port of 127.0.0.1. */
export async function serve(find: Find): Promise<{ origin: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const found = await find(url).catch(() => undefined);
    if (found) response.setHeader('Content-Type', found.type);
    response.writeHead(found ? 200 : 404).end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => server.close() };
}
