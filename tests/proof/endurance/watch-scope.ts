import { waitUntil } from '../../e2e/harness/scripts';

/** What is counted in a background that nothing of ours was built for. */
interface Watched {
  open: number;
  ports: WeakRef<object>[];
  timers: Set<unknown>;
}

/** A global scope that is watched, or will be. */
type Scope = typeof globalThis & { enduranceWatch?: Watched };

/**
 * Counts connections and timers of the background from now on, from outside of what runs in it: as another listener of the same event, and
 * by putting the clock's functions into brackets. Runs in Chromium's worker, or in a page beside Firefox's background.
 */
export function watchScope(): void {
  const scope = (chrome.extension?.getBackgroundPage?.() ?? globalThis) as Scope;
  if (scope.enduranceWatch) return;
  const watched: Watched = { open: 0, ports: [], timers: new Set() };
  scope.enduranceWatch = watched;
  scope.chrome.runtime.onConnect.addListener((port) => {
    watched.open += 1;
    // Those that are gone for good are not counted any more, and not kept by being counted.
    watched.ports = [...watched.ports.filter((one) => one.deref()), new WeakRef(port)];
    const closed = () => {
      watched.open -= 1;
      // Firefox keeps listeners of a connection that is gone, and with them the connection.
      port.onDisconnect.removeListener(closed);
    };
    port.onDisconnect.addListener(closed);
  });
  const { setTimeout: later, setInterval: again, clearTimeout: never, clearInterval: stop } = scope;
  const timed = (run: (...args: unknown[]) => void, wait?: number, ...args: unknown[]) => {
    const id = later(() => {
      watched.timers.delete(id);
      run(...args);
    }, wait);
    watched.timers.add(id);
    return id;
  };
  const repeated = (run: (...args: unknown[]) => void, wait?: number, ...args: unknown[]) => {
    const id = again(run, wait, ...args);
    watched.timers.add(id);
    return id;
  };
  const cleared = (clear: typeof never) => (id?: number) => {
    watched.timers.delete(id);
    clear(id);
  };
  Object.assign(scope, {
    setTimeout: timed,
    setInterval: repeated,
    clearTimeout: cleared(never),
    clearInterval: cleared(stop),
  });
}

/** Connections that are open, those that something still holds, and timers that are set. It means something after a collection of garbage. */
export function countScope(): { open: number; held: number; timers: number } {
  const scope = (chrome.extension?.getBackgroundPage?.() ?? globalThis) as Scope;
  if (!scope.enduranceWatch) throw new Error('The background was started anew: nobody watches it.');
  const { open, ports, timers } = scope.enduranceWatch;
  return { open, held: ports.filter((one) => one.deref()).length, timers: timers.size };
}

/** How long work may go on that nobody waits for: the cache is counted ten seconds after it was written to. */
const AT_WORK_MS = 15_000;

/** Waits until the background has nothing more to do. Where it never comes to an end, the count of its timers says so. */
export async function backgroundAtRest(count: () => Promise<{ timers: number }>): Promise<void> {
  await waitUntil(async () => (await count()).timers === 0, { timeout: AT_WORK_MS }).catch(() => undefined);
}
