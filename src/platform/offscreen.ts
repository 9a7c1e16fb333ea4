/**
 * Chrome's offscreen document: a page without a window for what its service worker has not got. Firefox has no such thing
 * and needs none, because its background is a page. The polyfill does not know it.
 */
interface OffscreenApi {
  offscreen: {
    createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}

/** False where this context is a page itself. */
export function needsOffscreen(): boolean {
  return typeof document === 'undefined';
}

/** How often it is opened anew where it was closed before it was there. */
const MOST_TRIES = 3;

let opening: Promise<void> | undefined;

/** Opens the document unless it is open; resolves when its scripts have run. */
export function openOffscreen(url: string): Promise<void> {
  opening ??= open(url, MOST_TRIES).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(url: string, tries: number): Promise<void> {
  const { offscreen, runtime } = (globalThis as unknown as { chrome: OffscreenApi }).chrome;
  const opened = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (opened.length > 0) return;
  try {
    await offscreen.createDocument({
      url,
      reasons: ['WORKERS'],
      justification: 'Translates on this device, in web workers.',
    });
  } catch (thrown) {
    // It may have been closed while it loaded.
    if (tries === 1) throw thrown;
    await open(url, tries - 1);
  }
}
