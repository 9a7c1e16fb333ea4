interface PortEvent<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

/** One end of a connection, as far as it can be listened to. */
export interface HeardPort {
  onMessage: PortEvent<(message: unknown) => void>;
  onDisconnect: PortEvent<() => void>;
}

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
    stop();
    on.disconnected();
  };
  port.onMessage.addListener(message);
  port.onDisconnect.addListener(disconnected);
  return stop;
}
