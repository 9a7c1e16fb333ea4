import { siteOf } from '../../core/site';
import { isRefused, withRule } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { siteName } from '../site-text';
import { useViewModel } from '../view-model';

/** Why nothing is translated where the reader chose so for the site, and what can be done about it. */
export function NeverNotice() {
  const { store, settings, url, save } = useViewModel();
  const current = settings.settings.value;
  const site = siteOf(url.value);
  if (store.state.value !== 'cancelled' || !current || !site || !isRefused(current, url.value)) return null;
  const ask = async () => {
    if (await save((now) => withRule(now, site, { when: 'ask' }))) store.send({ type: 'restart' });
  };
  return (
    <div class="message message-notice" role="status" data-rule="never">
      <p>{t('siteNeverNotice', siteName(site))}</p>
      <div class="message-actions">
        <button type="button" class="primary" onClick={() => store.send({ type: 'retry' })}>
          {t('actionTranslateOnce')}
        </button>
        <button type="button" onClick={() => void ask()}>
          {t('actionAskHere')}
        </button>
      </div>
    </div>
  );
}
