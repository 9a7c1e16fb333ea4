import type { Json } from '../../e2e/harness/driver';

/** What came of a message or a port: what was answered, as JSON, or nothing. */
export type Outcome = { name: string; told: string };

interface Sent {
  /** Of the extension that is spoken to; where there is none, the sender's own. */
  id: string | null;
  messages: { name: string; message: Json }[];
  ports: { name: string; commands: Json[] }[];
}

/**
 * Runs in a page: sends every message and says every command over every port, and gives what is answered within a little while. Where
 * the page has no way to say anything, that is what it gives.
 */
export async function sendEverything({ id, messages, ports }: Sent): Promise<Outcome[]> {
  const scope = globalThis as { browser?: typeof chrome; chrome?: typeof chrome };
  const runtime = scope.browser?.runtime ?? scope.chrome?.runtime;
  if (!runtime?.sendMessage) return [{ name: 'runtime', told: 'nothing to speak with' }];
  const later = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
  const send = async (message: unknown): Promise<string> => {
    try {
      const sent = id === null ? runtime.sendMessage(message) : runtime.sendMessage(id, message);
      const answer = await Promise.race([sent as Promise<unknown>, later(2000)]);
      return answer === undefined ? 'nothing' : JSON.stringify(answer);
    } catch {
      return 'nothing';
    }
  };
  const listen = async (name: string, commands: unknown[]): Promise<string> => {
    try {
      const port = id === null ? runtime.connect({ name }) : runtime.connect(id, { name });
      const heard: unknown[] = [];
      port.onMessage.addListener((event: unknown) => heard.push(event));
      port.onDisconnect.addListener(() => void runtime.lastError);
      for (const command of commands) {
        try {
          port.postMessage(command);
        } catch {
          // It was closed.
        }
        await later(5);
      }
      await later(2000);
      port.disconnect();
      // Each once, in no order.
      const different = [...new Set(heard.map((one) => JSON.stringify(one)))].sort();
      return different.length === 0 ? 'nothing' : `[${different}]`;
    } catch {
      return 'nothing';
    }
  };
  return Promise.all([
    ...messages.map(async ({ name, message }) => ({ name, told: await send(message) })),
    ...ports.map(async ({ name, commands }) => ({
      name: `port ${name}`,
      told: await listen(name, commands),
    })),
  ]);
}
