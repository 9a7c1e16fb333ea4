import { parseCustomDefinition } from './custom-engine';
import { type EngineId, type HttpEngineId, needsKey, takesKey } from './engine-id';
import { originOf } from './key';
import type { Settings } from './settings';

/** DeepL's hosts: keys of its free plan end in `:fx` and are known to one of them alone. */
const DEEPL_FREE = 'https://api-free.deepl.com';
const DEEPL_PRO = 'https://api.deepl.com';

/** What an engine still lacks before it can be asked. */
export type MissingPart = 'address' | 'key' | 'model' | 'definition';

/** Where the texts go that an engine is asked to translate; `''` where nobody has said. */
export function serverOf(id: HttpEngineId, settings: Pick<Settings, 'engines' | 'keys'>): string {
  switch (id) {
    case 'deepl':
      return settings.engines.deepl.address || settings.keys.deepl?.origin || DEEPL_PRO;
    case 'custom': {
      const parsed = parseCustomDefinition(settings.engines.custom.definition);
      return parsed.ok ? parsed.definition.url : '';
    }
    default:
      return settings.engines[id].address;
  }
}

/** Where DeepL is asked with a key: at the address given, else at the host that knows the key. */
export function deeplAddress(address: string, key: string): string {
  return address || (key.trim().endsWith(':fx') ? DEEPL_FREE : DEEPL_PRO);
}

/** What has to be set before an engine can be asked; a server that wants a key without having to have one says so itself. */
export function missingPart(
  id: HttpEngineId,
  settings: Pick<Settings, 'engines' | 'keys'>,
): MissingPart | undefined {
  if (id === 'custom' && !parseCustomDefinition(settings.engines.custom.definition).ok) return 'definition';
  const server = serverOf(id, settings);
  if (!server) return 'address';
  if (id === 'chat' && !settings.engines.chat.model) return 'model';
  if (!needsKey(id)) return undefined;
  return takesKey(id) && settings.keys[id]?.origin === originOf(server) ? undefined : 'key';
}

/** How an engine is set up, as text: another value means another engine, as far as its answers go. */
export function setupText(id: EngineId, { engines, keys }: Pick<Settings, 'engines' | 'keys'>): string {
  return JSON.stringify([id, engines[id], takesKey(id) && keys[id]]);
}
