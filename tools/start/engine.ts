import type { Settings } from '../../src/core/settings';
import { startApertium } from '../apertium/start';

/** An engine on this machine that translates Italian into English, and the settings that use it. */
export interface LocalEngine {
  /** For people: `Apertium at http://127.0.0.1:40961`. */
  name: string;
  settings: Partial<Settings>;
  close(): Promise<void>;
}

const ANSWER_MS = 1500;

/** Starts Apertium; where it cannot be had, takes what already listens where such servers listen. */
export async function getEngine(): Promise<LocalEngine | { reason: string }> {
  const apertium = await startApertium();
  if ('address' in apertium) {
    const { address, close } = apertium;
    return { name: `Apertium at ${address}`, settings: settingsFor('apertium', address), close };
  }
  const stays = async () => undefined;
  const libretranslate = 'http://localhost:5000';
  if (await answersWith(`${libretranslate}/languages`, Array.isArray)) {
    const settings = settingsFor('libretranslate', libretranslate);
    return { name: `LibreTranslate at ${libretranslate}`, settings, close: stays };
  }
  const running = 'http://localhost:2737';
  if (await answersWith(`${running}/listPairs`, hasPairs)) {
    return { name: `Apertium at ${running}`, settings: settingsFor('apertium', running), close: stays };
  }
  return { reason: apertium.reason };
}

/** What to do where no engine was found. */
export const ENGINE_ADVICE =
  'To get a translation, run an engine on this machine and start again: ' +
  'LibreTranslate (pip install libretranslate, then libretranslate --load-only it,en) or, on Debian and Ubuntu, Apertium.';

function settingsFor(engine: 'apertium' | 'libretranslate', address: string): Partial<Settings> {
  const apertium = { address: engine === 'apertium' ? address : 'http://localhost:2737' };
  const libretranslate = { address: 'http://localhost:5000', apiKey: '' };
  return { targetLanguage: 'en', engine, engines: { apertium, libretranslate } };
}

function hasPairs(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'responseData' in answer;
}

/** False for whatever else listens there: macOS has a service of its own on port 5000. */
async function answersWith(address: string, fits: (answer: unknown) => boolean): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok && fits(await answer.json());
  } catch {
    return false;
  }
}
