import { readArticle } from '../extract/read-article';
import { connectOverlay } from '../platform/overlay-connection';
import { explain } from './overlay-explain';
import { createOverlaySwitch, type OverlaySwitch } from './overlay-switch';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychOverlay: OverlaySwitch | undefined;
}

// Injected again at every click: the first one stays, with what it shows.
globalThis.diptychOverlay ??= createOverlaySwitch(document, {
  read: () => readArticle(document, location.href),
  connect: connectOverlay,
  explain,
});
