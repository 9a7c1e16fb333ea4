import { t } from '../../platform/i18n';
import { openOptions } from '../../platform/tabs';

/** That nobody else can be asked, and where that is changed. */
export function NoOtherEngine() {
  return (
    <p class="quiet">
      {t('opinionNoOther')}{' '}
      <button type="button" class="link" onClick={() => void openOptions()}>
        {t('actionSettings')}
      </button>
    </p>
  );
}
