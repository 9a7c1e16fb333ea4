import type { AppError } from '../core/errors';
import type { HttpAnswer } from '../core/http';
import { pauseSeconds } from '../core/retry-after';

/** Who answered: what an error says about it, and what it must never say. */
export interface Server {
  /** The engine's name as readers see it. */
  engine: string;
  /** Without a slash at its end. */
  address: string;
  /** Sent with requests, and removed from anything shown. `null` for engines that take none. */
  key: string | null;
}

const MAX_DETAIL = 200;

/** The error that an HTTP status other than success stands for. `detail` is what the server said about it, if anything. */
export function errorOfStatus(answer: HttpAnswer, server: Server, detail: string): AppError {
  const { engine, address } = server;
  const { status } = answer;
  const said = shownDetail(detail, server);
  if (status < 400 || status === 404 || status === 405) return { kind: 'not-an-engine', address };
  if (status === 429 || status === 529 || (status === 503 && answer.retryAfter))
    return rateLimited(answer, server);
  if ((status === 401 || status === 403) && server.key !== null) {
    return { kind: 'key-refused', engine, detail: said };
  }
  if (status < 500) return { kind: 'bad-request', engine, detail: said };
  return { kind: 'server-error', engine, status, detail: said };
}

/** The server asks for a pause. How long is absent where it does not say. */
export function rateLimited(answer: HttpAnswer, { engine }: Server): AppError {
  const seconds = pauseSeconds(answer.retryAfter);
  return { kind: 'rate-limited', engine, ...(seconds !== undefined && { retryAfterSeconds: seconds }) };
}

/** A server's own words, fit to be shown: one line, bounded, without the key and without characters that disguise text. */
export function shownDetail(detail: string, { key }: Server): string {
  const withoutKey = key ? detail.replaceAll(key, '…') : detail;
  const line = withoutKey
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
  return line.length > MAX_DETAIL ? `${line.slice(0, MAX_DETAIL - 1)}…` : line;
}
