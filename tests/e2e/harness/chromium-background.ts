import type { BrowserContext } from 'playwright-core';
import { browserSession, ChromiumTarget, findTarget, type TargetEvent } from './chromium-target';
import type { Problem } from './driver';
import { waitUntil } from './scripts';

/** The service worker as the DevTools protocol shows it: what went wrong in it, and a way to end it. */
export interface BackgroundWatch {
  takeProblems(): Problem[];
  stop(): Promise<void>;
  /** Runs code in it. */
  run(expression: string): Promise<void>;
}

/**
 * Attaches to the worker of this address. Playwright tells neither a worker's unhandled rejections nor what it wrote to
 * the console before it was noticed; `Runtime.enable` replays both. The attachment outlives the worker: when Chrome
 * starts it again, it is the same target.
 */
export async function watchBackground(context: BrowserContext, address: string): Promise<BackgroundWatch> {
  const session = await browserSession(context);
  const targetId = await findTarget(session, 'service_worker', address);
  if (targetId === undefined) throw new Error(`No service worker target at ${address}.`);

  const problems: Problem[] = [];
  let endings = 0;
  const target = await ChromiumTarget.attach(session, targetId, (event) => {
    if (event.method === 'Inspector.targetCrashed') endings += 1;
    const message = describeProblem(event);
    if (message !== undefined) problems.push({ where: address, message });
  });
  await target.send('Runtime.enable');

  return {
    takeProblems: () => problems.splice(0),
    async run(expression) {
      const { exceptionDetails } = await target.send('Runtime.evaluate', { expression, awaitPromise: true });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    },
    async stop() {
      // One that does not run is no target: it was ended a moment ago and nobody has woken it since.
      if ((await findTarget(session, 'service_worker', address)) === undefined) return;
      // Counted, because a view that reconnects at once starts it again before anybody looks.
      const before = endings;
      await session.send('Target.closeTarget', { targetId });
      await waitUntil(async () => endings > before, { what: 'the service worker to end', timeout: 5000 });
    },
  };
}

/**
 * What Chrome answers to any call of a worker that it is just ending: whoever asked is gone with it.
 * https://chromium.googlesource.com/chromium/src/+/main/extensions/browser/extension_function_dispatcher.cc
 */
const WORKER_ENDED = /^(Uncaught \(in promise\) )?Error: No SW$/;

/** https://chromedevtools.github.io/devtools-protocol/tot/Runtime/ */
function describeProblem({ method, params }: TargetEvent): string | undefined {
  if (method === 'Runtime.exceptionThrown') {
    const details = params.exceptionDetails as { text: string; exception?: { description?: string } };
    const message = details.exception?.description ?? details.text;
    return WORKER_ENDED.test(message) ? undefined : message;
  }
  if (method !== 'Runtime.consoleAPICalled' || params.type !== 'error') return undefined;
  const args = params.args as { value?: unknown; description?: string }[];
  return args.map((arg) => arg.description ?? String(arg.value)).join(' ');
}
