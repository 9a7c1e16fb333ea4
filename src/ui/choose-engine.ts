import type { EngineChoice, ServerEngineId } from '../core/engine-id';
import type { EngineOffer } from '../core/engine-use';
import type { LanguageTag } from '../core/language';
import { dataSentToHosts } from '../core/sent-data';
import type { Settings } from '../core/settings';
import { siteOf, withDownloadSites } from '../core/site';
import { withEngine } from '../core/site-rule';
import { requestOrigins } from '../platform/permissions';
import { askForChoice, askForServer } from './ask-for-engine';
import { withAddress } from './settings-model';
import type { ViewModel } from './view-model';

/** Runs in a click: the permission for the host that the engine is asked at, if any, is asked before anything is awaited. */
export function chooseEngine(model: ViewModel, engine: EngineChoice): Promise<void> {
  const settings = model.settings.settings.peek();
  return choose(
    model,
    (now) => withEngine(now, model.url.peek(), engine),
    () => askForChoice(engine, settings),
  );
}

/** The same with a server that was found, or whose address was entered. */
export function chooseServer(model: ViewModel, engine: ServerEngineId, address: string): Promise<void> {
  const site = siteOf(address);
  return choose(
    model,
    (now) => withEngine(withAddress(now, engine, address), model.url.peek(), engine),
    async () => site && askForServer(engine, site),
  );
}

async function choose(
  model: ViewModel,
  change: (settings: Settings) => Settings,
  ask: () => Promise<unknown>,
): Promise<void> {
  // Sent before the prompt is asked for: it closes the popup, and what is sent after it may be lost.
  const saving = model.settings.change(change);
  await ask();
  // Without the permission the job says so in its place, with a button to give it.
  await restartWhenSaved(model, saving);
}

/** Runs in a click. The word is given before the permission is asked for, whose prompt closes the popup. */
export async function acceptDownload(
  model: ViewModel,
  { engine, origins }: Extract<EngineOffer, { way: 'download' }>,
): Promise<void> {
  model.store.send({ type: 'accept', engine });
  // The background goes on by itself once it is given.
  if (origins.length > 0) await askForHosts(model, origins);
}

/** Runs in a click. */
export async function allowHosts(model: ViewModel, origins: readonly string[]): Promise<void> {
  if (await askForHosts(model, origins)) model.store.send({ type: 'restart' });
}

/** What they are for is saved first: the background takes a host that it knows nothing of for one whose language is to be shown. */
async function askForHosts(model: ViewModel, origins: readonly string[]): Promise<boolean> {
  const settings = model.settings.settings.peek();
  const isNew = settings && withDownloadSites(settings, origins) !== settings;
  const saving = isNew && model.save((now) => withDownloadSites(now, origins));
  const data = settings ? dataSentToHosts(origins, settings) : [];
  const isGranted = await requestOrigins(origins, { data });
  await saving;
  return isGranted;
}

/** The language to translate into, here and everywhere. */
export function chooseTarget(model: ViewModel, targetLanguage: LanguageTag): Promise<void> {
  return restartWhenSaved(
    model,
    model.settings.change((settings) => ({ ...settings, targetLanguage })),
  );
}

/** The language that the article is in, whatever speaks for another. */
export function overruleLanguage(model: ViewModel, language: LanguageTag): void {
  model.menu.value = undefined;
  model.store.send({ type: 'restart', language });
}

async function restartWhenSaved(
  model: ViewModel,
  saving: ReturnType<ViewModel['settings']['change']>,
): Promise<void> {
  const saved = await saving;
  if (!saved.ok) {
    model.report(saved.error);
    return;
  }
  model.menu.value = undefined;
  model.store.send({ type: 'restart' });
}
