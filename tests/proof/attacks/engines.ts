import { HTTP_ENGINE_IDS, type HttpEngineId, KEY_ENGINE_IDS } from '../../../src/core/engine-id';
import type { EngineKeys } from '../../../src/core/key';
import { DEFAULT_SETTINGS, type EngineConfigs } from '../../../src/core/settings';
import type { Driver, Json } from '../../e2e/harness/driver';

/** The key of an engine, that can be told from all others wherever it turns up. */
export const keyOf = (id: HttpEngineId) => `the-secret-of-${id}-0123456789`;

/** A reader with a key for every engine that takes one, each at a server of its own. */
export async function readerOfAll(browser: Driver, originOf: (id: HttpEngineId) => string): Promise<void> {
  const { engines } = DEFAULT_SETTINGS;
  const definition = JSON.stringify({
    url: `${originOf('custom')}/v1/translate`,
    headers: { 'X-Key': '{{key}}' },
    body: { texts: '{{texts}}' },
    answer: 'translations[*]',
  });
  const configs: EngineConfigs = {
    ...engines,
    libretranslate: { address: originOf('libretranslate') },
    apertium: { address: originOf('apertium') },
    deepl: { ...engines.deepl, address: originOf('deepl') },
    google: { ...engines.google, address: originOf('google') },
    azure: { ...engines.azure, address: originOf('azure'), region: 'westeurope' },
    chat: { ...engines.chat, address: `${originOf('chat')}/v1`, model: 'news-1' },
    custom: { definition },
  };
  await browser.setSettings({ engine: 'libretranslate', engines: configs });
  const keys: EngineKeys = {};
  for (const id of KEY_ENGINE_IDS) keys[id] = { key: keyOf(id), origin: originOf(id) };
  await browser.inExtension(storeKeys, keys as unknown as Json);
}

/** Names of engines whose key is in a text. */
export const keysIn = (text: string) => HTTP_ENGINE_IDS.filter((id) => text.includes(keyOf(id)));

/** Runs in a page of the extension: keeps keys where it keeps them in this browser. */
async function storeKeys(keys: Json): Promise<void> {
  const { local } = chrome.storage as unknown as { local: { setAccessLevel?: unknown } };
  if (local.setAccessLevel) return chrome.storage.local.set({ keys });
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('diptych-keys', 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('keys');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('keys', 'readwrite');
      writing.objectStore('keys').put(keys, 'keys');
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
