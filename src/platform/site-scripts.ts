import browser from 'webextension-polyfill';

const ID = 'page-language';

/**
 * Makes a script run on exactly these sites from their next load on. Patterns without permission would be refused: leave
 * them out. What is registered as it should be is left alone: this runs whenever the worker wakes, which a page that
 * loads makes it do, and that page would miss a script that is taken away and put back meanwhile.
 */
export async function registerSiteScript(file: string, matches: readonly string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const wanted = { id: ID, js: [file], matches: [...matches] };
  if (registered && isSame(registered, wanted)) return;
  if (registered) await browser.scripting.updateContentScripts([wanted]);
  else {
    await browser.scripting.registerContentScripts([
      { ...wanted, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  }
}

interface Registration {
  js?: string[];
  matches?: string[];
}

function isSame(one: Registration, other: Registration): boolean {
  return String(one.js) === String(other.js) && String(one.matches) === String(other.matches);
}

/** The files that the manifest declares for pages, as built: paths from the root of the extension. */
export function declaredScripts(): string[] {
  const root = browser.runtime.getURL('');
  const files = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.js ?? []);
  // Firefox gives whole addresses here, and refuses them where scripts are registered.
  return files.map((file) => (file.startsWith(root) ? file.slice(root.length) : file));
}
