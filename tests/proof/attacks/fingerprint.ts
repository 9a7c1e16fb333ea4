/** How long a page waits before it looks, in milliseconds: scripts of ours wait for a quiet moment, two seconds at most. */
const LOOK_AFTER_MS = 3000;

/** Runs in a page: notes all that a page can know of who else is in it, in `data-seen` of its root. */
function lookAround(afterMs: number): void {
  const called: string[] = [];
  const spy = (owner: object, name: string) => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      called.push(`${name} ${String(args[0]).slice(0, 40)}`);
      return new.target ? Reflect.construct(original, args) : Reflect.apply(original, this, args);
    });
  };
  const later = setTimeout;
  spy(EventTarget.prototype, 'addEventListener');
  spy(Document.prototype, 'querySelectorAll');
  spy(Document.prototype, 'createElement');
  spy(Document.prototype, 'createTreeWalker');
  spy(Element.prototype, 'getAttribute');
  spy(Element.prototype, 'attachShadow');
  for (const name of [
    'fetch',
    'setTimeout',
    'requestIdleCallback',
    'MutationObserver',
    'getComputedStyle',
    'postMessage',
  ])
    if (name in window) spy(window, name);
  const changes: string[] = [];
  const { MutationObserver: Observer } = window;
  new Observer((records) => {
    for (const { type, target, attributeName } of records)
      changes.push(`${type} ${target.nodeName} ${attributeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const messages: string[] = [];
  addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));
  called.length = 0;
  const look = async () => {
    const seen = {
      html: document.documentElement.outerHTML,
      changes,
      called,
      messages,
      window: Object.getOwnPropertyNames(window).sort(),
      document: Object.getOwnPropertyNames(document),
      navigator: Object.getOwnPropertyNames(navigator),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, CSS.highlights?.size],
      entries: performance.getEntriesByType('resource').map(({ name }) => name),
      marks: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].map(
        ({ name }) => name,
      ),
      stored: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, window.name],
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      frames: [frames.length, history.length > 0, document.activeElement?.nodeName],
      globals: ['chrome.runtime', 'browser', 'diptychOverlay', 'diptychSelection'].filter((path) => {
        const found = path
          .split('.')
          .reduce<unknown>((owner, name) => (owner as Record<string, unknown>)?.[name], window);
        return found !== undefined;
      }),
    };
    document.documentElement.dataset.seen = JSON.stringify(seen);
  };
  later(() => void look(), afterMs);
}

/** A page that looks around. */
export function watchfulPage(language: string, text: string): string {
  const script = `const __name = (f) => f; (${lookAround.toString()})(${LOOK_AFTER_MS});`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Notizie</title>
<script>${script}</script></head><body><article><h1>Notizie dal porto</h1>${`<p>${text}</p>`.repeat(6)}</article></body></html>`;
}
