import type { OverlayDisplay } from '../../core/overlay-display';
import type { Settings, SitePattern } from '../../core/settings';
import { siteOf } from '../../core/site';
import { displayFor, withRule } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';
import { DisplayChoice } from './display-choice';
import { Menu } from './menu';
import { SiteChoice } from './site-choice';

/** How the translation in the page is shown on this site, and what else was chosen for it. Every choice is remembered at once, that of an engine with its button. */
export function DisplayMenu() {
  const model = useViewModel();
  const settings = model.settings.settings.value;
  const site = siteOf(model.url.value);
  if (!settings || !site) return null;
  return (
    <Menu name="display" label={t('displayMenu')} opens="up">
      <DisplayOfSite settings={settings} site={site} />
      <hr />
      <SiteChoice settings={settings} site={site} />
    </Menu>
  );
}

function DisplayOfSite({ settings, site }: { settings: Settings; site: SitePattern }) {
  const { save, url } = useViewModel();
  const { overlay } = settings;
  const display = displayFor(settings, url.value);
  const isAsEverywhere = display.mode === overlay.mode && display.scope === overlay.scope;
  /** What is chosen as it is everywhere is no choice for this site alone. */
  const choose = (change: Partial<OverlayDisplay>) => {
    const { mode, scope } = { ...display, ...change };
    void save((now) =>
      withRule(now, site, {
        mode: mode === now.overlay.mode ? undefined : mode,
        scope: scope === now.overlay.scope ? undefined : scope,
      }),
    );
  };
  const useEverywhere = () =>
    save((now) => ({ ...withRule(now, site, { mode: undefined, scope: undefined }), overlay: display }));
  return (
    <>
      <DisplayChoice
        display={display}
        onMode={(mode) => choose({ mode })}
        onScope={(scope) => choose({ scope })}
      />
      {!isAsEverywhere && (
        <button type="button" onClick={() => void useEverywhere()}>
          {t('displayEverywhere')}
        </button>
      )}
    </>
  );
}
