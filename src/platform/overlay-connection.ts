import type { OverlayCommand, OverlayEvent } from '../protocol/overlay-port';
import { OVERLAY_PORT } from '../protocol/port-names';
import { extensionApi } from './extension-api';
import { listenToPort } from './listen-to-port';

export interface OverlayConnection {
  send(command: OverlayCommand): void;
  close(): void;
}

/**
 * Connects a page's overlay to what translates for it. `disconnected` is called when the other end went away, never after `close`.
 * Throws where the extension was reloaded or removed under a page that still runs its old script.
 */
export function connectOverlay(on: {
  event(event: OverlayEvent): void;
  disconnected(): void;
}): OverlayConnection {
  const runtime = extensionApi()?.runtime;
  if (!runtime) throw new Error('The extension of this script is gone.');
  const port = runtime.connect({ name: OVERLAY_PORT });
  const stop = listenToPort(port, {
    message: (event) => on.event(event as OverlayEvent),
    disconnected: () => on.disconnected(),
  });
  return {
    send: (command) => port.postMessage(command),
    close() {
      stop();
      port.disconnect();
    },
  };
}

/** False in a script whose extension was reloaded, updated or removed under the page. */
export function hasExtension(): boolean {
  return extensionApi()?.runtime !== undefined;
}
