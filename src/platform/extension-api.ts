/**
 * The browser's extension API as content scripts need it: three calls that every browser answers alike, so that what is
 * injected into pages does not carry the whole polyfill.
 */
interface PagePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

interface PageRuntime {
  sendMessage(message: unknown): Promise<unknown>;
  connect(info: { name: string }): PagePort;
  readonly lastError?: unknown;
}

const scope = globalThis as { browser?: { runtime?: PageRuntime }; chrome?: { runtime?: PageRuntime } };

/** Undefined in a script whose extension was reloaded or removed. */
export function pageRuntime(): PageRuntime | undefined {
  return scope.browser?.runtime ?? scope.chrome?.runtime;
}
