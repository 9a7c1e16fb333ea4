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
 * The browser's extension API as far as every browser answers alike, for what is injected into pages: it need not carry the
 * whole polyfill.
 */
interface PagePort extends HeardPort {
  postMessage(message: unknown): void;
  disconnect(): void;
}

interface ExtensionApi {
  runtime?: {
    readonly id: string;
    sendMessage(message: unknown): Promise<unknown>;
    connect(info: { name: string }): PagePort;
    readonly lastError?: unknown;
  };
  i18n?: {
    getMessage(key: string, substitutions: string[]): string;
  };
}

/** There is none in a script whose extension was reloaded or removed; parts of it may be missing in one that outlives its extension. */
export function extensionApi(): ExtensionApi | undefined {
  const scope = globalThis as { browser?: unknown; chrome?: unknown };
  return [() => scope.browser, () => scope.chrome].map(genuine).find((api) => api !== undefined);
}

/**
 * Chrome has no `browser`, so that an element of the page with this id, or a frame of this name, answers to it here too. A
 * runtime has its id as a property of its own, which elements inherit and no page can give to what it names.
 */
function genuine(get: () => unknown): ExtensionApi | undefined {
  try {
    const api = get() as ExtensionApi | null | undefined;
    const runtime = api?.runtime;
    if (!runtime || !Object.hasOwn(runtime, 'id') || typeof runtime.id !== 'string') return undefined;
    return api;
  } catch {
    // A frame of another origin lets nobody look into it.
    return undefined;
  }
}
