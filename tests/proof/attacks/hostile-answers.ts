import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Where a hostile server would like to have a request go. */
interface Targets {
  /** The server of another engine, which has a key of its own. */
  victim: string;
  /** A server on the reader's own computer that nobody chose. */
  bystander: string;
  extension: string;
}

export interface HostileAnswer {
  name: string;
  give(response: ServerResponse, targets: Targets): void;
  /** Takes as long as a request may take. */
  isSlow?: true;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const MEGABYTE = 1024 * 1024;

function redirect(status: number, to: string, address: (targets: Targets) => string): HostileAnswer {
  return {
    name: `${status} to ${to}`,
    give: (response, targets) => response.writeHead(status, { Location: address(targets) }).end(),
  };
}

function body(
  name: string,
  text: string | Buffer,
  headers: Record<string, string> = JSON_TYPE,
  status = 200,
): HostileAnswer {
  return { name, give: (response) => response.writeHead(status, headers).end(text) };
}

/** Writes as long as somebody reads. */
function flood(response: ServerResponse, bytes: number, headers: Record<string, string>): void {
  response.writeHead(200, headers);
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let left = bytes;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

/** Headers by which a document has something fetched, reported, stored or deleted. */
const ORDERS = (targets: Targets) => ({
  ...JSON_TYPE,
  Link: `<${targets.bystander}/preload>; rel=preload; as=fetch, <${targets.victim}/prefetch>; rel=prefetch, <${targets.bystander}>; rel=preconnect`,
  Refresh: `0; url=${targets.bystander}/refresh`,
  'Clear-Site-Data': '"*"',
  'Report-To': JSON.stringify({
    group: 'default',
    max_age: 9999,
    endpoints: [{ url: `${targets.bystander}/report` }],
  }),
  'Reporting-Endpoints': `default="${targets.bystander}/report"`,
  NEL: JSON.stringify({ report_to: 'default', max_age: 9999, success_fraction: 1 }),
  'Content-Security-Policy': `default-src 'none'; report-uri ${targets.bystander}/report`,
  'Alt-Svc': `h2="${new URL(targets.bystander).host}"; ma=9999`,
  'Content-Location': `${targets.bystander}/other`,
  'Service-Worker-Allowed': '/',
  SourceMap: `${targets.bystander}/map`,
  'Set-Cookie': ['known=again; Path=/; Max-Age=99999', 'session=1; SameSite=None; Secure'],
});

export const HOSTILE_ANSWERS: readonly HostileAnswer[] = [
  ...[301, 302, 303, 307, 308].map((status) =>
    redirect(status, 'another engine', ({ victim }) => `${victim}/translate`),
  ),
  redirect(307, 'this computer', ({ bystander }) => `${bystander}/secret`),
  redirect(302, 'a file', () => 'file:///etc/passwd'),
  redirect(307, 'data', () => 'data:application/json,[]'),
  redirect(302, 'a script', () => 'javascript:alert(1)'),
  redirect(302, 'the extension itself', ({ extension }) => `${extension}/manifest.json`),
  redirect(308, 'another engine, with a name and a password', ({ victim }) =>
    victim.replace('://', '://user:pass@'),
  ),
  {
    name: 'orders in headers',
    give: (response, targets) => response.writeHead(200, ORDERS(targets)).end('{}'),
  },
  {
    name: 'orders in the headers of an error',
    give: (response, targets) => response.writeHead(500, ORDERS(targets)).end('{}'),
  },
  body(
    '401 that asks for a password',
    '{}',
    { ...JSON_TYPE, 'WWW-Authenticate': 'Basic realm="Please sign in"' },
    401,
  ),
  body(
    '401 that asks for a digest',
    '',
    { 'WWW-Authenticate': 'Digest realm="x", nonce="1", qop="auth"' },
    401,
  ),
  body('401 that asks for the system’s own sign-in', '', { 'WWW-Authenticate': 'Negotiate' }, 401),
  body('407 of a proxy that is none', '', { 'Proxy-Authenticate': 'Basic realm="x"' }, 407),
  { name: '100 MB', give: (response) => flood(response, 100 * MEGABYTE, JSON_TYPE) },
  {
    name: 'a stream without end',
    give: (response) => flood(response, Number.POSITIVE_INFINITY, { 'Content-Type': 'text/event-stream' }),
  },
  {
    name: 'a length that is a lie',
    give: (response) =>
      void response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '99999999999' }).write('{'),
  },
  body('a bomb in gzip', gzipSync(Buffer.alloc(64 * MEGABYTE, ' ')), {
    ...JSON_TYPE,
    'Content-Encoding': 'gzip',
  }),
  body('what is no gzip', 'plain', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }),
  body('JSON a million deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000)),
  body('objects a hundred thousand deep', `${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  body(
    'an error a hundred thousand deep',
    `${'{"error":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    JSON_TYPE,
    400,
  ),
  body(
    'names of prototypes',
    '{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}},"translations":{"__proto__":[]}}',
  ),
  body(
    'a web page',
    '<!doctype html><script>fetch("/ran")</script><img src=/ran><meta http-equiv=refresh content="0;url=/ran">',
    { 'Content-Type': 'text/html' },
  ),
  body('a script', 'globalThis.ran = 1; fetch("/ran")', { 'Content-Type': 'text/javascript' }),
  body('a file to be saved', '{}', {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment; filename=a.html',
  }),
  body('numbers for texts', '[1e999, -0, null, true]'),
  body('nothing', ''),
  body('nothing, and says so', '', {}, 204),
  body(
    'an event stream of nonsense',
    'data: {"choices":[{"delta":{"content":{"toString":1}}}]}\n\ndata: [[[\n\nevent: x\n\n',
    { 'Content-Type': 'text/event-stream' },
  ),
  { name: 'a hang-up', give: (response) => void response.destroy() },
  {
    name: 'a byte now and then',
    isSlow: true,
    give: (response) => {
      response.writeHead(200, JSON_TYPE);
      const timer = setInterval(() => response.write(' '), 300);
      response.on('close', () => clearInterval(timer));
    },
  },
];
