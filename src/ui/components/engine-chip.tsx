import { ENGINE_IDS, type EngineId } from '../../core/engine-id';
import { ENGINE_MESSAGES, engineName } from '../../core/engine-names';
import { t } from '../../platform/i18n';
import { openOptions } from '../../platform/tabs';
import { serverPlace } from '../server-address';
import { useViewModel } from '../view-model';
import { Menu } from './menu';

/** Who translates and where; opens the choice of others. */
export function EngineChip() {
  const model = useViewModel();
  const settings = model.settings.settings.value;
  if (!settings) return null;
  const engine = model.store.facts.value?.engine ?? settings.engine ?? undefined;
  const place = engine && serverPlace(settings.engines[engine].address, t);
  const name = engine ? engineName(engine, t) : t('engineChipNone');
  return (
    <Menu
      name="engine"
      label={place ? t('engineChip', name, place) : name}
      button={
        <>
          {place && <span class="chip-place">{place} · </span>}
          <span data-field="engine" data-evidence="diptych">
            {name}
          </span>
        </>
      }
    >
      <h2>{t('engineMenuTitle')}</h2>
      <ul class="engines">
        {ENGINE_IDS.map((id) => (
          <EngineLine key={id} engine={id} isInUse={id === engine} />
        ))}
      </ul>
      <hr />
      <button type="button" onClick={() => void openOptions()}>
        {t('actionSettings')}
      </button>
    </Menu>
  );
}

function EngineLine({ engine, isInUse }: { engine: EngineId; isInUse: boolean }) {
  const model = useViewModel();
  const address = model.settings.settings.value?.engines[engine].address ?? '';
  const name = engineName(engine, t);
  return (
    <li>
      <div class="engine-head">
        <b>{name}</b>
        <span class="quiet">{serverPlace(address, t)}</span>
        {isInUse ? (
          <span class="quiet">{t('engineInUse')}</span>
        ) : (
          <button
            type="button"
            aria-label={t('engineUseNamed', name)}
            onClick={() => void model.chooseEngine(engine, address)}
          >
            {t('engineUse')}
          </button>
        )}
      </div>
      <p class="quiet">{t(ENGINE_MESSAGES[engine].about)}</p>
    </li>
  );
}
