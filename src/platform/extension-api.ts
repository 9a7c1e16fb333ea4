/**
 * The browser's extension API as far as every browser answers alike, for what is injected into pages: it need not carry the
 * whole polyfill.
 */
interface PagePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

interface ExtensionApi {
  runtime?: {
    sendMessage(message: unknown): Promise<unknown>;
    connect(info: { name: string }): PagePort;
    readonly lastError?: unknown;
  };
  i18n?: {
    getMessage(key: string, substitutions: string[]): string;
  };
}

/** Parts of it are missing in a script whose extension was reloaded or removed. */
export function extensionApi(): ExtensionApi | undefined {
  const scope = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  return scope.browser ?? scope.chrome;
}
