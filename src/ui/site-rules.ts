import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EngineChoice } from '../core/engine-id';
import type { Settings, SitePattern, SiteWhen } from '../core/settings';
import { ruleFor, withRule } from '../core/site-rule';
import { needsSite, withoutSite } from '../core/site-use';
import { dropWish } from '../platform/always-wish';
import { hasOrigins, onOrigins, removeOrigins, requestOrigins } from '../platform/permissions';
import { askForChoice } from './ask-for-engine';
import type { SettingsModel } from './settings-model';

/** Changes settings and saves them, and says itself where that failed. True where it was saved. */
type Save = (change: (settings: Settings) => Settings) => Promise<boolean>;

/**
 * Runs in the click. *Always* is saved once the site's permission is there: here, and by the background, since the prompt for it closes the
 * popup. False where it was refused.
 */
export async function chooseWhen(
  model: SettingsModel,
  save: Save,
  site: SitePattern,
  when: SiteWhen,
): Promise<boolean> {
  const settings = model.settings.peek();
  const before = settings ? ruleFor(settings, site).when : 'ask';
  if (when === 'always') {
    const isGranted = await requestOrigins([site], { always: site });
    if (isGranted) await save((now) => withRule(now, site, { when }));
    return isGranted;
  }
  void dropWish();
  const isSaved = await save((now) => withRule(now, site, { when }));
  // Where it is never to be translated, the background needs it to take the translations out of the site's pages.
  if (isSaved && before === 'always' && when !== 'never') await giveBackSite(model, site);
  return true;
}

/** Takes a site's permission back where nothing needs it any more. */
export async function giveBackSite(model: SettingsModel, site: SitePattern): Promise<void> {
  const settings = model.settings.peek();
  if (settings && !needsSite(settings, site)) await removeOrigins([site]);
}

/**
 * Gives a host's permission back, and takes out of the settings what it was for. False where the browser keeps it; then everything is
 * as it was.
 */
export async function giveBackHost(save: Save, pattern: SitePattern): Promise<boolean> {
  const isRemoved = await removeOrigins([pattern]);
  if (isRemoved) await save((now) => withoutSite(now, pattern));
  return isRemoved;
}

/** Runs in the click. */
export async function chooseSiteEngine(
  model: SettingsModel,
  save: Save,
  site: SitePattern,
  engine: EngineChoice | undefined,
): Promise<boolean> {
  const settings = model.settings.peek();
  const saving = save((now) => withRule(now, site, { engine }));
  await askForChoice(engine, settings);
  return saving;
}

/** Whether the browser lets the extension into a site by itself; undefined until that is known. */
export function useIsAllowed(site: SitePattern): Signal<boolean | undefined> {
  const isAllowed = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await hasOrigins([site]);
      if (!isOver) isAllowed.value = found;
    };
    const stops = [onOrigins('added', look), onOrigins('removed', look)];
    void look();
    return () => {
      isOver = true;
      for (const stop of stops) stop();
    };
  }, [site, isAllowed]);
  return isAllowed;
}
