import { JSDOM } from 'jsdom';

/**
 * A document with this body, and the script's own globals in its place. jsdom has no layout, but the style sheet of browsers as far
 * as it says what is a block, and computed styles.
 */
export function pageWith(body: string): Document {
  const { window } = new JSDOM(`<!doctype html><html lang="it"><body>${body}</body></html>`);
  globalThis.getComputedStyle = window.getComputedStyle.bind(window);
  return window.document;
}
