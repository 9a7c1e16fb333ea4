import type { Settings } from '../../core/settings';
import { siteOf } from '../../core/site';
import { ruleFor } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { choiceName } from '../engine-text';
import { chooseSiteEngine } from '../site-rules';
import { siteName } from '../site-text';
import { useViewModel } from '../view-model';

/** That this site has an engine of its own, and the way back; nothing where it has none. */
export function SiteEngineNote({ settings }: { settings: Settings }) {
  const model = useViewModel();
  const site = siteOf(model.url.value);
  if (!site || ruleFor(settings, site).engine === undefined) return null;
  const reset = async () => {
    const isSaved = await chooseSiteEngine(model.settings, model.save, site, undefined);
    if (isSaved) model.store.send({ type: 'restart' });
  };
  return (
    <p class="quiet" data-engine-of={site}>
      {t('siteEngineNote', siteName(site), choiceName(settings.engine))}{' '}
      <button type="button" class="link" onClick={() => void reset()}>
        {t('siteEngineReset')}
      </button>
    </p>
  );
}
