import type { ChromiumDriver } from '../../e2e/harness/chromium';
import { browserSession, ChromiumTarget } from '../../e2e/harness/chromium-target';
import { waitUntil } from '../../e2e/harness/scripts';
import { findEngineDocument } from './engine-memory';

/** Lets the engine's document believe that this machine has so many cores. It begins anew, without workers and models. */
export async function pretendCores(browser: ChromiumDriver, cores: number): Promise<void> {
  const session = await browserSession(browser.context);
  // Asking for the models opens it.
  await browser.inExtension(async () => {
    await chrome.runtime.sendMessage({ name: 'models/list', input: null });
  });
  const targetId = await waitUntil(() => findEngineDocument(session), { what: "the engine's document" });
  const target = await ChromiumTarget.attach(session, targetId);
  await target.send('Emulation.setHardwareConcurrencyOverride', { hardwareConcurrency: cores });
  await target.send('Page.reload');
  await waitUntil(
    async () => {
      const { result } = await target.send('Runtime.evaluate', {
        expression: 'document.readyState + navigator.hardwareConcurrency',
      });
      return (result as { value?: unknown }).value === `complete${cores}`;
    },
    { what: 'the document to begin anew' },
  );
}
