import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { t } from '../../../platform/i18n';
import { declaredHosts, removeData } from '../../../platform/permissions';
import { giveBackHost } from '../../site-rules';
import { useKeptFocus } from '../../use-kept-focus';
import type { SectionProps } from '../section-props';
import { StatusLine } from '../status-line';
import { type Holding, holdingsOf } from './holdings';
import { hostName, hostReasons, permissionReason } from './permission-text';
import { useHeld } from './use-held';

/** What the extension may do and why; each host can be given back. */
export function PermissionsSection({ settings, change }: SectionProps) {
  const held = useHeld().value;
  const declared = useMemo(declaredHosts, []);
  const said = useSignal('');
  const root = useKeptFocus<HTMLElement>('h3[tabindex]');
  const holdings = held ? holdingsOf(held.origins, declared, settings) : [];

  const giveBack = async (name: string, remove: () => Promise<boolean>) => {
    said.value = '';
    said.value = t((await remove()) ? 'optionsGivenBack' : 'optionsNotGivenBack', name);
  };
  return (
    <section ref={root} class="settings-section permissions">
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
      <h3 tabIndex={-1}>{t('optionsPermissionsHosts')}</h3>
      <p class="field-hint">{t('optionsPermissionsHostsLead')}</p>
      <ul class="listed">
        {holdings.map((holding) => (
          <HoldingLine
            key={holding.pattern}
            holding={holding}
            onGiveBack={(name) => void giveBack(name, () => giveBackHost(change, holding.pattern))}
          />
        ))}
        {held?.data.map((kind) => (
          <li key={kind} data-permission={kind}>
            <div>
              <b>{kind}</b>
              <small class="quiet">{permissionReason(kind)}</small>
            </div>
            <GiveBackButton name={kind} onGiveBack={() => void giveBack(kind, () => removeData([kind]))} />
          </li>
        ))}
      </ul>
      {held?.data.length === 0 && holdings.every(({ canBeGivenBack }) => !canBeGivenBack) && (
        <p class="none">{t('optionsPermissionsHostsNone')}</p>
      )}
      <StatusLine text={said.value} />
    </section>
  );
}

function HoldingLine({ holding, onGiveBack }: { holding: Holding; onGiveBack(name: string): void }) {
  const name = hostName(holding.pattern);
  return (
    <li data-host={holding.pattern}>
      <div>
        <b>{name}</b>
        <small class="quiet">{hostReasons(holding)}</small>
      </div>
      {holding.canBeGivenBack && <GiveBackButton name={name} onGiveBack={() => onGiveBack(name)} />}
    </li>
  );
}

function GiveBackButton({ name, onGiveBack }: { name: string; onGiveBack(): void }) {
  return (
    <button type="button" class="link" aria-label={t('optionsGiveBackNamed', name)} onClick={onGiveBack}>
      {t('optionsGiveBack')}
    </button>
  );
}
