import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { declaredHosts } from '../../../platform/permissions';
import { giveBackHost } from '../../site-rules';
import type { SectionProps } from '../section-props';
import { type Holding, holdingsOf } from './holdings';
import { hostName, hostReasons, permissionReason } from './permission-text';
import { useHeld } from './use-held';

/** What the extension may do and why; each host can be given back. */
export function PermissionsSection({ settings, change }: SectionProps) {
  const held = useHeld().value;
  const declared = useMemo(declaredHosts, []);
  const said = useSignal('');
  const holdings = held ? holdingsOf(held.origins, declared, settings) : [];

  const giveBack = async ({ pattern }: Holding) => {
    said.value = '';
    const isGivenBack = await giveBackHost(change, pattern);
    said.value = t(isGivenBack ? 'optionsGivenBack' : 'optionsNotGivenBack', hostName(pattern));
  };
  return (
    <section class="settings-section permissions">
      <h2>{t('optionsPermissions')}</h2>
      <p class="quiet">{t('optionsPermissionsLead')}</p>
      <h3>{t('optionsPermissionsOwn')}</h3>
      <p class="field-hint">{t('optionsPermissionsOwnLead')}</p>
      <ul class="listed">
        {held?.names.map((name) => (
          <li key={name} data-permission={name}>
            <div>
              <b>{name}</b>
              <small class="quiet">{permissionReason(name)}</small>
            </div>
          </li>
        ))}
      </ul>
      <h3>{t('optionsPermissionsHosts')}</h3>
      <p class="field-hint">{t('optionsPermissionsHostsLead')}</p>
      <ul class="listed">
        {holdings.map((holding) => (
          <HoldingLine key={holding.pattern} holding={holding} onGiveBack={() => void giveBack(holding)} />
        ))}
      </ul>
      {held && holdings.every(({ canBeGivenBack }) => !canBeGivenBack) && (
        <p class="none">{t('optionsPermissionsHostsNone')}</p>
      )}
      <p class="field-hint" role="status">
        {said.value}
      </p>
    </section>
  );
}

function HoldingLine({ holding, onGiveBack }: { holding: Holding; onGiveBack(): void }) {
  const name = hostName(holding.pattern);
  return (
    <li data-host={holding.pattern}>
      <div>
        <b>{name}</b>
        <small class="quiet">{hostReasons(holding)}</small>
      </div>
      {holding.canBeGivenBack && (
        <button type="button" class="link" aria-label={t('optionsGiveBackNamed', name)} onClick={onGiveBack}>
          {t('optionsGiveBack')}
        </button>
      )}
    </li>
  );
}
