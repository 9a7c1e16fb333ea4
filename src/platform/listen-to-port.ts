import { extensionApi, type HeardPort } from './extension-api';

/**
 * Listens to a connection for as long as there is one. Returns what ends it before: to be called by who disconnects, for browsers tell the
 * other end alone. Firefox keeps the listeners of a connection that is gone, and all that they know, until their page is closed.
 */
export function listenToPort(
  port: HeardPort,
  on: { message(message: unknown): void; disconnected(): void },
): () => void {
  const message = (said: unknown) => on.message(said);
  const stop = () => {
    port.onMessage.removeListener(message);
    port.onDisconnect.removeListener(disconnected);
  };
  const disconnected = () => {
    // Reading it marks it as seen: Chrome logs an error otherwise, where the other end ended before it had heard of us, and when a page
    // enters the back/forward cache.
    void extensionApi()?.runtime?.lastError;
    stop();
    on.disconnected();
  };
  port.onMessage.addListener(message);
  port.onDisconnect.addListener(disconnected);
  return stop;
}
