import type { ModelState } from '../core/model';

/**
 * Pages of the extension hear each other on a channel of the browser's, whichever of them the device lives in: what a download
 * says several times a second need not pass through the background.
 */
const CHANNEL = 'models';

let speaker: BroadcastChannel | undefined;

/** Tells every view the models on this device and those on their way: all of them, each time. */
export function publishModels(models: readonly ModelState[]): void {
  speaker ??= new BroadcastChannel(CHANNEL);
  speaker.postMessage(models);
}

/** Runs whenever something about the models changed. Who comes late asks for `models/list` first. Returns what ends it. */
export function onModelNews(listener: (models: ModelState[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<ModelState[]>) => listener(data);
  return () => channel.close();
}
