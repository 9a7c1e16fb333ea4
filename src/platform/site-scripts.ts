import browser from 'webextension-polyfill';

const ID = 'page-language';

/** Makes a script run on exactly these sites from their next load on. Patterns without permission would be refused: leave them out. */
export async function registerSiteScript(file: string, matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [file], matches: [...matches], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** The files that the manifest declares for pages, as built. */
export function declaredScripts(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.js ?? []);
}
