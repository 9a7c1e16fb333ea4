/**
 * Pages and background hear each other on a channel of the browser's: who changes what the newsstand keeps tells all others, wherever they
 * are.
 */
const CHANNEL = 'newsstand';

/** What has changed: these feeds, their items or how it is with them. `undefined`: any of them may have. */
export type NewsstandChange = { feeds: string[] | undefined };

let speaker: BroadcastChannel | undefined;

export function publishNewsstand(change: NewsstandChange): void {
  speaker ??= new BroadcastChannel(CHANNEL);
  speaker.postMessage(change);
}

/** Runs whenever something was stored, by this context or another. Returns what ends it. */
export function onNewsstandChanged(listener: (change: NewsstandChange) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<NewsstandChange>) => listener(data);
  return () => channel.close();
}
