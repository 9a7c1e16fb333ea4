import { AUTOMATIC_ENGINE_IDS, takesKey } from '../core/engine-id';
import type { ErrorKind } from '../core/errors';
import type { Settings } from '../core/settings';

/** What a job stops for that the reader settles elsewhere than in a view of it. */
const WAITING = new Set<ErrorKind | undefined>(['engine-not-chosen', 'engine-not-allowed']);

export function waitsForReader(kind: ErrorKind | undefined): boolean {
  return WAITING.has(kind);
}

/** The settings that a translation depends on, as text: another value means another translation. */
export function dependsOn({ targetLanguage, engine, engines, keys }: Settings): string {
  const used = engine === 'automatic' ? AUTOMATIC_ENGINE_IDS : [engine];
  return JSON.stringify([targetLanguage, engine, used.map((id) => [engines[id], takesKey(id) && keys[id]])]);
}

/** An address without the place in its page. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
