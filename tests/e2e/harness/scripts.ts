import { setTimeout as sleep } from 'node:timers/promises';
import type { Json, Truthy, WaitOptions } from './driver';

type Script = (...args: never[]) => unknown;

/**
 * A function and its arguments as one expression. Loaders that keep function names (esbuild's) call `__name`, which no
 * page has.
 */
export function toExpression(script: Script, args: readonly Json[]): string {
  const given = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
  return `(() => { const __name = (f) => f; return (${script.toString()})(${given}); })()`;
}

const PAUSE_MS = 50;

/** Asks until the answer is truthy. What is thrown on the way (the page is navigating) is told only at the end. */
export async function waitUntil<R>(ask: () => Promise<R>, options: WaitOptions = {}): Promise<Truthy<R>> {
  const { what = 'what was waited for', timeout = 20_000 } = options;
  const deadline = Date.now() + timeout;
  let last = 'the answer was never true';
  do {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<R>;
      last = `the last answer was ${JSON.stringify(answer)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(PAUSE_MS);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeout / 1000} s for ${what}: ${last}`);
}
