import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The server that payloads send to. Whatever arrives there has been stolen. */
export interface Thief {
  readonly origin: string;
  /** What was asked for since the last call, and by which page where it said so. */
  take(): string[];
  close(): Promise<void>;
}

export async function startThief(): Promise<Thief> {
  const stolen: string[] = [];
  const server = createServer((request, response) => {
    stolen.push(`${request.method} ${request.url} for ${request.headers.referer ?? 'nobody'}`);
    // An image that does not come is not one that the page has loaded.
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => stolen.splice(0),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
