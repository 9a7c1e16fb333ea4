import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MARK } from './marked-text';

/**
 * Room on all sides and between lines, so that each line has a place of its own to scroll to; and nothing that moves by itself.
 */
const STYLE = `<style>
html { padding: 2000px 0 !important; scroll-behavior: auto !important; }
* { line-height: 50px !important; scroll-behavior: auto !important; scroll-margin: 0 !important; scroll-padding: 0 !important;
  animation: none !important; transition: none !important; }
::target-text { background: ${MARK} !important; color: black !important; }
</style>`;

/** Runs no script and loads nothing: what is measured is the same every time, and nobody hears of it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export interface PageSite {
  origin: string;
  /** What every address has from now on. */
  show(html: string): void;
  close(): Promise<void>;
}

/** A server on this computer that shows one page. */
export async function servePage(): Promise<PageSite> {
  let shown = '';
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    });
    response.end(shown);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show(html) {
      shown = html.replace(/<meta\b[^>]*http-equiv=[^>]*>/gi, '') + STYLE;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
