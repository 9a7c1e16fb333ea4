import { useSignal } from '@preact/signals';
import { siteOf } from '../../core/site';
import { ruleFor } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { requestOrigins } from '../../platform/permissions';
import { giveBackSite } from '../site-rules';
import { useViewModel } from '../view-model';

/** Lets Diptych show the language of this site's pages on its button; can be taken back here and in the settings. */
export function SiteLanguage({ url }: { url: string }) {
  const { settings } = useViewModel();
  const isAsking = useSignal(false);
  const site = siteOf(url);
  const current = settings.settings.value;
  if (!site || !current) return null;
  const isAllowed = current.languageSites.includes(site);

  const allow = async () => {
    isAsking.value = true;
    const add = () =>
      settings.change((now) => ({ ...now, languageSites: [...new Set([...now.languageSites, site])] }));
    // The background would take the permission for that of the site's rule alone.
    const isSavedBefore = ruleFor(current, site).when === 'always';
    if (isSavedBefore) void add();
    // First thing in the click. A prompt closes the popup that asks: the background remembers the site then. Where the
    // permission is there already (for an engine's server, say) nothing is asked and nobody else is told.
    const granted = await requestOrigins([site]);
    if (granted) await add();
    else if (isSavedBefore) await takeBack();
    isAsking.value = false;
  };
  const takeBack = async () => {
    await settings.change((now) => ({
      ...now,
      languageSites: now.languageSites.filter((other) => other !== site),
    }));
    await giveBackSite(settings, site);
  };

  return (
    <label class="panel-check">
      <input
        type="checkbox"
        checked={isAllowed || isAsking.value}
        onChange={() => void (isAllowed ? takeBack() : allow())}
      />
      <span>
        {t('siteLanguage', new URL(url).hostname)}
        <small>{t('siteLanguageHint')}</small>
      </span>
    </label>
  );
}
