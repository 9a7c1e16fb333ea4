import { readArticle } from '../extract/read-article';
import { connectOverlay } from '../platform/overlay-connection';
import { explain } from './overlay-explain';
import { createOverlaySwitch, type OverlaySwitch } from './overlay-switch';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychOverlay: OverlaySwitch | undefined;
}

// Injected again at every click: the first one stays, with what it shows. Only a property of the scope's own counts, for an
// element of the page with this id answers to the name as well.
if (!Object.hasOwn(globalThis, 'diptychOverlay')) {
  const value: OverlaySwitch = createOverlaySwitch(document, {
    read: () => readArticle(document, location.href),
    // The session asks for nothing yet of what the background translates now.
    connect: ({ disconnected }) => {
      const { close } = connectOverlay({ event: () => undefined, disconnected });
      return { send: () => undefined, close };
    },
    explain,
  });
  Object.defineProperty(globalThis, 'diptychOverlay', { value });
}
