import { useSignal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { AddressField } from '../components/address-field';
import { addressProblem } from '../server-address';
import type { Change } from './change';

const DEFAULT = DEFAULT_SETTINGS.engines.bergamot.catalogue;

/** Where models come from: Mozilla's list of them, or that of a mirror. */
export function CatalogueSetting({ settings, change }: { settings: Settings; change: Change }) {
  const saved = settings.engines.bergamot.catalogue;
  const typed = useSignal<string | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);

  const commit = async (value: string) => {
    problem.value = addressProblem(value, DEFAULT, t);
    if (problem.value) return;
    const catalogue = value.trim();
    await change((now) => ({ ...now, engines: { ...now.engines, bergamot: { catalogue } } }));
    typed.value = undefined;
  };
  return (
    <div class="server">
      <AddressField
        id="bergamot-catalogue"
        label={t('optionsCatalogue')}
        address={typed.value ?? saved}
        problem={problem.value}
        onInput={(value) => {
          typed.value = value;
          problem.value = undefined;
        }}
        onCommit={(value) => void commit(value)}
      />
      {(saved !== DEFAULT || problem.value) && (
        <button
          type="button"
          class="reset"
          onClick={() => {
            typed.value = undefined;
            void commit(DEFAULT);
          }}
        >
          {t('optionsCatalogueReset')}
        </button>
      )}
    </div>
  );
}
