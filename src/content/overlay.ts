import { connectOverlay } from '../platform/overlay-connection';
import { createOverlaySwitch, type OverlaySwitch } from './overlay/switch';
import { explain, overlayWords } from './overlay/words';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychOverlay: OverlaySwitch | undefined;
}

// Injected again at every click: the first one stays, with what it shows. Only a property of the scope's own counts, for an
// element of the page with this id answers to the name as well.
if (!Object.hasOwn(globalThis, 'diptychOverlay')) {
  const value: OverlaySwitch = createOverlaySwitch({
    document,
    connect: connectOverlay,
    explain,
    words: overlayWords(),
  });
  Object.defineProperty(globalThis, 'diptychOverlay', { value });
}
