import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { ChromiumDriver } from '../../e2e/harness/chromium';
import { browserSession, ChromiumTarget, findTarget } from '../../e2e/harness/chromium-target';
import { extensionBytes } from '../../e2e/harness/extension-memory';
import { toExpression, waitUntil } from '../../e2e/harness/scripts';
import type { Figures, Watch } from './figures';
import { backgroundAtRest, countScope, watchScope } from './watch-scope';

// Playwright reads it with each worker: else the browser keeps what the worker's servers answer, megabytes of it, so that Playwright may look.
process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK = '1';

const SAMPLES = 4;

/**
 * Watches the worker and the pages of the extension, once its side panel is open: all pages of an extension share one heap, so that this
 * one, which stays, speaks for all of them.
 */
export async function watchChromium(browser: ChromiumDriver): Promise<Watch> {
  const session = await browserSession(browser.context);
  const worker = await attach(session, 'service_worker', `${browser.origin}/service-worker-loader.js`);
  const page = await attach(session, 'page', `${browser.origin}/src/ui/reader/index.html`);
  await evaluate(worker, toExpression(watchScope, []));
  const count = async () =>
    (await evaluate(worker, toExpression(countScope, []))) as ReturnType<typeof countScope>;
  return {
    async measure(): Promise<Figures> {
      await backgroundAtRest(count);
      await collectGarbage([worker, page]);
      const counted = await count();
      const dom = (await page.send('Memory.getDOMCounters')) as { nodes: number; jsEventListeners: number };
      const figures: Figures = {
        'heap of the worker, kB': await heapOf(worker),
        'functions in the worker': await countFunctions(worker),
        'connections open': counted.open,
        'connections held': counted.held,
        'timers of the worker': counted.timers,
        'heap of the pages, kB': await heapOf(page),
        'nodes of the pages': dom.nodes,
        'listeners of the pages': dom.jsEventListeners,
      };
      const bytes = await leastBytes(session);
      return bytes === undefined ? figures : { ...figures, 'private memory, kB': Math.round(bytes / 1024) };
    },
  };
}

async function collectGarbage(targets: readonly ChromiumTarget[]): Promise<void> {
  // What was closed just now is told to be.
  await sleep(1000);
  // What finalizers release goes the second time.
  for (let time = 0; time < 2; time += 1)
    for (const target of targets) await target.send('HeapProfiler.collectGarbage');
  // Caches that are there for as long as there is room for them are no leak.
  for (const target of targets.slice(-1))
    await target.send('Memory.simulatePressureNotification', { level: 'critical' });
}

/** What was freed is given back to the system little by little. */
async function leastBytes(session: CDPSession): Promise<number | undefined> {
  const sizes: number[] = [];
  for (let time = 0; time < SAMPLES; time += 1) {
    await sleep(500);
    const size = await extensionBytes(session);
    if (size !== undefined) sizes.push(size);
  }
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}

async function attach(session: CDPSession, type: string, address: string): Promise<ChromiumTarget> {
  const targetId = await waitUntil(() => findTarget(session, type, address), { what: `${type} ${address}` });
  return ChromiumTarget.attach(session, targetId);
}

async function heapOf(target: ChromiumTarget): Promise<number> {
  const { usedSize } = (await target.send('Runtime.getHeapUsage')) as { usedSize: number };
  return Math.round(usedSize / 1024);
}

/** Listeners of every kind are among them, those of the browser's own events too, which nothing else counts. */
async function countFunctions(target: ChromiumTarget): Promise<number> {
  const { result } = (await target.send('Runtime.evaluate', { expression: 'Function.prototype' })) as {
    result: { objectId: string };
  };
  const { objects } = (await target.send('Runtime.queryObjects', { prototypeObjectId: result.objectId })) as {
    objects: { objectId: string };
  };
  const counted = (await target.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  })) as { result: { value: number } };
  for (const { objectId } of [objects, result]) await target.send('Runtime.releaseObject', { objectId });
  return counted.result.value;
}

async function evaluate(target: ChromiumTarget, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = (await target.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
  })) as { result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'An evaluation failed.');
  return result.value;
}
