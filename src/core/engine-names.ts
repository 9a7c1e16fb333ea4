import type { Messages } from './attribution';
import { ENGINE_IDS, type EngineId } from './engine-id';
import type { EngineUse } from './engine-use';
import { listText } from './list-text';
import type { MessageKey } from './message-key';

interface EngineMessages {
  name: MessageKey;
  /** One honest sentence or two: who reads along, what it costs, how good it is. */
  about: MessageKey;
}

export const ENGINE_MESSAGES: Record<EngineId, EngineMessages> = {
  browser: { name: 'engineBrowser', about: 'engineBrowserAbout' },
  bergamot: { name: 'engineBergamot', about: 'engineBergamotAbout' },
  libretranslate: { name: 'engineLibretranslate', about: 'engineLibretranslateAbout' },
  apertium: { name: 'engineApertium', about: 'engineApertiumAbout' },
  deepl: { name: 'engineDeepl', about: 'engineDeeplAbout' },
  google: { name: 'engineGoogle', about: 'engineGoogleAbout' },
  azure: { name: 'engineAzure', about: 'engineAzureAbout' },
  chat: { name: 'engineChat', about: 'engineChatAbout' },
  custom: { name: 'engineCustom', about: 'engineCustomAbout' },
};

/** The name of an engine; errors may carry the name itself, which is given back. */
export function engineName(engine: string, t: Messages): string {
  const id = ENGINE_IDS.find((known) => known === engine);
  return id ? t(ENGINE_MESSAGES[id].name) : engine;
}

/** Engines as a list in the catalogue's language, with the model of the one in use: `Bergamot and Language model news-1`. Undefined for none. */
export function engineNames(
  engines: readonly EngineId[],
  use: Pick<EngineUse, 'id' | 'model'> | undefined,
  t: Messages,
): string | undefined {
  if (engines.length === 0) return undefined;
  const names = engines.map((engine) => {
    const model = use?.id === engine ? use.model : undefined;
    return model ? t('engineWithModel', engineName(engine, t), model) : engineName(engine, t);
  });
  return listText(names, t('catalogueLanguage'));
}
