import type { Request } from 'playwright-core';
import type { ChromiumDriver } from '../../../e2e/harness/chromium';
import type { Asked, Tale, Watch } from './watch';

const SIGN = 'diptych-tell-tale';

/** Runs in each document before its own scripts; sent as source text. */
function layTellTales(sign: string): void {
  // biome-ignore lint/suspicious/noConsole: it is what comes out of a page whatever its policy is.
  const say = console.debug.bind(console);
  const tell = (what: string) => say(sign, what);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) {
    const call = (text: unknown) => tell(`${name} ${String(text)}`);
    Object.defineProperty(window, name, { value: call, configurable: true, writable: true });
  }
  addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => tell(`policy ${effectiveDirective} ${blockedURI}`),
    true,
  );
}

export async function watchChromium({ context }: ChromiumDriver): Promise<Watch> {
  const tales: Tale[] = [];
  const asked: Asked[] = [];
  await context.addInitScript(layTellTales, SIGN);
  context.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith(SIGN)) return;
    tales.push({ where: message.page()?.url() ?? '', what: text.slice(SIGN.length + 1) });
  });
  // What the tell-tale was not laid for: a real dialog.
  context.on('dialog', (dialog) => {
    tales.push({ where: dialog.page()?.url() ?? '', what: `${dialog.type()} ${dialog.message()}` });
    void dialog.dismiss().catch(() => undefined);
  });
  context.on('request', (request) => asked.push({ from: whoAsked(request), to: request.url() }));
  return {
    takeTales: async () => tales.splice(0),
    takeRequests: async () => asked.splice(0),
  };
}

/** A page that is on its way has no frame yet: whoever opened it asked. */
function whoAsked(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  try {
    return request.frame().url();
  } catch {
    return '';
  }
}
