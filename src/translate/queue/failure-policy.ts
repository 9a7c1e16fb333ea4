import type { AppError } from '../../core/errors';
import type { Entry } from './entry';

/**
 * What to do about a failed request. `wait`: the server has trouble, the same again later. `shrink`: it may be too much at
 * once. `split`: something in it may be at fault, ask for the parts. `stop`: nothing more can come of this job.
 */
export type Reaction = 'wait' | 'shrink' | 'split' | 'stop';

/** A server that asks for more than this has to be asked another day. */
export const LONGEST_WAIT_SECONDS = 20;
/**
 * Requests refused or answered wrongly in a row, without one success, before the engine itself is taken to be at fault. One
 * bad text in a batch of 1,000 takes eleven to find.
 */
export const MOST_REFUSALS = 12;
/** How often one text is sent alone before it is given up, where the fault may have been a passing one. */
const TRIES_ALONE: Partial<Record<AppError['kind'], number>> = { 'server-error': 3, 'bad-answer': 2 };

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = LONGEST_WAIT_SECONDS * 1000;
/** Statuses of a server that is there but cannot answer now; from 520 on they are a proxy's. */
const PASSING_STATUSES = new Set([502, 503, 504]);
/** How often in a row trouble of a kind is waited out, with nothing succeeding in between. */
const RETRIES: Partial<Record<AppError['kind'], number>> = {
  'rate-limited': 4,
  'server-error': 4,
  'server-unreachable': 2,
  'timed-out': 3,
};

export function reactionTo(error: AppError): Reaction {
  switch (error.kind) {
    case 'rate-limited':
      return (error.retryAfterSeconds ?? 0) > LONGEST_WAIT_SECONDS ? 'stop' : 'wait';
    case 'server-error':
      if (PASSING_STATUSES.has(error.status) || error.status >= 520) return 'wait';
      return error.status === 413 || error.status >= 500 ? 'split' : 'stop';
    case 'server-unreachable':
      return 'wait';
    case 'timed-out':
      return 'shrink';
    case 'bad-answer':
    case 'bad-request':
    case 'answer-too-large':
    case 'text-refused':
      return 'split';
    default:
      return 'stop';
  }
}

export function retriesFor(error: AppError): number {
  return RETRIES[error.kind] ?? 0;
}

/** Whether a text that failed alone may be sent alone again: a server that broke down or garbled its answer may not do so twice. */
export function mayTryAgain(error: AppError, triesAlone: number): boolean {
  return triesAlone < (TRIES_ALONE[error.kind] ?? 1);
}

const ABOUT_ENGINE = new Set<AppError['kind']>([
  'rate-limited',
  'key-missing',
  'key-refused',
  'region-refused',
  'access-refused',
  'extension-refused',
  'model-unknown',
  'quota-used-up',
  'not-an-engine',
  'engine-not-allowed',
  'offline',
]);

/** True where no job of this engine can expect better: the key, the account, the address are at fault, not what was asked. */
export function isAboutEngine(error: AppError): boolean {
  return ABOUT_ENGINE.has(error.kind) && reactionTo(error) === 'stop';
}

/** True where the server is in trouble, as opposed to busy: what opens the circuit. */
export function isTrouble(error: AppError): boolean {
  return error.kind !== 'rate-limited' && (reactionTo(error) === 'wait' || reactionTo(error) === 'shrink');
}

/**
 * Milliseconds to wait after the n-th failure in a row (from 1): what the server asks for, else exponential backoff; in both
 * cases up to a quarter more, so that several clients do not come back together.
 */
export function delayAfter(error: AppError, failures: number, random: number): number {
  const asked = error.kind === 'rate-limited' ? error.retryAfterSeconds : undefined;
  const base =
    asked === undefined ? Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS) : asked * 1000;
  return base * (1 + random / 4);
}

/** Requests that a job may have to be sent again: a few, and a fifth of those that were sent. */
export function retryBudget(requests: number): number {
  return 10 + requests / 5;
}

/** What is said of a text that came back with nothing in it. */
export function emptyAnswer(entry: Entry | undefined): AppError {
  return badAnswer(entry, 'an empty translation');
}

/** What is said of an answer that is none to what was asked. */
export function badAnswer(entry: Entry | undefined, detail: string): AppError {
  const [client] = entry?.clients ?? [];
  return { kind: 'bad-answer', engine: client?.engine.id ?? '', detail };
}
