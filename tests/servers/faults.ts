import type { ServerResponse } from 'node:http';

/** What a server can be told to do wrong. */
export type Fault =
  /** An error as the vendor writes it, or another body. */
  | { kind: 'status'; status: number; retryAfter?: string; message?: string; html?: boolean }
  /** A web page where JSON should be, with status 200. */
  | { kind: 'html' }
  | { kind: 'malformed-json' }
  /** JSON that is no answer of this vendor's. */
  | { kind: 'other-json' }
  | { kind: 'fewer-items' }
  | { kind: 'more-items' }
  /** Nothing at all, for ever. */
  | { kind: 'silence' }
  /** Headers, and then a byte now and then, for ever. */
  | { kind: 'trickle' }
  /** The connection is cut, before the headers or in the middle of the body. */
  | { kind: 'reset'; when: 'before-headers' | 'in-body' }
  | { kind: 'huge'; bytes: number }
  | { kind: 'redirect'; location: string };

/** Faults that need to know the vendor's JSON; the others are acted out here. */
export type AnswerFault = Extract<Fault, { kind: 'status' | 'fewer-items' | 'more-items' }>;

export function isAnswerFault(fault: Fault): fault is AnswerFault {
  return (
    fault.kind === 'fewer-items' || fault.kind === 'more-items' || (fault.kind === 'status' && !fault.html)
  );
}

/** The translations as the fault has them: all of them, one fewer, or `extra` as one more. */
export function miscounted<T>(translations: readonly T[], fault: AnswerFault | undefined, extra: T): T[] {
  if (fault?.kind === 'fewer-items') return translations.slice(0, -1);
  return fault?.kind === 'more-items' ? [...translations, extra] : [...translations];
}

const PAGE = '<!doctype html><title>Welcome</title><p>Please sign in to use this network.</p>';

/** Acts a fault out. */
export function actOut(fault: Exclude<Fault, AnswerFault> | Fault, response: ServerResponse): void {
  const json = { 'Content-Type': 'application/json' };
  switch (fault.kind) {
    case 'html':
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    case 'status':
      response.writeHead(fault.status, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    case 'malformed-json':
      response.writeHead(200, json).end('{"translatedText": ["half');
      return;
    case 'other-json':
      response.writeHead(200, json).end('{"weather": "fair"}');
      return;
    case 'trickle':
      trickle(response);
      return;
    case 'reset':
      reset(fault.when, response);
      return;
    case 'huge':
      huge(fault.bytes, response);
      return;
    case 'redirect':
      response.writeHead(307, { Location: fault.location }).end();
      return;
    default:
      // Silence: the request stays open until somebody closes it.
      return;
  }
}

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

function reset(when: 'before-headers' | 'in-body', response: ServerResponse): void {
  if (when === 'before-headers') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"translatedText"', () => response.socket?.resetAndDestroy());
}

function huge(bytes: number, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let left = bytes;
  const more = () => {
    while (left > 0) {
      left -= chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}
