import { t } from '../../platform/i18n';
import { choiceName, choicePlace } from '../engine-text';
import { useViewModel } from '../view-model';
import { EnginePanel } from './engine-panel';
import { Menu } from './menu';

/** Who translates and where; opens why, and the choice of others. */
export function EngineChip() {
  const { store, settings: model } = useViewModel();
  const settings = model.settings.value;
  if (!settings) return null;
  const choice = store.facts.value?.engines.choice ?? settings.engine;
  const shown = store.engineInUse.value ?? choice;
  const place = choicePlace(shown, settings);
  const name = choiceName(shown);
  return (
    <Menu
      name="engine"
      label={place ? t('engineChip', name, place) : t('engineChipPlain', name)}
      button={
        <>
          {place && <span class="chip-place">{place} · </span>}
          <span data-field="engine" data-evidence="diptych">
            {name}
          </span>
        </>
      }
    >
      <EnginePanel settings={settings} choice={choice} />
    </Menu>
  );
}
