import type { LoopbackServer } from '../../servers/loopback-server';
import type { Strike } from './moments';

/** From the end of an answer until the background has it in its cache, on a machine that has other things to do. */
const STORED_WITHIN_MS = 700;

/** Each text that the server was sent, with the times it was. `from`: the first request that counts. */
function sendings({ requests }: LoopbackServer, from: number): Map<string, number[]> {
  const sent = new Map<string, number[]>();
  for (const { items, body, at } of requests.slice(from)) {
    if (items === 0) continue;
    for (const text of (JSON.parse(body) as { q: string[] }).q)
      sent.set(text, [...(sent.get(text) ?? []), at]);
  }
  return sent;
}

/** The texts that were sent, each as often as it was. */
export function textsSent(server: LoopbackServer, from: number): string[] {
  return [...sendings(server, from)].flatMap(([text, times]) => times.map(() => text));
}

/**
 * The texts that were paid for twice for no reason: sent again although no fault came between the first request and the
 * time when its answer was in the cache.
 */
export function sentForNothing(
  server: LoopbackServer,
  { from, latency, strikes = [] }: { from: number; latency: number; strikes?: readonly Strike[] },
): string[] {
  const isLost = (at: number) =>
    strikes.some((strike) => strike.from <= at + latency + STORED_WITHIN_MS && at <= strike.to);
  return [...sendings(server, from)].flatMap(([text, times]) =>
    times.slice(0, -1).every(isLost) ? [] : [text],
  );
}
