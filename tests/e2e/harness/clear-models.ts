import type { ModelState } from '../../../src/core/model';
import type { Driver } from './driver';

/** The models that the extension has or is downloading. */
export async function modelsOf(browser: Driver): Promise<ModelState[]> {
  const json = await browser.inExtension(async () => {
    const listed = await chrome.runtime.sendMessage({ name: 'models/list', input: null });
    return JSON.stringify(listed.value);
  });
  return JSON.parse(json) as ModelState[];
}

/** As a reader would in the settings: every model is deleted, and every download cancelled. */
export async function clearModels(browser: Driver): Promise<void> {
  for (const { id, state } of await modelsOf(browser)) {
    const change = state === 'stored' ? 'remove' : 'cancel';
    await browser.inExtension(
      async (model, what) => {
        await chrome.runtime.sendMessage({ name: 'models/change', input: { id: model, change: what } });
      },
      id,
      change,
    );
  }
}
