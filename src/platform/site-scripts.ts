import browser from 'webextension-polyfill';

/**
 * Makes a script, known by `id`, run on exactly these sites from their next load on. Patterns without permission would be
 * refused: leave them out. What is registered as it should be is left alone: this runs whenever the worker wakes, which a page
 * that loads makes it do, and that page would miss a script that is taken away and put back meanwhile.
 */
export async function registerSiteScript(
  id: string,
  file: string,
  matches: readonly string[],
): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const wanted = { id, js: [fromRoot(file)], matches: [...matches] };
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
  return (
    String(one.js?.map(fromRoot)) === String(other.js?.map(fromRoot)) &&
    // Browsers give them in an order of their own.
    String(one.matches?.toSorted()) === String(other.matches?.toSorted())
  );
}

/** The files that the manifest declares for pages, as built: paths from the root of the extension. */
export function declaredScripts(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => (js ?? []).map(fromRoot));
}

/** Firefox gives whole addresses for what the manifest declares, and refuses them where scripts are registered. */
function fromRoot(file: string): string {
  const root = browser.runtime.getURL('');
  return (file.startsWith(root) ? file.slice(root.length) : file).replace(/^\//, '');
}
