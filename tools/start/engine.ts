import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { startApertium } from '../apertium/start';

/** How the demo comes by translations, and the settings for it. */
export interface DemoEngines {
  /** For people, in one or two sentences. */
  about: string;
  settings: Partial<Settings>;
  close(): Promise<void>;
}

const ANSWER_MS = 4000;

/**
 * Automatic decides who translates, as for any reader. Where the models of its on-device engines cannot be downloaded, or
 * nobody is there to agree to a download, a server on this machine is started for it to find.
 */
export async function getEngines(isAttended: boolean): Promise<DemoEngines> {
  const stays = async () => undefined;
  const automatic: Partial<Settings> = { targetLanguage: 'en', engine: 'automatic' };
  const catalogue = DEFAULT_SETTINGS.engines.bergamot.catalogue;
  const canDownload = await answers(catalogue);
  if (canDownload && isAttended) {
    const about = 'Automatic. It offers to download a model; the text then stays in the browser.';
    return { about, settings: automatic, close: stays };
  }
  const why = canDownload
    ? 'Nobody is there to agree to a download'
    : `No model can be downloaded here (${new URL(catalogue).host} does not answer)`;
  const apertium = await startApertium();
  if ('reason' in apertium) {
    return {
      about: `Automatic. ${why}, and ${ADVICE} ${apertium.reason}`,
      settings: automatic,
      close: stays,
    };
  }
  const { address, close } = apertium;
  const engines = { ...DEFAULT_SETTINGS.engines, apertium: { address } };
  return {
    about: `Automatic. ${why}, so an Apertium server was started on this machine for it to find (${address}).`,
    settings: { ...automatic, engines },
    close,
  };
}

/** What to do where nothing can be had. A LibreTranslate that runs at its usual address is found as well. */
const ADVICE =
  'no Apertium server could be started. Run LibreTranslate on this machine (pip install libretranslate, then ' +
  'libretranslate --load-only it,en) and start again.';

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}
