import {
  OVERLAY_MODES,
  OVERLAY_SCOPES,
  type OverlayDisplay,
  type OverlayMode,
  type OverlayScope,
} from '../../core/overlay-display';
import { t } from '../../platform/i18n';
import { MODE_MESSAGES, SCOPE_MESSAGES } from '../site-text';
import { RadioChoice } from './radio-choice';

interface DisplayChoiceProps {
  display: OverlayDisplay;
  onMode(mode: OverlayMode): void;
  onScope(scope: OverlayScope): void;
}

/** How a translation is shown in a page, and of what. */
export function DisplayChoice({ display, onMode, onScope }: DisplayChoiceProps) {
  return (
    <>
      <RadioChoice
        legend={t('displayMenu')}
        name="overlay-mode"
        options={OVERLAY_MODES.map((value) => {
          const { name, hint } = MODE_MESSAGES[value];
          return { value, label: t(name), hint: t(hint) };
        })}
        value={display.mode}
        onChoose={onMode}
      />
      <RadioChoice
        legend={t('displayScope')}
        name="overlay-scope"
        class="side-by-side"
        options={OVERLAY_SCOPES.map((value) => ({ value, label: t(SCOPE_MESSAGES[value]) }))}
        value={display.scope}
        onChoose={onScope}
      />
    </>
  );
}
